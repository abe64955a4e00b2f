import {spawn} from 'node:child_process';
import {readdirSync, statSync} from 'node:fs';
import {join} from 'node:path';
import {PROJECT_ROOT} from './settings.ts';

interface Product {
  /** Files and folders it is made from. */
  from: string[];
  /** A file that the build writes last: one that was stopped half way is built again. */
  to: string;
  /** The npm script that makes it. */
  script: string;
}

const SETUP = ['package.json', 'tsconfig.json'];
const LIBRARY: Product = {from: ['src', 'rollup.config.mjs', ...SETUP], to: 'dist/cdn/survey.js', script: 'build'};
const STORYBOOK: Product = {
  from: ['src', 'stories', '.storybook', 'demo/definitions', ...SETUP], to: 'storybook-static/.built', script: 'build-storybook',
};

/** Builds the library unless it is newer than its sources. */
export const buildLibrary = (): Promise<void> => buildIfStale(LIBRARY);

/** Builds Storybook unless it is newer than its sources. */
export const buildStorybook = (): Promise<void> => buildIfStale(STORYBOOK);

async function buildIfStale({from, to, script}: Product): Promise<void> {
  const made = newest(to);
  if (made > 0 && from.every((source) => newest(source) <= made)) return;
  await runScript(script);
}

/** When a file, or the newest file of a folder, was changed (ms since 1970); 0 where there is none. */
function newest(path: string): number {
  const full = join(PROJECT_ROOT, path);
  const found = statSync(full, {throwIfNoEntry: false});
  if (!found) return 0;
  if (!found.isDirectory()) return found.mtimeMs;
  return Math.max(0, ...readdirSync(full).map((name) => newest(join(path, name))));
}

/** @throws Error with the end of what the script printed */
function runScript(script: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const env = {...process.env, NO_COLOR: '1'};
    const child = spawn('npm', ['run', '--silent', script], {cwd: PROJECT_ROOT, env, stdio: ['ignore', 'pipe', 'pipe']});
    let output = '';
    const keep = (chunk: Buffer): void => { output = (output + chunk.toString()).slice(-2000); };
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    const stop = (): void => void child.kill();
    process.once('exit', stop);
    child.on('error', reject);
    child.on('close', (code) => {
      process.off('exit', stop);
      if (code === 0) resolve();
      else reject(new Error(`"npm run ${script}" failed:\n${output.trim().split('\n').slice(-12).join('\n')}`));
    });
  });
}
