import assert from 'node:assert/strict';
import {test} from 'node:test';
import {answersOf, exported, problemOf} from '../support/collector.ts';
import {signAndConfirm, signatureOf} from '../petitions/support.ts';
import {BEARER, feedbackOf, ok, startAdmin} from './support.ts';
import type {AdminCollector} from './support.ts';

const TRAP = {trap: 'http://spam.example'};

function decide(collector: AdminCollector, consultation: string, id: string, decision: 'accept' | 'reject'): Promise<object> {
  return ok(collector.call('POST', `${consultation}/responses/${id}/moderate`, {decision, reason: 'seen by a person'}));
}

async function responsesOf(collector: AdminCollector): Promise<[number, unknown]> {
  const {responses, questions} = await (await collector.get('/consultations/street-survey/results')).json() as {responses: number; questions: Record<string, {counts: unknown}>};
  return [responses, questions['safe']?.counts];
}

test('held answers are listed with their reasons and what was answered', async (t) => {
  const collector = await startAdmin(t);
  const payload = answersOf({safe: 'no', words: 'Buy now'}, TRAP);
  await collector.send(payload);
  await collector.send(answersOf({safe: 'yes'}));
  const {waiting, decided} = await ok<{waiting: Record<string, unknown>[]; decided: unknown[]}>(collector.call('GET', 'street-survey/held'));
  assert.deepEqual(waiting.map(({id, heldFor, answers}) => [id, heldFor, answers]), [[payload.id, ['trap'], payload['answers']]]);
  assert.deepEqual(decided, []);
});

test('an accepted answer counts, a rejected one does not, and both can be taken back', async (t) => {
  const collector = await startAdmin(t);
  for (let i = 0; i < 5; i++) await collector.send(answersOf({safe: 'yes'}));
  const payload = answersOf({safe: 'no'}, TRAP);
  await collector.send(payload);
  const without = [5, {yes: 5, no: 0}];
  const withIt = [6, {yes: 5, no: 1}];
  assert.deepEqual(await responsesOf(collector), without);
  for (const [decision, expected] of [['accept', withIt], ['accept', withIt], ['reject', without], ['reject', without], ['accept', withIt]] as const) {
    await decide(collector, 'street-survey', payload.id, decision);
    assert.deepEqual(await responsesOf(collector), expected);
  }
  const {waiting, decided} = await ok<{waiting: unknown[]; decided: {decision: string}[]}>(collector.call('GET', 'street-survey/held'));
  assert.deepEqual([waiting.length, decided.map(({decision}) => decision)], [0, ['accepted']]);
  assert.deepEqual((await exported(collector)).map(({held}) => held), [false, false, false, false, false, false]);
});

test('an answer that was not held can be rejected as well', async (t) => {
  const collector = await startAdmin(t);
  const payloads = Array.from({length: 6}, () => answersOf({safe: 'yes'}));
  for (const payload of payloads) await collector.send(payload);
  await decide(collector, 'street-survey', payloads[0]?.id ?? '', 'reject');
  assert.deepEqual(await responsesOf(collector), [5, {yes: 5, no: 0}]);
});

test('two people who decide at the same time count the answer once', async (t) => {
  const collector = await startAdmin(t);
  const payload = answersOf({safe: 'no'}, TRAP);
  await collector.send(payload);
  await Promise.all(Array.from({length: 5}, () => decide(collector, 'street-survey', payload.id, 'accept')));
  assert.equal((await responsesOf(collector))[0], 1);
});

test('a held signature counts once it is confirmed and accepted, in either order', async (t) => {
  const collector = await startAdmin(t);
  const confirmed = await signAndConfirm(collector, {}, TRAP);
  assert.equal((await collector.tally()).count, 0);
  await decide(collector, 'street-petition', confirmed, 'accept');
  assert.equal((await collector.tally()).count, 1);
  const payload = signatureOf({email: 'late@example.org'}, TRAP);
  await collector.sign(payload);
  await decide(collector, 'street-petition', payload.id, 'accept');
  assert.equal((await collector.tally()).count, 1);
  await collector.confirm(collector.tokens('late@example.org')[0] ?? '');
  assert.equal((await collector.tally()).count, 2);
  await decide(collector, 'street-petition', confirmed, 'reject');
  assert.equal((await collector.tally()).count, 1);
  await decide(collector, 'street-petition', confirmed, 'accept');
  assert.equal((await collector.tally()).count, 2);
});

