import { caseNames, type CaseName } from './cases.ts';
import type { Metric } from './samples.ts';

/** A target: at most so many times the native page, or at most so much. */
export interface Target { kind: 'ratio' | 'most'; limit: number }
export interface Figure { metric: Metric; label: string; unit: string; digits: number; targets: Partial<Record<CaseName, Target>> }

const inEach = (kind: Target['kind'], limits: Partial<Record<CaseName, number>>): Figure['targets'] =>
  Object.fromEntries(Object.entries(limits).map(([name, limit]) => [name, { kind, limit }]));
const inAll = (limit: number): Figure['targets'] => inEach('most', Object.fromEntries(caseNames.map((name) => [name, limit])));

/** Times the native page: what is small must hardly be dearer. */
const untilUsable = inEach('ratio', { poll: 1.2, feedback: 1.2, petition: 1.2, 'survey-20': 1.3, 'survey-200': 1.5 });

/** The rows of the report, in its order. */
export const figures: Figure[] = [
  { metric: 'processor', label: 'Processor time until usable', unit: 'ms', digits: 1, targets: untilUsable },
  { metric: 'mainThread', label: '  of it on the main thread', unit: 'ms', digits: 1, targets: {} },
  { metric: 'settled', label: 'Processor time until the page rests', unit: 'ms', digits: 1, targets: {} },
  { metric: 'time', label: 'Time to usable, processor slowed 4 times', unit: 'ms', digits: 0, targets: untilUsable },
  { metric: 'click', label: 'Main-thread work per radio click', unit: 'ms', digits: 2, targets: inEach('ratio', { poll: 1.2, 'survey-20': 1.2, 'survey-200': 1.2 }) },
  { metric: 'typing', label: 'Main-thread work per character', unit: 'ms', digits: 2, targets: inEach('ratio', { petition: 1.2, 'survey-20': 1.2, 'survey-200': 1.2 }) },
  { metric: 'turn', label: 'Main-thread work per page turn', unit: 'ms', digits: 2, targets: inEach('ratio', { 'survey-20': 1.5 }) },
  { metric: 'elements', label: 'Elements', unit: '', digits: 0, targets: inEach('ratio', { poll: 1.1, 'survey-20': 1.1, 'survey-200': 1.1 }) },
  { metric: 'heap', label: 'Heap above a blank page', unit: 'kB', digits: 0, targets: inEach('most', { poll: 250, 'survey-200': 1000 }) },
  { metric: 'mountHeap', label: 'Heap left by each of 50 mounts', unit: 'kB', digits: 2, targets: inAll(0.5) },
  { metric: 'mountNodes', label: 'Nodes left by 50 mounts', unit: '', digits: 0, targets: inAll(0) },
  { metric: 'mountListeners', label: 'Listeners left by 50 mounts', unit: '', digits: 0, targets: inAll(0) },
  { metric: 'slowTime', label: 'Time to usable on slow 4G', unit: 'ms', digits: 0, targets: {} },
  { metric: 'slowRow', label: 'Requests in a row before usable', unit: '', digits: 0, targets: inEach('most', { poll: 3 }) },
  { metric: 'bytes', label: 'Files before usable, brotli', unit: 'B', digits: 0, targets: inEach('most', { poll: 10_000, feedback: 11_000, petition: 12_000, 'survey-20': 20_000 }) },
  { metric: 'wireBytes', label: 'On the wire with page and headers', unit: 'B', digits: 0, targets: {} },
  { metric: 'shifts', label: 'Layout shifts, no height reserved', unit: '', digits: 0, targets: inAll(1) },
  { metric: 'shiftScore', label: 'Their score', unit: '', digits: 3, targets: {} },
  { metric: 'reservedShifts', label: 'Layout shifts, height reserved', unit: '', digits: 0, targets: inAll(0) },
  { metric: 'lateShifts', label: 'Layout shifts after usable', unit: '', digits: 0, targets: inAll(0) },
];
