import {sql} from 'kysely';
import type {Kysely, Selectable} from 'kysely';
import {findAnswerSet, heldAnswerSets, newestAnswerSets} from './answer-sets.ts';
import type {StoredAnswers} from './answer-sets.ts';
import {anonymise} from './anonymisation.ts';
import type {Strip} from './anonymisation.ts';
import {auditLog, record} from './audit.ts';
import type {AuditEntry, AuditPlace} from './audit.ts';
import {countMatching, invalidate} from './invalidation.ts';
import type {Conditions, Matched} from './invalidation.ts';
import {moderate} from './moderation.ts';
import type {Moderation} from './moderation.ts';
import {enqueueNews} from './news-store.ts';
import type {Publication} from './news-store.ts';
import {addPaper, paperSheets} from './paper.ts';
import type {PaperSheet} from './paper.ts';
import type {Tables} from './tables.ts';
import {trends} from './trends.ts';
import type {Trend} from './trends.ts';

/** What staff said of a consultation's life; texts are JSON, as they were checked. */
export interface Life {
  consultation: string;
  /** Empty: the times of the definition decide. */
  state: '' | 'closed' | 'rejected';
  /** Empty but for a rejection. */
  reasonCode: string;
  reason: string;
  /** ISO 8601, UTC, milliseconds. */
  changedAt: string;
  response: string | null;
  debate: string | null;
}

/** How much there is of a consultation. */
export interface Totals {
  /** Answer sets, signatures that nobody confirmed included. */
  stored: number;
  /** Of these, waiting for a decision. */
  waiting: number;
  /** Counted signatures of a petition, on paper included. */
  signatures: number;
}

/** Feedback on a page in the week that begins with this Monday. */
export type PageWeek = Omit<Tables['page_weeks'], 'consultation'>;

/** What the staff pages ask of a database. Every change is stored together with its entry in the log. */
export interface StaffStore {
  lives(): Promise<Life[]>;
  /** Stores it, and announces what was published with it. */
  setLife(life: Life, entry: AuditEntry, news?: Publication): Promise<void>;
  /** By consultation; those without any answer are left out. */
  totals(): Promise<Map<string, Totals>>;
  /** One answer set by its id or its reference. */
  find(consultation: string, key: string): Promise<StoredAnswers | undefined>;
  held(consultation: string, which: 'waiting' | 'decided', limit: number): Promise<StoredAnswers[]>;
  /** See `moderate`. */
  moderate(moderation: Moderation): Promise<boolean>;
  /** All answer sets, the newest first, read page by page. */
  newest(consultation: string): AsyncIterable<StoredAnswers>;
  /** In the order of pages, the newest week first. */
  pageWeeks(consultation: string): Promise<PageWeek[]>;
  paperSheets(consultation: string): Promise<Tables['paper'][]>;
  /** See `addPaper`. */
  addPaper(sheet: PaperSheet, entry: AuditEntry): ReturnType<typeof addPaper>;
  countMatching(consultation: string, where: Conditions): Promise<Matched>;
  /** See `invalidate`. */
  invalidate(where: Conditions, reason: string, entry: AuditEntry): Promise<Matched>;
  /** See `trends`. */
  trends(consultation: string, by: 'domain' | 'area', since: string): Promise<Trend[]>;
  /** See `anonymise`. */
  anonymise(strip: Strip, entry: AuditEntry): Promise<number>;
  /** See `auditLog`. */
  audit(consultation: string, limit: number, before?: AuditPlace): ReturnType<typeof auditLog>;
}

/** @param guard Turns errors of the driver into StoreUnavailable */
export function createStaffStore(db: Kysely<Tables>, guard: <T>(work: () => Promise<T>) => Promise<T>): StaffStore {
  return {
    lives: () => guard(async () => (await db.selectFrom('lives').selectAll().execute()).map(fromRow)),
    setLife: (life, entry, news) => guard(() => setLife(db, life, entry, news)),
    totals: () => guard(() => totals(db)),
    find: (consultation, key) => guard(() => findAnswerSet(db, consultation, key)),
    held: (consultation, which, limit) => guard(() => heldAnswerSets(db, consultation, which, limit)),
    moderate: (moderation) => guard(() => moderate(db, moderation)),
    newest: (consultation) => newestAnswerSets(db, consultation),
    pageWeeks: (consultation) => guard(() => db.selectFrom('page_weeks').select(['page', 'week', 'n', 'yes', 'no', 'rated', 'satisfaction'])
      .where('consultation', '=', consultation).where('n', '>', 0).orderBy('page').orderBy('week', 'desc').execute()),
    paperSheets: (consultation) => guard(() => paperSheets(db, consultation)),
    addPaper: (sheet, entry) => guard(() => addPaper(db, sheet, entry)),
    countMatching: (consultation, where) => guard(() => countMatching(db, consultation, where)),
    invalidate: (where, reason, entry) => guard(() => invalidate(db, where, reason, entry)),
    trends: (consultation, by, since) => guard(() => trends(db, consultation, by, since)),
    anonymise: (strip, entry) => guard(() => anonymise(db, strip, entry)),
    audit: (consultation, limit, before) => guard(() => auditLog(db, consultation, limit, before)),
  };
}

function setLife(db: Kysely<Tables>, {reasonCode, changedAt, ...same}: Life, entry: AuditEntry, news?: Publication): Promise<void> {
  const row = {...same, reason_code: reasonCode, changed_at: changedAt};
  return db.transaction().execute(async (trx) => {
    await trx.insertInto('lives').values(row).onConflict((conflict) => conflict.column('consultation').doUpdateSet(row)).execute();
    await record(trx, entry);
    if (news) await enqueueNews(trx, news, entry.at);
  });
}

async function totals(db: Kysely<Tables>): Promise<Map<string, Totals>> {
  const found = new Map<string, Totals>();
  const of = (consultation: string): Totals => {
    const known = found.get(consultation) ?? {stored: 0, waiting: 0, signatures: 0};
    found.set(consultation, known);
    return known;
  };
  const all = await db.selectFrom('responses').select(['consultation', ({fn}) => fn.countAll().as('n')]).groupBy('consultation').execute();
  for (const {consultation, n} of all) of(consultation).stored = Number(n);
  const waiting = await db.selectFrom('responses').select(['consultation', ({fn}) => fn.countAll().as('n')])
    .where('held', '=', 1).where('decision', '=', '').groupBy('consultation').execute();
  for (const {consultation, n} of waiting) of(consultation).waiting = Number(n);
  const counted = await db.selectFrom('counts').select(['consultation', sql<number>`sum(n)`.as('n')]).groupBy('consultation').execute();
  for (const {consultation, n} of counted) of(consultation).signatures = n;
  return found;
}

function fromRow({reason_code, changed_at, state, ...same}: Selectable<Tables['lives']>): Life {
  return {...same, state: state as Life['state'], reasonCode: reason_code, changedAt: changed_at};
}
