import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';
import {expect, userEvent} from 'storybook/test';
import {answer, elementIn, eventually, inState, press, seen} from './support/act.ts';
import {addressOf} from './support/collector.ts';
import {choose, fallback, sceneControls} from './support/element-story.ts';
import type {ElementArgs} from './support/element-story.ts';

interface FeedbackArgs extends ElementArgs {
  /** The element's attribute. */
  display: 'inline' | 'dialog';
}

/**
 * Feedback about a page: “Is this page useful?”, what follows from the answer, and the report of a problem.
 * In the page, or behind a button in a dialog.
 *
 * For designers: it stands at the foot of every page, so it should be quiet; `--consult-color-surface` sets it apart and
 * `--consult-space` is the room around it. `--consult-color-accent` and `--consult-color-on-accent` colour yes, no and the
 * button that opens the dialog: all are the part `button`. The dialog takes the surface, `--consult-color-text` and
 * `--consult-radius`; what it covers is darkened alike in every scheme. The form grows below yes and no, so there is
 * nothing to reserve with `--consult-min-height` but the first question.
 */
const meta: Meta<FeedbackArgs> = {
  title: 'Elements/Feedback',
  component: 'consult-feedback',
  argTypes: {...sceneControls('feedback'), display: choose('Whether the form stands in the page or in a dialog.', 'inline', 'dialog')},
  args: {consultation: 'page-feedback', state: 'open', responses: 'stored', results: 'counts', display: 'inline', debug: false},
  render: (args) => html`<consult-feedback
    src=${addressOf(args)} display=${args.display} ?debug=${args.debug}
  >${fallback(args.consultation)}</consult-feedback>`,
};
export default meta;

type Story = StoryObj<FeedbackArgs>;

const YES = 1;
const NO = 2;

const say = async (canvas: HTMLElement, which: typeof YES | typeof NO): Promise<void> => {
  await userEvent.click(await seen(canvas, `[data-question=useful] button:nth-of-type(${String(which)})`));
};

const sayNo = async (canvas: HTMLElement): Promise<void> => {
  await say(canvas, NO);
  await seen(canvas, '[name=wrong]');
};

const report = async (canvas: HTMLElement): Promise<void> => {
  await userEvent.click(await seen(canvas, '.report'));
  await seen(canvas, '[name=problem]');
};

const openDialog = async (canvas: HTMLElement): Promise<void> => {
  await userEvent.click(await seen(canvas, '[part~=button]'));
  await seen(canvas, 'dialog[open]');
};

export const Ready: Story = {
  play: ({canvasElement}) => inState(canvasElement, 'ready'),
};

/** Until the definition is there the page's own link stands in the element's place. */
export const Loading: Story = {
  args: {state: 'loading'},
  play: ({canvasElement}) => inState(canvasElement, 'loading'),
};

/** “No” asks what went wrong. A text without a hint of its own warns of personal details. */
export const AfterNo: Story = {
  play: ({canvasElement}) => sayNo(canvasElement),
};

/** “Yes” asks for a comment. */
export const AfterYes: Story = {
  play: async ({canvasElement}) => {
    await say(canvasElement, YES);
    await seen(canvasElement, '[name=comment]');
  },
};

/** Only what was written wrong is a mistake: nobody has to write. */
export const ErrorSummary: Story = {
  play: async ({canvasElement}) => {
    await sayNo(canvasElement);
    await answer(canvasElement, 'email', 'somebody');
    await press(canvasElement);
    await seen(canvasElement, '[part~=error-summary]');
  },
};

/** The report of a problem opens alone, with a way back to the first question. */
export const Report: Story = {
  play: ({canvasElement}) => report(canvasElement),
};

export const ReportWithError: Story = {
  play: async ({canvasElement}) => {
    await report(canvasElement);
    await press(canvasElement);
    await seen(canvasElement, '[part~=error-summary]');
  },
};

const send = async (canvas: HTMLElement): Promise<void> => {
  await sayNo(canvas);
  await answer(canvas, 'wrong', 'The link to the calendar leads nowhere.');
  await answer(canvas, 'satisfaction', '2');
  await press(canvas);
};

