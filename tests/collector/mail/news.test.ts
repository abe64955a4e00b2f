import assert from 'node:assert/strict';
import {hash} from 'node:crypto';
import {test} from 'node:test';
import type {TestContext} from 'node:test';
import type {Log} from '../../../demo/collector/http/log.ts';
import {newsComposer} from '../../../demo/collector/mail/news.ts';
import type {Letter, Transport} from '../../../demo/collector/mail/transport.ts';
import {loadCatalogue, publishFolder} from '../../../demo/collector/definitions.ts';
import {enqueueNews} from '../../../demo/collector/store/news-store.ts';
import type {ComposeNews} from '../../../demo/collector/store/news-store.ts';
import type {SignatureRow} from '../../../demo/collector/store/tables.ts';
import {FIXTURES, newFolder} from '../support/collector.ts';
import {openDatabase} from '../support/outbox.ts';
import type {TestDatabase} from '../support/outbox.ts';

const PETITION = 'street-petition';
const NEWS = {consultation: PETITION, what: 'response', edition: 'first'} as const;

interface Newsroom extends TestDatabase {
  composeNews: ComposeNews;
  /** Adds a signature that counts and wants news, unless `other` says otherwise. */
  subscribe: (name: string, other?: Partial<SignatureRow & {held: number; anonymised: number}>) => Promise<void>;
  announce: (edition?: string) => Promise<void>;
  letters: Letter[];
  transport: Transport;
}

async function openNewsroom(t: TestContext): Promise<Newsroom> {
  const database = await openDatabase(t, newFolder(t));
  const {db, store, clock} = database;
  await publishFolder(store, FIXTURES);
  const letters: Letter[] = [];
  return {
    ...database, letters,
    composeNews: newsComposer(await loadCatalogue(store), await store.serverKey()),
    transport: {
      deliver: (letter) => {
        letters.push(letter);
        return Promise.resolve({result: 'sent'});
      },
      close: () => undefined,
    },
    announce: (edition = NEWS.edition) => db.transaction().execute((trx) => enqueueNews(trx, {...NEWS, edition}, clock.iso())),
    subscribe: async (name, {held = 0, anonymised = 0, ...other} = {}) => {
      const id = hash('sha256', name).slice(0, 32);
      const body = Buffer.from(JSON.stringify({answers: {name, email: `${name}@example.org`}}));
      await db.insertInto('responses').values({
        consultation: PETITION, id, version: 1, language: 'en', channel: 'web', body, sha256: '', reference: '', secret_hash: '',
        received_at: clock.iso(), late: 0, held, held_for: '', decision: '', anonymised,
      }).execute();
      await db.insertInto('signatures').values({
        consultation: PETITION, id, address: `hash of ${name}`, domain: 'example.org', name, postcode: '', area: '', network: '',
        signed_at: clock.iso(), confirmed_at: clock.iso(), state: 'active', slot: 1, updates: 1, ...other,
      }).execute();
    },
  };
}

const names = (letters: Letter[]): string[] => letters.map(({to}) => to.split('@')[0] ?? '').sort();

test('news goes to signatures that count and asked for it, and to no others', async (t) => {
  const {subscribe, announce, worker, transport, composeNews, letters} = await openNewsroom(t);
  await subscribe('reader');
  await subscribe('quiet', {updates: 0});
  await subscribe('unconfirmed', {confirmed_at: null, slot: null});
  await subscribe('held', {held: 1});
  await subscribe('anonymised', {anonymised: 1});
  for (const state of ['repeat', 'rejected', 'invalidated']) await subscribe(state, {state});
  await announce();
  await worker(transport, {composeNews}).wake();
  assert.deepEqual(names(letters), ['reader']);
});

test('hundreds of readers are told once each, however often the same is published', async (t) => {
  const {subscribe, announce, worker, transport, composeNews, letters, rows} = await openNewsroom(t);
  const readers = Array.from({length: 450}, (_, index) => `reader-${index}`).sort();
  for (const reader of readers) await subscribe(reader);
  const outbox = worker(transport, {composeNews});
  for (let time = 0; time < 2; time++) {
    await announce();
    await outbox.wake();
  }
  assert.deepEqual(names(letters), readers);
  assert.equal(new Set(letters.map(({unsubscribe}) => unsubscribe)).size, 450);
  assert.ok((await rows()).every(({message, outcome}) => message === '' && outcome === 'sent'));
  await announce('second');
  await outbox.wake();
  assert.equal(letters.length, 900);
  assert.equal(new Set(letters.map(({unsubscribe}) => unsubscribe)).size, 450, 'the link in an old mail works like that in the newest');
});

test('a worker that dies between two steps leaves nobody out and tells nobody twice', async (t) => {
  const {subscribe, announce, worker, transport, composeNews, letters, store, clock, rows} = await openNewsroom(t);
  const readers = Array.from({length: 300}, (_, index) => `reader-${index}`).sort();
  for (const reader of readers) await subscribe(reader);
  await announce();
  const [announcement] = await rows();
  const {mail} = (await store.mail.claim(clock.iso(), clock.iso(), 1))[0] ?? assert.fail();
  assert.ok(mail.kind === 'announcement');
  // The first step, done twice: by a worker that was slow and by the one that took over.
  for (let worker = 0; worker < 2; worker++) await store.mail.spread(announcement?.id ?? '', mail, composeNews, clock.iso());
  await worker(transport, {composeNews}).wake();
  assert.deepEqual(names(letters), readers);
});

test('news whose making fails is tried again, and keeps no other mail back', async (t) => {
  const {subscribe, announce, worker, transport, composeNews, letters, clock} = await openNewsroom(t);
  await subscribe('reader');
  await announce();
  let isBroken = true;
  const errors: string[] = [];
  const log: Log = {info: () => undefined, error: (event) => void errors.push(event)};
  const outbox = worker(transport, {log, composeNews: (subscriber, what) => {
    if (isBroken) throw new Error('broken');
    return composeNews(subscriber, what);
  }});
  await outbox.wake();
  assert.deepEqual([errors, letters.length], [['news-failed'], 0]);
  isBroken = false;
  clock.advance(60_000);
  await outbox.wake();
  assert.deepEqual(names(letters), ['reader']);
});
