import assert from 'node:assert/strict';
import {test} from 'node:test';
import {TOKEN, problemOf, startCollector} from '../support/collector.ts';
import {BEARER, signIn, startAdmin} from './support.ts';

const LIST = '/admin/consultations/street-survey/responses.json';
const HTML = {Accept: 'text/html,application/xhtml+xml'};
const FORM = {'Content-Type': 'application/x-www-form-urlencoded'};

test('signing in sets a cookie that only our own pages send and no script reads', async (t) => {
  const collector = await startCollector(t);
  const response = await fetch(`${collector.url}/admin/session`, {
    method: 'POST', headers: {'Content-Type': 'application/json'}, body: JSON.stringify({token: TOKEN}),
  });
  assert.deepEqual([response.status, await response.json()], [200, {name: 'tester'}]);
  const [cookie = ''] = response.headers.getSetCookie();
  assert.match(cookie, /^staff=[\w-]{22}; Path=\/admin; HttpOnly; SameSite=Strict$/);
  const [pair = ''] = cookie.split(';');
  assert.equal((await collector.get(LIST, {Cookie: pair})).status, 200);
  assert.equal((await collector.get('/consultations/street-survey/responses', {Cookie: pair})).status, 405);
});

test('behind https the cookie travels on no other connection', async (t) => {
  const collector = await startCollector(t, {env: {PUBLIC_URL: 'https://consult.example.org'}});
  const response = await fetch(`${collector.url}/admin/session`, {method: 'POST', headers: FORM, body: `token=${TOKEN}`, redirect: 'manual'});
  assert.match(response.headers.getSetCookie()[0] ?? '', /; Secure/);
});

test('a session ends by signing out, by time, and with the collector', async (t) => {
  const collector = await startCollector(t);
  const statusOf = async (cookie: string): Promise<number> => (await collector.get(LIST, {Cookie: cookie})).status;
  const out = await signIn(collector);
  const own = {Origin: collector.url};
  assert.equal((await fetch(`${collector.url}/admin/session`, {method: 'DELETE', headers: {Cookie: out, ...own}})).status, 204);
  assert.equal(await statusOf(out), 401);
  const form = await signIn(collector);
  const end = await fetch(`${collector.url}/admin/session/end`, {method: 'POST', headers: {Cookie: form, ...own, ...FORM}, redirect: 'manual'});
  assert.deepEqual([end.status, end.headers.get('location')], [303, '/admin/session']);
  assert.equal(await statusOf(form), 401);
  const late = await signIn(collector);
  collector.setTime('2026-11-21T11:59:59.000Z');
  assert.equal(await statusOf(late), 200);
  collector.setTime('2026-11-21T12:00:00.000Z');
  assert.equal(await statusOf(late), 401);
});

test('a wrong token signs nobody in, is not shown again, and the form says what is wrong', async (t) => {
  const collector = await startCollector(t);
  const send = (token: string): Promise<Response> => fetch(`${collector.url}/admin/session`, {
    method: 'POST', headers: {...FORM, ...HTML}, body: new URLSearchParams({token, next: '/admin/publish'}),
  });
  const response = await send('not-a-token-of-ours');
  const page = await response.text();
  assert.deepEqual([response.status, response.headers.getSetCookie()], [401, []]);
  assert.match(page, /<a href="#token">This token is not known here/);
  assert.match(page, /aria-invalid="true"/);
  assert.doesNotMatch(page, /not-a-token-of-ours/);
  assert.match(page, /name="next" value="\/admin\/publish"/);
  assert.match(await (await send('')).text(), /Enter your staff token/);
});

test('after signing in only a page of ours follows', async (t) => {
  const collector = await startCollector(t);
  const nextOf = async (next: string): Promise<string | null> => (await fetch(`${collector.url}/admin/session`, {
    method: 'POST', headers: FORM, body: new URLSearchParams({token: TOKEN, next}), redirect: 'manual',
  })).headers.get('location');
  assert.equal(await nextOf('/admin/consultations/street-survey'), '/admin/consultations/street-survey');
  for (const next of ['https://evil.example/', '//evil.example', '/admin/../poll', '/admin\\evil', '/administration', '']) {
    assert.equal(await nextOf(next), '/admin', next);
  }
});

