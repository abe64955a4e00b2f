/** Main-thread work of what a person does again and again: choosing, typing, turning pages. All by trusted input. */
import type { Visit } from '../visit.ts';
import { pause } from '../visit.ts';

/** Milliseconds of main-thread processor time for each. */
export interface Use {
  /** Only where there are radios. */
  click: number;
  /** Only where the first page has a text field. */
  typing: number;
  /** Only where there are several pages that a button turns. */
  turn: number;
}

interface Point { x: number; y: number }

const clicks = 20;
const warmUpClicks = 4;
const clickInterval = 50;
const characters = 40;
const warmUpCharacters = 8;
const keyInterval = 30;
const turns = 6;
const warmUpTurns = 2;

const threadTime = async (visit: Visit): Promise<number> => ((await visit.metrics())['ThreadTime'] ?? 0) * 1000;

const root = (hostSelector: string): string => hostSelector === '' ? 'document' : `document.querySelector('${hostSelector}').shadowRoot`;

/** What an action costs, run `times` times after a warm-up, together with what it leaves to be done when the page rests. */
const workOf = async (visit: Visit, act: (i: number) => Promise<void>, times: number, warmUps: number): Promise<number> => {
  for (let i = 0; i < warmUps; i++) await act(i);
  await visit.settle();
  const before = await threadTime(visit);
  for (let i = 0; i < times; i++) await act(i);
  await visit.settle();
  return (await threadTime(visit) - before) / times;
};

const radioCentres = (hostSelector: string): string => `(() => {
  const root = ${root(hostSelector)};
  const first = root.querySelector('input[type=radio]');
  return [...root.querySelectorAll('input[type=radio]')].filter((radio) => radio.name === first?.name)
    .map((radio) => radio.getBoundingClientRect()).map(({ x, y, width, height }) => ({ x: x + width / 2, y: y + height / 2 }));
})()`;

const isChecked = (hostSelector: string, { x, y }: Point): string => `(${root(hostSelector)}).elementFromPoint(${x}, ${y}).checked`;

const click = async (visit: Visit, { x, y }: Point): Promise<void> => {
  for (const type of ['mousePressed', 'mouseReleased'] as const) {
    await visit.send('Input.dispatchMouseEvent', { type, x, y, button: 'left', clickCount: 1 });
  }
  await pause(clickInterval);
};

const clickWork = async (visit: Visit, hostSelector: string): Promise<number | undefined> => {
  const centres = await visit.evaluate<Point[]>(radioCentres(hostSelector));
  if (centres.length === 0) return undefined;
  const centre = (i: number): Point => centres[i % centres.length] ?? { x: 0, y: 0 };
  const spent = await workOf(visit, (i) => click(visit, centre(i)), clicks, warmUpClicks);
  if (!await visit.evaluate<boolean>(isChecked(hostSelector, centre(clicks - 1)))) throw new Error('A click did not reach its radio.');
  return spent;
};

const textField = (hostSelector: string): string => `(${root(hostSelector)}).querySelector('input[type=text]:not([name=_trap])')`;

const typingWork = async (visit: Visit, hostSelector: string): Promise<number | undefined> => {
  const field = textField(hostSelector);
  if (!await visit.evaluate<boolean>(`(() => { const field = ${field}; field?.focus(); return Boolean(field?.checkVisibility()); })()`)) return undefined;
  const type = async (i: number): Promise<void> => {
    const text = 'abcdefghij'.charAt(i % 10);
    await visit.send('Input.dispatchKeyEvent', { type: 'keyDown', text, key: text });
    await visit.send('Input.dispatchKeyEvent', { type: 'keyUp', key: text });
    await pause(keyInterval);
  };
  const spent = await workOf(visit, type, characters, warmUpCharacters);
  const typed = await visit.evaluate<number>(`${field}.value.length`);
  if (typed !== characters + warmUpCharacters) throw new Error(`${typed} characters of ${characters + warmUpCharacters} arrived in the text field.`);
  return spent;
};

const buttonCentre = (hostSelector: string, name: string): string => `(() => {
  const button = [...(${root(hostSelector)}).querySelectorAll('button')].find((one) => one.textContent.trim() === '${name}' && one.checkVisibility());
  button?.scrollIntoView({ block: 'center' });
  const { x, y, width, height } = button?.getBoundingClientRect() ?? {};
  return button && { x: x + width / 2, y: y + height / 2 };
})()`;

const press = async (visit: Visit, hostSelector: string, name: string): Promise<boolean> => {
  const centre = await visit.evaluate<Point | undefined>(buttonCentre(hostSelector, name));
  if (centre) await click(visit, centre);
  return centre !== undefined;
};

/** Answers what the first page requires, by real changes of its controls. */
const answerFirstPage = (hostSelector: string): string => `(() => {
  const radios = [...(${root(hostSelector)}).querySelectorAll('input[type=radio]')].filter((radio) => radio.checkVisibility());
  for (const radio of new Map(radios.map((one) => [one.name, one])).values()) radio.click();
})()`;

/** Forth and back between the first and the second page; a side without pages has no such work. */
const turnWork = async (visit: Visit, hostSelector: string): Promise<number | undefined> => {
  await visit.evaluate(answerFirstPage(hostSelector));
  if (!await press(visit, hostSelector, 'Continue') || !await press(visit, hostSelector, 'Back')) return undefined;
  const names = ['Continue', 'Back'];
  return workOf(visit, async (i) => {
    const name = names[i % 2] ?? '';
    if (!await press(visit, hostSelector, name)) throw new Error(`There is no button “${name}”.`);
  }, turns, warmUpTurns);
};

export const measureUse = async (visit: Visit, hostSelector: string): Promise<Partial<Use>> => {
  const use: Partial<Record<keyof Use, number | undefined>> = {
    click: await clickWork(visit, hostSelector),
    typing: await typingWork(visit, hostSelector),
    turn: await turnWork(visit, hostSelector),
  };
  return Object.fromEntries(Object.entries(use).filter(([, value]) => value !== undefined));
};
