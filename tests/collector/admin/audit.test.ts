import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {test} from 'node:test';
import {FIXTURES, answersOf} from '../support/collector.ts';
import {signAndConfirm} from '../petitions/support.ts';
import {ok, startAdmin} from './support.ts';
import type {AdminCollector} from './support.ts';

const PETITION = JSON.parse(readFileSync(join(FIXTURES, 'street-petition.json'), 'utf8')) as object;
const AT = '2026-11-20T12:00:00.000Z';

/** Every route that changes something: how it is called, and what the log then says. */
const CHANGES: [method: string, path: (id: string) => string, body: object, action: string, detail: object][] = [
  ['PUT', () => '', {...PETITION, version: 2}, 'publish', {version: 2}],
  ['POST', () => '/paper', {count: 3, reference: 'box 1', note: 'library'}, 'paper', {count: 3, reference: 'box 1', note: 'library'}],
  ['POST', (id) => `/responses/${id}/moderate`, {decision: 'reject', reason: 'spam'}, 'moderate', {decision: 'rejected', reason: 'spam'}],
  ['POST', () => '/invalidate', {where: {domain: 'example.org'}, reason: 'a machine'}, 'invalidate',
    {where: {domain: 'example.org'}, reason: 'a machine', signatures: 1, counted: 1}],
  ['PUT', () => '/response', {text: 'Yes'}, 'response', {text: 'Yes', at: AT}],
  ['PUT', () => '/debate', {on: '2027-01-14'}, 'debate', {on: '2027-01-14'}],
  ['POST', () => '/state', {state: 'closed', reason: 'over'}, 'state', {state: 'closed', reason: 'over'}],
  ['POST', () => '/anonymise', {}, 'anonymise', {}],
];

async function changeAll(collector: AdminCollector): Promise<void> {
  const id = await signAndConfirm(collector);
  await signAndConfirm(collector);
  for (const [index, [method, path, body, action, detail]] of CHANGES.entries()) {
    await ok(collector.call(method, `street-petition${path(id)}`, body));
    const entries = await collector.log();
    const [entry] = entries.filter((one) => one.action === action);
    assert.equal(entries.length, index + 1, `${action} leaves one entry`);
    assert.deepEqual([entry?.who, entry?.at], ['tester', AT]);
    assert.deepEqual({...entry?.detail, ...detail}, entry?.detail);
  }
}

test('every change leaves an entry: who, when, what', async (t) => {
  const collector = await startAdmin(t);
  await changeAll(collector);
  const page = await collector.page('/admin/consultations/street-petition/audit');
  for (const words of ['Published a version', 'Struck signatures out', 'Took personal details out', 'Decided about an answer']) assert.ok(page.includes(words), words);
});

test('what only looks, and what is refused, leaves none', async (t) => {
  const collector = await startAdmin(t);
  await signAndConfirm(collector);
  for (const path of ['', '/held', '/paper', '/trends', '/invalidate', '/audit', '/responses.csv', '/state', '/response', '/debate', '/anonymise']) {
    const response = await collector.call('GET', `street-petition${path}`);
    await response.text();
    assert.equal(response.status, 200, path);
  }
  await ok(collector.call('POST', 'street-petition/invalidate', {where: {domain: 'example.org'}, dryRun: true, reason: 'a'}));
  assert.equal((await collector.call('POST', 'street-petition/anonymise')).status, 403);
  assert.equal((await collector.call('POST', 'street-petition/state', {state: 'gone'})).status, 422);
  assert.deepEqual(await collector.log(), []);
});

test('a change and its entry are stored together: without the one there is not the other', async (t) => {
  const collector = await startAdmin(t);
  collector.execute("create trigger full before insert on audit begin select raise(abort, 'no room'); end");
  const id = await signAndConfirm(collector);
  for (const [method, path, body, action] of CHANGES) {
    if (action === 'anonymise') continue;
    const response = await collector.call(method, `street-petition${path(id)}`, body);
    await response.text();
    assert.equal(response.status, 500, action);
  }
  assert.equal((await collector.tally()).count, 1);
  assert.deepEqual(collector.rows('select * from lives'), []);
  assert.equal((await (await collector.get('/consultations/street-petition')).json() as {version: number}).version, 1);
});

test('a long log is read in parts, each entry once, the newest first', async (t) => {
  const collector = await startAdmin(t);
  const payload = answersOf({safe: 'yes'});
  await collector.send(payload);
  for (let i = 0; i < 230; i++) {
    if (i % 50 === 0) collector.setTime(`2026-11-20T1${i / 50}:00:00.000Z`);
    await ok(collector.call('POST', `street-survey/responses/${payload.id}/moderate`, {decision: 'accept', reason: `reason ${i}`}));
  }
  const seen: {at: string; detail: {reason?: string}}[] = [];
  let before: string | undefined = '';
  while (before !== undefined) {
    const part: {entries: typeof seen; before?: string} = await ok(collector.call('GET', `street-survey/audit?before=${encodeURIComponent(before)}`));
    assert.ok(part.entries.length <= 100);
    seen.push(...part.entries);
    before = part.before;
  }
  assert.equal(new Set(seen.map(({detail}) => detail.reason)).size, 230);
  assert.equal(seen.length, 230);
  assert.deepEqual(seen.map(({at}) => at), seen.map(({at}) => at).sort().reverse());
  assert.match(await collector.page('/admin/consultations/street-survey/audit'), /audit\?before=[^"]+">Older entries/);
});
