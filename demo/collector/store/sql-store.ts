import {randomBytes} from 'node:crypto';
import {isDeepStrictEqual} from 'node:util';
import {sql} from 'kysely';
import type {Kysely, Selectable, Transaction} from 'kysely';
import {Migrator} from 'kysely/migration';
import {groupCommit} from './group-commit.ts';
import {createMailStore} from './mail-store.ts';
import {createPetitionStore} from './petition-store.ts';
import {addSignatures} from './signing.ts';
import type {NewSignature} from './signing.ts';
import {createStaffStore} from './staff-store.ts';
import type {AnswerSet, Kept, PublishedDefinition, Store, Tally, TallyKeys} from './store.ts';
import {StoreUnavailable} from './store.ts';
import {migrations} from './tables.ts';
import type {Tables} from './tables.ts';

const LIMITS = {maxGroup: 200, maxWaiting: 2000};
const PAGE_ROWS = 200;

interface Entry {
  answers: AnswerSet;
  counted: TallyKeys;
  signature: NewSignature | undefined;
}

/**
 * A store in an SQL database, in the SQL that SQLite and PostgreSQL share.
 * @param unavailable Says what is wrong when an error of the driver will pass
 */
export async function createSqlStore(
  db: Kysely<Tables>, unavailable: (error: unknown) => string | undefined,
): Promise<Store> {
  await migrate(db);
  const guard = <T>(work: () => Promise<T>): Promise<T> => work().catch((error: unknown) => {
    const reason = unavailable(error);
    throw reason ? new StoreUnavailable(`The database is unavailable (${reason}).`, {cause: error}) : error;
  });
  const keep = groupCommit((entries: Entry[]) => guard(() => keepGroup(db, entries)), LIMITS);
  return {
    serverKey: () => guard(() => serverKey(db)),
    definitions: () => guard(() => db.selectFrom('definitions').select(['id', 'version', 'content']).execute()),
    publish: (definition) => guard(() => publish(db, definition)),
    keep: (answers, counted, signature) => keep({answers, counted, signature}),
    find: (consultation, id) => guard(() => find(db, consultation, id)),
    tally: (consultation) => guard(() => tally(db, consultation)),
    answerSets: (consultation) => answerSets(db, consultation),
    petitions: createPetitionStore(db, guard),
    mail: createMailStore(db, guard),
    staff: createStaffStore(db, guard),
    ready: () => guard(async () => { await sql`select 1`.execute(db); }),
    close: () => db.destroy(),
  };
}

async function migrate(db: Kysely<Tables>): Promise<void> {
  const {error} = await new Migrator({db, provider: {getMigrations: () => Promise.resolve(migrations)}}).migrateToLatest();
  if (error) throw error instanceof Error ? error : new Error('The tables cannot be changed.', {cause: error});
}

async function serverKey(db: Kysely<Tables>): Promise<Uint8Array> {
  await db.insertInto('secrets').values({name: 'receipts', value: randomBytes(32)})
    .onConflict((conflict) => conflict.doNothing()).execute();
  const {value} = await db.selectFrom('secrets').select('value').where('name', '=', 'receipts').executeTakeFirstOrThrow();
  return value;
}

function publish(db: Kysely<Tables>, {id, version, content}: PublishedDefinition): Promise<boolean> {
  return db.transaction().execute(async (trx) => {
    const row = {id, version, content, published_at: new Date().toISOString()};
    const added = await trx.insertInto('definitions').values(row)
      .onConflict((conflict) => conflict.columns(['id', 'version']).doNothing()).executeTakeFirst();
    if (added.numInsertedOrUpdatedRows === 1n) return true;
    const known = await trx.selectFrom('definitions').select('content')
      .where('id', '=', id).where('version', '=', version).executeTakeFirstOrThrow();
    // The order of keys and white space is no other content.
    if (isDeepStrictEqual(JSON.parse(known.content), JSON.parse(content))) return true;
    const answered = await trx.selectFrom('responses').select('id')
      .where('consultation', '=', id).where('version', '=', version).limit(1).executeTakeFirst();
    if (answered) return false;
    await trx.updateTable('definitions').set(row).where('id', '=', id).where('version', '=', version).execute();
    return true;
  });
}

