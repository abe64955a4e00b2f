/**
 * Browser tests: every `*.browser.test.ts` in Chromium, Firefox and WebKitGTK, each started once.
 * `ENGINES=chromium,firefox` narrows the engines, `FILES=tests/questions/**` the files.
 */
import {fileURLToPath} from 'node:url';
import {esbuildPlugin} from '@web/dev-server-esbuild';
import {filePlugin} from '@web/test-runner-commands/plugins';
import {browserCommandsPlugin} from './support/browser-commands.plugin.ts';
import {browserReporter} from './support/browser-reporter.ts';
import {findEngines, firefoxByPreferences} from './support/engines.ts';
import {middlewares} from './support/middlewares.ts';

const {launchers, missing} = await findEngines();
const preferring = firefoxByPreferences();
const rootDir = fileURLToPath(new URL('..', import.meta.url));

/** @type {import('@web/test-runner').TestRunnerConfig} */
export default {
  rootDir,
  files: process.env.FILES ?? ['tests/**/*.browser.test.ts', '!tests/**/*.firefox.browser.test.ts'],
  browsers: launchers,
  groups: preferring === undefined || process.env.FILES !== undefined ? [] : [
    {name: 'preferences', files: 'tests/**/*.firefox.browser.test.ts', browsers: [preferring]},
  ],
  // One page per engine: real keys and focus belong to one page at a time.
  concurrency: 1,
  concurrentBrowsers: 2,
  staticLogging: true,
  nodeResolve: true,
  middleware: middlewares,
  plugins: [
    esbuildPlugin({ts: true, target: 'es2022', tsconfig: `${rootDir}tsconfig.json`}),
    browserCommandsPlugin(),
    filePlugin(),
  ],
  reporters: [browserReporter(missing, process.env.CI === 'true')],
  testFramework: {config: {timeout: '10000'}},
  testsStartTimeout: 60_000,
  testsFinishTimeout: 180_000,
  testRunnerHtml: (runner) => `<!doctype html>
<html lang="en">
  <head><meta charset="utf-8"><title>Browser tests</title></head>
  <body><script type="module" src="${runner}"></script></body>
</html>`,
};
