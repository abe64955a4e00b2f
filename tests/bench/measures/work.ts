/** Processor time until usable, work of using the form, heap and elements, of one unthrottled visit. */
import type { Visit } from '../visit.ts';
import { openAndCount, type Processor } from './processor.ts';
import { measureUse, type Use } from './use.ts';

export interface Work extends Processor, Partial<Use> {
  /** Processor time until the page rests, in milliseconds: what a side puts off until after it is usable counts here. */
  settled: number;
  heap: number;
  /** Elements in the form and around it, shadow roots included. */
  elements: number;
}

/** Bytes of live script objects; three rounds, as a finaliser may free more only in the next one. */
export const heapSize = async (visit: Visit): Promise<number> => {
  for (let round = 0; round < 3; round++) await visit.send('HeapProfiler.collectGarbage');
  return (await visit.metrics())['JSHeapUsedSize'] ?? 0;
};

const elementCount = `(() => {
  const count = (root) => [...root.querySelectorAll('*')].reduce((sum, element) => sum + 1 + (element.shadowRoot ? count(element.shadowRoot) : 0), 0);
  return count(document.querySelector('main'));
})()`;

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
  const elements = await visit.evaluate<number>(elementCount);
  return { ...processor, settled: settled * 1000, heap, elements, ...await measureUse(visit, hostSelector) };
};
