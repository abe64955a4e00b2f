import type {Kysely} from 'kysely';
import type {AnswerSet} from './store.ts';
import type {Tables} from './tables.ts';

const PAGE_ROWS = 200;

/** An answer set with what has been made of it since it came. */
export interface StoredAnswers extends AnswerSet {
  /** What staff decided: accepted, rejected, or nothing yet. */
  decision: string;
  /** Whether it waits for review or was rejected: it does not count. */
  isHeld: boolean;
  /** Whether the answers that say who somebody is were taken out; `sha256` is of the body as it came. */
  isAnonymised: boolean;
  /** Of a petition; see `SignatureRow`. */
  signature?: {state: string; area: string; confirmedAt: string | null; counts: boolean};
}

/** Where a reading stands: behind this answer set. */
interface Place {
  received_at: string;
  id: string;
}

export function toRow({secretHash, receivedAt, late, heldFor, ...same}: AnswerSet): Tables['responses'] {
  return {
    ...same, secret_hash: secretHash, received_at: receivedAt, late: Number(late),
    held: Number(heldFor.length > 0), held_for: heldFor.join(' '), decision: '', anonymised: 0,
  };
}

/** All answer sets of a consultation in the order of arrival, read page by page. */
export async function* answerSets(db: Kysely<Tables>, consultation: string): AsyncGenerator<StoredAnswers> {
  let after: Place | undefined = {received_at: '', id: ''};
  while (after) {
    const {received_at, id}: Place = after;
    const rows = await select(db, consultation)
      .where((eb) => eb.or([
        eb('responses.received_at', '>', received_at),
        eb.and([eb('responses.received_at', '=', received_at), eb('responses.id', '>', id)]),
      ]))
      .orderBy('responses.received_at').orderBy('responses.id').limit(PAGE_ROWS).execute();
    yield* rows.map(fromRow);
    after = rows.length < PAGE_ROWS ? undefined : rows.at(-1);
  }
}

/** The same, the newest first. */
export async function* newestAnswerSets(db: Kysely<Tables>, consultation: string): AsyncGenerator<StoredAnswers> {
  let before: Place | undefined = {received_at: '\u{10FFFF}', id: ''};
  while (before) {
    const {received_at, id}: Place = before;
    const rows = await select(db, consultation)
      .where((eb) => eb.or([
        eb('responses.received_at', '<', received_at),
        eb.and([eb('responses.received_at', '=', received_at), eb('responses.id', '<', id)]),
      ]))
      .orderBy('responses.received_at', 'desc').orderBy('responses.id', 'desc').limit(PAGE_ROWS).execute();
    yield* rows.map(fromRow);
    before = rows.length < PAGE_ROWS ? undefined : rows.at(-1);
  }
}

/** @param key The id, or the reference that a person quotes */
export async function findAnswerSet(db: Kysely<Tables>, consultation: string, key: string): Promise<StoredAnswers | undefined> {
  // Two questions instead of one with "or": the id has an index and is what is asked for most.
  const row = await select(db, consultation).where('responses.id', '=', key.toLowerCase()).executeTakeFirst()
    ?? await select(db, consultation).where('responses.reference', '=', key.toUpperCase()).executeTakeFirst();
  return row && fromRow(row);
}

/** Answer sets that wait for a decision, the oldest first, or those that were decided, the newest first. */
export async function heldAnswerSets(
  db: Kysely<Tables>, consultation: string, which: 'waiting' | 'decided', limit: number,
): Promise<StoredAnswers[]> {
  const query = which === 'waiting'
    ? select(db, consultation).where('responses.held', '=', 1).where('responses.decision', '=', '').orderBy('responses.received_at')
    : select(db, consultation).where('responses.decision', '<>', '').orderBy('responses.received_at', 'desc');
  return (await query.orderBy('responses.id').limit(limit).execute()).map(fromRow);
}

const select = (db: Kysely<Tables>, consultation: string) => db.selectFrom('responses')
  .leftJoin('signatures', (join) => join.onRef('signatures.consultation', '=', 'responses.consultation').onRef('signatures.id', '=', 'responses.id'))
  .selectAll('responses').select(['signatures.state', 'signatures.area', 'signatures.confirmed_at', 'signatures.slot'])
  .where('responses.consultation', '=', consultation);

type Row = Awaited<ReturnType<ReturnType<typeof select>['execute']>>[number];

function fromRow(row: Row): StoredAnswers {
  const {secret_hash, received_at, late, held, held_for, decision, anonymised, state, area, confirmed_at, slot, ...same} = row;
  return {
    ...same, secretHash: secret_hash, receivedAt: received_at, late: late === 1, heldFor: held_for.split(' ').filter(Boolean),
    decision, isHeld: held === 1, isAnonymised: anonymised === 1,
    ...(state !== null && {signature: {state, area: area ?? '', confirmedAt: confirmed_at, counts: state === 'active' && slot !== null}}),
  };
}
