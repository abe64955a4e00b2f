import {sql} from 'kysely';
import type {Kysely} from 'kysely';
import type {Migration} from 'kysely/migration';

/** The tables as Kysely sees them. */
export interface Tables {
  definitions: {id: string; version: number; content: string; published_at: string};
  responses: {
    consultation: string;
    id: string;
    version: number;
    language: string;
    channel: string;
    body: Uint8Array;
    sha256: string;
    reference: string;
    secret_hash: string;
    received_at: string;
    late: number;
    held: number;
    /** Why it waits for review, words apart by a space; empty where it does not. */
    held_for: string;
    /** What staff decided: accepted, rejected, or nothing yet. */
    decision: string;
    /** Whether `body` has lost what says who somebody is. */
    anonymised: number;
  };
  /** `question` '' counts answer sets, `choice` '' the answers to a question: no id or value is empty. */
  tally: {consultation: string; question: string; choice: string; n: number};
  secrets: {name: string; value: Uint8Array};
  signatures: SignatureRow;
  /** Every change of a petition's count, appended and never altered but for `rolled_at`, which says that `counts` holds it. */
  count_changes: {id: string; consultation: string; area: string; paper: number; change: number; reason: string; at: string; rolled_at: string | null};
  /** `area` is empty where a signature belongs to none; a petition's total is the sum of its rows. */
  counts: {consultation: string; area: string; paper: number; n: number};
  thresholds: {consultation: string; at: number; reached_at: string};
  /** `hash` is the SHA-256 of a token that only its mail holds. */
  tokens: {hash: string; purpose: string; consultation: string; signature: string; created_at: string};
  outbox: OutboxRow;
  paper: {consultation: string; reference: string; count: number; note: string; who: string; at: string};
  /** What staff said of a consultation's life; `reason`, `response` and `debate` are JSON. */
  lives: {consultation: string; state: string; reason_code: string; reason: string; changed_at: string; response: string | null; debate: string | null};
  audit: {id: string; consultation: string; at: string; who: string; action: string; detail: string};
  /** Page feedback, counted by page and by the Monday of its week. */
  page_weeks: {consultation: string; page: string; week: string; n: number; yes: number; no: number; rated: number; satisfaction: number};
}

/** What is known of a signature beside its answers, for counting it once. */
export interface SignatureRow {
  consultation: string;
  /** The id of the answer set. */
  id: string;
  /** Keyed hash of the canonical address; empty once anonymised. */
  address: string;
  domain: string;
  /** Keyed hash of the name in its plainest writing. */
  name: string;
  /** Capitals and digits without a space; empty where none was asked. */
  postcode: string;
  area: string;
  /** Hash of the address range under the key of its day, which is destroyed within 48 h; empty after that. */
  network: string;
  signed_at: string;
  confirmed_at: string | null;
  /** `active`; `repeat` of one that counts; `rejected` or `invalidated` by staff. */
  state: string;
  /** 1 or 2 once it has counted, also when it is struck out later: an address has no third. */
  slot: number | null;
  /** Whether news was asked for. */
  updates: number;
}

/** A mail to send. Its text goes when it has been sent; what is left limits how many an address gets. */
export interface OutboxRow {
  id: string;
  consultation: string;
  /** Keyed hash of the canonical address. */
  address: string;
  /** 0: somebody waits for it; 1: news. */
  priority: number;
  /** JSON; empty once settled. */
  message: string;
  created_at: string;
  /** Moved on while a worker sends it. */
  due_at: string;
  attempts: number;
  /** When it was sent or refused for good. */
  settled_at: string | null;
  /** `sent`, or `refused` and the reply code of the mail server; empty while it waits. */
  outcome: string;
}

/** Every change of the tables, by name; applied in alphabetical order, each once. */
export const migrations: Record<string, Migration> = {
  '001-first-tables': {up: createFirstTables},
  '002-petitions-and-staff': {up: createPetitionsAndStaff},
};

