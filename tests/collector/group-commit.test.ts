import assert from 'node:assert/strict';
import {join} from 'node:path';
import {test} from 'node:test';
import {sql} from 'kysely';
import {groupCommit} from '../../demo/collector/store/group-commit.ts';
import {createSqlStore} from '../../demo/collector/store/sql-store.ts';
import {openSqlite, sqliteUnavailable} from '../../demo/collector/store/sqlite.ts';
import {StoreUnavailable} from '../../demo/collector/store/store.ts';
import type {AnswerSet, Kept} from '../../demo/collector/store/store.ts';
import {answersOf, newFolder, problemOf, startCollector} from './support/collector.ts';

const LIMITS = {maxGroup: 4, maxWaiting: 6};

test('what arrives together shares transactions, and each gets its own outcome', async () => {
  const groups: number[][] = [];
  const add = groupCommit((items: number[]) => {
    groups.push(items);
    return Promise.resolve(items.map((item) => item * 10));
  }, LIMITS);
  assert.deepEqual(await Promise.all([1, 2, 3, 4, 5].map(add)), [10, 20, 30, 40, 50]);
  assert.deepEqual(groups, [[1, 2, 3, 4], [5]]);
});

test('nothing is acknowledged before its transaction has committed', async () => {
  let commit = (_outcomes: string[]): void => undefined;
  const committed = new Promise<string[]>((resolve) => { commit = resolve; });
  const add = groupCommit((_items: string[]) => committed, LIMITS);
  let isDone = false;
  const outcome = add('a').then((result) => { isDone = true; return result; });
  await new Promise(setImmediate);
  await new Promise(setImmediate);
  assert.equal(isDone, false);
  commit(['stored']);
  assert.equal(await outcome, 'stored');
});

test('a failed transaction fails its own group and the next one goes on', async () => {
  let isBroken = true;
  const add = groupCommit((items: string[]) => (isBroken ? Promise.reject(new Error('disk full')) : Promise.resolve(items)), LIMITS);
  const failed = await Promise.allSettled([add('a'), add('b')]);
  assert.deepEqual(failed.map(({status}) => status), ['rejected', 'rejected']);
  isBroken = false;
  assert.equal(await add('c'), 'c');
});

test('the queue is bounded: what does not fit is refused at once', async () => {
  const add = groupCommit((items: number[]) => Promise.resolve(items), LIMITS);
  const outcomes = await Promise.allSettled(Array.from({length: 8}, (_, index) => add(index)));
  const refused = outcomes.filter((outcome) => outcome.status === 'rejected');
  assert.equal(refused.length, 2);
  assert.ok(refused.every(({reason}) => reason instanceof StoreUnavailable));
});

test('a full disk stores nothing of a group, and answers are taken again when there is room', async (t) => {
  const db = openSqlite(join(newFolder(t), 'small.db'));
  const store = await createSqlStore(db, sqliteUnavailable);
  t.after(() => store.close());
  await sql.raw('PRAGMA max_page_count = 60').execute(db);
  const keep = (): Promise<Kept> => store.keep(answerSet(), {safe: ['yes']});
  const outcomes = await Promise.allSettled(Array.from({length: 100}, keep));
  assert.ok(outcomes.every((outcome) => outcome.status === 'rejected' && outcome.reason instanceof StoreUnavailable));
  assert.deepEqual(await store.tally('street-survey'), {responses: 0, questions: {}});
  for await (const {id} of store.answerSets('street-survey')) assert.fail(`${id} was kept.`);
  await sql.raw('PRAGMA max_page_count = 100000').execute(db);
  assert.equal((await keep()).created, true);
});

test('where SQLite has rolled back by itself, its own reason is kept and the next answers are taken', async (t) => {
  const db = openSqlite(join(newFolder(t), 'a.db'));
  const store = await createSqlStore(db, sqliteUnavailable);
  t.after(() => store.close());
  await sql.raw("CREATE TRIGGER gone BEFORE INSERT ON responses BEGIN SELECT RAISE(ROLLBACK, 'gone'); END").execute(db);
  await assert.rejects(store.keep(answerSet(), {}), /gone/);
  await sql.raw('DROP TRIGGER gone').execute(db);
  assert.equal((await store.keep(answerSet(), {})).created, true);
});

test('a database that cannot take answers is 503 with Retry-After; a fault of ours is 500 and says nothing', async (t) => {
  const collector = await startCollector(t);
  const keep = t.mock.method(collector.store, 'keep', () => Promise.reject(new StoreUnavailable('disk full')));
  const busy = await collector.send(answersOf({safe: 'yes'}));
  assert.match(busy.headers.get('retry-after') ?? '', /^\d+$/);
  assert.deepEqual(await problemOf(busy), [503, 'overloaded']);
  keep.mock.mockImplementation(() => Promise.reject(new Error('SELECT secret FROM table')));
  const broken = await collector.send(answersOf({safe: 'yes'}));
  assert.equal(broken.status, 500);
  assert.doesNotMatch(await broken.text(), /SELECT|secret|\.ts/);
});

function answerSet(): AnswerSet {
  return {
    consultation: 'street-survey', id: crypto.randomUUID(), version: 1, language: 'en', channel: 'web', body: Buffer.alloc(4000),
    sha256: '', reference: '', secretHash: '', receivedAt: '2026-11-20T12:00:00.000Z', late: false, heldFor: [],
  };
}
