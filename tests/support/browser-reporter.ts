/** Web Test Runner's reporter for `npm test`: failures in detail, one line per engine, the counts last. */
import {relative} from 'node:path';
import type {Reporter, TestResult, TestResultError, TestSession, TestSuiteResult} from '@web/test-runner';
import type {EngineName} from './browsers.ts';
import {addCounts, type Counts, formatCounts, NO_COUNTS} from './counts.ts';

interface NamedTest {
  readonly path: string;
  readonly test: TestResult;
}

/**
 * @param missing engines that this machine lacks: each counts as one skipped test, or as one failed test in CI
 * @param inCI whether the machine was meant to have every engine
 */
export function browserReporter(missing: EngineName[], inCI: boolean): Reporter {
  return {
    onTestRunFinished({sessions}) {
      for (const session of sessions) reportSession(session);
      for (const [engine, counts] of countByEngine(sessions)) console.log(`${engine}: ${formatCounts(counts)}`);
      for (const engine of missing) console.log(`${inCI ? 'missing' : 'skipped'}: ${engine} (not installed)`);
      const absent = {passed: 0, failed: inCI ? missing.length : 0, skipped: inCI ? 0 : missing.length};
      console.log(formatCounts(sessions.map(countSession).reduce(addCounts, absent)));
    },
  };
}

function countByEngine(sessions: TestSession[]): Map<string, Counts> {
  const engines = new Map<string, Counts>();
  for (const session of sessions) {
    const {name} = session.browser;
    engines.set(name, addCounts(engines.get(name) ?? NO_COUNTS, countSession(session)));
  }
  return engines;
}

/** A file that broke outside its tests, or that holds none, is one failed test more. */
function countSession(session: TestSession): Counts {
  const tests = testsOf(session.testResults).map(({test}) => test);
  const skipped = tests.filter((test) => test.skipped).length;
  const passed = tests.filter((test) => test.passed && !test.skipped).length;
  const broken = session.errors.length > 0 || tests.length === 0 ? 1 : 0;
  return {passed, skipped, failed: tests.length - passed - skipped + broken};
}

function reportSession(session: TestSession): void {
  const tests = testsOf(session.testResults);
  const failed = tests.filter(({test}) => !test.passed && !test.skipped);
  if (failed.length === 0 && session.errors.length === 0 && tests.length > 0) return;
  console.log(`\n✖ ${session.browser.name}  ${relative(process.cwd(), session.testFile)}`);
  if (tests.length === 0 && session.errors.length === 0) console.log('  the file holds no test');
  for (const {path, test} of failed) console.log(`  ${path}\n${describe(test.error)}`);
  for (const error of session.errors) console.log(describe(error));
  for (const path of session.request404s) console.log(`    not found: ${path}`);
  for (const log of session.logs as unknown[][]) console.log('    console:', ...log);
}

function describe(error: TestResultError | undefined): string {
  if (error === undefined) return '    no error was given';
  const difference =
    error.expected === undefined ? [] : [`expected: ${error.expected}`, `  actual: ${error.actual ?? ''}`];
  const lines = [error.message, ...difference, error.stack ?? ''].join('\n').trimEnd().split('\n');
  return lines.map((line) => `    ${line}`).join('\n');
}

function testsOf(suite: TestSuiteResult | undefined, prefix = ''): NamedTest[] {
  if (suite === undefined) return [];
  const own = suite.tests.map((test) => ({path: `${prefix}${test.name}`, test}));
  return [...own, ...suite.suites.flatMap((child) => testsOf(child, `${prefix}${child.name} › `))];
}