test('NET-10: no token, a token in the address, half a token or another scheme open nothing', async (t) => {
  const collector = await startCollector(t);
  for (const path of ['/admin', '/admin/publish', '/admin/consultations/street-survey', LIST, '/admin/nothing']) {
    const tries: [string, Record<string, string>][] = [
      [path, {}], [`${path}?token=${TOKEN}`, {}], [`${path}?access_token=${TOKEN}`, {}], [path, {Cookie: `staff=${TOKEN}`}],
      [path, {Authorization: `Bearer ${TOKEN.slice(0, -1)}`}], [path, {Authorization: `Receipt ${TOKEN}`}],
    ];
    for (const [address, headers] of tries) assert.deepEqual(await problemOf(await collector.get(address, headers)), [401, 'not-allowed'], address);
  }
});

test('a wrong token in the header is not made good by a session', async (t) => {
  const collector = await startCollector(t);
  const cookie = await signIn(collector);
  assert.equal((await collector.get(LIST, {Cookie: cookie, Authorization: 'Bearer wrong'})).status, 401);
});

test('NET-09: a form of another site changes nothing, whatever its type', async (t) => {
  const collector = await startAdmin(t);
  const cookie = await signIn(collector);
  const path = '/admin/consultations/street-survey/state';
  const bodies: [string, string][] = [
    ['application/x-www-form-urlencoded', 'state=closed'], ['text/plain', '{"state":"closed"}'], ['application/json', '{"state":"closed"}'],
  ];
  const foreign = ['https://evil.example', 'null', `${collector.url}.evil.example`, collector.url.replace('http:', 'https:')];
  for (const [type, body] of bodies) {
    for (const origin of [...foreign.map((one) => ({Origin: one})), {}]) {
      const response = await fetch(collector.url + path, {method: 'POST', headers: {'Content-Type': type, Cookie: cookie, ...origin}, body});
      assert.deepEqual(await problemOf(response), [403, 'not-allowed'], `${type} ${JSON.stringify(origin)}`);
    }
  }
  const out = await fetch(`${collector.url}/admin/session`, {method: 'DELETE', headers: {Cookie: cookie, Origin: 'https://evil.example'}});
  assert.equal(out.status, 403);
  assert.deepEqual(await collector.log('street-survey'), []);
  assert.equal((await collector.post(path, {state: 'closed'})).status, 303);
  assert.equal((await collector.log('street-survey')).length, 1);
});

test('NET-09: another site cannot sign people in under a name that is not theirs', async (t) => {
  const collector = await startCollector(t);
  const response = await fetch(`${collector.url}/admin/session`, {
    method: 'POST', headers: {...FORM, Origin: 'https://evil.example'}, body: `token=${TOKEN}`, redirect: 'manual',
  });
  assert.deepEqual([response.status, response.headers.getSetCookie()], [403, []]);
});

test('a program with a token needs no origin', async (t) => {
  const collector = await startAdmin(t);
  assert.equal((await collector.call('POST', 'street-survey/state', {state: 'closed'})).status, 200);
});

test('every answer under /admin stays out of caches, and no script may run', async (t) => {
  const collector = await startCollector(t);
  const cookie = await signIn(collector);
  const checks: [string, Record<string, string>][] = [
    ['/admin', {...HTML, Cookie: cookie}], ['/admin', HTML], ['/admin/nothing', {...HTML, Cookie: cookie}], [LIST, BEARER], ['/admin', BEARER], ['/admin', {}],
    ['/admin/session', HTML],
  ];
  for (const [path, headers] of checks) {
    const response = await collector.get(path, headers);
    assert.equal(response.headers.get('cache-control'), 'no-store', path);
    assert.match(response.headers.get('content-security-policy') ?? '', /^default-src 'none'; style-src 'self';(?!.*script)/);
    assert.equal(response.headers.get('access-control-allow-origin'), null);
    assert.doesNotMatch(await response.text(), /<script|\son\w+=|style="/);
  }
  assert.equal((await collector.get('/admin/styles/forms.css')).headers.get('content-type'), 'text/css; charset=utf-8');
});

test('who is not signed in gets the form, and after it the page that was asked for', async (t) => {
  const collector = await startCollector(t);
  const response = await collector.get('/admin/consultations/street-survey', HTML);
  const page = await response.text();
  assert.equal(response.status, 401);
  assert.match(page, /<h1>Sign in<\/h1>[\s\S]*name="next" value="\/admin\/consultations\/street-survey"/);
});
