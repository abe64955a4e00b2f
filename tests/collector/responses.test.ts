import assert from 'node:assert/strict';
import {createHash} from 'node:crypto';
import {test} from 'node:test';
import {receiptSchema} from '../../src/schema.ts';
import type {Receipt} from '../../src/schema.ts';
import {TOKEN, answersOf, exported, problemOf, startCollector} from './support/collector.ts';
import type {ProblemBody} from './support/collector.ts';

test('a stored answer set gets a receipt with the digest of the bytes that were sent', async (t) => {
  const collector = await startCollector(t);
  const payload = answersOf({safe: 'yes', noise: 3});
  const body = ` ${JSON.stringify(payload)}\n`;
  const response = await collector.sendBytes(body, {'Idempotency-Key': `"${payload.id}"`});
  assert.equal(response.status, 201);
  assert.equal(response.headers.get('cache-control'), 'no-store');
  const receipt = receiptSchema.parse(await response.json());
  assert.equal(receipt.id, payload.id);
  assert.equal(receipt.sha256, createHash('sha256').update(body).digest('hex'));
  assert.match(receipt.reference, /^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/);
  assert.equal(Buffer.from(receipt.secret ?? '', 'base64url').length, 16);
  assert.deepEqual((await exported(collector)).map(({id, answers}) => ({id, answers})), [{id: payload.id, answers: payload.answers}]);
});

test('the same request again gets 200 and the same receipt, also after a restart', async (t) => {
  const first = await startCollector(t);
  const payload = answersOf({safe: 'yes'});
  const receipt: unknown = await (await first.send(payload)).json();
  await first.close();
  const second = await startCollector(t, {folder: first.folder});
  const repeat = await second.send(payload);
  assert.equal(repeat.status, 200);
  assert.deepEqual(await repeat.json(), receipt);
  assert.equal((await exported(second)).length, 1);
});

test('an id with other answers is refused, and the first answers stay', async (t) => {
  const collector = await startCollector(t);
  const payload = answersOf({safe: 'yes'});
  await collector.send(payload);
  const other = await collector.send({...payload, answers: {safe: 'no'}});
  assert.deepEqual(await problemOf(other), [422, 'key-reused']);
  assert.deepEqual((await exported(collector)).map(({answers}) => answers), [{safe: 'yes'}]);
});

test('fifty copies at once are one row and one receipt', async (t) => {
  const collector = await startCollector(t);
  const payload = answersOf({safe: 'yes'});
  const responses = await Promise.all(Array.from({length: 50}, () => collector.send(payload)));
  const receipts = await Promise.all(responses.map((response) => response.json() as Promise<Receipt>));
  assert.deepEqual(responses.map(({status}) => status).sort(), [...Array<number>(49).fill(200), 201]);
  assert.equal(new Set(receipts.map((receipt) => JSON.stringify(receipt))).size, 1);
  assert.equal((await exported(collector)).length, 1);
  assert.equal((await collector.store.tally('street-survey')).responses, 1);
});

test('two collectors on one database keep one row for one id', async (t) => {
  const first = await startCollector(t);
  const second = await startCollector(t, {folder: first.folder});
  const payload = answersOf({safe: 'yes'});
  const responses = await Promise.all([first, second, first, second].map((collector) => collector.send(payload)));
  assert.deepEqual(responses.map(({status}) => status).sort(), [200, 200, 200, 201]);
  assert.equal((await exported(first)).length, 1);
});

test('the key may stand without quotes and in capitals, but must be a UUID and the id of the body', async (t) => {
  const collector = await startCollector(t);
  const payload = answersOf({safe: 'yes'});
  assert.equal((await collector.send(payload, {'Idempotency-Key': payload.id.toUpperCase()})).status, 201);
  for (const key of ['', '"abc"', `"${crypto.randomUUID()}"`, `"${payload.id}`]) {
    assert.deepEqual(await problemOf(await collector.send(payload, {'Idempotency-Key': key})), [400, 'malformed'], key);
  }
});

test('the secret opens nothing else: it differs by consultation, id and database', async (t) => {
  const [one, other] = [await startCollector(t), await startCollector(t)];
  const payload = answersOf({safe: 'yes'});
  const secrets = await Promise.all([
    one.send(payload), other.send(payload), one.send(answersOf({safe: 'yes'})),
    one.send({...payload, consultation: 'tree-poll', answers: {tree: 'oak'}}),
  ].map(async (response) => (await (await response).json() as Receipt).secret));
  assert.equal(new Set(secrets).size, 4);
});

