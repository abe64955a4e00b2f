import type { CaseName } from './cases.ts';
import type { SideName } from './sides.ts';

/** Everything that is measured of one case on one side. Units stand in `figures.ts`. */
export type Metric =
  | 'processor' | 'mainThread' | 'settled' | 'time' | 'click' | 'typing' | 'turn' | 'elements' | 'heap' | 'mountHeap' | 'mountNodes' | 'mountListeners'
  | 'slowTime' | 'slowRow' | 'bytes' | 'wireBytes'
  | 'shifts' | 'shiftScore' | 'reservedShifts' | 'lateShifts';

export interface Samples {
  add: (name: CaseName, side: SideName, values: Partial<Record<Metric, number>>) => void;
  median: (name: CaseName, side: SideName, metric: Metric) => number | undefined;
  /** All values in the order in which they were measured, for a report of one's own. */
  toJSON: () => Record<string, number[]>;
}

const median = (values: readonly number[]): number | undefined => {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.slice(Math.ceil(sorted.length / 2) - 1, Math.floor(sorted.length / 2) + 1);
  return sorted.length === 0 ? undefined : middle.reduce((sum, value) => sum + value, 0) / middle.length;
};

export const createSamples = (): Samples => {
  const samples = new Map<string, number[]>();
  const key = (name: CaseName, side: SideName, metric: string): string => `${name} ${side} ${metric}`;
  return {
    add: (name, side, values) => {
      for (const [metric, value] of Object.entries(values)) {
        samples.set(key(name, side, metric), [...samples.get(key(name, side, metric)) ?? [], value]);
      }
    },
    median: (name, side, metric) => median(samples.get(key(name, side, metric)) ?? []),
    toJSON: () => Object.fromEntries(samples),
  };
};
