import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {test} from 'node:test';
import type {Live} from '../../../src/schema.ts';
import {FIXTURES, answersOf, problemOf} from '../support/collector.ts';
import {signatureOf} from '../petitions/support.ts';
import {ok, startAdmin} from './support.ts';
import type {AdminCollector} from './support.ts';

const NOW = '2026-11-20T12:00:00.000Z';

async function liveOf(collector: AdminCollector, id = 'street-petition'): Promise<Live> {
  return (await (await collector.get(`/consultations/${id}`)).json() as {live: Live}).live;
}

test('closed, a consultation takes no more answers, and its page says since when', async (t) => {
  const collector = await startAdmin(t);
  const {headers} = await collector.get('/consultations/street-survey');
  await ok(collector.call('POST', 'street-survey/state', {state: 'closed', reason: 'the street is being dug up'}));
  assert.deepEqual(await liveOf(collector, 'street-survey'), {state: 'closed', closedAt: NOW});
  assert.notEqual((await collector.get('/consultations/street-survey')).headers.get('etag'), headers.get('etag'));
  collector.setTime('2026-11-20T13:00:00.000Z');
  const sealedAt = (time: string): Promise<Response> => collector.send(answersOf({safe: 'yes'}, {sealedAt: time}));
  assert.deepEqual(await problemOf(await sealedAt('2026-11-20T12:30:00.000Z')), [410, 'closed']);
  assert.equal((await sealedAt('2026-11-20T11:59:00.000Z')).status, 201);
});

test('a closed petition takes no signature late, whatever its definition says of late answers', async (t) => {
  const collector = await startAdmin(t);
  const definition = JSON.parse(readFileSync(join(FIXTURES, 'street-petition.json'), 'utf8')) as object;
  await ok(collector.call('PUT', 'street-petition', {...definition, version: 2, late: {acceptHours: 72}}));
  await ok(collector.call('POST', 'street-petition/state', {state: 'closed'}));
  collector.setTime('2026-11-20T13:00:00.000Z');
  const late = signatureOf({}, {version: 2, sealedAt: '2026-11-20T11:59:00.000Z'});
  assert.deepEqual(await problemOf(await collector.sign(late)), [410, 'closed']);
});

test('what staff said outlives a restart', async (t) => {
  const first = await startAdmin(t);
  await ok(first.call('POST', 'street-survey/state', {state: 'closed'}));
  await first.close();
  const collector = await startAdmin(t, {folder: first.folder});
  assert.deepEqual(await liveOf(collector, 'street-survey'), {state: 'closed', closedAt: NOW});
});

test('open takes back what staff said, unless the closing time has passed', async (t) => {
  const collector = await startAdmin(t);
  await ok(collector.call('POST', 'street-survey/state', {state: 'closed'}));
  await ok(collector.call('POST', 'street-survey/state', {state: 'open'}));
  assert.deepEqual(await liveOf(collector, 'street-survey'), {state: 'open'});
  collector.setTime('2026-12-14T00:00:00.000Z');
  const refused = await collector.call('POST', 'street-survey/state', {state: 'open'});
  assert.match(await refused.clone().text(), /publish a version with a later closing time/);
  assert.deepEqual(await problemOf(refused), [410, 'closed']);
});

test('a rejected petition says why and takes no signatures; open takes it back', async (t) => {
  const collector = await startAdmin(t);
  const text = {en: 'See the petition of May.', cy: 'Gweler deiseb mis Mai.'};
  const cases: [unknown, Live['rejection']][] = [
    [{code: 'duplicate', text}, {code: 'duplicate', text}],
    ['See the petition of May.', {code: '', text: 'See the petition of May.'}],
    [{code: 'duplicate'}, {code: 'duplicate', text: {en: 'There is already a petition about this.', cy: 'Mae deiseb am hyn eisoes.'}}],
  ];
  for (const [reason, rejection] of cases) {
    await ok(collector.call('POST', 'street-petition/state', {state: 'rejected', reason}));
    assert.deepEqual(await liveOf(collector), {state: 'rejected', rejection});
  }
  assert.deepEqual(await problemOf(await collector.sign(signatureOf())), [410, 'closed']);
  await ok(collector.call('POST', 'street-petition/state', {state: 'open'}));
  assert.deepEqual(await liveOf(collector), {state: 'open'});
  assert.equal((await collector.sign(signatureOf())).status, 201);
});

