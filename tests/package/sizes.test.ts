import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { test } from 'node:test';
import { brotli, entries, print, weigh, weighAll } from './size.ts';
import { closureFaults, readClosures, readDist, zodFiles } from './support/dist.ts';
import { lines } from './support/tree.ts';

for (const { file } of entries) {
  test(`${file}: the build's list of first files is what the files import`, () => {
    const closure = readClosures()[file];
    assert.ok(closure, `closures.json names ${file}`);
    assert.equal(lines(closureFaults(readDist('cdn', '**/*.js'), file, closure)), '');
  });

  test(`${file}: no zod comes before first use`, () => {
    const cdn = readDist('cdn', '**/*.js');
    assert.equal(lines(zodFiles(cdn, readClosures()[file]?.first ?? [])), '');
    assert.notDeepEqual(zodFiles(cdn, Object.keys(cdn)), [], 'the lazy check holds zod, so that the mark is known to work');
  });
}

test('every entry keeps its budget', () => {
  for (const report of weighAll()) {
    assert.ok(report.code > 0, report.file);
    assert.ok(!report.over, print(report));
  }
});

const cdn = {
  'poll.js': `import"./chunks/load.js";import("./chunks/element.js");`,
  'chunks/load.js': '',
  'chunks/element.js': `import"./lit.js";export const later=()=>import("./zod.js");`,
  'chunks/lit.js': '',
  'chunks/zod.js': 'e("$ZodString")',
};
const first = ['poll.js', 'chunks/load.js', 'chunks/element.js', 'chunks/lit.js'];
const later = ['chunks/zod.js'];

test('agrees with a list that is right', () => {
  assert.equal(lines(closureFaults(cdn, 'poll.js', { first, later })), '');
});

test('finds a file left out, one too many and a start that is none', () => {
  const faults = (list: readonly string[]): string => lines(closureFaults(cdn, 'poll.js', { first: list, later }));
  assert.match(faults(first.slice(0, -1)), /chunks\/lit\.js: loads with poll\.js, and is not listed/);
  assert.match(faults([...first, ...later]), /chunks\/zod\.js: is listed, and poll\.js does not load it/);
  assert.match(faults(['poll.js', 'chunks/load.js']), /starts no element/);
});

test('finds zod by its mark, which the installed zod still carries', () => {
  assert.deepEqual(zodFiles(cdn, [...first, ...later]), [{ path: 'chunks/zod.js', message: 'holds zod' }]);
  const core = readFileSync(createRequire(import.meta.url).resolve('zod/v4/core').replace(/index\.c?js$/, 'schemas.js'), 'utf8');
  assert.equal(zodFiles({ core }, ['core']).length, 1);
});

test('sums each file compressed alone, and finds one byte too many', () => {
  const bytes = first.reduce((sum, path) => sum + brotli(cdn[path as keyof typeof cdn]), 0);
  const at = (budget: number) => weigh({ file: 'poll.js', budget, example: 'a.json' }, first, cdn, '{}');
  assert.equal(at(bytes).code, bytes);
  assert.equal(at(bytes).over, false);
  assert.equal(at(bytes - 1).over, true);
  assert.match(print(at(bytes - 1)), /OVER BUDGET/);
});
