/** Runs one step of `npm test` as a process of its own and counts its tests. */
import {type ChildProcess, spawn} from 'node:child_process';
import {once} from 'node:events';
import {delimiter, resolve} from 'node:path';
import {stripVTControlCharacters} from 'node:util';
import {addCounts, type Counts, NO_COUNTS, parseCounts} from './counts.ts';
import type {Step} from './steps.ts';

/** A step that hangs is stopped and fails. */
const STEP_LIMIT_MS = 15 * 60_000;

export interface StepResult {
  readonly name: string;
  readonly counts: Counts;
  readonly seconds: number;
  readonly output: string;
}

export async function runStep(step: Step): Promise<StepResult> {
  const start = performance.now();
  const {output, ending} = await run(step);
  const {counts, complaint} = judge(step, output, ending);
  return {
    name: step.name,
    counts,
    seconds: (performance.now() - start) / 1000,
    output: complaint === undefined ? output : `${output}\n✖ ${complaint}\n`,
  };
}

/** How a process ended: exit code, or the signal or error that stopped it. */
type Ending = number | string;

/**
 * Decides what a finished step counts for. Whatever went wrong beside its tests is one failed test more, so that
 * a crash, a run without a single test or a missing last line never passes.
 */
export function judge(
  step: Pick<Step, 'name' | 'counted'>,
  output: string,
  ending: Ending,
): { counts: Counts; complaint?: string } {
  if (!step.counted && ending === 0) return {counts: {...NO_COUNTS, passed: 1}};
  const counts = (step.counted ? parseCounts(output) : undefined) ?? NO_COUNTS;
  if (counts.failed > 0) return {counts};
  const complaint =
    ending !== 0
      ? `${step.name} ended with ${String(ending)}`
      : counts.passed === 0 && counts.skipped === 0
        ? `${step.name} ran no test`
        : undefined;
  if (complaint === undefined) return {counts};
  return {counts: addCounts(counts, {...NO_COUNTS, failed: 1}), complaint};
}

async function run({command, env}: Step): Promise<{ output: string; ending: Ending }> {
  const [program, ...args] = command;
  const child = spawn(program, args, {
    env: {...process.env, ...env, PATH: `${resolve('node_modules/.bin')}${delimiter}${process.env.PATH ?? ''}`},
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: STEP_LIMIT_MS,
  });
  const output = collect(child);
  const ending = await Promise.race([
    once(child, 'close').then(([code, signal]: (number | string | null)[]) => code ?? signal ?? 'no exit code'),
    once(child, 'error').then(([error]: Error[]) => String(error)),
  ]);
  return {output: output(), ending};
}

function collect(child: ChildProcess): () => string {
  const chunks: string[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (chunk: string) => chunks.push(chunk));
  }
  // The browser runner moves the cursor even where there is no terminal.
  return () => stripVTControlCharacters(chunks.join(''));
}
