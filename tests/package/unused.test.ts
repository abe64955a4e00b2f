import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { test } from 'node:test';
import { root } from './support/tree.ts';

test('knip finds no unused file, export, type or dependency', () => {
  const options = [`${root}/node_modules/.bin/knip`, '--config', 'tests/package/knip.json', '--no-progress', '--no-config-hints'];
  const { status, stdout, stderr } = spawnSync(process.execPath, options, { cwd: root, encoding: 'utf8' });
  assert.equal(status, 0, stdout + stderr);
});
