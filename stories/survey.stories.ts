import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';
import {expect} from 'storybook/test';
import {answer, comeBack, elementIn, eventually, inState, inUse, press, seen} from './support/act.ts';
import {addressOf} from './support/collector.ts';
import {fallback, sceneControls} from './support/element-story.ts';
import type {ElementArgs} from './support/element-story.ts';

/** A survey in each of its states. A council asks about its bin collections; a page and some questions depend on answers. */
const meta: Meta<ElementArgs> = {
  title: 'Elements/Survey',
  component: 'consult-survey',
  argTypes: sceneControls('survey'),
  args: {consultation: 'council-survey', state: 'open', responses: 'stored', results: 'counts', debug: false},
  render: (args) => html`<consult-survey src=${addressOf(args)} ?debug=${args.debug}>${fallback(args.consultation)}</consult-survey>`,
};
export default meta;

type Story = StoryObj<ElementArgs>;

export const Ready: Story = {
  play: ({canvasElement}) => inState(canvasElement, 'ready'),
};

/** Until the definition is there the page's own link stands in the element's place. */
export const Loading: Story = {
  args: {state: 'loading'},
  play: ({canvasElement}) => inState(canvasElement, 'loading'),
};

const answerFirstPage = async (canvas: HTMLElement): Promise<void> => {
  await answer(canvas, 'home-type', 'house');
  await answer(canvas, 'area', 'harbour');
};

/** A question that depends on an answer appears below it. */
export const ConditionalQuestion: Story = {
  play: async ({canvasElement}) => {
    await answer(canvasElement, 'area', 'outside');
    await seen(canvasElement, '[name=other-council]');
  },
};

export const SecondPage: Story = {
  play: async ({canvasElement}) => {
    await answerFirstPage(canvasElement);
    await press(canvasElement);
    await seen(canvasElement, '[name=satisfaction]');
  },
};

/** Somebody in a flat is asked about shared bins first. */
export const ConditionalPage: Story = {
  play: async ({canvasElement}) => {
    await answerFirstPage(canvasElement);
    await answer(canvasElement, 'home-type', 'flat');
    await press(canvasElement);
    await seen(canvasElement, '[name=shared]');
  },
};

/** The summary takes focus; its links lead to the questions. */
export const ErrorSummary: Story = {
  play: async ({canvasElement}) => {
    await press(canvasElement);
    const summary = await seen(canvasElement, '[part~=error-summary]');
    await eventually(() => expect(elementIn(canvasElement).shadowRoot?.activeElement).toBe(summary));
  },
};

/** A reload brings the tab's answers back. */
export const Restored: Story = {
  play: async ({canvasElement}) => {
    await inUse(canvasElement);
    await answer(canvasElement, 'home-type', 'boat');
    comeBack(canvasElement);
    await seen(canvasElement, '[name=home-type]:checked');
  },
};

const send = async (canvas: HTMLElement): Promise<void> => {
  await answerFirstPage(canvas);
  await press(canvas);
  await answer(canvas, 'satisfaction', '2');
  await answer(canvas, 'containers', 'recycling');
  await press(canvas);
  await answer(canvas, 'support', 'support');
  await press(canvas);
  await answer(canvas, 'updates', 'no');
  await press(canvas);
};

/** The endpoint takes its time. */
export const Sending: Story = {
  args: {responses: 'held'},
  play: async ({canvasElement}) => {
    await send(canvasElement);
    await inState(canvasElement, 'sending');
  },
};

/** The network or the endpoint is down: nothing is lost, and the element keeps trying. */
export const Waiting: Story = {
  args: {responses: 'down'},
  play: async ({canvasElement}) => {
    await send(canvasElement);
    await inState(canvasElement, 'waiting');
  },
};

/** The endpoint refuses: the reason is shown, and the person decides. */
export const Parked: Story = {
  args: {responses: 'refused'},
  play: async ({canvasElement}) => {
    await send(canvasElement);
    await inState(canvasElement, 'parked');
  },
};

/** The endpoint has given a receipt for these very bytes. */
export const Sent: Story = {
  play: async ({canvasElement}) => {
    await send(canvasElement);
    await seen(canvasElement, '[part~=receipt]');
    await inState(canvasElement, 'sent');
  },
};

export const Scheduled: Story = {
  args: {state: 'scheduled'},
  play: async ({canvasElement}) => { await seen(canvasElement, 'h2 + p'); },
};

export const Closed: Story = {
  args: {state: 'closed'},
  play: ({canvasElement}) => inState(canvasElement, 'closed'),
};

/** A visitor keeps the link; the author reads on the console what is wrong. */
export const BrokenDefinition: Story = {
  args: {state: 'broken'},
  tags: ['logs-errors'],
  play: ({canvasElement}) => eventually(() => expect(elementIn(canvasElement).matches(':state(loading)')).toBe(false)),
};

/** With `debug` the author reads it on the page too. */
export const BrokenDefinitionWithDebug: Story = {
  args: {state: 'broken', debug: true},
  tags: ['logs-errors'],
  play: async ({canvasElement}) => { await seen(canvasElement, 'li'); },
};
