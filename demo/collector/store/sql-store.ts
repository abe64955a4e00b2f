import {createSecretKey, randomBytes} from 'node:crypto';
import type {KeyObject} from 'node:crypto';
import {isDeepStrictEqual} from 'node:util';
import {sql} from 'kysely';
import type {Kysely, Transaction} from 'kysely';
import {Migrator} from 'kysely/migration';
import {answerSets, toRow} from './answer-sets.ts';
import {record} from './audit.ts';
import type {AuditEntry} from './audit.ts';
import {batch} from './batch.ts';
import {groupCommit} from './group-commit.ts';
import {createMailStore} from './mail-store.ts';
import {createPetitionStore} from './petition-store.ts';
import {addSignatures} from './signing.ts';
import {createStaffStore} from './staff-store.ts';
import type {AnswerSet, Kept, KeptAlso, PublishedDefinition, Store, TallyKeys} from './store.ts';
import {StoreUnavailable} from './store.ts';
import {count, tally} from './tally.ts';
import {migrations} from './tables.ts';
import type {Tables} from './tables.ts';

const LIMITS = {maxGroup: 200, maxWaiting: 2000};

interface Entry extends KeptAlso {
  answers: AnswerSet;
  counted: TallyKeys;
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
    publish: (definition, entry) => guard(() => publish(db, definition, entry)),
    keep: (answers, counted, also) => keep({...also, answers, counted}),
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

async function serverKey(db: Kysely<Tables>): Promise<KeyObject> {
  await db.insertInto('secrets').values({name: 'receipts', value: randomBytes(32)})
    .onConflict((conflict) => conflict.doNothing()).execute();
  const {value} = await db.selectFrom('secrets').select('value').where('name', '=', 'receipts').executeTakeFirstOrThrow();
  return createSecretKey(value);
}

function publish(db: Kysely<Tables>, definition: PublishedDefinition, entry?: AuditEntry): Promise<boolean> {
  return db.transaction().execute(async (trx) => {
    const isPublished = await addVersion(trx, definition);
    if (isPublished && entry) await record(trx, entry);
    return isPublished;
  });
}

async function addVersion(trx: Transaction<Tables>, {id, version, content}: PublishedDefinition): Promise<boolean> {
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
}

const insertNew = batch((db, rows: readonly Tables['responses'][]) => db.insertInto('responses').values(rows)
  .onConflict((conflict) => conflict.columns(['consultation', 'id']).doNothing())
  .returning(['consultation', 'id']).compile());

/** One transaction: the answer sets that are new, and their counts. The first of two equal ids wins. */
function keepGroup(db: Kysely<Tables>, entries: Entry[]): Promise<Kept[]> {
  return db.transaction().execute(async (trx) => {
    const inserted = await insertNew(trx, entries.map(({answers}) => toRow(answers)));
    const created = new Set(inserted.map(keyOf));
    const fresh = entries.filter(({answers}) => created.delete(keyOf(answers)));
    // A signature counts once it is confirmed; what is held once staff accept it.
    await count(trx, fresh.filter(({answers, signature}) => !signature && answers.heldFor.length === 0)
      .map(({answers: {consultation}, counted, visit}) => ({consultation, keys: counted, visit})));
    await addSignatures(trx, fresh.flatMap(({answers, signature}) => (signature ? [{answers, signature}] : [])));
    for (const {entry} of fresh) if (entry) await record(trx, entry);
    const isFresh = new Set(fresh);
    return Promise.all(entries.map(async (entry) => {
      if (isFresh.has(entry)) return {created: true, stored: entry.answers};
      const stored = await find(trx, entry.answers.consultation, entry.answers.id);
      if (!stored) throw new Error('An answer set was neither inserted nor found.');
      return {created: false, stored};
    }));
  });
}

async function find(db: Kysely<Tables>, consultation: string, id: string): Promise<Kept['stored'] | undefined> {
  return db.selectFrom('responses').select(['sha256', 'reference', 'received_at as receivedAt'])
    .where('consultation', '=', consultation).where('id', '=', id).executeTakeFirst();
}

const keyOf = ({consultation, id}: {consultation: string; id: string}): string => `${consultation}/${id}`;
