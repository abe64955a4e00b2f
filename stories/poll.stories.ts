import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';
import {expect} from 'storybook/test';
import {answer, comeBack, elementIn, eventually, inState, press, seen} from './support/act.ts';
import {addressOf} from './support/collector.ts';
import {fallback, sceneControls} from './support/element-story.ts';
import type {ElementArgs} from './support/element-story.ts';

/** A poll in each of its states: one question, a vote, and then the results. */
const meta: Meta<ElementArgs> = {
  title: 'Elements/Poll',
  component: 'consult-poll',
  argTypes: sceneControls('poll'),
  args: {consultation: 'bins-poll', state: 'open', responses: 'stored', results: 'counts', debug: false},
  render: (args) => html`<consult-poll src=${addressOf(args)} ?debug=${args.debug}>${fallback(args.consultation)}</consult-poll>`,
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

export const ErrorSummary: Story = {
  play: async ({canvasElement}) => {
    await press(canvasElement);
    await seen(canvasElement, '[part~=error-summary]');
  },
};

const vote = async (canvas: HTMLElement): Promise<void> => {
  await answer(canvas, 'frequency', 'week');
  await press(canvas);
};

export const Sending: Story = {
  args: {responses: 'held'},
  play: async ({canvasElement}) => {
    await vote(canvasElement);
    await inState(canvasElement, 'sending');
  },
};

/** The network or the endpoint is down: the vote is kept, and the element keeps trying. */
export const Waiting: Story = {
  args: {responses: 'down'},
  play: async ({canvasElement}) => {
    await vote(canvasElement);
    await inState(canvasElement, 'waiting');
  },
};

/** The endpoint refuses: the reason is shown, and the person decides. */
export const Parked: Story = {
  args: {responses: 'refused'},
  play: async ({canvasElement}) => {
    await vote(canvasElement);
    await inState(canvasElement, 'parked');
  },
};

/** The table says everything; the bars only repeat it. */
export const Voted: Story = {
  play: async ({canvasElement}) => {
    await vote(canvasElement);
    await seen(canvasElement, '[part~=results] table');
  },
};

/** Below five votes nobody's answer may be guessed. */
export const ResultsWithheld: Story = {
  args: {results: 'few'},
  play: async ({canvasElement}) => {
    await vote(canvasElement);
    await seen(canvasElement, '[part~=results] p');
  },
};

/** The vote is counted even where the results cannot be fetched. */
export const ResultsFailing: Story = {
  args: {results: 'failing'},
  play: async ({canvasElement}) => {
    await vote(canvasElement);
    await eventually(async () => expect((await seen(canvasElement, '[part~=results] p')).textContent).not.toBe(''));
  },
};

/** A poll whose results are always public shows them below the question. */
export const ResultsAlways: Story = {
  args: {consultation: 'market-poll'},
  play: async ({canvasElement}) => { await seen(canvasElement, '[part~=results] table'); },
};

/** A poll may hold its results back until it has closed. */
export const ResultsAfterClosing: Story = {
  args: {consultation: 'time-capsule-poll'},
  play: async ({canvasElement}) => {
    await answer(canvasElement, 'place', 'museum');
    await press(canvasElement);
    await seen(canvasElement, '[part~=receipt] ~ p');
  },
};

export const Scheduled: Story = {
  args: {consultation: 'time-capsule-poll', state: 'scheduled'},
  play: async ({canvasElement}) => { await seen(canvasElement, 'h2 + p'); },
};

export const Closed: Story = {
  args: {consultation: 'library-poll', state: 'closed'},
  play: async ({canvasElement}) => {
    await inState(canvasElement, 'closed');
    await seen(canvasElement, '[part~=results] table');
  },
};

/** Where a poll asks for one vote on each device, a second visit finds no form. */
export const AnsweredOnThisDevice: Story = {
  args: {consultation: 'tree-poll'},
  play: async ({canvasElement}) => {
    await answer(canvasElement, 'tree', 'oak');
    await press(canvasElement);
    await inState(canvasElement, 'sent');
    comeBack(canvasElement);
    await seen(canvasElement, '[part~=results] table');
    await expect(elementIn(canvasElement).shadowRoot?.querySelector('form')).toBeNull();
  },
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
