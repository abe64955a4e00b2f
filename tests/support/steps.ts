/** The steps of `npm test`, in the order in which they run. */

export interface Step {
  readonly name: string;
  readonly command: readonly [program: string, ...args: string[]];
  /** Whether its output ends with `N passed, N failed`; a step without counts is one test, passed by exit code 0. */
  readonly counted: boolean;
  /** Environment beside the one of the whole run. */
  readonly env?: Readonly<Record<string, string>>;
}

const NODE_TEST = [
  'node',
  '--disable-warning=ExperimentalWarning',
  '--test',
  '--test-reporter=./tests/support/node-reporter.ts',
  '--test-reporter-destination=stdout',
] as const;

/** Each row runs at once, one row after the other: two cheap steps share the machine's two cores. */
export const STAGES: readonly (readonly Step[])[] = [
  [plain('build', 'npm', 'run', '--silent', 'build')],
  [plain('lint', 'eslint', '.'), plain('types', 'tsc')],
  [nodeTest('package', 'tests/package/**/*.test.ts')],
  [nodeTest('unit', 'tests/!(package|e2e|csp|stories|bench|load)/**/!(*.browser).test.ts')],
  [{name: 'browser', command: ['web-test-runner', '--config', 'tests/web-test-runner.config.mjs'], counted: true}],
  [{name: 'stories', command: ['node', 'tests/stories/check.ts'], counted: true}],
  [nodeTest('csp', 'tests/csp/**/*.test.ts')],
  [nodeTest('load', 'tests/load/**/*.test.ts')],
  // One file at a time: each drives a browser and a collector of its own.
  [nodeTest('e2e', '--test-concurrency=1', 'tests/e2e/**/*.test.ts')],
];

function plain(name: string, ...command: Step['command']): Step {
  return {name, command, counted: false};
}

function nodeTest(name: string, ...args: string[]): Step {
  return {name, command: [...NODE_TEST, ...args], counted: true};
}
