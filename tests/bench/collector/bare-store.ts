/** The collector's own tables, filled by prepared statements in groups: the same rows, and nothing looked up before. */
import { hash, randomBytes, randomUUID } from 'node:crypto';
import { DatabaseSync, type SQLInputValue } from 'node:sqlite';
import type { Receipt } from '../../../src/schema.ts';
import { groupCommit } from '../../../demo/collector/store/group-commit.ts';
import { createSqlStore } from '../../../demo/collector/store/sql-store.ts';
import { openSqlite, sqliteUnavailable } from '../../../demo/collector/store/sqlite.ts';
import type { OutboxRow, SignatureRow, Tables } from '../../../demo/collector/store/tables.ts';

export interface Received {
  body: Buffer;
  payload: { id: string; consultation: string; version: number; language: string; answers: Record<string, unknown> };
}

export interface BareStore {
  keepSignature: (received: Received) => Promise<Receipt>;
  keepAnswers: (received: Received) => Promise<Receipt>;
  close: () => void;
}

const limits = { maxGroup: 200, maxWaiting: 2000 };

const createTables = async (file: string): Promise<void> => {
  const store = await createSqlStore(openSqlite(file), sqliteUnavailable);
  await store.close();
};

/** Inserts one row; the columns are those of the first one. */
const inserter = <Name extends keyof Tables>(database: DatabaseSync, table: Name, conflict = ''): (row: Tables[Name]) => void => {
  let insert: ReturnType<DatabaseSync['prepare']> | undefined;
  return (row) => {
    const columns = Object.keys(row);
    insert ??= database.prepare(`insert into ${table} (${columns.join(', ')}) values (${columns.map(() => '?').join(', ')}) ${conflict}`);
    insert.run(...Object.values(row) as SQLInputValue[]);
  };
};

const responseOf = ({ body, payload: { id, consultation, version, language } }: Received, secret: string): Tables['responses'] => ({
  consultation, id, version, language, channel: 'web', body, sha256: hash('sha256', body), reference: 'K7QF-3M2P', secret_hash: hash('sha256', secret),
  received_at: new Date().toISOString(), late: 0, held: 0, held_for: '', decision: '', anonymised: 0,
});

const textAt = (answers: Record<string, unknown>, id: string): string => String(answers[id]);

const signatureOf = ({ payload: { id, consultation, answers } }: Received, at: string): SignatureRow => ({
  consultation, id, address: hash('sha256', textAt(answers, 'email'), 'base64url'), domain: textAt(answers, 'email').split('@')[1] ?? '',
  name: hash('sha256', textAt(answers, 'name'), 'base64url'), postcode: textAt(answers, 'postcode').replace(' ', ''), area: 'castle',
  network: hash('sha256', id, 'base64url'), signed_at: at, confirmed_at: null, state: 'active', slot: null, updates: 0,
});

const mailOf = ({ payload: { consultation, language, answers } }: Received, { address, signed_at: at }: SignatureRow, token: string): OutboxRow => ({
  id: randomUUID(), address, consultation, priority: 0,
  message: JSON.stringify({
    consultation, to: answers['email'], name: answers['name'], language, title: 'Make Castle Street safe to cross',
    kind: 'confirm', token, closes: '2099-01-01T00:00:00Z',
  }),
  created_at: at, due_at: at, attempts: 0, settled_at: null, outcome: '',
});

const receiptOf = ({ id, reference, sha256, received_at: receivedAt }: Tables['responses'], secret: string): Receipt =>
  ({ id, reference, sha256, receivedAt, secret });

const add = (counts: Map<string, Tables['tally']>, consultation: string, question: string, choice: string): void => {
  const key = `${question} ${choice}`;
  const row = counts.get(key) ?? { consultation, question, choice, n: 0 };
  row.n++;
  counts.set(key, row);
};

/** One row for each count that a group of answer sets changes; only answers that are words or numbers of a choice count. */
const tallyOf = (group: readonly Received[]): Iterable<Tables['tally']> => {
  const counts = new Map<string, Tables['tally']>();
  for (const { payload: { consultation, answers } } of group) {
    add(counts, consultation, '', '');
    for (const [question, answer] of Object.entries(answers)) {
      add(counts, consultation, question, '');
      if (isCounted(answer)) add(counts, consultation, question, String(answer));
    }
  }
  return counts.values();
};

const isCounted = (answer: unknown): boolean => typeof answer === 'number' || (typeof answer === 'string' && !answer.includes(' '));

const inGroups = (database: DatabaseSync, keep: (group: Received[]) => Receipt[]): ((received: Received) => Promise<Receipt>) =>
  groupCommit((group) => {
    database.exec('begin immediate');
    const receipts = keep(group);
    database.exec('commit');
    return Promise.resolve(receipts);
  }, limits);

const secretOf16Bytes = (): string => randomBytes(16).toString('base64url');

export const bareStore = async (file: string): Promise<BareStore> => {
  await createTables(file);
  const database = new DatabaseSync(file);
  database.exec('pragma journal_mode = wal; pragma synchronous = full');
  const addResponse = inserter(database, 'responses');
  const addSignature = inserter(database, 'signatures');
  const addToken = inserter(database, 'tokens');
  const addMail = inserter(database, 'outbox');
  const addToTally = inserter(database, 'tally', 'on conflict (consultation, question, choice) do update set n = n + excluded.n');

  const keepSignature = (received: Received): Receipt => {
    const [secret, token] = [secretOf16Bytes(), secretOf16Bytes()];
    const response = responseOf(received, secret);
    const { consultation, id, received_at: at } = response;
    const signature = signatureOf(received, at);
    addResponse(response);
    addSignature(signature);
    addToken({ hash: hash('sha256', token), purpose: 'confirm', consultation, signature: id, created_at: at });
    addMail(mailOf(received, signature, token));
    return { ...receiptOf(response, secret), status: 'confirm-email' };
  };
  const keepAnswers = (received: Received): Receipt => {
    const secret = secretOf16Bytes();
    const response = responseOf(received, secret);
    addResponse(response);
    return receiptOf(response, secret);
  };
  return {
    keepSignature: inGroups(database, (group) => group.map(keepSignature)),
    keepAnswers: inGroups(database, (group) => {
      for (const row of tallyOf(group)) addToTally(row);
      return group.map(keepAnswers);
    }),
    close: () => { database.close(); },
  };
};
