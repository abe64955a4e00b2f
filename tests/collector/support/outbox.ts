import {join} from 'node:path';
import type {TestContext} from 'node:test';
import type {Kysely} from 'kysely';
import {silentLog} from '../../../demo/collector/http/log.ts';
import type {Log} from '../../../demo/collector/http/log.ts';
import type {Mail} from '../../../demo/collector/mail/mail.ts';
import {Outbox} from '../../../demo/collector/mail/outbox.ts';
import type {Clock} from '../../../demo/collector/mail/outbox.ts';
import {smtpTransport} from '../../../demo/collector/mail/transport.ts';
import type {Transport} from '../../../demo/collector/mail/transport.ts';
import {enqueue} from '../../../demo/collector/store/mail-store.ts';
import type {OutboxEntry} from '../../../demo/collector/store/mail-store.ts';
import type {ComposeNews} from '../../../demo/collector/store/news-store.ts';
import {createSqlStore} from '../../../demo/collector/store/sql-store.ts';
import {openSqlite, sqliteUnavailable} from '../../../demo/collector/store/sqlite.ts';
import type {Store} from '../../../demo/collector/store/store.ts';
import type {OutboxRow, Tables} from '../../../demo/collector/store/tables.ts';

export const PUBLIC_URL = 'https://consult.example';
export const SENDER = {name: 'Glanmor Council', address: 'no-reply@consult.example'};

/** Time that passes when a test says so. */
export class TestClock implements Clock {
  #now: number;
  readonly #timers = new Set<{at: number; work: () => void}>();

  constructor(now = Date.parse('2026-11-20T12:00:00.000Z')) {
    this.#now = now;
  }

  now(): number {
    return this.#now;
  }

  iso(): string {
    return new Date(this.#now).toISOString();
  }

  after(ms: number, work: () => void): () => void {
    const timer = {at: this.#now + ms, work};
    this.#timers.add(timer);
    return () => void this.#timers.delete(timer);
  }

  advance(ms: number): void {
    this.#now += ms;
    for (const timer of [...this.#timers].filter(({at}) => at <= this.#now)) {
      this.#timers.delete(timer);
      timer.work();
    }
  }

  /** In how many ms each timer goes off. */
  get waits(): number[] {
    return [...this.#timers].map(({at}) => at - this.#now);
  }
}

export interface TestDatabase {
  db: Kysely<Tables>;
  store: Store;
  clock: TestClock;
  /** Adds mails in a transaction, as a signature does; says which of them will be sent. */
  add: (...mails: Mail[]) => Promise<OutboxEntry[]>;
  rows: () => Promise<OutboxRow[]>;
  /** @param to A transport or the URL of a mail server */
  worker: (to: Transport | string, options?: {log?: Log; composeNews?: ComposeNews}) => Outbox;
}

/** A database of its own, or another connection to one. */
export async function openDatabase(t: TestContext, folder: string, clock = new TestClock()): Promise<TestDatabase> {
  const db = openSqlite(join(folder, 'collector.db'));
  const store = await createSqlStore(db, sqliteUnavailable);
  t.after(() => store.close());
  return {
    db, store, clock,
    add: (...mails) => db.transaction().execute((trx) => enqueue(trx, mails.map((mail) => ({address: `hash of ${mail.to}`, mail})), clock.iso())),
    rows: () => db.selectFrom('outbox').selectAll().orderBy('id').execute(),
    worker: (to, {log = silentLog, composeNews = () => undefined} = {}) => {
      const transport = typeof to === 'string' ? smtpTransport(to, SENDER) : to;
      const outbox = new Outbox({store: store.mail, transport, publicUrl: PUBLIC_URL, clock, log, composeNews});
      t.after(() => outbox.stop());
      return outbox;
    },
  };
}

/** A confirmation mail to somebody of this name at example.org. */
export function mailTo(name: string, other: Partial<Mail & {kind: 'confirm'}> = {}): Mail {
  return {
    kind: 'confirm', consultation: 'street-petition', to: `${name}@example.org`, name, language: 'en',
    title: 'Make Castle Street safe to cross', token: 'abcdefghijklmnopqrstu_', ...other,
  };
}
