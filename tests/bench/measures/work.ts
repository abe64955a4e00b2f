/** Processor time until usable, work per click and heap, of one unthrottled visit. */
import type { Visit } from '../visit.ts';
import { pause } from '../visit.ts';
import { openAndCount, type Processor } from './processor.ts';

export interface Work extends Processor {
  /** Processor time until the page rests, in milliseconds: what a side puts off until after it is usable counts here. */
  settled: number;
  heap: number;
  /** Only where there are radios. */
  click?: number;
}

const clicks = 20;
const warmUpClicks = 4;
const clickInterval = 50;

/** Bytes of live script objects; three rounds, as a finaliser may free more only in the next one. */
export const heapSize = async (visit: Visit): Promise<number> => {
  for (let round = 0; round < 3; round++) await visit.send('HeapProfiler.collectGarbage');
  return (await visit.metrics())['JSHeapUsedSize'] ?? 0;
};

const threadTime = async (visit: Visit): Promise<number> => ((await visit.metrics())['ThreadTime'] ?? 0) * 1000;

interface Point { x: number; y: number }

const radioCentres = (hostSelector: string): string => `(() => {
  const root = ${hostSelector === '' ? 'document' : `document.querySelector('${hostSelector}').shadowRoot`};
  const first = root.querySelector('input[type=radio]');
  return [...root.querySelectorAll('input[type=radio]')].filter((radio) => radio.name === first?.name)
    .map((radio) => radio.getBoundingClientRect()).map(({ x, y, width, height }) => ({ x: x + width / 2, y: y + height / 2 }));
})()`;

const isChecked = (hostSelector: string, { x, y }: Point): string =>
  `(${hostSelector === '' ? 'document' : `document.querySelector('${hostSelector}').shadowRoot`}).elementFromPoint(${x}, ${y}).checked`;

const click = async (visit: Visit, { x, y }: Point): Promise<void> => {
  for (const type of ['mousePressed', 'mouseReleased'] as const) {
    await visit.send('Input.dispatchMouseEvent', { type, x, y, button: 'left', clickCount: 1 });
  }
  await pause(clickInterval);
};

/**
 * Milliseconds of main-thread processor time per trusted click on the radios of the first group, one after another;
 * undefined without radios.
 */
const clickWork = async (visit: Visit, hostSelector: string): Promise<number | undefined> => {
  const centres = await visit.evaluate<Point[]>(radioCentres(hostSelector));
  if (centres.length === 0) return undefined;
  const centre = (i: number): Point => centres[i % centres.length] ?? { x: 0, y: 0 };
  for (let i = 0; i < warmUpClicks; i++) await click(visit, centre(i));
  await visit.settle();
  const before = await threadTime(visit);
  for (let i = 0; i < clicks; i++) await click(visit, centre(i));
  await visit.settle();
  const spent = await threadTime(visit) - before;
  if (!await visit.evaluate<boolean>(isChecked(hostSelector, centre(clicks - 1)))) throw new Error('A click did not reach its radio.');
  return spent / clicks;
};

/** The heap of a page without anything: what is taken off the others. */
export const measureBlankHeap = async (visit: Visit): Promise<number> => {
  await visit.openBlank();
  await visit.settle();
  return heapSize(visit);
};

export const measureWork = async (visit: Visit, path: string, hostSelector: string, blankHeap: number): Promise<Work> => {
  const processor = await openAndCount(visit, path);
  await visit.settle();
  const { ProcessTime: settled = 0 } = await visit.metrics();
  const heap = (await heapSize(visit) - blankHeap) / 1000;
  const click = await clickWork(visit, hostSelector);
  return { ...processor, settled: settled * 1000, heap, ...(click !== undefined && { click }) };
};
