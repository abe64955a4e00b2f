import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';
import {expect, userEvent} from 'storybook/test';
import {answer, elementIn, eventually, inState, press, seen} from './support/act.ts';
import {addressOf} from './support/collector.ts';
import {choose, fallback, sceneControls} from './support/element-story.ts';
import type {ElementArgs} from './support/element-story.ts';

/**
 * A petition in its whole life: the ask, the count and its next step, signing by email, and what became of it.
 *
 * For designers: `--consult-color-accent` fills the progress bar and draws the line beside the response;
 * `--consult-color-border` rules the table of areas and the section on sharing; `--consult-color-muted` is for dates and
 * notes. The parts `count`, `life` and `share` are the three blocks beside the form, and each can be given a frame or a
 * surface of its own. The count keeps its place from the first paint on, so give `count` no smaller height. Use
 * `--consult-min-height` where the page below must not move.
 */
const meta: Meta<ElementArgs> = {
  title: 'Elements/Petition',
  component: 'consult-petition',
  argTypes: {
    ...sceneControls('petition'),
    results: choose('What the collector answers when asked for the count.', 'counts', 'failing'),
    life: choose('What has become of it.', 'none', 'answered', 'debate-planned', 'debated', 'rejected'),
    signatures: {description: 'How many have signed.', control: 'number'},
    paper: {description: 'How many of them on paper.', control: 'number'},
  },
  args: {
    consultation: 'crossing-petition', state: 'open', responses: 'stored', results: 'counts', life: 'none', signatures: 12, paper: 0, debug: false,
  },
  render: (args) => html`<consult-petition src=${addressOf(args)} ?debug=${args.debug}>${fallback(args.consultation)}</consult-petition>`,
};
export default meta;

type Story = StoryObj<ElementArgs>;

const counted = async (canvas: HTMLElement): Promise<void> => { await seen(canvas, '[part~=count] p'); };

const unfolded = async (canvas: HTMLElement): Promise<void> => {
  await userEvent.click(await seen(canvas, '[part~=count] summary'));
};

/** Open, before the first step. */
export const Ready: Story = {
  play: ({canvasElement}) => counted(canvasElement),
};

/** Until the definition is there the page's own link stands in the element's place. */
export const Loading: Story = {
  args: {state: 'loading'},
  play: ({canvasElement}) => inState(canvasElement, 'loading'),
};

export const NobodyHasSigned: Story = {
  args: {signatures: 0},
  play: ({canvasElement}) => counted(canvasElement),
};

/** After the first step the bar shows the way to the second. */
export const FirstStepReached: Story = {
  args: {signatures: 31},
  play: ({canvasElement}) => counted(canvasElement),
};

export const NearTheNextStep: Story = {
  args: {signatures: 49},
  play: ({canvasElement}) => counted(canvasElement),
};

export const AllStepsReached: Story = {
  args: {signatures: 5213},
  play: ({canvasElement}) => counted(canvasElement),
};

/** Every step with what it leads to, and signatures by area. */
export const StepsAndAreas: Story = {
  args: {signatures: 5213},
  play: ({canvasElement}) => unfolded(canvasElement),
};

/** Below five signatures nobody of an area may be guessed. */
export const AreasWithheld: Story = {
  args: {signatures: 49},
  play: ({canvasElement}) => unfolded(canvasElement),
};

/** Signatures on paper are in every figure, and their number is said. */
export const PaperSignatures: Story = {
  args: {signatures: 49, paper: 14},
  play: ({canvasElement}) => unfolded(canvasElement),
};

/** A petition without areas, with one far step. */
export const OneStep: Story = {
  args: {consultation: 'cpr-petition', signatures: 3837},
  play: ({canvasElement}) => unfolded(canvasElement),
};

/** Without a count people can sign all the same. */
export const CountFailing: Story = {
  args: {results: 'failing'},
  play: async ({canvasElement}) => { await seen(canvasElement, '[part~=count] p'); },
};

/** The summary takes focus; its links lead to the questions. */
export const ErrorSummary: Story = {
  play: async ({canvasElement}) => {
    await counted(canvasElement);
    await press(canvasElement);
    const summary = await seen(canvasElement, '[part~=error-summary]');
    await eventually(() => expect(elementIn(canvasElement).shadowRoot?.activeElement).toBe(summary));
  },
};

const sign = async (canvas: HTMLElement, name = 'Carys Morgan'): Promise<void> => {
  await counted(canvas);
  await answer(canvas, 'name', name);
  await answer(canvas, 'email', 'carys.morgan@example.org');
  await answer(canvas, 'postcode', 'gm24ab');
  await answer(canvas, 'connection', 'live');
  await answer(canvas, 'consent', 'true');
  await press(canvas);
};

