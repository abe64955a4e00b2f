import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {Log} from '../../../demo/collector/http/log.ts';
import type {Letter, Transport} from '../../../demo/collector/mail/transport.ts';
import {newFolder} from '../support/collector.ts';
import {mailTo, openDatabase} from '../support/outbox.ts';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const DAY = 24 * 60 * MINUTE;

test('what is put off for more than five days is given up', async (t) => {
  const {add, clock, rows, worker} = await openDatabase(t, newFolder(t));
  const outbox = worker({deliver: () => Promise.resolve({result: 'deferred', code: 452}), close: () => undefined});
  await add(mailTo('jo'));
  const longest: number[] = [];
  for (const start = clock.now(); clock.now() <= start + 5 * DAY;) {
    await outbox.wake();
    longest.push(...clock.waits);
    clock.advance(clock.waits[0] ?? 6 * DAY);
  }
  await outbox.wake();
  assert.equal(Math.max(...longest), 60 * MINUTE);
  assert.deepEqual((await rows()).map(({outcome, message}) => [outcome, message]), [['refused 452', '']]);
});

test('a worker whose lease runs out in a slow batch gives the rest back', async (t) => {
  const {add, clock, store, worker} = await openDatabase(t, newFolder(t));
  const seen: string[] = [];
  const outbox = worker(transportOf(({to}) => {
    seen.push(to);
    clock.advance(50 * SECOND);
  }));
  await add(...['a', 'b', 'c', 'd', 'e'].map((name) => mailTo(name)));
  const claims: number[] = [];
  const claim = store.mail.claim.bind(store.mail);
  store.mail.claim = async (...args) => {
    const claimed = await claim(...args);
    claims.push(claimed.length);
    return claimed;
  };
  await outbox.wake();
  assert.equal(new Set(seen).size, 5);
  assert.deepEqual(claims, [5, 3, 1, 0]);
});

test('a mail that is added while others are sent goes out as well', async (t) => {
  const {add, worker} = await openDatabase(t, newFolder(t));
  const seen: string[] = [];
  const outbox = worker(transportOf(async ({to}) => {
    seen.push(to);
    if (to !== 'jo@example.org') return;
    await add(mailTo('sam'));
    void outbox.wake();
  }));
  await add(mailTo('jo'));
  await outbox.wake();
  assert.deepEqual(seen, ['jo@example.org', 'sam@example.org']);
});

test('a mail that is added when the last one has just gone waits for nobody', async (t) => {
  const {add, store, worker} = await openDatabase(t, newFolder(t));
  const seen: string[] = [];
  const outbox = worker(transportOf(({to}) => void seen.push(to)));
  const nextDue = store.mail.nextDue.bind(store.mail);
  store.mail.nextDue = async () => {
    const due = await nextDue();
    if (seen.length === 1) {
      await add(mailTo('sam'));
      void outbox.wake();
    }
    return due;
  };
  await add(mailTo('jo'));
  await outbox.wake();
  assert.deepEqual(seen, ['jo@example.org', 'sam@example.org']);
});

test('a confirmation goes before news, however much of it waits', async (t) => {
  const {db, add, clock, rows, worker} = await openDatabase(t, newFolder(t));
  const seen: string[] = [];
  await add(...['a', 'b', 'c'].map((name) => mailTo(name)));
  await db.updateTable('outbox').set({priority: 1}).execute();
  clock.advance(MINUTE);
  await add(mailTo('jo'));
  await worker(transportOf(({to}) => void seen.push(to))).wake();
  assert.equal(seen[0], 'jo@example.org');
  assert.equal((await rows()).filter(({outcome}) => outcome === 'sent').length, 4);
});

test('a mail that cannot be written keeps no other back', async (t) => {
  const {add, worker} = await openDatabase(t, newFolder(t));
  const seen: string[] = [];
  await add(mailTo('jo', {closes: '2026-12-13T23:59:59Z', timeZone: 'Mars/Olympus'}), mailTo('sam'));
  const errors: string[] = [];
  const log: Log = {info: () => undefined, error: (event) => void errors.push(event)};
  await worker(transportOf(({to}) => void seen.push(to)), {log}).wake();
  assert.deepEqual(seen, ['sam@example.org']);
  assert.deepEqual(errors, ['mail-failed']);
});

function transportOf(take: (letter: Letter) => void | Promise<void>): Transport {
  return {
    deliver: async (letter) => {
      await take(letter);
      return {result: 'sent'};
    },
    close: () => undefined,
  };
}
