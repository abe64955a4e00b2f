/**
 * `npm test`: runs every step and ends with the line `N passed, N failed`.
 * `npm test -- unit browser` runs the named steps only.
 */
import './support/check-node.mjs';
import {addCounts, formatCounts, NO_COUNTS} from './support/counts.ts';
import {runStep, type StepResult} from './support/run-step.ts';
import {STAGES, type Step} from './support/steps.ts';

/** A step that passed needs no words, except those that name the engines, what was skipped and how fast the replay was. */
const WORTH_SAYING = /^(?:skipped|warning|Chromium|Firefox|WebKit|Replay):/u;

const results: StepResult[] = [];
for (const stage of stagesFor(process.argv.slice(2))) {
  await Promise.all(
    stage.map(async (step) => {
      const result = await runStep(step);
      results.push(result);
      report(result);
    }),
  );
}
console.log(`\n${table(results)}\n`);
const total = results.map(({counts}) => counts).reduce(addCounts, NO_COUNTS);
console.log(formatCounts(total));
process.exitCode = total.failed === 0 ? 0 : 1;

function stagesFor(names: string[]): readonly (readonly Step[])[] {
  const known = STAGES.flat().map(({name}) => name);
  const unknown = names.filter((name) => !known.includes(name));
  if (unknown.length > 0) {
    console.error(`No step is called ${unknown.join(', ')}; there are ${known.join(', ')}.`);
    process.exit(1);
  }
  return names.length === 0 ? STAGES : STAGES.map((stage) => stage.filter(({name}) => names.includes(name)));
}

function report({name, counts, seconds, output}: StepResult): void {
  console.log(`\n── ${name}: ${formatCounts(counts)} (${seconds.toFixed(1)} s)`);
  const lines = output.trimEnd().split('\n');
  const shown = counts.failed > 0 ? lines : lines.filter((line) => WORTH_SAYING.test(line));
  if (shown.length > 0) console.log(shown.join('\n'));
}

function table(rows: StepResult[]): string {
  const header = ['step', 'passed', 'failed', 'skipped', 'seconds'];
  const cells = rows.map(({name, counts, seconds}) => [
    name,
    ...[counts.passed, counts.failed, counts.skipped].map(String),
    seconds.toFixed(1),
  ]);
  return [header, ...cells].map(([name = '', ...numbers]) =>
    `${name.padEnd(10)}${numbers.map((text) => text.padStart(9)).join('')}`).join('\n');
}
