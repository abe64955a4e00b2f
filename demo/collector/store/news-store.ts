import {hash} from 'node:crypto';
import type {Kysely, Selectable, Transaction} from 'kysely';
import type {Announcement, Mail, News} from '../mail/mail.ts';
import {toRow} from './outbox-row.ts';
import type {Tables} from './tables.ts';

/** How many mails one transaction adds: others wait meanwhile. */
const SPREAD_AT_ONCE = 200;
const ID_LENGTH = 32;

/** Something that staff have published. */
export interface Publication {
  consultation: string;
  what: News;
  /** Tells this publication from a later one of the same kind, such as its time: it is announced once. */
  edition: string;
}

/** A signature whose owner asked for news. */
type SubscriberRow = Pick<Selectable<Tables['responses']>, 'consultation' | 'id' | 'version' | 'language' | 'body'>;

/** What a subscriber is sent, and the SHA-256 (hexadecimal) of the token in it; undefined where no address is left. */
export type ComposeNews = (subscriber: SubscriberRow, what: News) => {mail: Mail; tokenHash: string} | undefined;

/** Who an `/unsubscribe/` link belongs to. */
export interface NewsReader {
  consultation: string;
  /** Of the signature. */
  id: string;
  /** That it was signed in. */
  language: string;
  wantsNews: boolean;
}

/**
 * Announces news of a petition to those who asked for it, in the transaction that publishes it; wake the worker once it
 * has committed. One row stands for all the mails: they are added little by little, and a crash loses none.
 * @param now ISO 8601, UTC, milliseconds
 */
export async function enqueueNews(trx: Transaction<Tables>, {consultation, what, edition}: Publication, now: string): Promise<void> {
  const announcement: Announcement = {kind: 'announcement', consultation, what, after: ''};
  await trx.insertInto('outbox').values(toRow(idOf(consultation, what, edition), '', announcement, now))
    .onConflict((conflict) => conflict.column('id').doNothing()).execute();
}

/** Adds the mails to the next subscribers, and says in the announcement how far it has come. */
export function spreadNews(db: Kysely<Tables>, announcementId: string, announcement: Announcement, compose: ComposeNews, now: string): Promise<void> {
  return db.transaction().execute(async (trx) => {
    const {consultation, what, after} = announcement;
    const subscribers = await nextSubscribers(trx, consultation, after);
    const last = subscribers.at(-1);
    const mails = subscribers.flatMap((subscriber) => {
      const composed = compose(subscriber, what);
      // Its id follows from what it says to whom, so that nobody gets it twice.
      return composed ? [{...composed, subscriber, row: toRow(idOf(announcementId, subscriber.id), subscriber.address, composed.mail, now)}] : [];
    });
    if (mails.length > 0) {
      await trx.insertInto('outbox').values(mails.map(({row}) => row)).onConflict((conflict) => conflict.column('id').doNothing()).execute();
      await trx.insertInto('tokens').values(mails.map(({tokenHash, subscriber: {id}}) => ({
        hash: tokenHash, purpose: 'unsubscribe', consultation, signature: id, created_at: now,
      }))).onConflict((conflict) => conflict.column('hash').doNothing()).execute();
    }
    const message: Announcement = {...announcement, after: last?.id ?? after};
    const isOver = subscribers.length < SPREAD_AT_ONCE;
    await trx.updateTable('outbox').where('id', '=', announcementId).set(isOver
      ? {message: '', settled_at: now, outcome: 'sent'}
      : {message: JSON.stringify(message), due_at: now}).execute();
  });
}

/** @param tokenHash SHA-256, hexadecimal */
export async function newsReader(db: Kysely<Tables>, tokenHash: string): Promise<NewsReader | undefined> {
  const row = await db.selectFrom('tokens')
    .innerJoin('signatures', (join) => join.onRef('signatures.consultation', '=', 'tokens.consultation').onRef('signatures.id', '=', 'tokens.signature'))
    .innerJoin('responses', (join) => join.onRef('responses.consultation', '=', 'tokens.consultation').onRef('responses.id', '=', 'tokens.signature'))
    .select(['responses.consultation', 'responses.id', 'responses.language', 'signatures.updates'])
    .where('tokens.hash', '=', tokenHash).where('tokens.purpose', '=', 'unsubscribe').executeTakeFirst();
  return row && {consultation: row.consultation, id: row.id, language: row.language, wantsNews: row.updates === 1};
}

export async function stopNews(db: Kysely<Tables>, {consultation, id}: Pick<NewsReader, 'consultation' | 'id'>): Promise<void> {
  await db.updateTable('signatures').set({updates: 0}).where('consultation', '=', consultation).where('id', '=', id).execute();
}

/** Signatures that count and asked for news, and whose owner is still known, in the order of their ids. */
function nextSubscribers(trx: Transaction<Tables>, consultation: string, after: string): Promise<(SubscriberRow & {address: string})[]> {
  return trx.selectFrom('signatures')
    .innerJoin('responses', (join) => join.onRef('responses.consultation', '=', 'signatures.consultation').onRef('responses.id', '=', 'signatures.id'))
    .select(['responses.consultation', 'responses.id', 'responses.version', 'responses.language', 'responses.body', 'signatures.address'])
    .where('signatures.consultation', '=', consultation).where('signatures.id', '>', after)
    .where('signatures.updates', '=', 1).where('signatures.state', '=', 'active').where('signatures.confirmed_at', 'is not', null)
    .where('responses.held', '=', 0).where('responses.anonymised', '=', 0).orderBy('signatures.id').limit(SPREAD_AT_ONCE).execute();
}

const idOf = (...parts: string[]): string => hash('sha256', parts.join('\n')).slice(0, ID_LENGTH);
