import assert from 'node:assert/strict';
import {once} from 'node:events';
import {readFileSync, writeFileSync} from 'node:fs';
import {connect} from 'node:net';
import type {AddressInfo} from 'node:net';
import {join} from 'node:path';
import {test} from 'node:test';
import {answerWith, createNodeServer} from '../../demo/collector/http/node-server.ts';
import {StartError} from '../../demo/collector/settings.ts';
import {attacks} from './support/attacks.ts';
import type {AttackRequest} from './support/attacks.ts';
import {TOKEN, answersOf, exported, newFolder, problemOf, startCollector} from './support/collector.ts';
import type {TestCollector} from './support/collector.ts';
import {parseCsv} from './support/csv.ts';

/** Where an entry leaves the choice open, or our limit comes first. */
const STATUS: Record<string, number> = {'HTTP-06': 422, 'HTTP-08': 422, 'HTTP-16': 415, 'HTTP-20': 413};
const ELSEWHERE = new Set(['HTTP-18', 'HTTP-21', 'HTTP-23']);

function bytesOf({body, bodyBase64}: AttackRequest): BodyInit {
  if (bodyBase64 !== undefined) return Buffer.from(bodyBase64, 'base64');
  return typeof body === 'string' || body instanceof Buffer ? body as BodyInit : JSON.stringify(body);
}

for (const {id, input, expect_code} of attacks('HTTP').filter((entry) => !ELSEWHERE.has(entry.id))) {
  test(`${id}: a bad request is refused as a problem and nothing is stored`, async (t) => {
    const collector = await startCollector(t);
    const request = input as AttackRequest;
    const key = `"${crypto.randomUUID()}"`;
    const response = await collector.sendBytes(bytesOf(request), {...request.headers, 'idempotency-key': key});
    assert.equal(response.headers.get('content-type'), 'application/problem+json');
    assert.equal((await problemOf(response))[0], STATUS[id] ?? Number(expect_code));
    assert.equal((await exported(collector)).length, 0);
  });
}

test('HTTP-18: two lengths of one body are refused before anything is read', async (t) => {
  const collector = await startCollector(t);
  const socket = connect(Number(new URL(collector.url).port), '127.0.0.1');
  socket.write('POST /consultations/street-survey/responses HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\nContent-Length: 5\r\n\r\n0\r\n\r\nSMUGG');
  const [answer] = await once(socket, 'data') as [Buffer];
  assert.match(answer.toString(), /^HTTP\/1\.1 400 /);
  await once(socket, 'close');
});

for (const [id, answers] of [
  ['HTTP-21', {words: ['a']}], ['NET-14', {words: {$ne: null}}], ['MAIL-01', {email: 'a@b.example\r\nBcc: victim@c.example'}],
  ['MAIL-07', {email: 'user@[IPv6:::1]'}], ['MAIL-07', {email: 'a@b'}],
] as const) {
  test(`${id}: ${JSON.stringify(answers)} is refused by the question’s own rule`, async (t) => {
    const collector = await startCollector(t);
    assert.deepEqual(await problemOf(await collector.send(answersOf(answers))), [422, 'invalid']);
  });
}

for (const {id, input} of attacks('PP').filter(({target}) => target.includes('answers'))) {
  test(`${id}: names of Object.prototype are no answers and change no object`, async (t) => {
    const collector = await startCollector(t);
    const payload = answersOf({});
    const {answers} = /(?<answers>"answers":.*)\}$/.exec(String(input))?.groups ?? {};
    const body = JSON.stringify(payload).replace('"answers":{}', answers ?? '');
    assert.ok(body.includes(answers ?? ' '));
    const response = await collector.sendBytes(body, {'Idempotency-Key': `"${payload.id}"`});
    assert.ok(response.status === 400 || response.status === 422);
    assertUnpolluted();
  });
}

for (const {id, input} of attacks('PP').filter(({target}) => !target.includes('answers'))) {
  test(`${id}: a definition with names of Object.prototype is refused and changes no object`, async (t) => {
    const folder = newFolder(t);
    writeFileSync(join(folder, 'definitions/bad.json'), String(input));
    await assert.rejects(startCollector(t, {folder}), StartError);
    assertUnpolluted();
  });
}

function assertUnpolluted(): void {
  assert.deepEqual(Object.keys(Object.prototype), []);
  assert.equal(Reflect.get({}, 'polluted'), undefined);
}

test('STR: every text comes out of the JSON export with the same code points', async (t) => {
  const collector = await startCollector(t);
  const texts = new Map(attacks('STR').map(({id, input}) => [id, String(input)]));
  const sent = new Map<string, string>();
  for (const [id, words] of texts) {
    const payload = answersOf({words});
    assert.equal((await collector.send(payload)).status, 201, id);
    sent.set(payload.id, words);
  }
  assert.ok(sent.size >= 15);
  assert.deepEqual(new Map((await exported(collector)).map(({id, answers}) => [id, answers['words']] as const)), sent);
});