test('a rejected signature does not count when it is confirmed later', async (t) => {
  const collector = await startAdmin(t);
  const payload = signatureOf({email: 'late@example.org'});
  await collector.sign(payload);
  await decide(collector, 'street-petition', payload.id, 'reject');
  await collector.confirm(collector.tokens('late@example.org')[0] ?? '');
  assert.equal((await collector.tally()).count, 0);
});

test('held feedback enters the figures of its page in the week it came, when it is accepted', async (t) => {
  const collector = await startAdmin(t);
  const payload = feedbackOf({useful: 'no', satisfaction: 2}, undefined, TRAP);
  collector.setTime('2026-11-03T12:00:00.000Z');
  await collector.send(payload);
  const pages = async (): Promise<unknown[]> => (await ok<{pages: unknown[]}>(collector.call('GET', 'page-feedback/pages'))).pages;
  assert.deepEqual(await pages(), []);
  collector.setTime('2026-12-01T12:00:00.000Z');
  await decide(collector, 'page-feedback', payload.id, 'accept');
  assert.deepEqual(await pages(), [{pageId: 'bins', week: '2026-11-02', n: 1, yes: 0, no: 1, satisfaction: 2, rated: 1}]);
  await decide(collector, 'page-feedback', payload.id, 'reject');
  assert.deepEqual(await pages(), []);
});

test('a decision needs a reason; an answer that is not there is not found', async (t) => {
  const collector = await startAdmin(t);
  const payload = answersOf({safe: 'no'}, TRAP);
  await collector.send(payload);
  const path = `street-survey/responses/${payload.id}/moderate`;
  for (const body of [{}, {decision: 'accept'}, {decision: 'accept', reason: '  '}, {decision: 'maybe', reason: 'a'}, {decision: 'accept', reason: 'a', all: true}]) {
    assert.equal((await collector.call('POST', path, body)).status, 422, JSON.stringify(body));
  }
  const decision = {decision: 'accept', reason: 'a'};
  for (const missing of [`street-survey/responses/${crypto.randomUUID()}/moderate`, `tree-poll/responses/${payload.id}/moderate`, `nothing/responses/${payload.id}/moderate`]) {
    assert.deepEqual(await problemOf(await collector.call('POST', missing, decision)), [404, 'not-found'], missing);
  }
  assert.equal((await responsesOf(collector))[0], 0);
});

test('the page of an answer leads to the next that waits, and a reference leads to its page', async (t) => {
  const collector = await startAdmin(t);
  const first = answersOf({safe: 'no', words: '<img src=x onerror=alert(1)>'}, TRAP);
  const second = answersOf({safe: 'no'}, TRAP);
  const {reference} = await (await collector.send(first)).json() as {reference: string};
  collector.setTime('2026-11-20T12:01:00.000Z');
  await collector.send(second);
  const base = '/admin/consultations/street-survey';
  const path = (id: string): string => `${base}/responses/${id}/moderate`;
  assert.match(await collector.page(`${base}/held`), /&lt;img src=x onerror=alert\(1\)&gt;/);
  assert.match(await collector.page(path(first.id)), /&lt;img src=x onerror=alert\(1\)&gt;/);
  const found = await collector.get(`${base}/find?reference=%20${reference.toLowerCase()}`, BEARER);
  assert.equal(found.headers.get('location'), path(first.id));
  assert.equal((await collector.get(`${base}/find?reference=0000-0000`, BEARER)).status, 404);
  const refused = await collector.post(path(first.id), {reason: 'spam'});
  assert.match(await refused.text(), /<a href="#decision">Choose whether the answers count/);
  const done = await collector.post(path(first.id), {decision: 'reject', reason: 'spam'});
  assert.equal(done.headers.get('location'), path(second.id));
  assert.equal((await collector.post(path(second.id), {decision: 'reject', reason: 'spam'})).headers.get('location'), `${base}/held`);
});
