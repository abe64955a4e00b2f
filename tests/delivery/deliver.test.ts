/** Every way an attempt can end, and what delivery makes of it. */
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {deliver} from '../../src/delivery/deliver.ts';
import {delay, retryAfter} from '../../src/delivery/retry.ts';
import {seal} from '../../src/delivery/seal.ts';
import type {Outcome} from '../../src/delivery/send.ts';
import {answer, brokenLine, fakeWorld} from '../support/fake-world.ts';
import type {FakeWorld, Happening} from '../support/fake-world.ts';

const ENDPOINT = 'https://collector.example/responses';
const HOUR = 3_600_000;
const sealed = await seal({
  id: '0199f3a4-5b7e-4c1d-8e2f-6a9b0c1d2e3f', format: 1, consultation: 'bins', version: 1, language: 'en', answers: {a: ['Ŵ 🌳']},
});
const receipt = {id: sealed.id, reference: 'K7QF-3M2P', sha256: sealed.sha256, receivedAt: '2026-11-02T09:00:00Z'};
const stored = answer(201, receipt);
const problem = (status: number, type = 'about:blank', headers = {}): Happening => answer(status, {type, title: type, status}, headers);
const page: Happening = () => new Response('<h1>Log in to the café’s network</h1>', {headers: {'Content-Type': 'text/html'}});

interface Delivery {
  world: FakeWorld;
  told: Outcome[];
  outcome: Outcome | undefined;
}

async function delivered(...happenings: Happening[]): Promise<Delivery> {
  const world = fakeWorld(...happenings);
  const told: Outcome[] = [];
  const outcome = await deliver(sealed, ENDPOINT, world, (each) => told.push(each), new AbortController().signal);
  return {world, told, outcome};
}

/** How the first attempt ends, seen by a delivery that succeeds with the second. */
async function first(happening: Happening): Promise<{outcome: Outcome | undefined; waited: number}> {
  const {told, world, outcome} = await delivered(happening, stored);
  assert.deepEqual(outcome, {state: 'acked', receipt});
  return {outcome: told[0], waited: world.requests[1]?.at ?? NaN};
}

describe('a receipt', () => {
  for (const status of [200, 201]) {
    it(`with ${String(status)} ends delivery`, async () => {
      const {outcome, told, world} = await delivered(answer(status, receipt));
      assert.deepEqual(outcome, {state: 'acked', receipt});
      assert.deepEqual([told.length, world.requests.length], [1, 1]);
    });
  }

  for (const [what, body] of [
    ['of another id', {...receipt, id: '0199f3a4-0000-4c1d-8e2f-6a9b0c1d2e3f'}], ['of other bytes', {...receipt, sha256: '0'.repeat(64)}],
    ['without a reference', {...receipt, reference: undefined}], ['of nothing', {}], ['that is null', null], ['that is a list', [receipt]],
    ['that is a word', 'ok'],
  ] as const) {
    it(`${what} is none`, async () => {
      assert.deepEqual((await first(answer(201, body))).outcome, {state: 'waiting', asked: 0, reason: 'no-receipt'});
    });
  }

  it('in three answers in vain means that the endpoint does not speak the contract', async () => {
    const {outcome, told, world} = await delivered(answer(200, {}), brokenLine, answer(201, {ok: true}), answer(200, 'thanks'));
    assert.deepEqual(outcome?.state === 'parked' && outcome.problem.title, 'no-receipt');
    assert.deepEqual([told.map(({state}) => state), world.requests.length], [['waiting', 'waiting', 'waiting', 'parked'], 4]);
  });

  it('is never seen in a page of a captive portal, however often it comes', async () => {
    const {outcome, told} = await delivered(page, page, page, page, stored);
    assert.equal(outcome?.state, 'acked');
    assert.deepEqual(told[3], {state: 'waiting', asked: 0, reason: 'network'});
  });
});

describe('waiting', () => {
  it('follows a broken line', async () => {
    assert.deepEqual((await first(brokenLine)).outcome, {state: 'waiting', asked: 0, reason: 'network'});
  });

  it('follows an answer that breaks off', async () => {
    const broken: Happening = () => new Response(new ReadableStream({start: (stream) => { stream.error(new TypeError('cut')); }}), {status: 201});
    assert.deepEqual((await first(broken)).outcome, {state: 'waiting', asked: 0, reason: 'network'});
  });

  for (const status of [408, 425, 429, 500, 502, 503, 504, 599]) {
    it(`follows ${String(status)}, as long as it asks`, async () => {
      const {outcome, waited} = await first(problem(status, 'overloaded', {'Retry-After': '90'}));
      assert.deepEqual(outcome, {state: 'waiting', asked: 90_000, reason: 'busy'});
      assert.equal(waited, 90_000);
    });
  }

  it('follows 409 only where somebody else is busy with it', async () => {
    assert.deepEqual((await first(problem(409, 'https://collector.example/problems/busy'))).outcome, {state: 'waiting', asked: 0, reason: 'busy'});
    assert.equal((await delivered(problem(409, 'not-open'))).outcome?.state, 'parked');
  });

  for (const status of [404, 405, 415, 501]) {
    it(`follows ${String(status)} for an hour`, async () => {
      const {outcome, waited} = await first(problem(status));
      assert.deepEqual(outcome, {state: 'waiting', asked: HOUR, reason: 'wrong-endpoint'});
      assert.equal(waited, HOUR);
    });
  }

  it('follows an error page without JSON too', async () => {
    const {outcome} = await first(() => new Response('<h1>Bad gateway</h1>', {status: 502, headers: {'Retry-After': 'soon'}}));
    assert.deepEqual(outcome, {state: 'waiting', asked: 0, reason: 'busy'});
  });
});

