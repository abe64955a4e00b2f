import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {test} from 'node:test';
import {checkDefinition} from '../../../src/schema.ts';
import {FIXTURES, answersOf, problemOf} from '../support/collector.ts';
import type {ProblemBody} from '../support/collector.ts';
import {ok, startAdmin} from './support.ts';

type Json = Record<string, unknown>;
const read = (name: string): Json => JSON.parse(readFileSync(join(FIXTURES, name), 'utf8')) as Json;
const SURVEY = read('street-survey.json');

test('a published version holds at once, for reading and for answers', async (t) => {
  const collector = await startAdmin(t);
  const next = {...SURVEY, version: 2, title: 'Your street, again'};
  const {id, version: published} = await ok<Json>(collector.call('PUT', 'street-survey', next));
  assert.deepEqual([id, published], ['street-survey', 2]);
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

const FULL = {
  ...SURVEY, languages: ['en', 'cy'], version: 2, title: {en: 'Your street', cy: 'Eich stryd'},
  contact: {email: 'street@council.example', phone: '01632 960123'}, privacy: {controller: 'Council', purpose: 'To plan', retention: 'A year'},
};

test('warnings stop nothing and come with the answer, in the sentences of the check', async (t) => {
  const collector = await startAdmin(t);
  assert.deepEqual(await ok(collector.call('PUT', 'street-survey', FULL)), {id: 'street-survey', version: 2, warnings: []});
  const warned = {...FULL, title: {en: 'Your street'}, privacy: undefined};
  const {warnings} = await ok<{warnings: {path: string; message: string}[]}>(collector.call('PUT', 'street-survey', warned));
  assert.deepEqual(warnings, checkDefinition(warned).warnings);
  assert.deepEqual(warnings.map(({path}) => path), ['privacy', 'title']);
});

test('the page of what was published names each warning once', async (t) => {
  const collector = await startAdmin(t);
  await collector.post('/admin/publish', {definition: JSON.stringify({...FULL, title: {en: '<b>Street'}})});
  const page = await collector.page('/admin/consultations/street-survey');
  assert.match(page, /<section class="warnings"[^>]*>\s*<h2[^>]*>Please look at this again<\/h2>\s*<ul><li>title has no text in “cy”\.<\/li><\/ul>/);
  assert.doesNotMatch(await collector.page('/admin/consultations/street-survey'), /class="warnings"/);
});

test('a definition is stored and served with the questions of its packs', async (t) => {
  const collector = await startAdmin(t);
  const asked = {...FULL, demographics: ['sex-1']};
  await ok(collector.call('PUT', 'street-survey', asked));
  const served = await (await collector.get('/consultations/street-survey')).json() as {pages: {id: string}[]; demographics?: unknown};
  assert.equal(served.demographics, undefined);
  assert.equal(served.pages.at(-1)?.id, 'about-you');
  assert.equal((await collector.send(answersOf({safe: 'yes', 'about-you': 'yes', 'about-sex': 'male'}, {version: 2}))).status, 201);
  await ok(collector.call('PUT', 'street-survey', asked));
  assert.deepEqual(await problemOf(await collector.call('PUT', 'street-survey', {...asked, demographics: ['age-bands-1']})), [409, 'version-exists']);
  await collector.close();
  const again = await startAdmin(t, {folder: collector.folder});
  assert.equal((await again.send(answersOf({safe: 'yes', 'about-you': 'no'}, {version: 2}))).status, 201);
});

test('what JSON is wrong in a form is said by line and column', async (t) => {
  const collector = await startAdmin(t);
  const page = await (await collector.post('/admin/publish', {definition: '{\n "id": 1,\n}'})).text();
  assert.match(page, /This is not readable JSON: line 3, column 1: a name in double quotes is expected/);
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
