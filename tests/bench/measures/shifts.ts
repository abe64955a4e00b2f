import type { Visit } from '../visit.ts';
import { slowDown } from './network.ts';

export interface Shifts { before: number; after: number; score: number; height: number }

const observe = `window.benchShifts = [];
new PerformanceObserver((list) => {
  for (const { startTime, value } of list.getEntries()) window.benchShifts.push({ startTime, value });
}).observe({ type: 'layout-shift', buffered: true });`;

const heightOf = (hostSelector: string): string => `document.querySelector('${hostSelector || 'form'}').getBoundingClientRect().height`;

/**
 * Counts the frames in which something moved, before and after the form is usable, and sums their score. A slow line
 * and a slowed processor draw the page's stages apart, as for a resident with an old telephone.
 */
export const measureShifts = async (visit: Visit, path: string, hostSelector: string): Promise<Shifts> => {
  await visit.send('Page.addScriptToEvaluateOnNewDocument', { source: observe });
  await slowDown(visit);
  await visit.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  const usableAt = await visit.open(path);
  for (let round = 0; round < 4; round++) await visit.settle();
  const shifts = await visit.evaluate<{ startTime: number; value: number }[]>('benchShifts');
  const before = shifts.filter(({ startTime }) => startTime <= usableAt).length;
  return {
    before,
    after: shifts.length - before,
    score: shifts.reduce((sum, { value }) => sum + value, 0),
    height: await visit.evaluate<number>(heightOf(hostSelector)),
  };
};
