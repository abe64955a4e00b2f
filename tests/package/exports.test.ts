import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { readDist } from './support/dist.ts';
import { edgesOf, packageOf, route, staticClosure } from './support/imports.ts';
import { exportedFiles, pack } from './support/pack.ts';
import type { Packed } from './support/pack.ts';
import { root } from './support/tree.ts';

const manifest = JSON.parse(readFileSync(`${root}/package.json`, 'utf8')) as {
  exports: Record<string, string | Record<string, string>>;
  dependencies: Record<string, string>;
};
const packed = pack();
after(packed.remove);

test('the package offers its four surfaces, each with types', () => {
  for (const surface of ['.', './define', './schema', './html']) {
    assert.ok(exportedFiles(manifest.exports[surface] ?? '').some((path) => path.endsWith('.d.ts')), surface);
  }
});

test('everything that package.json exports is in the package', () => {
  // A pattern stands for its folder; publint follows it to the files.
  const promised = exportedFiles(manifest.exports).map((path) => path.replace(/\*.*$/, ''));
  assert.deepEqual(promised.filter((path) => !packed.files.some((file) => file.startsWith(path))), []);
});

test('the package holds the build and its papers alone', () => {
  const strange = packed.files.filter((path) => !/^(?:bin\/|dist\/|src\/|package\.json$|custom-elements\.json$|[A-Z]+(?:\.md)?$)/.test(path));
  assert.deepEqual(strange, []);
});

test('the command of the package checks by the build, without sources', () => {
  const folder = mkdtempSync(join(tmpdir(), 'consult-package-'));
  try {
    cpSync(`${root}/bin`, join(folder, 'bin'), { recursive: true });
    for (const name of ['dist', 'node_modules']) symlinkSync(`${root}/${name}`, join(folder, name));
    const { stdout } = spawnSync(process.execPath, [join(folder, 'bin/consult-widgets.mjs'), 'check', `${root}/demo/definitions/bins-poll.json`], { encoding: 'utf8' });
    assert.match(stdout, /^1 file, 0 mistakes/m);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

/** What publint says of a package, strictly. */
async function publintOf({ tarball }: Packed): Promise<string[]> {
  const { messages, pkg } = await publint({ pack: { tarball: tarball.buffer }, strict: true });
  return messages.map((message) => formatMessage(message, pkg, { color: false }) ?? message.code);
}

/** Whether attw finds types for every way of importing ES modules, and its table. */
function attwOf({ path }: Packed): { status: number | null; stdout: string } {
  const attw = `${root}/node_modules/.bin/attw`;
  return spawnSync(process.execPath, [attw, path, '--profile', 'esm-only', '--format', 'ascii'], { encoding: 'utf8' });
}

test('publint has nothing to say', async () => {
  assert.deepEqual(await publintOf(packed), []);
});

test('types resolve for every way of importing ES modules', () => {
  const { status, stdout } = attwOf(packed);
  assert.equal(status, 0, stdout);
});

test('publint and attw find an export that is not there and types that are not', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'consult-faulty-'));
  const faulty = { name: 'faulty', version: '1.0.0', type: 'module', exports: { '.': './index.js', './gone': './gone.js' } };
  writeFileSync(join(folder, 'package.json'), JSON.stringify(faulty));
  writeFileSync(join(folder, 'index.js'), 'export const a = 1;');
  writeFileSync(join(folder, 'index.d.ts'), 'export declare const a = 1;');
  const found = pack(folder);
  try {
    assert.match((await publintOf(found)).join('\n'), /gone\.js .*does not exist/);
    assert.notEqual(attwOf(found).status, 0);
  } finally {
    found.remove();
    rmSync(folder, { recursive: true });
  }
});

/** Imports a built module in a process of its own, on an empty page, and returns the tags that it registered. */
function registeredBy(file: string): string[] {
  const script = `
    const tags = [];
    globalThis.customElements = { define: (tag) => tags.push(tag), get: () => undefined };
    globalThis.document = { baseURI: 'https://example.org/', createTreeWalker: () => ({}), querySelectorAll: () => [] };
    process.on('exit', () => console.log(JSON.stringify(tags)));
    await import(${JSON.stringify(`${root}/dist/${file}`)});`;
  return JSON.parse(execFileSync(process.execPath, ['--input-type=module', '--eval', script], { encoding: 'utf8' })) as string[];
}

test('importing "." registers nothing, importing "./define" everything', () => {
  assert.deepEqual(registeredBy('index.js'), []);
  assert.deepEqual(registeredBy('define.js').sort(), ['consult-feedback', 'consult-petition', 'consult-poll', 'consult-survey']);
});

test('"./schema" loads in plain Node and leaves the globals alone', () => {
  const script = `
    const before = Object.getOwnPropertyNames(globalThis);
    await import(${JSON.stringify(`${root}/dist/schema.js`)});
    console.log(JSON.stringify(Object.getOwnPropertyNames(globalThis).filter((name) => !before.includes(name))));`;
  const added: unknown = JSON.parse(execFileSync(process.execPath, ['--input-type=module', '--eval', script], { encoding: 'utf8' }));
  // zod keeps one configuration for all its copies on a page and cannot be asked not to.
  assert.deepEqual((added as string[]).filter((name) => !name.startsWith('__zod_')), []);
});

test('"./schema" loads no Lit, and no built module a package that is not installed with ours', () => {
  const edges = edgesOf(readDist('', '{*.js,chunks/**/*.js}'));
  const closure = staticClosure(edges, 'schema.js');
  assert.ok(closure.size > 1 || edges.some(({ from }) => from === 'schema.js'), 'schema.js imports something');
  const lit = [...closure.keys()].filter((path) => ['lit', '@lit/localize'].includes(packageOf(path)));
  assert.deepEqual(lit.map((path) => route(closure, path)), []);
  const installed = [...Object.keys(manifest.dependencies), '@lit-labs/ssr'];
  const packages = edges.filter(({ local, kind }) => !local && kind !== 'type').map(({ to }) => packageOf(to));
  assert.deepEqual([...new Set(packages)].filter((name) => !installed.includes(name)), []);
});

test('reads nested conditions of an exports field', () => {
  const exports = { '.': { types: './dist/a.d.ts', default: './dist/a.js' }, './b': './b.js' };
  assert.deepEqual(exportedFiles(exports), ['dist/a.d.ts', 'dist/a.js', 'b.js']);
});
