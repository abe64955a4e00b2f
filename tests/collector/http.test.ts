import assert from 'node:assert/strict';
import {once} from 'node:events';
import {connect} from 'node:net';
import {test} from 'node:test';
import {jsonLog} from '../../demo/collector/http/log.ts';
import {TOKEN, answersOf, exported, problemOf, startCollector} from './support/collector.ts';
import type {TestCollector} from './support/collector.ts';

const KEY = '"3b241101-e2bb-4255-8caf-4136c566a962"';

/** Sends bytes as they are and collects the answer until the server closes. */
async function raw(collector: TestCollector, ...pieces: string[]): Promise<string> {
  const socket = connect(Number(new URL(collector.url).port), '127.0.0.1');
  let answer = '';
  socket.setEncoding('utf8').on('data', (text: string) => { answer += text; });
  // The server may close while bytes are on their way: that is what is tested.
  socket.on('error', () => undefined);
  // A server that neither answers nor closes fails the test and does not hang it.
  socket.setTimeout(5000, () => socket.destroy());
  for (const piece of pieces) socket.write(piece);
  await once(socket, 'close');
  return answer;
}

const post = (headers: string): string =>
  `POST /consultations/street-survey/responses HTTP/1.1\r\nHost: x\r\nIdempotency-Key: ${KEY}\r\n${headers}\r\n\r\n`;

test('a body over 256 KiB is refused by its announced length, without being read', async (t) => {
  const collector = await startCollector(t);
  const answer = await raw(collector, post('Content-Type: application/json\r\nContent-Length: 262145'));
  assert.match(answer, /^HTTP\/1\.1 413 /);
  assert.match(answer, /connection: close/i);
  assert.match(answer, /"type":"\/problems\/too-large"/);
});

test('an endless body is cut at the limit', async (t) => {
  const collector = await startCollector(t);
  const chunk = `10000\r\n${' '.repeat(65536)}\r\n`;
  const answer = await raw(collector, post('Content-Type: application/json\r\nTransfer-Encoding: chunked'), chunk, chunk, chunk, chunk, chunk);
  assert.match(answer, /^HTTP\/1\.1 413 /);
});

test('exactly 256 KiB is taken', async (t) => {
  const collector = await startCollector(t);
  const payload = answersOf({safe: 'yes'});
  const body = JSON.stringify(payload).padEnd(256 * 1024);
  assert.equal((await collector.sendBytes(body, {'Idempotency-Key': `"${payload.id}"`})).status, 201);
});

test('only plain JSON is taken', async (t) => {
  const collector = await startCollector(t);
  const payload = answersOf({safe: 'yes'});
  for (const [type, status] of [
    ['application/json; charset=utf-8', 201], ['Application/JSON', 200],
    ['text/plain', 415], ['application/x-www-form-urlencoded', 415], ['application/json5', 415], ['', 415],
  ] as const) {
    assert.equal((await collector.send(payload, {'Content-Type': type})).status, status, type);
  }
});

test('an unknown address is 404 and a wrong method 405 with Allow, both as problems', async (t) => {
  const collector = await startCollector(t);
  assert.deepEqual(await problemOf(await collector.get('/nothing/here')), [404, 'not-found']);
  for (const [method, path, allow] of [
    ['GET', '/consultations/street-survey/responses', 'POST'], ['DELETE', '/consultations/street-survey', 'GET, HEAD'],
    ['POST', '/consultations/street-survey/results', 'GET, HEAD'], ['PUT', '/healthz', 'GET, HEAD'],
  ] as const) {
    const response = await fetch(collector.url + path, {method});
    assert.equal(response.headers.get('allow'), allow);
    assert.deepEqual(await problemOf(response), [405, 'method-not-allowed']);
  }
});

test('HEAD answers like GET without a body', async (t) => {
  const collector = await startCollector(t);
  const response = await fetch(`${collector.url}/consultations/street-survey`, {method: 'HEAD'});
  assert.equal(response.status, 200);
  assert.ok(response.headers.get('etag'));
  assert.equal(await response.text(), '');
});

test('what is no HTTP gets a problem and not a crash', async (t) => {
  const collector = await startCollector(t);
  for (const [bytes, status] of [
    ['GARBAGE\r\n\r\n', 400], ['OPTIONS * HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n', 400],
    [`GET / HTTP/1.1\r\nHost: x\r\nX-Long: ${'x'.repeat(20_000)}\r\n\r\n`, 431],
  ] as const) {
    const answer = await raw(collector, bytes);
    assert.ok(answer.startsWith(`HTTP/1.1 ${status} `), answer.slice(0, 80));
    assert.match(answer, /content-type: application\/problem\+json/i);
  }
  assert.equal((await collector.get('/healthz')).status, 200);
});

