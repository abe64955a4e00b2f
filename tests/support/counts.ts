/** The one line that every step of the tests ends with, and that the whole run ends with. */
export interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

export const NO_COUNTS: Counts = {passed: 0, failed: 0, skipped: 0};

const LINE = /^(?<passed>\d+) passed, (?<failed>\d+) failed(?:, (?<skipped>\d+) skipped)?$/;

export function formatCounts({passed, failed, skipped}: Counts): string {
  const line = `${String(passed)} passed, ${String(failed)} failed`;
  return skipped === 0 ? line : `${line}, ${String(skipped)} skipped`;
}

/** The counts in the last non-empty line of a step's output; undefined where that line is none. */
export function parseCounts(output: string): Counts | undefined {
  const found = LINE.exec(output.trimEnd().split('\n').at(-1) ?? '')?.groups;
  return found && {passed: Number(found.passed), failed: Number(found.failed), skipped: Number(found.skipped ?? 0)};
}

export function addCounts(a: Counts, b: Counts): Counts {
  return {passed: a.passed + b.passed, failed: a.failed + b.failed, skipped: a.skipped + b.skipped};
}
