import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {TestContext} from 'node:test';
import {answersOf, startCollector} from './support/collector.ts';
import type {TestCollector} from './support/collector.ts';

const COUNCIL = 'https://www.example.org';

const withOrigins = (t: TestContext, origins?: string): Promise<TestCollector> =>
  startCollector(t, {env: origins === undefined ? {} : {ALLOWED_ORIGINS: origins}});

async function allowedFor(collector: TestCollector, origin: string): Promise<string | null> {
  const {headers} = await collector.get('/consultations/street-survey', {Origin: origin});
  assert.match(headers.get('vary') ?? '', /\borigin\b/i);
  assert.equal(headers.get('access-control-allow-credentials'), null);
  return headers.get('access-control-allow-origin');
}

test('by default only the collector’s own pages are allowed', async (t) => {
  const collector = await withOrigins(t);
  assert.equal(await allowedFor(collector, collector.url), collector.url);
  const sibling = collector.url.replace('127.0.0.1', 'localhost');
  assert.equal(await allowedFor(collector, sibling), sibling);
  for (const origin of [COUNCIL, 'null', '*', 'http://127.0.0.1', `${collector.url}.evil.example`]) {
    assert.equal(await allowedFor(collector, origin), null, origin);
  }
});

test('listed origins are allowed, exactly', async (t) => {
  const collector = await withOrigins(t, `${COUNCIL}, https://intranet.example.org:8443`);
  assert.equal(await allowedFor(collector, COUNCIL), COUNCIL);
  assert.equal(await allowedFor(collector, 'https://intranet.example.org:8443'), 'https://intranet.example.org:8443');
  for (const origin of ['http://www.example.org', `${COUNCIL}:444`, 'https://example.org', 'https://www.example.org.evil.example', 'null']) {
    assert.equal(await allowedFor(collector, origin), null, origin);
  }
});

test('null and * are allowed only where they are listed', async (t) => {
  assert.equal(await allowedFor(await withOrigins(t, 'null'), 'null'), 'null');
  assert.equal(await allowedFor(await withOrigins(t, '*'), COUNCIL), '*');
});

test('a preflight allows what the widget sends', async (t) => {
  const collector = await withOrigins(t, COUNCIL);
  const response = await fetch(`${collector.url}/consultations/street-survey/responses`, {method: 'OPTIONS', headers: {
    Origin: COUNCIL, 'Access-Control-Request-Method': 'POST', 'Access-Control-Request-Headers': 'content-type, idempotency-key',
  }});
  assert.equal(response.status, 204);
  assert.equal(response.headers.get('access-control-allow-origin'), COUNCIL);
  assert.match(response.headers.get('access-control-allow-methods') ?? '', /\bPOST\b/);
  assert.deepEqual(response.headers.get('access-control-allow-headers')?.toLowerCase().split(', '), ['content-type', 'idempotency-key']);
});

test('a preflight of a stranger allows nothing', async (t) => {
  const collector = await withOrigins(t, COUNCIL);
  const response = await fetch(`${collector.url}/consultations/street-survey/responses`, {
    method: 'OPTIONS', headers: {Origin: 'https://evil.example', 'Access-Control-Request-Method': 'POST'},
  });
  assert.deepEqual([...response.headers.keys()].filter((name) => name.startsWith('access-control')), []);
});

test('refusals carry the headers too, so that the page can read why and when to try again', async (t) => {
  const collector = await withOrigins(t, COUNCIL);
  const response = await collector.send(answersOf({nonsense: 1}), {Origin: COUNCIL});
  assert.equal(response.status, 422);
  assert.equal(response.headers.get('access-control-allow-origin'), COUNCIL);
  assert.deepEqual(response.headers.get('access-control-expose-headers')?.split(', ').sort(), ['Date', 'ETag', 'Retry-After']);
});

test('staff routes are open to no other origin', async (t) => {
  const collector = await withOrigins(t, '*');
  const {headers} = await collector.get('/admin/consultations/street-survey/responses.csv', {Origin: COUNCIL});
  assert.equal(headers.get('access-control-allow-origin'), null);
});
