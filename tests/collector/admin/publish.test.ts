import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {test} from 'node:test';
import {FIXTURES, answersOf, problemOf} from '../support/collector.ts';
import type {ProblemBody} from '../support/collector.ts';
import {ok, startAdmin} from './support.ts';

type Json = Record<string, unknown>;
const read = (name: string): Json => JSON.parse(readFileSync(join(FIXTURES, name), 'utf8')) as Json;
const SURVEY = read('street-survey.json');

test('a published version holds at once, for reading and for answers', async (t) => {
  const collector = await startAdmin(t);
  const next = {...SURVEY, version: 2, title: 'Your street, again'};
  assert.deepEqual(await ok(collector.call('PUT', 'street-survey', next)), {id: 'street-survey', version: 2});
  const {version, title} = await (await collector.get('/consultations/street-survey')).json() as Json;
  assert.deepEqual([version, title], [2, 'Your street, again']);
  assert.equal((await collector.send(answersOf({safe: 'yes'}, {version: 2}))).status, 201);
  assert.equal((await collector.send(answersOf({safe: 'yes'}, {version: 1}))).status, 201);
  assert.equal((await collector.get('/consultations/street-survey?version=1')).status, 200);
});

test('a new consultation is there at once and after a restart', async (t) => {
  const collector = await startAdmin(t);
  const fresh = {...SURVEY, id: 'new-survey', version: 1};
  await ok(collector.call('PUT', 'new-survey', fresh));
  assert.equal((await collector.get('/consultations/new-survey')).status, 200);
  await collector.close();
  const again = await startAdmin(t, {folder: collector.folder});
  assert.equal((await again.get('/consultations/new-survey')).status, 200);
});

test('a version with answers keeps its content; the same content again is fine', async (t) => {
  const collector = await startAdmin(t);
  await collector.send(answersOf({safe: 'yes'}));
  const refused = await collector.call('PUT', 'street-survey', {...SURVEY, title: 'Other'});
  assert.deepEqual(await problemOf(refused), [409, 'version-exists']);
  assert.notEqual((await (await collector.get('/consultations/street-survey')).json() as Json)['title'], 'Other');
  await ok(collector.call('PUT', 'street-survey', SURVEY));
  await ok(collector.call('PUT', 'tree-poll', {...read('tree-poll.json'), title: 'Which tree now?'}));
});

test('every mistake is listed, and nothing is published', async (t) => {
  const collector = await startAdmin(t);
  const response = await collector.call('PUT', 'street-survey', {...SURVEY, version: 0, kind: 'quiz', languages: []});
  const {mistakes, status} = await response.json() as ProblemBody & {mistakes: {path: string}[]};
  assert.equal(status, 422);
  assert.deepEqual(mistakes.map(({path}) => path).sort(), ['kind', 'languages', 'version']);
  for (const wrong of [{...SURVEY, live: {state: 'open'}}, {...SURVEY, id: 'other-survey'}, []]) {
    assert.ok([400, 422].includes((await collector.call('PUT', 'street-survey', wrong)).status));
  }
  assert.equal((await collector.get('/consultations/other-survey')).status, 404);
  assert.deepEqual(await collector.log('street-survey'), []);
});

test('the form shows what was pasted again, with every mistake beside it', async (t) => {
  const collector = await startAdmin(t);
  const wrong = JSON.stringify({...SURVEY, version: 2, kind: '</textarea><b>', languages: []});
  const refused = await collector.post('/admin/publish', {definition: wrong});
  const page = await refused.text();
  assert.equal(refused.status, 422);
  assert.match(page, /<title>Error: Publish a definition/);
  assert.match(page, /id="definition-mistake">[^<]*kind[^<]*languages/);
  assert.doesNotMatch(page, /<\/textarea><b>/);
  assert.match(await (await collector.post('/admin/publish', {definition: '{'})).text(), /not readable JSON/);
  assert.match(await (await collector.post('/admin/publish', {})).text(), /Paste a definition/);
  const done = await collector.post('/admin/publish', {definition: JSON.stringify({...SURVEY, version: 2})});
  assert.deepEqual([done.status, done.headers.get('location')], [303, '/admin/consultations/street-survey']);
  assert.match(await collector.page('/admin/consultations/street-survey'), /role="status">Version 2 of “Your street” is published/);
  assert.doesNotMatch(await collector.page('/admin/consultations/street-survey'), /role="status"/);
});

test('a new version begins with the definition that is published', async (t) => {
  const collector = await startAdmin(t);
  assert.match(await collector.page('/admin/publish?from=street-petition'), /&quot;id&quot;: &quot;street-petition&quot;/);
});