test('a sender that goes away in the middle leaves nothing behind', async (t) => {
  const lines: string[] = [];
  let noted = (): void => undefined;
  const isNoted = new Promise<void>((resolve) => { noted = resolve; });
  const collector = await startCollector(t, {log: jsonLog((line) => {
    lines.push(line);
    if (line.includes('"POST"')) noted();
  })});
  const socket = connect(Number(new URL(collector.url).port), '127.0.0.1');
  await once(socket, 'connect');
  socket.write(`${post('Content-Type: application/json\r\nContent-Length: 5000')}{"id":`);
  // The server has begun to read when it answers another request that came later.
  await collector.get('/healthz');
  socket.destroy();
  await isNoted;
  assert.doesNotMatch(lines.join(''), /"level":"error"/);
  assert.equal((await collector.send(answersOf({safe: 'yes'}))).status, 201);
  assert.equal((await exported(collector)).length, 1);
});

test('an export that fails half-way is cut off, not ended, and noted', async (t) => {
  const lines: string[] = [];
  const collector = await startCollector(t, {log: jsonLog((line) => lines.push(line))});
  const payload = answersOf({safe: 'yes'});
  await collector.send(payload);
  const {store} = collector;
  const rows = store.answerSets('street-survey');
  t.mock.method(store, 'answerSets', async function* breaking() {
    yield* rows;
    throw new Error('disk trouble');
  });
  await assert.rejects(exported(collector), TypeError);
  assert.match(lines.join(''), /"level":"error".*disk trouble/);
});

test('closing answers what has begun and ends kept connections', async (t) => {
  const collector = await startCollector(t);
  const {store} = collector;
  const keep: typeof store.keep = store.keep.bind(store);
  const begun = new Promise<void>((resolve) => t.mock.method(collector.store, 'keep', (...args: Parameters<typeof keep>) => {
    resolve();
    return new Promise(setImmediate).then(() => keep(...args));
  }));
  const sending = collector.send(answersOf({safe: 'yes'}));
  await begun;
  const started = performance.now();
  const [response] = await Promise.all([sending, collector.close()]);
  assert.equal(response.status, 201);
  assert.ok(performance.now() - started < 5000, 'It waited for an idle connection.');
  assert.equal((await exported(await startCollector(t, {folder: collector.folder}))).length, 1);
});

test('logs are JSON lines that hold no answer, id, secret, token or address', async (t) => {
  const lines: string[] = [];
  const collector = await startCollector(t, {log: jsonLog((line) => lines.push(line))});
  const payload = answersOf({words: 'canary-answer', email: 'canary@mail.example'});
  const {secret} = await (await collector.send(payload, {'User-Agent': 'canary-agent', 'X-Forwarded-For': '203.0.113.7'})).json() as {secret: string};
  await collector.send(answersOf({words: {canary: 'canary-refused'}}));
  await exported(collector);
  await collector.get('/canary-path?canary=query');
  const text = lines.join('');
  for (const word of ['canary', '203.0.113.7', '127.0.0.1', payload.id, secret, TOKEN]) {
    assert.ok(!text.includes(word), `${word} is in ${text}`);
  }
  const entries = lines.map((line) => JSON.parse(line) as Record<string, unknown>);
  // What is to be said of definitions stands in the log as well.
  const requests = entries.filter(({method}) => method !== undefined);
  assert.deepEqual(requests.map(({method, route, status}) => [method, route, status]), [
    ['POST', '/consultations/:id/responses', 201], ['POST', '/consultations/:id/responses', 422],
    ['GET', '/admin/consultations/:id/responses.json', 200], ['GET', '/*', 404],
  ]);
});

test('readiness waits for the library, liveness does not', async (t) => {
  let finish = (): void => undefined;
  const built = new Promise<void>((resolve) => { finish = resolve; });
  const collector = await startCollector(t, {buildLibrary: () => built});
  assert.equal((await collector.get('/healthz')).status, 200);
  assert.deepEqual(await problemOf(await collector.get('/readyz')), [503, 'overloaded']);
  assert.equal((await collector.send(answersOf({safe: 'yes'}))).status, 201);
  finish();
  await collector.library;
  assert.equal((await collector.get('/readyz')).status, 200);
});