export const Sending: Story = {
  args: {responses: 'held'},
  play: async ({canvasElement}) => {
    await send(canvasElement);
    await inState(canvasElement, 'sending');
  },
};

/** The network or the endpoint is down: the feedback is kept, and the element keeps trying. */
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

const sent = async (canvas: HTMLElement): Promise<void> => {
  await seen(canvas, '[part~=receipt]');
  await inState(canvas, 'sent');
};

export const Sent: Story = {
  play: async ({canvasElement}) => {
    await send(canvasElement);
    await sent(canvasElement);
  },
};

export const ReportSent: Story = {
  play: async ({canvasElement}) => {
    await report(canvasElement);
    await answer(canvasElement, 'problem', 'The link to the calendar leads nowhere.');
    await press(canvasElement);
    await sent(canvasElement);
  },
};

/** Yes or no alone. */
export const Tiny: Story = {
  args: {consultation: 'page-useful'},
  play: ({canvasElement}) => inState(canvasElement, 'ready'),
};

/** Where nothing follows, one press says it and sends it. */
export const TinySent: Story = {
  args: {consultation: 'page-useful'},
  play: async ({canvasElement}) => {
    await say(canvasElement, YES);
    await sent(canvasElement);
  },
};

/** Where nothing follows, there is a button to try again. */
export const TinyWaiting: Story = {
  args: {consultation: 'page-useful', responses: 'down'},
  play: async ({canvasElement}) => {
    await say(canvasElement, YES);
    await inState(canvasElement, 'waiting');
  },
};

export const DialogClosed: Story = {
  args: {display: 'dialog'},
  play: ({canvasElement}) => inState(canvasElement, 'ready'),
};

/** The browser keeps focus inside, closes at Escape, and gives focus back to the button. */
export const DialogOpen: Story = {
  args: {display: 'dialog'},
  play: async ({canvasElement}) => {
    await openDialog(canvasElement);
    await eventually(() => expect(elementIn(canvasElement).shadowRoot?.activeElement?.closest('dialog')).not.toBeNull());
  },
};

export const DialogAfterNo: Story = {
  args: {display: 'dialog'},
  play: async ({canvasElement}) => {
    await openDialog(canvasElement);
    await sayNo(canvasElement);
  },
};

export const DialogReport: Story = {
  args: {display: 'dialog'},
  play: async ({canvasElement}) => {
    await openDialog(canvasElement);
    await report(canvasElement);
  },
};

export const DialogSent: Story = {
  args: {display: 'dialog'},
  play: async ({canvasElement}) => {
    await openDialog(canvasElement);
    await send(canvasElement);
    await sent(canvasElement);
  },
};

export const DialogDark: Story = {
  args: {display: 'dialog'},
  globals: {scheme: 'dark'},
  play: async ({canvasElement}) => {
    await openDialog(canvasElement);
    await sayNo(canvasElement);
  },
};

export const Scheduled: Story = {
  args: {state: 'scheduled'},
  play: ({canvasElement}) => inState(canvasElement, 'scheduled'),
};

export const Closed: Story = {
  args: {state: 'closed'},
  play: ({canvasElement}) => inState(canvasElement, 'closed'),
};

export const Welsh: Story = {
  globals: {locale: 'cy'},
  play: ({canvasElement}) => sayNo(canvasElement),
};

/** Arabic content; the interface speaks English until it is translated. */
export const RightToLeft: Story = {
  globals: {locale: 'ar'},
  play: ({canvasElement}) => sayNo(canvasElement),
};

export const RightToLeftDialog: Story = {
  args: {display: 'dialog'},
  globals: {locale: 'ur'},
  play: ({canvasElement}) => openDialog(canvasElement),
};

/** 320 pixels, as on a small telephone or at four times the size. */
export const Narrow: Story = {
  parameters: {narrow: true},
  play: ({canvasElement}) => sayNo(canvasElement),
};

export const Dark: Story = {
  globals: {scheme: 'dark'},
  play: ({canvasElement}) => sayNo(canvasElement),
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
