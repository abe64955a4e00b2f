import assert from 'node:assert/strict';
import {copyFileSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {test} from 'node:test';
import type {Definition} from '../../src/schema.ts';
import {definitionSchema} from '../../src/schema.ts';
import {publishFolder} from '../../demo/collector/definitions.ts';
import {StartError} from '../../demo/collector/settings.ts';
import {createSqlStore} from '../../demo/collector/store/sql-store.ts';
import {openSqlite, sqliteUnavailable} from '../../demo/collector/store/sqlite.ts';
import {FIXTURES, answersOf, exported, newFolder, problemOf, startCollector} from './support/collector.ts';

const NEXT = join(FIXTURES, 'next/street-survey.json');

test('a definition is served with its links and its state, and matches the contract', async (t) => {
  const collector = await startCollector(t);
  const definition = definitionSchema.parse(await (await collector.get('/consultations/street-survey')).json());
  assert.deepEqual(definition.live, {state: 'open'});
  assert.deepEqual(definition.links, {
    page: `${collector.url}/survey/street-survey`,
    responses: `${collector.url}/consultations/street-survey/responses`,
    results: `${collector.url}/consultations/street-survey/results`,
  });
});

test('links begin with PUBLIC_URL and never with what the Host header says', async (t) => {
  const collector = await startCollector(t, {env: {PUBLIC_URL: 'https://consult.example.org/'}});
  const response = await collector.get('/consultations/street-survey', {Host: 'evil.example', 'X-Forwarded-Host': 'evil.example'});
  const {links} = await response.json() as Definition;
  assert.equal(links?.responses, 'https://consult.example.org/consultations/street-survey/responses');
});

test('an unchanged definition is 304, until the state changes', async (t) => {
  const collector = await startCollector(t);
  const etag = (await collector.get('/consultations/street-survey')).headers.get('etag') ?? '';
  const again = await collector.get('/consultations/street-survey', {'If-None-Match': `"other", ${etag}`});
  assert.equal(again.status, 304);
  assert.equal(again.headers.get('etag'), etag);
  assert.equal(await again.text(), '');
  collector.setTime('2026-12-14T00:00:00Z');
  const closed = await collector.get('/consultations/street-survey', {'If-None-Match': etag});
  assert.equal(closed.status, 200);
  assert.deepEqual((await closed.json() as Definition).live, {state: 'closed', closedAt: '2026-12-13T23:59:59Z'});
});

test('an older version stays served and takes answers, which are stored with it', async (t) => {
  const folder = newFolder(t);
  const first = await startCollector(t, {folder});
  await first.close();
  copyFileSync(NEXT, join(folder, 'definitions/street-survey.json'));
  const collector = await startCollector(t, {folder});
  const versions = await Promise.all(['', '?version=1', '?version=2'].map(async (query) =>
    (await (await collector.get(`/consultations/street-survey${query}`)).json() as Definition).version));
  assert.deepEqual(versions, [2, 1, 2]);
  assert.deepEqual(await problemOf(await collector.get('/consultations/street-survey?version=3')), [404, 'not-found']);
  assert.equal((await collector.send(answersOf({safe: 'no', why: 'Too dark'}))).status, 201);
  assert.equal((await collector.send(answersOf({late: 'yes'}, {version: 2}))).status, 201);
  assert.deepEqual(await problemOf(await collector.send(answersOf({late: 'yes'}))), [422, 'invalid']);
  assert.deepEqual((await exported(collector)).map(({version}) => version).sort(), [1, 2]);
});

test('a published version with answers cannot change, without answers it can', async (t) => {
  const folder = newFolder(t);
  const file = join(folder, 'definitions/tree-poll.json');
  const retitle = (title: string): void =>
    writeFileSync(file, JSON.stringify({...JSON.parse(readFileSync(file, 'utf8')) as object, title}));
  const first = await startCollector(t, {folder});
  await first.close();
  retitle('A tree');
  const second = await startCollector(t, {folder});
  assert.equal((await (await second.get('/consultations/tree-poll')).json() as Definition).title, 'A tree');
  await second.send(answersOf({tree: 'oak'}, {consultation: 'tree-poll'}));
  await second.close();
  retitle('Another tree');
  await assert.rejects(startCollector(t, {folder}), (error) => {
    assert.ok(error instanceof StartError);
    assert.match(error.message, /tree-poll\.json changes version 1 of "tree-poll", which already has answers/);
    return true;
  });
  retitle('A tree');
  await assert.doesNotReject(startCollector(t, {folder}));
});

test('a consultation stays published when its file is gone', async (t) => {
  const folder = newFolder(t);
  await (await startCollector(t, {folder})).close();
  rmSync(join(folder, 'definitions/tree-poll.json'));
  const collector = await startCollector(t, {folder});
  assert.equal((await collector.get('/consultations/tree-poll')).status, 200);
});

test('an unknown consultation is 404', async (t) => {
  const collector = await startCollector(t);
  for (const path of ['/consultations/nothing', '/consultations/__proto__', '/consultations/nothing/results', '/consultations/%00']) {
    assert.deepEqual(await problemOf(await collector.get(path)), [404, 'not-found'], path);
  }
});

test('what authors are warned of is in the log of the start', async (t) => {
  const store = await createSqlStore(openSqlite(join(newFolder(t), 'a.db')), sqliteUnavailable);
  t.after(() => store.close());
  const lines: object[] = [];
  await publishFolder(store, FIXTURES, {info: (event, fields) => void lines.push({event, ...fields}), error: () => undefined});
  assert.ok(lines.some((line) => JSON.stringify(line) === JSON.stringify({
    event: 'definition-warning', file: 'private-survey.json', warning: 'closes is missing: nobody is told until when they can answer.',
  })), JSON.stringify(lines));
});
