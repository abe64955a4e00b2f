import assert from 'node:assert/strict';
import {spawn} from 'node:child_process';
import type {ChildProcess} from 'node:child_process';
import {once} from 'node:events';
import {join} from 'node:path';
import {test} from 'node:test';
import {answersOf, environment, exported, newFolder, startCollector} from './support/collector.ts';

const SERVE = join(import.meta.dirname, 'support/serve.ts');
const CYCLES = 3;
const SENDERS = 8;
const ENOUGH = 150;

async function spawnCollector(folder: string): Promise<{child: ChildProcess; url: string}> {
  const child = spawn(process.execPath, [SERVE], {env: {...process.env, ...environment(folder), CLOCK: 'fixtures'}, stdio: ['ignore', 'pipe', 'inherit']});
  const [line] = await once(child.stdout, 'data') as [Buffer];
  return {child, url: line.toString().trim()};
}

/** Sends until the collector is gone, which is when `ENOUGH` were acknowledged; returns the acknowledged ids. */
async function sendUntilKilled({child, url}: {child: ChildProcess; url: string}): Promise<string[]> {
  const acknowledged: string[] = [];
  const sender = async (): Promise<void> => {
    for (;;) {
      const payload = answersOf({noise: 2});
      const response = await fetch(`${url}/consultations/street-survey/responses`, {
        method: 'POST', body: JSON.stringify(payload),
        headers: {'Content-Type': 'application/json', 'Idempotency-Key': `"${payload.id}"`},
      }).catch(() => undefined);
      if (!response) return;
      assert.equal(response.status, 201);
      // The status came after the commit; the body may be cut by the kill.
      acknowledged.push(payload.id);
      if (acknowledged.length === ENOUGH) child.kill('SIGKILL');
      await response.arrayBuffer().catch(() => undefined);
    }
  };
  const gone = once(child, 'exit');
  await Promise.all(Array.from({length: SENDERS}, sender));
  await gone;
  return acknowledged;
}

test(`every acknowledged answer is stored once after ${CYCLES} kills under load`, {timeout: 60_000}, async (t) => {
  const folder = newFolder(t);
  const acknowledged: string[] = [];
  for (let cycle = 0; cycle < CYCLES; cycle++) acknowledged.push(...await sendUntilKilled(await spawnCollector(folder)));
  const collector = await startCollector(t, {folder});
  const stored = (await exported(collector)).map(({id}) => id);
  assert.ok(acknowledged.length >= CYCLES * ENOUGH);
  assert.equal(new Set(stored).size, stored.length);
  assert.deepEqual(acknowledged.filter((id) => !stored.includes(id)), []);
  assert.equal((await collector.store.tally('street-survey')).responses, stored.length);
});

test('an acknowledged answer survives a kill, and its repeat gets the receipt', async (t) => {
  const folder = newFolder(t);
  const {child, url} = await spawnCollector(folder);
  const payload = answersOf({safe: 'yes'});
  const response = await fetch(`${url}/consultations/street-survey/responses`, {
    method: 'POST', body: JSON.stringify(payload), headers: {'Content-Type': 'application/json', 'Idempotency-Key': `"${payload.id}"`},
  });
  const receipt: unknown = await response.json();
  const gone = once(child, 'exit');
  child.kill('SIGKILL');
  await gone;
  const repeat = await (await startCollector(t, {folder})).send(payload);
  assert.equal(repeat.status, 200);
  assert.deepEqual(await repeat.json(), receipt);
});
