/** Reporter of `node --test` for `npm test`: failures in detail, the counts last. */
import {relative, resolve} from 'node:path';
import type {TestEvent} from 'node:test/reporters';
import {inspect} from 'node:util';
import {formatCounts, NO_COUNTS, type Counts} from './counts.ts';

type Failure = Extract<TestEvent, {type: 'test:fail'}>['data'];

/** A line of a stack that lies inside Node and tells nothing about the test. */
const RUNNER_FRAME = /^\s+at .*\(?node:internal\//u;

export default async function* nodeReporter(events: AsyncIterable<TestEvent>): AsyncGenerator<string> {
  let counts: Counts = NO_COUNTS;
  let emptyFiles = 0;
  for await (const event of events) {
    if (event.type === 'test:fail') yield describe(event.data);
    if (event.type === 'test:pass' && isWholeFile(event.data)) {
      emptyFiles += 1;
      yield `\n✖ ${event.data.name} holds no test\n`;
    }
    if (event.type === 'test:stderr') yield event.data.message;
    if (event.type === 'test:summary' && event.data.file === undefined) counts = countsOf(event.data.counts);
  }
  const {passed, failed, skipped} = counts;
  yield `${formatCounts({passed: passed - emptyFiles, failed: failed + emptyFiles, skipped})}\n`;
}

/** A file that holds no test is reported as one test that is called like the file, and that passes. */
function isWholeFile({name, file}: {name: string; file?: string}): boolean {
  return file !== undefined && resolve(name) === file;
}

function countsOf({passed, tests, skipped, todo}: Record<'passed' | 'tests' | 'skipped' | 'todo', number>): Counts {
  return {passed, skipped: skipped + todo, failed: tests - passed - skipped - todo};
}

/** A parent fails only because a test inside it has; its own event says nothing new. */
function describe({name, file, line, details}: Failure): string {
  const {error} = details;
  if ('failureType' in error && error.failureType === 'subtestsFailed') return '';
  const place = `${relative(process.cwd(), file ?? '')}:${String(line ?? 1)}`;
  const rows = inspect(error.cause, {depth: 6}).split('\n').filter((row) => !RUNNER_FRAME.test(row));
  const text = rows.map((row) => `    ${row}`).join('\n');
  return `\n✖ ${place}  ${name}\n${text}\n`;
}
