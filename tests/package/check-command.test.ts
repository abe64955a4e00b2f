/** `npx consult-widgets check`: what it says, and what it ends with. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { root } from './support/tree.ts';

const folder = mkdtempSync(join(tmpdir(), 'consult-check-'));
after(() => { rmSync(folder, { recursive: true }); });

const { bin, files } = JSON.parse(readFileSync(`${root}/package.json`, 'utf8')) as { bin: Record<string, string>; files: string[] };
const command = bin['consult-widgets'] ?? '';
const good = {
  id: 'street', version: 1, kind: 'survey', title: 'Your street', languages: ['en'], opens: '2026-01-01T00:00:00Z', closes: '2999-01-31T00:00:00Z',
  contact: { email: 'street@council.example', phone: '01632 960123' }, privacy: { controller: 'Council', purpose: 'To plan', retention: 'A year' },
  pages: [{ id: 'one', questions: [{ id: 'safe', type: 'yes-no', label: 'Is it safe?' }] }],
};

/** Writes a file and gives its path. */
function file(name: string, content: unknown): string {
  const path = join(folder, name);
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
}

/** Runs the command of a package at `at`. */
function check(args: readonly string[], at = root): { status: number | null; lines: string[] } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(at, command), ...args], { encoding: 'utf8', cwd: folder });
  return { status, lines: (stdout + stderr).trim().split('\n') };
}

test('the package brings the command', () => {
  assert.equal(command, 'bin/consult-widgets.mjs');
  assert.ok(files.includes('bin'));
});

test('it has nothing to say of a definition that is right', () => {
  const path = file('good.json', `\ufeff${JSON.stringify(good)}`);
  assert.deepEqual(check(['check', path]), { status: 0, lines: ['1 file, 0 mistakes, 0 warnings.'] });
});

test('it names file, path and sentence of every mistake and warning, and ends with 1', () => {
  const path = file('bad.json', { ...good, kind: 'pol', version: 0 });
  const warned = file('warned.json', { ...good, privacy: undefined });
  const { status, lines } = check(['check', path, warned]);
  assert.equal(status, 1);
  assert.deepEqual(lines, [
    `${path}: mistake: version must be 1 or more.`,
    `${path}: mistake: kind must be one of "survey", "poll", "feedback", "petition", not "pol". Did you mean “poll”?`,
    `${warned}: warning: privacy is missing: people must be told who keeps their answers, what for and how long (UK GDPR, article 13).`,
    '2 files, 2 mistakes, 1 warning.',
  ]);
});

test('warnings alone end with 0, and the days can be set', () => {
  const path = file('short.json', { ...good, opens: '2998-12-31T00:00:00Z' });
  assert.equal(check(['check', path]).status, 0);
  assert.deepEqual(check(['check', '--days', '84', path]).lines, [`${path}: warning: closes leaves people 31 days to answer: 84 are usual.`, '1 file, 0 mistakes, 1 warning.']);
});

test('it says in words where a file stops being JSON, and ends with 2', () => {
  const path = file('broken.json', '{\n  "id": "street",\n  "version": 1,\n}');
  const { status, lines } = check(['check', path, join(folder, 'nowhere.json'), file('kind.json', { ...good, kind: 'x' })]);
  assert.equal(status, 2);
  assert.deepEqual(lines.slice(0, 2), [
    `${path}: is not JSON: line 4, column 1: a name in double quotes is expected (and no comma before a }).`,
    `${join(folder, 'nowhere.json')}: does not exist.`,
  ]);
});

test('programs get JSON', () => {
  const path = file('program.json', { ...good, title: '' });
  const { status, lines } = check(['check', '--json', path]);
  assert.equal(status, 1);
  assert.deepEqual(JSON.parse(lines.join('\n')), [{ file: path, mistakes: [{ path: 'title', message: 'must not be empty.' }], warnings: [] }]);
});

test('it says how to call it when it cannot understand', () => {
  for (const args of [[], ['check'], ['publish', 'x.json'], ['check', '--dasy', '3', 'x.json'], ['check', '--days', 'x', 'x.json']]) {
    const { status, lines } = check(args);
    assert.deepEqual([status, lines[0]], [2, 'Usage: consult-widgets check [--json] [--days 28] file.json ...'], args.join(' '));
  }
  assert.equal(check(['--help']).status, 0);
});

test('every example passes', () => {
  const { status, lines } = check(['check', join(root, 'demo/definitions')]);
  assert.equal(status, 0, lines.join('\n'));
});
