import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';
import {expect, userEvent} from 'storybook/test';
import type {Definition} from '../src/schema.ts';
import {answer, comeBack, elementIn, eventually, inState, inUse, press, seen} from './support/act.ts';
import {addressOf} from './support/collector.ts';
import {fallback, sceneControls} from './support/element-story.ts';
import {example} from './support/examples.ts';
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

const twoAddresses: Definition = {...example('council-survey'), id: 'two-addresses', live: {state: 'open'}, pages: [{id: 'address', questions: [
  {id: 'email', type: 'email', label: {en: 'Your email address', cy: 'Eich cyfeiriad e-bost', ar: 'عنوان بريدك الإلكتروني', ur: 'آپ کا ای میل پتہ'}, required: true},
  {
    id: 'again', type: 'email', required: true, compare: {with: 'email', must: 'equal'},
    label: {en: 'Your email address again', cy: 'Eich cyfeiriad e-bost eto', ar: 'عنوان بريدك الإلكتروني مرة أخرى', ur: 'آپ کا ای میل پتہ دوبارہ'},
    message: {en: 'The two addresses differ.', cy: 'Mae’r ddau gyfeiriad yn wahanol.', ar: 'العنوانان مختلفان.', ur: 'دونوں پتے مختلف ہیں۔'},
  },
]}]};

/** Follows the first link that changes an answer. */
const change = async (canvas: HTMLElement): Promise<void> => { await userEvent.click(await seen(canvas, '[part~=answers] button')); };

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

const toReview = async (canvas: HTMLElement): Promise<void> => {
  await answerFirstPage(canvas);
  await press(canvas);
  await answer(canvas, 'satisfaction', '2');
  await answer(canvas, 'containers', 'recycling');
  await press(canvas);
  await answer(canvas, 'support', 'support');
  await press(canvas);
  await answer(canvas, 'updates', 'no');
  await press(canvas);
  await seen(canvas, '[part~=answers]');
};

const send = async (canvas: HTMLElement): Promise<void> => {
  await toReview(canvas);
  await press(canvas);
};

/** Every answer in words, before anything is sent; each has a link that changes it. */
export const CheckYourAnswers: Story = {
  play: async ({canvasElement}) => {
    await toReview(canvasElement);
    const review = await eventually(() => elementIn(canvasElement).shadowRoot?.querySelectorAll('[part~=answers]'));
    await expect(review?.length).toBeGreaterThan(1);
  },
};

/** A link of the review leads to the control of its question; the main button leads straight back. */
export const ChangeAnAnswer: Story = {
  play: async ({canvasElement}) => {
    await toReview(canvasElement);
    await change(canvasElement);
    await eventually(() => expect(elementIn(canvasElement).shadowRoot?.activeElement?.getAttribute('name')).toBe('home-type'));
  },
};

/** A change makes a new question necessary: it is asked before the review comes again. */
export const ChangeThatAsksMore: Story = {
  play: async ({canvasElement}) => {
    await toReview(canvasElement);
    await change(canvasElement);
    await answer(canvasElement, 'home-type', 'flat');
    await press(canvasElement);
    await seen(canvasElement, '[name=shared]');
  },
};

/** A change hides a question that was answered: the status line says what will not be sent, and so does the review. */
export const AnswerThatIsLost: Story = {
  play: async ({canvasElement}) => {
    await answer(canvasElement, 'area', 'outside');
    await answer(canvasElement, 'other-council', 'Ashmere');
    await answer(canvasElement, 'area', 'harbour');
    await eventually(() => expect(elementIn(canvasElement).shadowRoot?.querySelector('[role=status]')?.textContent).not.toBe(''));
  },
};

/** The same on the review. */
export const ReviewWithoutTheLostAnswer: Story = {
  play: async ({canvasElement}) => {
    await answer(canvasElement, 'area', 'outside');
    await answer(canvasElement, 'other-council', 'Ashmere');
    await toReview(canvasElement);
    await seen(canvasElement, '.page > .note');
  },
};

/** The languages stand above the form; answers stay when one is chosen. */
export const OtherLanguage: Story = {
  play: async ({canvasElement}) => {
    await answer(canvasElement, 'home-type', 'boat');
    const button = await seen(canvasElement, '.languages button:not([aria-current])');
    await userEvent.click(button);
    await eventually(() => expect(button.getAttribute('aria-current')).toBe('true'));
    await seen(canvasElement, '[name=home-type]:checked');
  },
};

const green: Partial<ElementArgs> = {consultation: 'green-spaces'};

/** Where somebody need not answer the way ends: nothing can be sent, and Back leads out again. */
export const ExitPage: Story = {
  args: green,
  play: async ({canvasElement}) => {
    await answer(canvasElement, 'live', 'no');
    await press(canvasElement);
    await seen(canvasElement, '[type=submit][hidden]');
  },
};

const toGreenPages = async (canvas: HTMLElement): Promise<void> => {
  await answer(canvas, 'live', 'yes');
  await press(canvas);
  await answer(canvas, 'park', 'harbour');
  await press(canvas);
};

/** An answer is wished for: it is asked for once, and the person may go on without. */
export const WishedFor: Story = {
  args: green,
  play: async ({canvasElement}) => {
    await toGreenPages(canvasElement);
    await seen(canvasElement, '[part~=error-summary]');
  },
};

/** The park that was chosen is named in the page's title and in its questions. */
export const EarlierAnswerInTexts: Story = {
  args: green,
  play: async ({canvasElement}) => {
    await toGreenPages(canvasElement);
    await seen(canvasElement, '[part~=error-summary]');
    await press(canvasElement);
    await seen(canvasElement, '[name^="judge."]');
    await expect(elementIn(canvasElement).shadowRoot?.textContent).not.toContain('{{');
  },
};

/** What to know before answering, with documents that say their kind and size. */
export const BackgroundAndDocuments: Story = {
  args: green,
  play: async ({canvasElement}) => {
    await toGreenPages(canvasElement);
    await seen(canvasElement, '[part~=error-summary]');
    await press(canvasElement);
    await seen(canvasElement, '[name^="judge."]');
    await press(canvasElement);
    await seen(canvasElement, '[part~=background] .documents a');
  },
};

/** An answer that has to agree with an earlier one does not. */
export const Comparison: Story = {
  render: (args) => html`<consult-survey .definition=${twoAddresses} endpoint=${`${addressOf(args)}/responses`}></consult-survey>`,
  play: async ({canvasElement}) => {
    await answer(canvasElement, 'email', 'jo@example.org');
    await answer(canvasElement, 'again', 'joe@example.org');
    await press(canvasElement);
    await seen(canvasElement, '[part~=error-summary]');
  },
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
  play: async ({canvasElement}) => { await seen(canvasElement, 'h2 ~ p'); },
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