test('answers are taken from opening to closing by the collector’s clock', async (t) => {
  const collector = await startCollector(t);
  collector.setTime('2026-10-31T23:59:59Z');
  assert.deepEqual(await problemOf(await collector.send(answersOf({safe: 'yes'}))), [409, 'not-open']);
  collector.setTime('2026-12-14T00:00:00Z');
  assert.deepEqual(await problemOf(await collector.send(answersOf({safe: 'yes'}))), [410, 'closed']);
  assert.equal((await exported(collector)).length, 0);
});

test('answers sealed before closing are taken late, as long as the definition says', async (t) => {
  const collector = await startCollector(t);
  const sealed = {sealedAt: '2026-12-13T22:00:00Z'};
  collector.setTime('2026-12-16T23:00:00Z');
  assert.equal((await collector.send(answersOf({safe: 'yes'}, sealed))).status, 201);
  assert.equal((await exported(collector))[0]?.late, true);
  const sealedAfter = answersOf({safe: 'yes'}, {sealedAt: '2026-12-14T08:00:00Z'});
  assert.deepEqual(await problemOf(await collector.send(sealedAfter)), [410, 'closed']);
  collector.setTime('2026-12-17T01:00:00Z');
  assert.deepEqual(await problemOf(await collector.send(answersOf({safe: 'yes'}, sealed))), [410, 'closed']);
});

test('a repeat after closing still gets the receipt that was missed', async (t) => {
  const collector = await startCollector(t);
  const payload = answersOf({safe: 'yes'});
  const receipt: unknown = await (await collector.send(payload)).json();
  collector.setTime('2027-06-01T00:00:00Z');
  const repeat = await collector.send(payload);
  assert.equal(repeat.status, 200);
  assert.deepEqual(await repeat.json(), receipt);
});

test('what is wrong is named, and nothing of it is stored', async (t) => {
  const collector = await startCollector(t);
  const cases: [Record<string, unknown>, string, string][] = [
    [answersOf({colour: 'red'}), 'colour', 'unknown-question'],
    [answersOf({safe: 'perhaps'}), 'safe', 'unknown-choice'],
    [answersOf({noise: '3'}), 'noise', 'wrong-type'],
    [answersOf({safe: 'yes', why: 'dark'}), 'why', 'not-asked'],
    [answersOf({}, {consultation: 'tree-poll'}), '', 'wrong-field'],
    [answersOf({}, {extra: 1}), '', 'unknown-field'],
    [answersOf({}, {version: '1'}), '', 'wrong-field'],
  ];
  for (const [payload, questionId, code] of cases) {
    const response = await collector.sendBytes(JSON.stringify(payload), {'Idempotency-Key': `"${String(payload['id'])}"`});
    const {status, detail, problems} = await response.json() as ProblemBody;
    assert.equal(response.headers.get('content-type'), 'application/problem+json');
    assert.equal(status, 422);
    assert.match(detail, /\w+ .*\w/);
    assert.deepEqual(problems?.map((problem) => [problem.questionId, problem.code]), [[questionId, code]]);
  }
  assert.equal((await exported(collector)).length, 0);
});

test('a list of problems stays short, however many there are', async (t) => {
  const collector = await startCollector(t);
  const answers = Object.fromEntries(Array.from({length: 10_000}, (_, index) => [`k${index}`, 1]));
  const {status, problems} = await (await collector.send(answersOf(answers))).json() as ProblemBody;
  assert.equal(status, 422);
  assert.equal(problems?.length, 100);
});

test('what came on paper or by phone is not taken where residents send, whoever sends it', async (t) => {
  const collector = await startCollector(t);
  for (const channel of ['paper', 'phone']) {
    const entered = answersOf({safe: 'yes'}, {channel});
    assert.deepEqual(await problemOf(await collector.send(entered)), [403, 'not-allowed']);
    assert.deepEqual(await problemOf(await collector.send(entered, {Authorization: `Bearer ${TOKEN}`})), [403, 'not-allowed']);
  }
  assert.deepEqual(await exported(collector), []);
});

test('a filled trap is stored and held: same receipt, not counted', async (t) => {
  const collector = await startCollector(t);
  const response = await collector.send(answersOf({safe: 'yes'}, {trap: 'http://spam.example'}));
  assert.equal(response.status, 201);
  assert.deepEqual(Object.keys(await response.json() as object), ['id', 'reference', 'sha256', 'receivedAt', 'secret']);
  assert.equal((await exported(collector))[0]?.held, true);
  assert.deepEqual(await collector.store.tally('street-survey'), {responses: 0, questions: {}});
});

test('an unknown consultation is 404 and an unpublished version 422', async (t) => {
  const collector = await startCollector(t);
  assert.deepEqual(await problemOf(await collector.send(answersOf({}, {consultation: 'nothing'}))), [404, 'not-found']);
  assert.deepEqual(await problemOf(await collector.send(answersOf({}, {version: 7}))), [422, 'unknown-version']);
});
