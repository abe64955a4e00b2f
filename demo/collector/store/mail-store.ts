import {randomUUID} from 'node:crypto';
import {sql} from 'kysely';
import type {Kysely, Transaction} from 'kysely';
import type {Announcement, Mail} from '../mail/mail.ts';
import {batch} from './batch.ts';
import {groupCommit} from './group-commit.ts';
import {newsReader, spreadNews, stopNews} from './news-store.ts';
import type {ComposeNews, NewsReader} from './news-store.ts';
import {PRIORITY, toRow} from './outbox-row.ts';
import type {OutboxRow, Tables} from './tables.ts';

const DAY = 86_400_000;
/** Anybody can type anybody's address: its owner must not be flooded by a form. */
const MAILS_PER_PETITION = 5;
const MAILS_PER_DAY = 20;
const SETTLE_LIMITS = {maxGroup: 100, maxWaiting: 1000};

const insertMails = batch((db, rows: readonly OutboxRow[]) => db.insertInto('outbox').values(rows).compile());
/** News was asked for and comes once: it uses up nothing. */
const countMails = batch((db, wanted: readonly {address: string; since: string}[]) => sql<MailsHad>`
  with wanted (address, since) as (values ${sql.join(wanted.map(({address, since}) => sql`(${address}, ${since})`))})
  select o.consultation, o.address, count(*) as ever, sum(case when o.created_at > wanted.since then 1 else 0 end) as lately
  from wanted join outbox o on o.address = wanted.address where o.priority = ${sql.lit(PRIORITY.awaited)}
  group by o.consultation, o.address`.compile(db));

interface MailsHad {
  consultation: string;
  address: string;
  ever: number | string;
  lately: number | string;
}

/** A mail that belongs to what a transaction stores. */
export interface OutboxEntry {
  /** Keyed hash of the canonical address. */
  address: string;
  mail: Mail;
}

/** A mail that was taken from the outbox for a while. */
export interface ClaimedMail {
  id: string;
  mail: Mail | Announcement;
  /** ISO 8601, UTC, milliseconds. */
  createdAt: string;
  /** How often the mail server has put it off. */
  attempts: number;
}

type Outcome = 'sent' | `refused ${number}`;

/** What the worker that sends mails asks of a database. Times are ISO 8601, UTC, milliseconds. */
export interface MailStore {
  /** Takes mails that are due at `now`, those that somebody waits for first; nobody else gets them before `until`. */
  claim(now: string, until: string, limit: number): Promise<ClaimedMail[]>;
  /** Done with for good: sent, or refused with this SMTP reply code. Its text is erased. */
  settle(id: string, outcome: Outcome, at: string): Promise<void>;
  /** Puts a mail off until `due`, as the mail server wants it. */
  defer(id: string, due: string): Promise<void>;
  /** Gives back what was taken and not sent; it is due again at `due`. */
  release(ids: readonly string[], due: string): Promise<void>;
  /** When the next mail is due, if any waits. */
  nextDue(): Promise<string | undefined>;
  /** Makes mails of an announcement, a few hundred at once; the rest is due at `now`. */
  spread(id: string, announcement: Announcement, compose: ComposeNews, now: string): Promise<void>;
  /** Whose link this is. @param tokenHash SHA-256 of its token, hexadecimal */
  newsReader(tokenHash: string): Promise<NewsReader | undefined>;
  stopNews(reader: Pick<NewsReader, 'consultation' | 'id'>): Promise<void>;
}