async function createFirstTables(db: Kysely<unknown>): Promise<void> {
  await db.schema.createTable('definitions')
    .addColumn('id', 'text', (column) => column.notNull())
    .addColumn('version', 'integer', (column) => column.notNull())
    .addColumn('content', 'text', (column) => column.notNull())
    .addColumn('published_at', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('definitions_key', ['id', 'version'])
    .execute();
  await createResponses(db);
  await db.schema.createTable('tally')
    .addColumn('consultation', 'text', (column) => column.notNull())
    .addColumn('question', 'text', (column) => column.notNull())
    .addColumn('choice', 'text', (column) => column.notNull())
    .addColumn('n', 'integer', (column) => column.notNull())
    .addPrimaryKeyConstraint('tally_key', ['consultation', 'question', 'choice'])
    .execute();
  await db.schema.createTable('secrets')
    .addColumn('name', 'text', (column) => column.primaryKey())
    .addColumn('value', 'blob', (column) => column.notNull())
    .execute();
}

async function createResponses(db: Kysely<unknown>): Promise<void> {
  const text = ['consultation', 'id', 'language', 'channel', 'sha256', 'reference', 'secret_hash', 'received_at'];
  const integers = ['version', 'late', 'held'];
  let table = db.schema.createTable('responses');
  for (const name of text) table = table.addColumn(name, 'text', (column) => column.notNull());
  for (const name of integers) table = table.addColumn(name, 'integer', (column) => column.notNull());
  await table
    .addColumn('body', sql`blob`, (column) => column.notNull())
    .addPrimaryKeyConstraint('responses_key', ['consultation', 'id'] as never[])
    .execute();
  await db.schema.createIndex('responses_by_arrival').on('responses').columns(['consultation', 'received_at', 'id']).execute();
}

type Column = 'text' | 'integer';

/** Columns as `name: type`; a type with a question mark may be null. */
async function createTable(db: Kysely<unknown>, name: string, columns: Record<string, Column | `${Column}?`>, key: string[]): Promise<void> {
  let table = db.schema.createTable(name);
  for (const [column, type] of Object.entries(columns)) {
    const isOptional = type.endsWith('?');
    table = table.addColumn(column, type.replace('?', '') as Column, (made) => (isOptional ? made : made.notNull()));
  }
  await table.addPrimaryKeyConstraint(`${name}_key`, key as never[]).execute();
}

async function createPetitionsAndStaff(db: Kysely<unknown>): Promise<void> {
  for (const column of ['held_for', 'decision']) {
    await db.schema.alterTable('responses').addColumn(column, 'text', (made) => made.notNull().defaultTo('')).execute();
  }
  await db.schema.alterTable('responses').addColumn('anonymised', 'integer', (made) => made.notNull().defaultTo(0)).execute();
  await db.schema.createIndex('responses_to_review').on('responses').columns(['consultation', 'received_at'])
    .where(sql.ref('held'), '=', 1).execute();
  await createPetitions(db);
  await createTable(db, 'outbox', {
    id: 'text', consultation: 'text', address: 'text', priority: 'integer', message: 'text', created_at: 'text', due_at: 'text',
    attempts: 'integer', settled_at: 'text?', outcome: 'text',
  }, ['id']);
  await db.schema.createIndex('outbox_to_send').on('outbox').columns(['priority', 'due_at']).where(sql.ref('settled_at'), 'is', null).execute();
  await db.schema.createIndex('outbox_by_address').on('outbox').columns(['address', 'created_at']).execute();
  await createTable(db, 'paper', {consultation: 'text', reference: 'text', count: 'integer', note: 'text', who: 'text', at: 'text'}, ['consultation', 'reference']);
  await createTable(db, 'lives', {
    consultation: 'text', state: 'text', reason_code: 'text', reason: 'text', changed_at: 'text', response: 'text?', debate: 'text?',
  }, ['consultation']);
  await createTable(db, 'audit', {id: 'text', consultation: 'text', at: 'text', who: 'text', action: 'text', detail: 'text'}, ['id']);
  await db.schema.createIndex('audit_by_time').on('audit').columns(['consultation', 'at']).execute();
  await createTable(db, 'page_weeks', {
    consultation: 'text', page: 'text', week: 'text', n: 'integer', yes: 'integer', no: 'integer', rated: 'integer', satisfaction: 'integer',
  }, ['consultation', 'page', 'week']);
}

async function createPetitions(db: Kysely<unknown>): Promise<void> {
  await createTable(db, 'signatures', {
    consultation: 'text', id: 'text', address: 'text', domain: 'text', name: 'text', postcode: 'text', area: 'text', network: 'text',
    signed_at: 'text', confirmed_at: 'text?', state: 'text', slot: 'integer?', updates: 'integer',
  }, ['consultation', 'id']);
  await db.schema.createIndex('signatures_once').on('signatures').columns(['consultation', 'address', 'slot']).unique()
    .where(sql.ref('slot'), 'is not', null).where(sql.ref('address'), '<>', sql.lit('')).execute();
  await db.schema.createIndex('signatures_by_address').on('signatures').columns(['consultation', 'address']).execute();
  await db.schema.createIndex('signatures_by_time').on('signatures').columns(['consultation', 'signed_at']).execute();
  await db.schema.createIndex('signatures_by_network').on('signatures').columns(['consultation', 'network', 'signed_at']).execute();
  await createTable(db, 'count_changes', {
    id: 'text', consultation: 'text', area: 'text', paper: 'integer', change: 'integer', reason: 'text', at: 'text', rolled_at: 'text?',
  }, ['id']);
  await db.schema.createIndex('count_changes_to_roll').on('count_changes').column('consultation').where(sql.ref('rolled_at'), 'is', null).execute();
  await createTable(db, 'counts', {consultation: 'text', area: 'text', paper: 'integer', n: 'integer'}, ['consultation', 'area', 'paper']);
  await createTable(db, 'thresholds', {consultation: 'text', at: 'integer', reached_at: 'text'}, ['consultation', 'at']);
  await createTable(db, 'tokens', {hash: 'text', purpose: 'text', consultation: 'text', signature: 'text', created_at: 'text'}, ['hash']);
}
