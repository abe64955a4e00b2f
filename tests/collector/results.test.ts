import assert from 'node:assert/strict';
import {test} from 'node:test';
import {resultsSchema, tallyKeys} from '../../src/schema.ts';
import type {Answers, Results} from '../../src/schema.ts';
import type {Tally} from '../../demo/collector/store/store.ts';
import {answersOf, exported, problemOf, startCollector} from './support/collector.ts';
import type {TestCollector} from './support/collector.ts';

const results = async (collector: TestCollector): Promise<Results> =>
  resultsSchema.parse(await (await collector.get('/consultations/street-survey/results')).json());

async function sendAll(collector: TestCollector, sets: Answers[]): Promise<void> {
  const responses = await Promise.all(sets.map((answers) => collector.send(answersOf({...answers}))));
  assert.deepEqual(responses.map(({status}) => status), sets.map(() => 201));
}

test('a question is withheld below five answers and counted from five on; texts never are', async (t) => {
  const collector = await startCollector(t);
  await sendAll(collector, [1, 2, 3, 4].map(() => ({safe: 'yes', words: 'secret'})));
  assert.deepEqual((await results(collector)).questions['safe'], {n: null, counts: null, withheld: true});
  await sendAll(collector, [{safe: 'no', words: 'secret'}]);
  const {questions, responses} = await results(collector);
  assert.equal(responses, 5);
  assert.deepEqual(questions['safe'], {n: 5, counts: {yes: 4, no: 1}});
  assert.equal(questions['words'], undefined);
});

test('unchanged results are 304, a new answer makes new content', async (t) => {
  const collector = await startCollector(t);
  const first = await collector.get('/consultations/street-survey/results');
  assert.match(first.headers.get('cache-control') ?? '', /max-age=\d+/);
  const etag = first.headers.get('etag') ?? '';
  collector.setTime('2026-11-20T12:05:00Z');
  const same = await collector.get('/consultations/street-survey/results', {'If-None-Match': etag});
  assert.equal(same.status, 304);
  await sendAll(collector, [{safe: 'yes'}]);
  const changed = await collector.get('/consultations/street-survey/results', {'If-None-Match': etag});
  assert.equal(changed.status, 200);
});

test('results that are not public are refused: never, and after-close before closing', async (t) => {
  const collector = await startCollector(t);
  assert.deepEqual(await problemOf(await collector.get('/consultations/private-survey/results')), [403, 'not-allowed']);
  assert.deepEqual(await problemOf(await collector.get('/consultations/tree-poll/results')), [403, 'not-allowed']);
  collector.setTime('2026-12-14T00:00:00Z');
  assert.equal((await collector.get('/consultations/tree-poll/results')).status, 200);
});

test('the kept counts equal a recount of what is stored', async (t) => {
  const collector = await startCollector(t);
  const definition = collector.catalogue.current('street-survey');
  assert.ok(definition);
  const sets = Array.from({length: 60}, (_, index): Answers => ({
    ...(index % 3 > 0 && {safe: index % 2 ? 'yes' : 'no'}),
    ...(index % 4 > 0 && {wishes: index % 5 ? ['trees', 'bench'] : ['lights']}),
    noise: index % 5 + 1,
    temperature: index - 40,
    words: `Answer ${index}`,
  }));
  await sendAll(collector, sets);
  await collector.send(answersOf({safe: 'yes'}, {trap: 'filled'}));
  const recount: Tally = {responses: 0, questions: {}};
  for (const {answers, held} of await exported(collector)) {
    if (held) continue;
    recount.responses++;
    for (const [question, keys] of Object.entries(tallyKeys(definition, answers as Answers))) {
      const entry = (recount.questions[question] ??= {n: 0, counts: {}});
      entry.n++;
      for (const key of keys) entry.counts[key] = (entry.counts[key] ?? 0) + 1;
    }
  }
  assert.equal(recount.responses, 60);
  assert.deepEqual(await collector.store.tally('street-survey'), recount);
});

test('a question that is called like a property of objects is counted like any other', async (t) => {
  const collector = await startCollector(t);
  const {store} = collector;
  const answers = {
    consultation: 'street-survey', id: crypto.randomUUID(), version: 1, language: 'en', channel: 'web', body: Buffer.from('{}'),
    sha256: '', reference: '', secretHash: '', receivedAt: '', late: false, heldFor: [],
  };
  await store.keep(answers, {safe: ['constructor', '__proto__']});
  const {counts} = (await store.tally('street-survey')).questions['safe'] ?? {counts: {}};
  assert.deepEqual(Object.entries(counts).sort(), [['__proto__', 1], ['constructor', 1]]);
});