describe('parked', () => {
  for (const status of [400, 401, 403, 410, 413, 422, 451]) {
    it(`follows ${String(status)}, with the reason`, async () => {
      const {outcome, world} = await delivered(problem(status, 'closed'));
      assert.deepEqual(outcome, {state: 'parked', problem: {type: 'closed', title: 'closed', status}});
      assert.equal(world.requests.length, 1);
    });
  }

  it('says at least the status where there is no reason', async () => {
    const {outcome} = await delivered(() => new Response('No', {status: 403}));
    assert.deepEqual(outcome, {state: 'parked', problem: {type: 'about:blank', title: '403', status: 403}});
  });
});

describe('every attempt', () => {
  it('sends the same bytes under the same id, without cookies, and follows no redirect', async () => {
    const {world} = await delivered(brokenLine, problem(503), page, stored);
    assert.equal(world.requests.length, 4);
    for (const {request, body} of world.requests) {
      assert.equal(body, sealed.body);
      assert.equal(request.headers.get('Idempotency-Key'), `"${sealed.id}"`);
      assert.deepEqual([request.method, request.url, request.headers.get('Content-Type')], ['POST', ENDPOINT, 'application/json']);
      assert.deepEqual([request.credentials, request.redirect], ['omit', 'error']);
    }
  });

  it('ends when the person stops it', async () => {
    const stop = new AbortController();
    const world = fakeWorld(brokenLine, stored);
    const wait = async (ms: number): Promise<void> => {
      stop.abort();
      await world.wait(ms);
    };
    assert.equal(await deliver(sealed, ENDPOINT, {...world, wait}, () => undefined, stop.signal), undefined);
    assert.equal(world.requests.length, 1);
  });

  it('is given up after 30 s and the time that a slow line needs, headers or not', async (context) => {
    context.mock.timers.enable({apis: ['setTimeout']});
    const silent: Happening = ({signal}) => new Promise((_, reject) => {
      signal.addEventListener('abort', () => { reject(new DOMException('given up', 'AbortError')); });
      context.mock.timers.tick(30_000 + Math.ceil(sealed.body.length / 4));
    });
    const endless: Happening = ({signal}) => new Response(new ReadableStream({
      start(stream) { signal.addEventListener('abort', () => { stream.error(new DOMException('given up', 'AbortError')); }); },
      pull() { context.mock.timers.tick(30_000 + Math.ceil(sealed.body.length / 4)); },
      // Nothing is pulled before the body is read, which is after the headers have come.
    }, {highWaterMark: 0}), {status: 201});
    const {told} = await delivered(silent, endless, stored);
    assert.deepEqual(told.map((outcome) => outcome.state === 'waiting' && outcome.reason), ['network', 'network', false]);
  });
});

describe('delay', () => {
  it('is fully jittered between a second and a ceiling that doubles up to five minutes', () => {
    for (const [attempts, ceiling] of [[1, 2], [2, 4], [3, 8], [8, 256], [9, 300], [50, 300], [5000, 300]] as const) {
      assert.equal(delay(attempts, 0, 0), 1000);
      assert.equal(delay(attempts, 0, 1), ceiling * 1000);
    }
    assert.equal(delay(2, 0, 0.5), 2500);
  });

  it('is no less than what the server asks for, up to an hour', () => {
    assert.equal(delay(1, 90_000, 0.5), 90_000);
    assert.equal(delay(9, 2_000, 1), 300_000);
    assert.equal(delay(1, 24 * HOUR, 0.5), HOUR);
    assert.equal(delay(1, Infinity, 0.5), HOUR);
  });
});

describe('retryAfter', () => {
  const now = Date.parse('2026-11-02T09:00:00Z');
  for (const [header, ms] of [
    ['120', 120_000], [' 5 ', 5000], ['0', 0], ['-5', 0], ['1.5', 0], ['soon', 0], ['', 0], [null, 0],
    ['Mon, 02 Nov 2026 09:01:00 GMT', 60_000], ['Mon, 02 Nov 2026 08:00:00 GMT', 0],
  ] as const) {
    it(`takes ${header === null ? 'nothing' : `“${header}”`} as ${String(ms)} ms`, () => {
      assert.equal(retryAfter(header, now), ms);
    });
  }
});

describe('seal', () => {
  it('freezes bytes and their digest', async () => {
    const {createHash} = await import('node:crypto');
    assert.equal(sealed.sha256, createHash('sha256').update(sealed.body, 'utf8').digest('hex'));
    assert.deepEqual((JSON.parse(sealed.body) as {answers: unknown}).answers, {a: ['Ŵ 🌳']});
  });
});
