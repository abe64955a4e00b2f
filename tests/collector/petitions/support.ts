import {join} from 'node:path';
import {DatabaseSync} from 'node:sqlite';
import type {SQLOutputValue} from 'node:sqlite';
import type {TestContext} from 'node:test';
import type {PetitionCount} from '../../../src/schema.ts';
import type {Mail} from '../../../demo/collector/mail/mail.ts';
import type {PetitionTally} from '../../../demo/collector/store/count-changes.ts';
import {startCollector} from '../support/collector.ts';
import type {TestCollector} from '../support/collector.ts';

export const PETITION = 'street-petition';
export const THRESHOLDS = [5, 10, 100];
/** Nothing listens there: mails stay in the outbox, where a test can read them. */
const NO_MAIL_SERVER = 'smtp://127.0.0.1:1';

export interface Answers {
  name: string;
  email: string;
  postcode: string;
  updates?: true;
}

export interface SignedPayload extends Record<string, unknown> {
  id: string;
  consultation: string;
  answers: Record<string, unknown>;
}

export interface PetitionCollector extends TestCollector {
  /** Signs from a network of its own, unless `from` names one; the answer. */
  sign(payload: SignedPayload, from?: string): Promise<Response>;
  /** The mails that wait, oldest first. */
  mails(to?: string): Mail[];
  /** The tokens of confirmation mails to an address, oldest first. */
  tokens(to: string): string[];
  confirm(token: string, method?: string): Promise<Response>;
  /** Everything signed is counted first. */
  tally(): Promise<PetitionTally>;
  count(headers?: Record<string, string>): Promise<PetitionCount>;
  /** What a query of the database gives. */
  rows(query: string): Record<string, SQLOutputValue>[];
  execute(statement: string): void;
}

/** A collector whose callers come from different networks and whose mails wait. */
export async function startPetition(t: TestContext, options: Parameters<typeof startCollector>[1] = {}): Promise<PetitionCollector> {
  const collector = await startCollector(t, {...options, env: {SMTP_URL: NO_MAIL_SERVER, TRUSTED_PROXIES: '127.0.0.1', ...options.env}});
  const database = new DatabaseSync(join(collector.folder, 'collector.db'), {timeout: 2000});
  t.after(() => database.close());
  const rows = (query: string): Record<string, SQLOutputValue>[] => database.prepare(query).all();
  const mails = (to?: string): Mail[] => rows('select message from outbox order by created_at, rowid')
    .map(({message}) => JSON.parse(String(message)) as Mail).filter((mail) => to === undefined || mail.to === to);
  return {
    ...collector, rows, mails,
    execute: (statement) => database.exec(statement),
    sign: (payload, from = freshAddress()) => collector.send(payload, {'X-Forwarded-For': from}),
    tokens: (to) => mails(to).flatMap((mail) => (mail.kind === 'confirm' ? [mail.token] : [])),
    confirm: (token, method = 'POST') => fetch(`${collector.url}/confirm/${token}`, {method, redirect: 'manual'}),
    tally: () => collector.store.petitions.rollUp(PETITION, THRESHOLDS, '2026-11-20T12:00:00.000Z'),
    count: async (headers) => await (await collector.get(`/petitions/${PETITION}/count`, headers)).json() as PetitionCount,
  };
}

/** A payload that is right in every field, of a person nobody has seen before unless `answers` say who. */
export function signatureOf(answers: Partial<Answers> = {}, other: Record<string, unknown> = {}): SignedPayload {
  const person = {name: 'Alex Morgan', email: `${crypto.randomUUID()}@example.org`, postcode: 'LA1 1YN'};
  return {
    id: crypto.randomUUID(), format: 1, consultation: PETITION, version: 1, language: 'en',
    answers: {...person, connection: ['live'], consent: true, ...answers}, ...other,
  };
}

/** Signs and confirms. */
export async function signAndConfirm(collector: PetitionCollector, answers: Partial<Answers> = {}, other: Record<string, unknown> = {}): Promise<string> {
  const payload = signatureOf(answers, other);
  await collector.sign(payload);
  const token = collector.tokens(String(payload.answers['email'])).at(-1);
  if (token === undefined) throw new Error('No confirmation was mailed.');
  await collector.confirm(token);
  return payload.id;
}

let addresses = 0;

/** An address in a network that no other test request came from. */
function freshAddress(): string {
  addresses++;
  return `10.${Math.floor(addresses / 256) % 256}.${addresses % 256}.7`;
}

/** Waits for something that happens by itself. */
export async function until(condition: () => boolean | Promise<boolean>): Promise<void> {
  const deadline = performance.now() + 5000;
  while (!await condition()) {
    if (performance.now() > deadline) throw new Error('It did not happen within 5 s.');
    await new Promise((resolve) => { setTimeout(resolve, 10); });
  }
}
