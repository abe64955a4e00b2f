import {existsSync, mkdirSync} from 'node:fs';
import {dirname} from 'node:path';
import {DatabaseSync} from 'node:sqlite';
import type {SQLInputValue} from 'node:sqlite';
import {Kysely, SqliteDialect} from 'kysely';
import type {SqliteDatabase, SqliteStatement} from 'kysely';
import {StartError} from '../settings.ts';
import type {Tables} from './tables.ts';

/** Result codes that pass by themselves or by an operator's hand: https://www.sqlite.org/rescode.html */
const UNAVAILABLE: Record<number, string> = {5: 'busy', 6: 'locked', 8: 'read-only', 10: 'I/O error', 13: 'full', 14: 'cannot open'};
const SYNCHRONOUS_FULL = 2;
/** Another process holds the lock for one commit, a few ms; everything waits meanwhile. */
const BUSY_TIMEOUT_MS = 2000;
const KEPT_STATEMENTS = 200;

/**
 * Opens or creates the database file so that a commit survives a power cut.
 * @throws StartError when the file cannot be used that way
 */
export function openSqlite(file: string): Kysely<Tables> {
  try {
    // Only `data/` itself is made: a longer path that is missing is rather mistyped.
    if (!existsSync(dirname(file))) mkdirSync(dirname(file));
    const database = new DatabaseSync(file, {timeout: BUSY_TIMEOUT_MS});
    makeDurable(database, file);
    return new Kysely<Tables>({dialect: new SqliteDialect({database: adapt(database)})});
  } catch (error) {
    if (error instanceof StartError) throw error;
    const reason = error instanceof Error ? error.message : String(error);
    throw new StartError(`The database ${file} cannot be used (${reason}): set DATABASE_URL to a SQLite file in a folder that can be written.`);
  }
}

/** What is wrong, when the fault lies in the database's surroundings and not in the request. */
export function sqliteUnavailable(error: unknown): string | undefined {
  const code = error instanceof Error && 'errcode' in error ? Number(error.errcode) : 0;
  // The low byte is the primary code, the rest says more about it.
  return UNAVAILABLE[code & 0xff];
}

function makeDurable(database: DatabaseSync, file: string): void {
  database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON');
  // What undoes half an insert of many rows: in a file it doubles what the insert costs, and it is of no use after a crash.
  database.exec('PRAGMA temp_store = MEMORY');
  const mode = database.prepare('PRAGMA journal_mode').get()?.['journal_mode'];
  const synchronous = database.prepare('PRAGMA synchronous').get()?.['synchronous'];
  if (mode !== 'wal' || synchronous !== SYNCHRONOUS_FULL) {
    throw new StartError(`The database ${file} cannot keep answers safely (journal ${String(mode)}, synchronous ${String(synchronous)}): put it on a local disk.`);
  }
  // Writes without changing anything, so that a read-only file is found now and not by the first answer.
  database.exec('PRAGMA user_version = 0');
}

/** The part of better-sqlite3's interface that Kysely's dialect uses, over node:sqlite. */
function adapt(database: DatabaseSync): SqliteDatabase {
  const prepared = new Map<string, SqliteStatement>();
  return {
    close: () => database.close(),
    prepare(sql) {
      // The driver asks for a rollback also where SQLite has already rolled back by itself (disk full).
      if (sql === 'rollback' && !database.isTransaction) return nothing;
      const known = prepared.get(sql);
      if (known) return known;
      if (prepared.size >= KEPT_STATEMENTS) prepared.clear();
      const statement = adaptStatement(database, sql);
      prepared.set(sql, statement);
      return statement;
    },
  };
}

function adaptStatement(database: DatabaseSync, sql: string): SqliteStatement {
  // A transaction that turns into a writer later fails with "busy" instead of waiting its turn.
  const statement = database.prepare(sql === 'begin' ? 'begin immediate' : sql);
  const values = (parameters: readonly unknown[]): SQLInputValue[] => parameters as SQLInputValue[];
  return {
    reader: statement.columns().length > 0,
    all: (parameters) => statement.all(...values(parameters)),
    run: (parameters) => statement.run(...values(parameters)),
    iterate: (parameters) => statement.iterate(...values(parameters)),
  };
}

const nothing: SqliteStatement = {
  reader: false,
  all: () => [],
  run: () => ({changes: 0, lastInsertRowid: 0}),
  iterate: () => [].values(),
};
