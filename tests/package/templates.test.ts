import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { test } from 'node:test';
import { root } from './support/tree.ts';

/** Attributes that are younger than lit-analyzer 2.0. */
const younger = /Unknown attribute '(?:inert)'/;

const NOTHING = 'Symbol(undefined)';

/**
 * lit-analyzer 2.0 sees a mere symbol in lit's `nothing` and refuses every attribute that may be left out;
 * such a binding is right when all the other values that it can have fit.
 */
function fitsWithoutNothing(finding: string): boolean {
  const [, given = '', wanted = ''] = /Type '(.*)' is not assignable to '(.*)'/.exec(finding) ?? [];
  const allowed = wanted.split(' | ');
  const fits = (type: string): boolean =>
    type === NOTHING || allowed.includes(type) || allowed.includes(`"${type}"`) || (type.startsWith('"') && allowed.includes('string'));
  return given.includes(NOTHING) && given.split(' | ').every(fits);
}

/** What lit-analyzer finds in the files of the globs, from the root: a block for each file, its path first. */
function analyse(...globs: readonly string[]): string[] {
  // Its CSS parser is older than container queries and nesting.
  const severity = ['--rules.no-unknown-property', 'error', '--rules.no-unknown-attribute', 'error', '--rules.no-invalid-css', 'off'];
  const options = [`${root}/node_modules/.bin/lit-analyzer`, ...globs, '--strict', '--quiet', '--format', 'list', ...severity];
  const { stdout, stderr } = spawnSync(process.execPath, options, { cwd: root, encoding: 'utf8' });
  assert.match(stdout, /Analyzing [1-9]\d* files/, stderr);
  const [, findings = ''] = stdout.split(/Analyzing \d+ files\.\.\./);
  const files = findings.split('\n\n').map((file) =>
    file.split('\n').filter((line) => !/^\s*$|✖/.test(line) && !younger.test(line) && !fitsWithoutNothing(line)),
  );
  return files.filter((file) => file.some((line) => line.startsWith('  '))).map((file) => file.join('\n'));
}

const faults = [
  "<input ?required=${'yes'}>",
  '<input @input=${3}>',
  "<input .vlaue=${'a'}>",
  "<input aria-required=${Math.random() > 1 ? 'maybe' : nothing}>",
];
const rights = ["<input aria-required=${Math.random() > 1 ? 'true' : nothing}>", "<p class=${Math.random() > 1 ? 'a' : nothing}></p>"];

/** Writes the faults, one a line from line 2 on, and analyses them in one run with the sources: a run costs seconds. */
function analyseAll(): { planted: string[]; real: string[] } {
  mkdirSync(`${root}/.cache`, { recursive: true });
  const folder = mkdtempSync(`${root}/.cache/templates-`);
  const templates = [...faults, ...rights].map((template, i) => `export const t${i} = html\`${template}\`;`);
  writeFileSync(`${folder}/faulty.ts`, ["import { html, nothing } from 'lit';", ...templates].join('\n'));
  try {
    const blocks = analyse('src/**/*.ts', `.cache/${basename(folder)}/*.ts`);
    return { planted: blocks.filter((block) => block.includes('.cache/')), real: blocks.filter((block) => !block.includes('.cache/')) };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const { planted, real } = analyseAll();

test('every binding of the templates fits what it is bound to', () => {
  assert.equal(real.join('\n'), '');
});

test('finds values, listeners and properties that do not fit, also beside nothing', () => {
  const found = [...planted.join('\n').matchAll(/^\s+(\d+):\d+/gm)].map(([, line]) => Number(line));
  assert.deepEqual(found, faults.map((_, i) => i + 2), planted.join('\n'));
});
