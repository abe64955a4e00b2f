import assert from 'node:assert/strict';
import { test } from 'node:test';
import { rollup } from 'rollup';
import type { InputOption, OutputOptions, Plugin } from 'rollup';
import { root } from './support/tree.ts';

interface Config {
  input: InputOption;
  treeshake: object;
  plugins: Plugin[];
  output: OutputOptions;
}

/** The files for script tags, by name, built in memory; `edit` changes the sources on their way in. */
async function filesOf(edit: (code: string, id: string) => string): Promise<Map<string, string>> {
  const { default: [cdn] } = (await import(`${root}/rollup.config.mjs`)) as { default: [Config] };
  const edited: Plugin = { name: 'edited', transform: (code, id) => ({ code: edit(code, id), map: null }) };
  const bundle = await rollup({ input: cdn.input, treeshake: cdn.treeshake, plugins: [edited, ...cdn.plugins], onLog: () => undefined });
  const { output } = await bundle.generate(cdn.output);
  await bundle.close();
  return new Map(output.flatMap((file) => (file.type === 'chunk' ? [[file.fileName, file.code]] : [])));
}

test('a file has one content for ever: whatever changes in it, or in a file that it names, changes its name', { timeout: 120_000 }, async () => {
  const before = await filesOf((code) => code);
  const after = await filesOf((code, id) => (id.endsWith('/words-later.ts') ? code.replace('Sending…', 'Sending now…') : code));
  const hashed = [...after].filter(([name]) => name.startsWith('chunks/'));
  assert.ok(hashed.some(([name]) => !before.has(name)), 'the change is in the build');
  const changed = hashed.filter(([name, code]) => before.has(name) && before.get(name) !== code);
  assert.deepEqual(changed.map(([name]) => name), []);
});

test('the code that is fetched after first paint is there, by the names that the build gave it', async () => {
  const files = await filesOf((code) => code);
  const named = [...files].filter(([name]) => name.startsWith('chunks/settle-')).flatMap(([, code]) => code.match(/"\.\/(?:later|events)-[\w-]+\.js"/g) ?? []);
  assert.ok(named.some((name) => name.includes('later-')));
  assert.deepEqual(named.filter((name) => !files.has(`chunks/${name.slice(3, -1)}`)), []);
});