/** One transaction: the answer sets that are new, and their counts. The first of two equal ids wins. */
function keepGroup(db: Kysely<Tables>, entries: Entry[]): Promise<Kept[]> {
  return db.transaction().execute(async (trx) => {
    const inserted = await trx.insertInto('responses').values(entries.map(({answers}) => toRow(answers)))
      .onConflict((conflict) => conflict.columns(['consultation', 'id']).doNothing())
      .returning(['consultation', 'id']).execute();
    const created = new Set(inserted.map(keyOf));
    const fresh = entries.filter(({answers}) => created.delete(keyOf(answers)));
    await count(trx, fresh.filter(({signature}) => !signature));
    await addSignatures(trx, fresh.flatMap(({answers, signature}) => (signature ? [{answers, signature}] : [])));
    const isFresh = new Set(fresh);
    return Promise.all(entries.map(async (entry) => {
      if (isFresh.has(entry)) return {created: true, stored: entry.answers};
      const stored = await find(trx, entry.answers.consultation, entry.answers.id);
      if (!stored) throw new Error('An answer set was neither inserted nor found.');
      return {created: false, stored};
    }));
  });
}

async function count(trx: Transaction<Tables>, entries: Entry[]): Promise<void> {
  const added = new Map<string, Tables['tally']>();
  const add = (consultation: string, question: string, choice: string): void => {
    const key = JSON.stringify([consultation, question, choice]);
    const row = added.get(key) ?? {consultation, question, choice, n: 0};
    row.n++;
    added.set(key, row);
  };
  for (const {answers: {consultation, heldFor}, counted} of entries) {
    if (heldFor.length > 0) continue;
    add(consultation, '', '');
    for (const [question, choices] of Object.entries(counted)) {
      for (const choice of ['', ...choices]) add(consultation, question, choice);
    }
  }
  // Always in the same order, so that two collectors never wait for each other's rows in a circle.
  const rows = [...added].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row);
  for (const row of rows) {
    await trx.insertInto('tally').values(row).onConflict((conflict) => conflict
      .columns(['consultation', 'question', 'choice'])
      .doUpdateSet({n: sql<number>`tally.n + excluded.n`})).execute();
  }
}

async function find(db: Kysely<Tables>, consultation: string, id: string): Promise<Kept['stored'] | undefined> {
  return db.selectFrom('responses').select(['sha256', 'reference', 'received_at as receivedAt'])
    .where('consultation', '=', consultation).where('id', '=', id).executeTakeFirst();
}

async function tally(db: Kysely<Tables>, consultation: string): Promise<Tally> {
  const rows = await db.selectFrom('tally').select(['question', 'choice', 'n'])
    .where('consultation', '=', consultation).execute();
  const questions = new Map<string, Map<string, number>>();
  for (const {question, choice, n} of rows) {
    questions.set(question, (questions.get(question) ?? new Map<string, number>()).set(choice, n));
  }
  const take = (question: string): number => {
    const total = questions.get(question)?.get('') ?? 0;
    questions.get(question)?.delete('');
    return total;
  };
  const responses = take('');
  questions.delete('');
  // Not by assignment: a choice may be called __proto__.
  const entries = [...questions].map(([id, counts]) => [id, {n: take(id), counts: Object.fromEntries(counts)}] as const);
  return {responses, questions: Object.fromEntries(entries)};
}

async function* answerSets(db: Kysely<Tables>, consultation: string): AsyncGenerator<AnswerSet> {
  let after = {received_at: '', id: ''};
  for (;;) {
    const {received_at, id} = after;
    const rows = await db.selectFrom('responses').selectAll().where('consultation', '=', consultation)
      .where((eb) => eb.or([
        eb('received_at', '>', received_at),
        eb.and([eb('received_at', '=', received_at), eb('id', '>', id)]),
      ]))
      .orderBy('received_at').orderBy('id').limit(PAGE_ROWS).execute();
    yield* rows.map(fromRow);
    const last = rows.at(-1);
    if (!last || rows.length < PAGE_ROWS) return;
    after = last;
  }
}

const keyOf = ({consultation, id}: {consultation: string; id: string}): string => `${consultation}/${id}`;

function toRow({secretHash, receivedAt, late, heldFor, ...same}: AnswerSet): Tables['responses'] {
  return {
    ...same, secret_hash: secretHash, received_at: receivedAt, late: Number(late),
    held: Number(heldFor.length > 0), held_for: heldFor.join(' '), decision: '',
  };
}

function fromRow({secret_hash, received_at, late, held_for, held: _held, decision: _decision, ...same}: Selectable<Tables['responses']>): AnswerSet {
  return {...same, secretHash: secret_hash, receivedAt: received_at, late: late === 1, heldFor: held_for.split(' ').filter(Boolean)};
}
