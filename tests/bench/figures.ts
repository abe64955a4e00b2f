import type { CaseName } from './cases.ts';
import type { Metric } from './samples.ts';

/** A target: at most so many times the native page, or at most so much. */
export interface Target { kind: 'ratio' | 'most'; limit: number }
export interface Figure { metric: Metric; label: string; unit: string; digits: number; targets: Partial<Record<CaseName, Target>> }

const ratios = (poll: number, survey20: number, survey200: number): Figure['targets'] => ({
  poll: { kind: 'ratio', limit: poll },
  'survey-20': { kind: 'ratio', limit: survey20 },
  'survey-200': { kind: 'ratio', limit: survey200 },
});
const most = (poll: number, survey20: number, survey200: number): Figure['targets'] => ({
  poll: { kind: 'most', limit: poll },
  'survey-20': { kind: 'most', limit: survey20 },
  'survey-200': { kind: 'most', limit: survey200 },
});

/** The rows of the report, in its order. */
export const figures: Figure[] = [
  { metric: 'processor', label: 'Processor time until usable', unit: 'ms', digits: 1, targets: ratios(1.2, 1.3, 1.5) },
  { metric: 'mainThread', label: '  of it on the main thread', unit: 'ms', digits: 1, targets: {} },
  { metric: 'time', label: 'Time to usable, processor slowed 4 times', unit: 'ms', digits: 0, targets: ratios(1.2, 1.3, 1.5) },
  { metric: 'click', label: 'Main-thread work per radio click', unit: 'ms', digits: 2, targets: ratios(1.2, 1.2, 1.2) },
  { metric: 'heap', label: 'Heap above a blank page', unit: 'kB', digits: 0, targets: { poll: { kind: 'most', limit: 250 }, 'survey-200': { kind: 'most', limit: 1000 } } },
  { metric: 'mountHeap', label: 'Heap left by each of 50 mounts', unit: 'kB', digits: 2, targets: most(0.5, 0.5, 0.5) },
  { metric: 'mountNodes', label: 'Nodes left by 50 mounts', unit: '', digits: 0, targets: most(0, 0, 0) },
  { metric: 'mountListeners', label: 'Listeners left by 50 mounts', unit: '', digits: 0, targets: most(0, 0, 0) },
  { metric: 'slowTime', label: 'Time to usable on slow 4G', unit: 'ms', digits: 0, targets: {} },
  { metric: 'slowRow', label: 'Requests in a row before usable', unit: '', digits: 0, targets: { poll: { kind: 'most', limit: 3 } } },
  { metric: 'bytes', label: 'Files before usable, brotli', unit: 'B', digits: 0, targets: { poll: { kind: 'most', limit: 10_000 }, 'survey-20': { kind: 'most', limit: 16_000 } } },
  { metric: 'wireBytes', label: 'On the wire with page and headers', unit: 'B', digits: 0, targets: {} },
  { metric: 'shifts', label: 'Layout shifts, no height reserved', unit: '', digits: 0, targets: most(1, 1, 1) },
  { metric: 'shiftScore', label: 'Their score', unit: '', digits: 3, targets: {} },
  { metric: 'reservedShifts', label: 'Layout shifts, height reserved', unit: '', digits: 0, targets: most(0, 0, 0) },
  { metric: 'lateShifts', label: 'Layout shifts after usable', unit: '', digits: 0, targets: most(0, 0, 0) },
];
