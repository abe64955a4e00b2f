import type { LoadCase } from './cases.ts';

export interface Measured {
  perSecond: number;
  /** Microseconds of the server's processor time for a request, on all its threads. */
  processorTime: number;
  /** Of one processor: near 1 the driver, and not the server, was what could do no more. */
  driverShare: number;
}
export interface Round { bare: Measured; collector: Measured }

const median = (values: readonly number[]): number => {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.slice(Math.ceil(sorted.length / 2) - 1, Math.floor(sorted.length / 2) + 1);
  return middle.reduce((sum, value) => sum + value, 0) / middle.length;
};

const widths = [34, 12, 12, 8, 18];
const line = (cells: string[]): string => cells.map((cell, i) => i === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[i] ?? 0)).join('').trimEnd();
const percent = (share: number): string => `${(share * 100).toFixed(0)} %`;

const verdict = (bound: number | undefined, reached: number): string =>
  bound === undefined ? '' : `${reached >= bound ? 'met' : 'MISSED'} ≥ ${percent(bound)}`;

/**
 * The ratio is the median of the rounds' own ratios: what slows the machine down for a while slows both sides of a round.
 * Processor time is reported beside it, since it does not depend on how fast the driver and the disk are.
 */
export const report = ({ label, bound }: LoadCase, rounds: readonly Round[]): string => {
  const of = (pick: (round: Round) => number): number => median(rounds.map(pick));
  const speed = of(({ bare, collector }) => collector.perSecond / bare.perSecond);
  const work = of(({ bare, collector }) => bare.processorTime / collector.processorTime);
  return [
    line([label, 'bare', 'collector', 'ratio', 'bound']),
    line(['  requests/s', of(({ bare }) => bare.perSecond).toFixed(0), of(({ collector }) => collector.perSecond).toFixed(0), percent(speed), verdict(bound, speed)]),
    line(['  processor time of a request (µs)', of(({ bare }) => bare.processorTime).toFixed(0), of(({ collector }) => collector.processorTime).toFixed(0), percent(work)]),
    line(['  share of a processor: driver', percent(of(({ bare }) => bare.driverShare)), percent(of(({ collector }) => collector.driverShare))]),
    '',
  ].join('\n');
};
