import assert from 'node:assert/strict';
import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import {test} from 'node:test';
import type {TestContext} from 'node:test';
import {Hono} from 'hono';
import {loadCatalogue, publishFolder} from '../../demo/collector/definitions.ts';
import {addSite} from '../../demo/collector/site.ts';
import {createSqlStore} from '../../demo/collector/store/sql-store.ts';
import {openSqlite, sqliteUnavailable} from '../../demo/collector/store/sqlite.ts';
import {newFolder} from './support/collector.ts';

const FILES = {
  'demo/site/index.html': '<!doctype html><title>Council</title>',
  'demo/site/site.css': 'body {}',
  'demo/site/bins/index.html': '<!doctype html><title>Bins</title>',
  'demo/site/.secret.html': 'secret',
  'dist/cdn/poll.js': 'export {};',
  'dist/cdn/chunks/lit-abc123.js': 'export {};',
  'storybook-static/index.html': '<!doctype html><title>Storybook</title>',
  'package.json': '{}',
};

type Get = (path: string, headers?: Record<string, string>) => Promise<Response>;

async function startSite(t: TestContext, library: Promise<unknown> = Promise.resolve()): Promise<Get> {
  const root = mkdtempSync(join(tmpdir(), 'site-'));
  t.after(() => rmSync(root, {recursive: true}));
  for (const [path, text] of Object.entries(FILES)) {
    mkdirSync(dirname(join(root, path)), {recursive: true});
    writeFileSync(join(root, path), text);
  }
  const folder = newFolder(t);
  const store = await createSqlStore(openSqlite(join(folder, 'a.db')), sqliteUnavailable);
  t.after(() => store.close());
  await publishFolder(store, join(folder, 'definitions'));
  const app = new Hono();
  app.onError((error) => new Response(error.message, {status: 500}));
  addSite(app, {root, library, catalogue: await loadCatalogue(store), origins: new Set(['https://collector.example'])});
  return async (path, headers = {}) => app.fetch(new Request(`https://collector.example${path}`, {headers}));
}

test('the demo site is served under a strict policy', async (t) => {
  const get = await startSite(t);
  const page = await get('/');
  assert.equal(page.headers.get('content-type'), 'text/html; charset=utf-8');
  assert.match(await page.text(), /Council/);
  const policy = page.headers.get('content-security-policy') ?? '';
  for (const rule of ["default-src 'none'", "script-src 'self';", "style-src 'self';", "require-trusted-types-for 'script'", 'trusted-types lit-html']) {
    assert.ok(policy.includes(rule), rule);
  }
  assert.doesNotMatch(policy, /unsafe|nonce|\*/);
  assert.equal((await get('/site.css')).headers.get('content-type'), 'text/css; charset=utf-8');
  assert.equal((await get('/bins')).headers.get('location'), '/bins/');
  assert.match(await (await get('/bins/')).text(), /Bins/);
});

test('library files may run on any page; only chunks, whose names change, are kept for good', async (t) => {
  const get = await startSite(t);
  for (const [path, cache] of [['/poll.js', 'public, max-age=300'], ['/chunks/lit-abc123.js', 'public, max-age=31536000, immutable']] as const) {
    const {status, headers} = await get(path);
    assert.equal(status, 200);
    assert.equal(headers.get('content-type'), 'text/javascript; charset=utf-8');
    assert.equal(headers.get('access-control-allow-origin'), '*');
    assert.equal(headers.get('cross-origin-resource-policy'), 'cross-origin');
    assert.equal(headers.get('cache-control'), cache);
    const again = await get(path, {'If-None-Match': headers.get('etag') ?? ''});
    assert.equal(again.status, 304);
  }
});

test('a library file that is still being built is waited for', async (t) => {
  let finish = (): void => undefined;
  const get = await startSite(t, new Promise<void>((resolve) => { finish = resolve; }));
  let isAnswered = false;
  const answer = get('/poll.js').then((response) => { isAnswered = true; return response; });
  for (let others = 0; others < 5; others++) assert.equal((await get('/')).status, 200);
  assert.equal(isAnswered, false);
  finish();
  assert.equal((await answer).status, 200);
});

test('nothing but the three folders is served, and no dot files', async (t) => {
  const get = await startSite(t);
  for (const path of ['/package.json', '/.secret.html', '/dist/cdn/poll.js', '/nothing.js', '/storybook/%2e%2e/package.json', '/chunks/', '/%E0%A4%A']) {
    assert.equal((await get(path)).status, 404, path);
  }
  assert.match(await (await get('/storybook/')).text(), /Storybook/);
});

test('every consultation has a page of its kind; the wrong kind leads to it', async (t) => {
  const get = await startSite(t);
  const page = await (await get('/poll/tree-poll')).text();
  assert.match(page, /<html lang="en">[\s\S]*<title>Which tree\?<\/title>[\s\S]*<consult-poll src="\/consultations\/tree-poll"/);
  assert.match(await (await get('/survey/street-survey?lang=cy')).text(), /<html lang="cy">[\s\S]*<title>Eich stryd<\/title>/);
  assert.match(await (await get('/survey/street-survey?lang="><script>')).text(), /<html lang="en">/);
  assert.match(await (await get('/petition/street-petition')).text(), /src="\/petition\.js"[\s\S]*<consult-petition src="\/consultations\/street-petition"/);
  const wrong = await get('/survey/tree-poll?lang=en');
  assert.deepEqual([wrong.status, wrong.headers.get('location')], [308, '/poll/tree-poll?lang=en']);
});

test('JSON Schema for editors is open to every origin', async (t) => {
  const get = await startSite(t);
  const known = {definition: 'version', payload: 'version', receipt: 'reference', results: 'questions', count: 'thresholds', problem: 'status'};
  for (const [name, property] of Object.entries(known)) {
    const response = await get(`/schema/${name}.json`);
    assert.equal(response.headers.get('access-control-allow-origin'), '*');
    const {type, properties} = await response.json() as {type: string; properties: object};
    assert.equal(type, 'object');
    assert.ok(property in properties, name);
  }
});