test('a state that is none, a ground that is none, half a text and unknown fields are refused by name', async (t) => {
  const collector = await startAdmin(t);
  const wrong: [object, string][] = [
    [{}, 'state'], [{state: 'scheduled'}, 'state'], [{state: 'rejected'}, 'reason.text.en'], [{state: 'rejected', reason: {code: 'honours'}}, 'reason.code'],
    [{state: 'rejected', reason: {text: {en: 'Only English'}}}, 'reason.text.cy'], [{state: 'rejected', reason: {text: {en: 'a', cy: 'b', fr: 'c'}}}, 'reason.text.fr'],
    [{state: 'closed', when: 'now'}, 'when'], [{state: 'rejected', reason: {code: 7}}, 'reason.code'],
  ];
  for (const [body, path] of wrong) {
    const response = await collector.call('POST', 'street-petition/state', body);
    assert.equal(response.status, 422, JSON.stringify(body));
    const {mistakes} = await response.json() as {mistakes: {path: string}[]};
    assert.ok(mistakes.some((mistake) => mistake.path === path), JSON.stringify(mistakes));
  }
  assert.equal((await collector.call('POST', 'street-survey/state', {state: 'rejected', reason: 'no'})).status, 422);
  assert.deepEqual(await collector.log(), []);
});

test('a response and a debate are shown on the page, beside the state', async (t) => {
  const collector = await startAdmin(t);
  const response = {text: {en: 'We will build it.', cy: 'Byddwn yn ei adeiladu.'}, url: 'https://council.example/crossing'};
  await ok(collector.call('PUT', 'street-petition/response', response));
  await ok(collector.call('PUT', 'street-petition/debate', {on: '2027-01-14'}));
  await ok(collector.call('PUT', 'street-petition/debate', {on: '2027-01-14', outcome: 'Agreed.', url: 'https://council.example/minutes'}));
  assert.deepEqual(await liveOf(collector), {
    state: 'open', response: {...response, at: NOW}, debate: {on: '2027-01-14', outcome: 'Agreed.', url: 'https://council.example/minutes'},
  });
  const whole = await (await collector.get('/petitions/street-petition')).json() as {live: Live};
  assert.equal(whole.live.response?.url, response.url);
});

test('a response without a text, a script as address, a day that is none are refused', async (t) => {
  const collector = await startAdmin(t);
  const wrong: [string, object][] = [
    ['response', {}], ['response', {text: ''}], ['response', {text: {en: 'Half'}}], ['response', {text: 'a', url: 'javascript:alert(1)'}], ['response', {text: ['a']}],
    ['debate', {}], ['debate', {on: '2027-02-30'}], ['debate', {on: 'soon'}], ['debate', {on: '2027-01-14', url: 'data:text/html,x'}], ['debate', {outcome: {en: 'Half'}}],
  ];
  for (const [what, body] of wrong) assert.equal((await collector.call('PUT', `street-petition/${what}`, body)).status, 422, `${what} ${JSON.stringify(body)}`);
  assert.deepEqual(await liveOf(collector), {state: 'open'});
});

test('the forms do the same, in both languages of the petition', async (t) => {
  const collector = await startAdmin(t);
  const base = '/admin/consultations/street-petition';
  const half = await collector.post(`${base}/response`, {'text.en': 'We "will" <b>build</b> it.'});
  assert.equal(half.status, 422);
  const page = await half.text();
  assert.match(page, /<a href="#text-cy">Write the response in this language\.<\/a>/);
  assert.match(page, /We &quot;will&quot; &lt;b&gt;build&lt;\/b&gt; it\.<\/textarea>/);
  assert.equal((await collector.post(`${base}/response`, {'text.en': 'Yes', 'text.cy': 'Ie', url: ''})).status, 303);
  assert.equal((await collector.post(`${base}/debate`, {on: '2027-01-14'})).status, 303);
  assert.equal((await collector.post(`${base}/state`, {state: 'rejected', 'reason.code': 'joke'})).status, 303);
  const live = await liveOf(collector);
  assert.deepEqual([live.state, live.response?.text, live.debate, live.rejection?.code], ['rejected', {en: 'Yes', cy: 'Ie'}, {on: '2027-01-14'}, 'joke']);
  assert.match(await collector.page(`${base}/response`), />\nYes<\/textarea>/);
});

test('who asked for news hears of a response and of an outcome, and not of a day alone', async (t) => {
  const collector = await startAdmin(t);
  const announced = (): unknown[] => collector.rows("select message from outbox where message like '%announcement%'").map(({message}) => (JSON.parse(String(message)) as {what: string}).what);
  await ok(collector.call('PUT', 'street-petition/debate', {on: '2027-01-14'}));
  assert.deepEqual(announced(), []);
  await ok(collector.call('PUT', 'street-survey/response', {text: 'A survey has no signatories.'}));
  assert.deepEqual(announced(), []);
  const sent = (): number => Number(collector.rows('select count(*) as n from outbox')[0]?.['n']);
  await ok(collector.call('PUT', 'street-petition/response', {text: 'Yes'}));
  assert.equal(sent(), 1);
  await ok(collector.call('PUT', 'street-petition/debate', {outcome: 'Agreed'}));
  assert.equal(sent(), 2);
});
