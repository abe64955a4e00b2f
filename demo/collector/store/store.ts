import type {KeyObject} from 'node:crypto';
import type {StoredAnswers} from './answer-sets.ts';
import type {AuditEntry} from './audit.ts';
import type {MailStore} from './mail-store.ts';
import type {PetitionStore} from './petition-store.ts';
import type {NewSignature} from './signing.ts';
import type {StaffStore} from './staff-store.ts';
import type {PageVisit} from './tally.ts';

/** A definition as its author published it. */
export interface PublishedDefinition {
  id: string;
  version: number;
  /** The JSON that was published. */
  content: string;
}

/** One person's answers, checked and ready to be kept. */
export interface AnswerSet {
  consultation: string;
  /** The idempotency key: a UUID in lower case, unique within the consultation. */
  id: string;
  version: number;
  language: string;
  channel: string;
  /** The request body, byte for byte. */
  body: Uint8Array;
  /** Of `body`, hexadecimal. */
  sha256: string;
  reference: string;
  /** SHA-256 of the receipt's secret; the secret itself is not stored. */
  secretHash: string;
  /** ISO 8601, UTC, milliseconds. */
  receivedAt: string;
  /** Sealed before closing, arrived after it. */
  late: boolean;
  /** Why it waits for review, uncounted; empty where it does not. */
  heldFor: readonly string[];
}

/** What the answers count under, by question id; an empty list counts the answer alone. */
export type TallyKeys = Readonly<Record<string, readonly string[]>>;

/** Counts of all answer sets that are not held. */
export interface Tally {
  responses: number;
  questions: Record<string, {n: number; counts: Record<string, number>}>;
}

/** What is stored in one with the answers, where they are new. */
export interface KeptAlso {
  signature?: NewSignature | undefined;
  visit?: PageVisit | undefined;
  entry?: AuditEntry | undefined;
}

/** Whether this call stored the answers, and what a receipt says of those that are stored. */
export interface Kept {
  created: boolean;
  stored: Pick<AnswerSet, 'sha256' | 'reference' | 'receivedAt'>;
}

/** The store cannot take or give anything now; the same request may succeed later. */
export class StoreUnavailable extends Error {}

/**
 * Everything the collector asks of a database. Every method that writes has committed
 * durably when its promise resolves, and throws StoreUnavailable when it could not.
 */
export interface Store {
  /** A random key of this database, made on first use; 32 bytes. As an object: made of bytes for every hash, it takes most of the time. */
  serverKey(): Promise<KeyObject>;
  definitions(): Promise<PublishedDefinition[]>;
  /** Adds a version, or replaces it while it has no answers; false where answers forbid that. What staff publish is logged with it. */
  publish(definition: PublishedDefinition, entry?: AuditEntry): Promise<boolean>;
  /** Stores the answers, and their counts or the signature that they are, once per consultation and id, with the log's entry of who entered them. */
  keep(answers: AnswerSet, counted: TallyKeys, also?: KeptAlso): Promise<Kept>;
  find(consultation: string, id: string): Promise<Kept['stored'] | undefined>;
  tally(consultation: string): Promise<Tally>;
  /** All answer sets of a consultation in the order of arrival, read page by page. */
  answerSets(consultation: string): AsyncIterable<StoredAnswers>;
  /** What petitions need beside keeping the answers. */
  petitions: PetitionStore;
  /** What the worker that sends mails needs. */
  mail: MailStore;
  /** What only the staff pages need. */
  staff: StaffStore;
  /** Resolves when the database answers. */
  ready(): Promise<void>;
  close(): Promise<void>;
}
