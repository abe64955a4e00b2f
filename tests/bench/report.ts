import type { CaseName } from './cases.ts';
import { figures, type Figure, type Target } from './figures.ts';
import type { Samples } from './samples.ts';
import { sideNames, type SideName } from './sides.ts';

const columns = [46, 12, 12, 8, 12, 8, 18];
const line = (cells: string[]): string => cells.map((cell, i) => i === 0 ? cell.padEnd(columns[0] ?? 0) : cell.padStart(columns[i] ?? 0)).join('').trimEnd();

const ratio = (value: number | undefined, native: number | undefined): number | undefined =>
  value === undefined || native === undefined || native <= 0 ? undefined : value / native;
const ratioWords = (value: number | undefined): string => value === undefined ? '' : `${value.toFixed(2)} ×`;

const verdict = (target: Target | undefined, value: number | undefined, native: number | undefined): string => {
  const reached = target?.kind === 'ratio' ? ratio(value, native) : value;
  if (!target || reached === undefined) return '';
  return `${reached <= target.limit ? 'met' : 'MISSED'} ≤ ${target.limit}${target.kind === 'ratio' ? ' ×' : ''}`;
};

const row = (figure: Figure, name: CaseName, samples: Samples): string | undefined => {
  const values = Object.fromEntries(sideNames.map((side) => [side, samples.median(name, side, figure.metric)])) as Record<SideName, number | undefined>;
  if (Object.values(values).every((value) => value === undefined)) return undefined;
  const words = (value: number | undefined): string => value === undefined ? '' : value.toFixed(figure.digits);
  const hasRatio = figure.unit === 'ms' || figure.metric === 'elements';
  return line([
    `  ${figure.label}${figure.unit && ` (${figure.unit})`}`,
    words(values.native),
    words(values.lit), hasRatio ? ratioWords(ratio(values.lit, values.native)) : '',
    words(values.ours), hasRatio ? ratioWords(ratio(values.ours, values.native)) : '',
    verdict(figure.targets[name], values.ours, values.native),
  ]);
};

/** The medians of all sides as a table, each target beside its figure. */
export const report = (names: readonly CaseName[], samples: Samples): string => names.flatMap((name) => [
  '',
  line([name, 'native', 'bare Lit', '', 'ours', '', 'target']),
  ...figures.map((figure) => row(figure, name, samples)).filter((text) => text !== undefined),
]).join('\n');