/** @param guard Turns errors of the driver into StoreUnavailable */
export function createMailStore(db: Kysely<Tables>, guard: <T>(work: () => Promise<T>) => Promise<T>): MailStore {
  const settle = groupCommit((settled: Settled[]) => guard(() => settleGroup(db, settled)), SETTLE_LIMITS);
  return {
    claim: (now, until, limit) => guard(() => claim(db, now, until, limit)),
    settle: async (id, outcome, at) => { await settle({id, outcome, at}); },
    defer: (id, due) => guard(async () => {
      await db.updateTable('outbox').set({due_at: due, attempts: sql<number>`attempts + 1`}).where('id', '=', id).execute();
    }),
    release: (ids, due) => guard(async () => {
      await db.updateTable('outbox').set({due_at: due}).where('id', 'in', ids).execute();
    }),
    nextDue: () => guard(async () => {
      const {due} = await waiting(db).select(({fn}) => fn.min<string | null>('due_at').as('due')).executeTakeFirstOrThrow();
      return due ?? undefined;
    }),
    spread: (id, announcement, compose, now) => guard(() => spreadNews(db, id, announcement, compose, now)),
    newsReader: (tokenHash) => guard(() => newsReader(db, tokenHash)),
    stopNews: (reader) => guard(() => stopNews(db, reader)),
  };
}

/**
 * Puts mails that signatories wait for into the outbox, in the transaction of what they are about;
 * wake the worker once it has committed. An address that has had its share gets no more.
 * @param now ISO 8601, UTC, milliseconds
 * @returns what will be sent
 */
export async function enqueue(trx: Transaction<Tables>, entries: readonly OutboxEntry[], now: string): Promise<OutboxEntry[]> {
  const had = await mailsHad(trx, entries.map(({address}) => address), now);
  const take = (key: string, limit: number): boolean => {
    const n = had.get(key) ?? 0;
    if (n < limit) had.set(key, n + 1);
    return n < limit;
  };
  const taken = entries.filter(({address, mail}) =>
    take(petitionKey(mail.consultation, address), MAILS_PER_PETITION) && take(address, MAILS_PER_DAY));
  await insertMails(trx, taken.map(({address, mail}) => toRow(randomUUID(), address, mail, now)));
  return taken;
}

/** How many mails each address has had: for a petition ever, over all petitions within a day. */
async function mailsHad(trx: Transaction<Tables>, addresses: readonly string[], now: string): Promise<Map<string, number>> {
  const since = new Date(Date.parse(now) - DAY).toISOString();
  const had = new Map<string, number>();
  for (const {consultation, address, ever, lately} of await countMails(trx, [...new Set(addresses)].map((one) => ({address: one, since})))) {
    had.set(petitionKey(consultation, address), Number(ever));
    had.set(address, (had.get(address) ?? 0) + Number(lately));
  }
  return had;
}

interface Settled {
  id: string;
  outcome: Outcome;
  at: string;
}

function settleGroup(db: Kysely<Tables>, settled: Settled[]): Promise<string[]> {
  return db.transaction().execute((trx) => Promise.all(settled.map(async ({id, outcome, at}) => {
    await trx.updateTable('outbox').set({message: '', settled_at: at, outcome}).where('id', '=', id).execute();
    return id;
  })));
}

const petitionKey = (consultation: string, address: string): string => `${consultation} ${address}`;

const waiting = (db: Kysely<Tables>) => db.selectFrom('outbox').where('settled_at', 'is', null);

/** Taking is moving the due time on: whoever comes second, also from another process, finds nothing due. */
async function claim(db: Kysely<Tables>, now: string, until: string, limit: number): Promise<ClaimedMail[]> {
  const due = await waiting(db).select(['id', 'message', 'created_at', 'attempts']).where('due_at', '<=', now)
    .orderBy('priority').orderBy('due_at').limit(limit).execute();
  if (due.length === 0) return [];
  const taken = await db.updateTable('outbox').set({due_at: until})
    .where('id', 'in', due.map(({id}) => id)).where('due_at', '<=', now).where('settled_at', 'is', null).returning('id').execute();
  const isTaken = new Set(taken.map(({id}) => id));
  return due.filter(({id}) => isTaken.has(id))
    .map(({id, message, created_at, attempts}) => ({id, mail: JSON.parse(message) as ClaimedMail['mail'], createdAt: created_at, attempts}));
}
