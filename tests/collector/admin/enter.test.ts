import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {TestContext} from 'node:test';
import {answersOf, exported, problemOf} from '../support/collector.ts';
import {BEARER, signIn, startAdmin} from './support.ts';
import type {AdminCollector} from './support.ts';

const PATH = '/admin/consultations/street-survey';
const ANSWERS = {safe: 'yes', phone: '01524 555 0123'};

type Send = (payload: ReturnType<typeof answersOf>, headers?: Record<string, string>) => Promise<Response>;

/** Sends as the page of the staff does, with the cookie of a session. */
async function startEntering(t: TestContext): Promise<{collector: AdminCollector; send: Send}> {
  const collector = await startAdmin(t);
  const cookie = await signIn(collector);
  const send: Send = (payload, headers = {Cookie: cookie, Origin: collector.url}) => fetch(`${collector.url}/admin/consultations/${payload.consultation}/responses`, {
    method: 'POST', body: JSON.stringify(payload),
    headers: {'Content-Type': 'application/json', 'Idempotency-Key': `"${payload.id}"`, ...headers},
  });
  return {collector, send};
}

test('staff enter what came on paper or by phone: a receipt as for everybody, a count, and the channel in the export', async (t) => {
  const {collector, send} = await startEntering(t);
  for (const channel of ['paper', 'phone']) {
    const payload = answersOf(ANSWERS, {channel});
    const response = await send(payload);
    assert.equal(response.status, 201);
    const receipt = await response.json() as {reference: string};
    assert.match(receipt.reference, /^[0-9A-Z]{4}-[0-9A-Z]{4}$/);
    const again = await send(payload);
    assert.deepEqual([again.status, await again.json()], [200, receipt]);
  }
  assert.deepEqual((await exported(collector)).map((row) => ({...row} as {channel?: string}).channel).sort(), ['paper', 'phone']);
  assert.equal((await collector.store.tally('street-survey')).responses, 2);
});

test('the log says who entered which answers, once, and nothing of what they say', async (t) => {
  const {collector, send} = await startEntering(t);
  const payload = answersOf(ANSWERS, {channel: 'paper'});
  const {reference} = await (await send(payload)).json() as {reference: string};
  await send(payload);
  assert.deepEqual(await collector.log('street-survey'), [{
    consultation: 'street-survey', at: '2026-11-20T12:00:00.000Z', who: 'tester', action: 'enter', detail: {channel: 'paper', reference},
  }]);
  assert.match(await collector.page(`${PATH}/audit`), /Entered answers of somebody else/);
});

test('without an entry in the log nothing is stored', async (t) => {
  const {collector, send} = await startEntering(t);
  collector.execute("create trigger full before insert on audit begin select raise(abort, 'no room'); end");
  assert.equal((await send(answersOf(ANSWERS, {channel: 'paper'}))).status, 500);
  assert.deepEqual(await exported(collector), []);
});

test('nobody enters answers without a session or a token, and no other site does with one', async (t) => {
  const {collector, send} = await startEntering(t);
  const cookie = await signIn(collector);
  const payload = answersOf(ANSWERS, {channel: 'paper'});
  assert.deepEqual(await problemOf(await send(payload, {Origin: collector.url})), [401, 'not-allowed']);
  for (const headers of [{Cookie: cookie}, {Cookie: cookie, Origin: 'https://evil.example'}]) {
    assert.deepEqual(await problemOf(await send(payload, headers)), [403, 'not-allowed']);
  }
  assert.deepEqual(await exported(collector), []);
  assert.equal((await send(payload, BEARER)).status, 201);
});

test('what staff enter says that it is not theirs', async (t) => {
  const {send} = await startEntering(t);
  assert.deepEqual(await problemOf(await send(answersOf(ANSWERS))), [403, 'not-allowed']);
  assert.deepEqual(await problemOf(await send(answersOf(ANSWERS, {channel: 'web'}))), [403, 'not-allowed']);
});

test('nobody who types in a form is taken for a machine', async (t) => {
  const {collector, send} = await startEntering(t);
  const moment = '2026-11-20T11:59:00.000Z';
  await send(answersOf(ANSWERS, {channel: 'paper', startedAt: moment, sealedAt: moment}));
  assert.deepEqual((await exported(collector)).map(({held}) => held), [false]);
});

test('the page holds the element and runs our own script alone; only surveys have one', async (t) => {
  const collector = await startAdmin(t);
  const Cookie = await signIn(collector);
  const response = await collector.get(`${PATH}/enter?channel=phone`, {Cookie, Accept: 'text/html'});
  assert.equal(response.status, 200);
  assert.match(response.headers.get('content-security-policy') ?? '', /^default-src 'none'; script-src 'self';(?!.*unsafe).*connect-src 'self'/);
  assert.equal(response.headers.get('cache-control'), 'no-store');
  const page = await response.text();
  assert.match(page, /<consult-survey lang="en" src="\/consultations\/street-survey" endpoint="\/admin\/consultations\/street-survey\/responses" assisted="phone">/);
  assert.match(page, /<script type="module" src="\/survey\.js">/);
  assert.match(await collector.page(PATH), /href="\/admin\/consultations\/street-survey\/enter\?channel=paper">Enter paper answers/);
  assert.equal((await collector.get('/admin/consultations/street-petition/enter', {Cookie})).status, 404);
  assert.equal((await collector.get(`${PATH}/enter`, {Accept: 'text/html'})).status, 401);
});