for (const {id, input} of attacks('CSV')) {
  test(`${id}: the cell is text, and one cell`, async (t) => {
    const collector = await startCollector(t);
    const payload = answersOf({words: input, temperature: -5});
    assert.equal((await collector.send(payload)).status, 201);
    const [header = [], row = [], ...rest] = await csvOf(collector);
    assert.equal(rest.length, 0);
    assert.equal(row.length, header.length);
    const cell = row[header.indexOf('words')] ?? '';
    assert.doesNotMatch(cell, /^[\s＝]*[=+\-@＝]/);
    assert.equal(cell.replace(/^'/, ''), input);
    assert.equal(row[header.indexOf('temperature')], '-5');
    assert.equal((await exported(collector))[0]?.answers['words'], input);
  });
}

async function csvOf(collector: TestCollector): Promise<string[][]> {
  const response = await collector.get('/admin/consultations/street-survey/responses.csv', {Authorization: `Bearer ${TOKEN}`});
  return parseCsv((await response.text()).replace(/^\ufeff/, ''));
}

test('CNT-04: a key that is no UUID is refused before any look-up', async (t) => {
  const collector = await startCollector(t);
  for (const key of ["' OR 1=1 --", `"${crypto.randomUUID()}' OR 1=1"`, '../../x', '0'.repeat(5000)]) {
    assert.deepEqual(await problemOf(await collector.send(answersOf({}), {'Idempotency-Key': key})), [400, 'malformed']);
  }
});

test('CNT-06: one key on two consultations is two rows', async (t) => {
  const collector = await startCollector(t);
  const payload = answersOf({safe: 'yes'});
  assert.equal((await collector.send(payload)).status, 201);
  assert.equal((await collector.send({...payload, consultation: 'tree-poll', answers: {tree: 'elm'}})).status, 201);
});

test('CNT-07, CNT-09: a vote replayed a year later is the same vote', async (t) => {
  const collector = await startCollector(t);
  const payload = answersOf({safe: 'yes'});
  await collector.send(payload);
  collector.setTime('2027-11-20T12:00:00Z');
  assert.equal((await collector.send(payload)).status, 200);
  assert.equal((await collector.store.tally('street-survey')).responses, 1);
});

test('NET-02: a body that trickles is cut with 408', async (t) => {
  const server = createNodeServer({headersTimeout: 100, requestTimeout: 100, connectionsCheckingInterval: 20});
  answerWith(server, async (request) => new Response(await request.text()), () => undefined);
  await once(server.listen(0, '127.0.0.1'), 'listening');
  t.after(() => server.close());
  const socket = connect((server.address() as AddressInfo).port, '127.0.0.1');
  socket.write('POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\n{');
  const [answer] = await once(socket, 'data') as [Buffer];
  assert.match(answer.toString(), /^HTTP\/1\.1 408 /);
  await once(socket, 'close');
});

test('NET-12: no path leaves the folders that are served', async (t) => {
  const collector = await startCollector(t);
  const socketGet = async (path: string): Promise<string> => {
    const socket = connect(Number(new URL(collector.url).port), '127.0.0.1');
    socket.write(`GET ${path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`);
    let answer = '';
    for await (const chunk of socket as AsyncIterable<Buffer>) answer += chunk.toString();
    return answer;
  };
  for (const path of [
    '/..%2f..%2fpackage.json', '/../../package.json', '/%2e%2e/%2e%2e/package.json', '/chunks/../../../package.json', '/chunks/..%2f..%2f..%2fpackage.json',
    '/..%5c..%5cpackage.json', '/storybook/..%2fpackage.json', '/storybook/../package.json', '/storybook//etc/passwd', '//etc/passwd', '/%00', '/index.html%00.js',
    '/%', '/.git/config', `/${'a'.repeat(5000)}`, '/consultations/..%2f..%2fx', '/survey/..%2fx',
  ]) {
    assert.match(await socketGet(path), /^HTTP\/1\.1 404 /, path);
  }
});

test('NET-20, PRV-03: addresses, also forged ones, are neither used nor kept', async (t) => {
  const collector = await startCollector(t);
  await collector.send(answersOf({safe: 'yes'}), {'X-Forwarded-For': '203.0.113.7', Forwarded: 'for=203.0.113.7'});
  await collector.close();
  const files = readFileSync(join(collector.folder, 'collector.db')).toString('latin1');
  assert.ok(files.includes('street-survey'));
  assert.ok(!files.includes('203.0.113.7') && !files.includes('127.0.0.1'));
});