/** What only the collector knows to be wrong is shown like the element's own mistakes. */
export const NameRefused: Story = {
  play: async ({canvasElement}) => {
    await sign(canvasElement, 'www.example.com');
    await seen(canvasElement, '[data-question=name] [part~=error]');
  },
};

export const Sending: Story = {
  args: {responses: 'held'},
  play: async ({canvasElement}) => {
    await sign(canvasElement);
    await inState(canvasElement, 'sending');
  },
};

/** The network or the endpoint is down: the signature is kept, and the element keeps trying. */
export const Waiting: Story = {
  args: {responses: 'down'},
  play: async ({canvasElement}) => {
    await sign(canvasElement);
    await inState(canvasElement, 'waiting');
  },
};

/** The endpoint refuses: the reason is shown, and the person decides. */
export const Parked: Story = {
  args: {responses: 'refused'},
  play: async ({canvasElement}) => {
    await sign(canvasElement);
    await inState(canvasElement, 'parked');
  },
};

/** A signature counts once its address is confirmed. Whoever has signed before sees the same. */
export const CheckYourEmail: Story = {
  play: async ({canvasElement}) => {
    await sign(canvasElement);
    await seen(canvasElement, '[part~=receipt]');
    await inState(canvasElement, 'sent');
  },
};

/** The device keeps the link; where it may not, nothing is said. */
export const LinkCopied: Story = {
  beforeEach: () => {
    const {clipboard} = navigator;
    const writeText = clipboard.writeText.bind(clipboard);
    clipboard.writeText = () => Promise.resolve();
    return () => { clipboard.writeText = writeText; };
  },
  play: async ({canvasElement}) => {
    await userEvent.click(await seen(canvasElement, '[part~=share] .actions [part~=button]:last-of-type'));
    await eventually(async () => expect((await seen(canvasElement, '[part~=share] [role=status]')).textContent).not.toBe(''));
  },
};

export const Scheduled: Story = {
  args: {consultation: 'child-fares-petition', state: 'scheduled'},
  play: ({canvasElement}) => inState(canvasElement, 'scheduled'),
};

export const ClosedWithoutAnswer: Story = {
  args: {state: 'closed', signatures: 49, paper: 14},
  play: async ({canvasElement}) => {
    await inState(canvasElement, 'closed');
    await counted(canvasElement);
  },
};

const answered = async (canvas: HTMLElement): Promise<void> => {
  await counted(canvas);
  await seen(canvas, '[part~=life]');
};

/** Above the form the response would push it away under somebody's hands. */
export const AnsweredWhileOpen: Story = {
  args: {life: 'answered', signatures: 31},
  play: ({canvasElement}) => answered(canvasElement),
};

/** After closing what became of it comes first. */
export const Answered: Story = {
  args: {state: 'closed', life: 'answered', signatures: 49},
  play: ({canvasElement}) => answered(canvasElement),
};

export const DebatePlanned: Story = {
  args: {state: 'closed', life: 'debate-planned', signatures: 5213},
  play: ({canvasElement}) => answered(canvasElement),
};

export const Debated: Story = {
  args: {state: 'closed', life: 'debated', signatures: 5213},
  play: ({canvasElement}) => answered(canvasElement),
};

/** Not accepted, and why. Nobody could sign, so there is no count and nothing to share. */
export const Rejected: Story = {
  args: {life: 'rejected'},
  play: async ({canvasElement}) => { await seen(canvasElement, '[part~=life]'); },
};

export const Welsh: Story = {
  args: {state: 'closed', life: 'debated', signatures: 49, paper: 14},
  globals: {locale: 'cy'},
  play: ({canvasElement}) => unfolded(canvasElement),
};

/** Arabic content; the interface speaks English until it is translated. */
export const RightToLeft: Story = {
  args: {life: 'answered', signatures: 49, paper: 14},
  globals: {locale: 'ar'},
  play: ({canvasElement}) => unfolded(canvasElement),
};

export const Urdu: Story = {
  args: {life: 'answered', signatures: 49, paper: 14},
  globals: {locale: 'ur'},
  play: ({canvasElement}) => unfolded(canvasElement),
};

/** German words, a Welsh village in each row: everything breaks within its lines, and nothing is cut off. */
export const LongWords: Story = {
  args: {consultation: 'long-words-petition', signatures: 49},
  parameters: {narrow: true},
  play: ({canvasElement}) => unfolded(canvasElement),
};

/** 320 pixels, as on a small telephone or at four times the size. */
export const Narrow: Story = {
  args: {signatures: 49, paper: 14},
  parameters: {narrow: true},
  play: ({canvasElement}) => unfolded(canvasElement),
};

export const Dark: Story = {
  args: {state: 'closed', life: 'debated', signatures: 5213},
  globals: {scheme: 'dark'},
  play: ({canvasElement}) => answered(canvasElement),
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
