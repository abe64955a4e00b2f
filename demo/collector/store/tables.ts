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
  };
  /** `question` '' counts answer sets, `choice` '' the answers to a question: no id or value is empty. */
  tally: {consultation: string; question: string; choice: string; n: number};
  secrets: {name: string; value: Uint8Array};
}

/** Every change of the tables, by name; applied in alphabetical order, each once. */
export const migrations: Record<string, Migration> = {
  '001-first-tables': {up: createFirstTables},
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
