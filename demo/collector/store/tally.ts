import {sql} from 'kysely';
import type {Kysely, Transaction} from 'kysely';
import type {Tally, TallyKeys} from './store.ts';
import type {Tables} from './tables.ts';

/** What an answer set counts as: in the results, and in the statistics of the page it is about. */
export interface Counted {
  consultation: string;
  keys: TallyKeys;
  visit?: PageVisit | undefined;
}

/** Feedback of one person on one page. */
export interface PageVisit {
  /** What the site calls the page, else its address. */
  page: string;
  /** The Monday of its week, YYYY-MM-DD. */
  week: string;
  useful?: 'yes' | 'no';
  satisfaction?: number;
}

/** Adds answer sets to the counts in the caller's transaction, or takes them out again. */
export async function count(trx: Transaction<Tables>, answerSets: readonly Counted[], step: 1 | -1 = 1): Promise<void> {
  await countAnswers(trx, answerSets, step);
  await countVisits(trx, answerSets, step);
}

async function countAnswers(trx: Transaction<Tables>, answerSets: readonly Counted[], step: number): Promise<void> {
  const added = new Map<string, Tables['tally']>();
  const add = (consultation: string, question: string, choice: string): void => {
    const key = JSON.stringify([consultation, question, choice]);
    const row = added.get(key) ?? {consultation, question, choice, n: 0};
    row.n += step;
    added.set(key, row);
  };
  for (const {consultation, keys} of answerSets) {
    add(consultation, '', '');
    for (const [question, choices] of Object.entries(keys)) {
      for (const choice of ['', ...choices]) add(consultation, question, choice);
    }
  }
  for (const row of inOrder(added)) {
    await trx.insertInto('tally').values(row).onConflict((conflict) => conflict
      .columns(['consultation', 'question', 'choice'])
      .doUpdateSet({n: sql<number>`tally.n + excluded.n`})).execute();
  }
}

async function countVisits(trx: Transaction<Tables>, answerSets: readonly Counted[], step: number): Promise<void> {
  const added = new Map<string, Tables['page_weeks']>();
  for (const {consultation, visit} of answerSets) {
    if (!visit) continue;
    const {page, week, useful, satisfaction} = visit;
    const key = JSON.stringify([consultation, page, week]);
    const row = added.get(key) ?? {consultation, page, week, n: 0, yes: 0, no: 0, rated: 0, satisfaction: 0};
    row.n += step;
    if (useful) row[useful] += step;
    if (satisfaction !== undefined) {
      row.rated += step;
      row.satisfaction += step * satisfaction;
    }
    added.set(key, row);
  }
  const sums = Object.fromEntries(['n', 'yes', 'no', 'rated', 'satisfaction']
    .map((name) => [name, sql<number>`${sql.ref(`page_weeks.${name}`)} + ${sql.ref(`excluded.${name}`)}`]));
  for (const row of inOrder(added)) {
    await trx.insertInto('page_weeks').values(row)
      .onConflict((conflict) => conflict.columns(['consultation', 'page', 'week']).doUpdateSet(sums)).execute();
  }
}

/** Always the same, so that two collectors never wait for each other's rows in a circle. */
const inOrder = <Row>(rows: Map<string, Row>): Row[] => [...rows].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row);

/** The counts of a consultation; see `Store`. */
export async function tally(db: Kysely<Tables>, consultation: string): Promise<Tally> {
  const rows = await db.selectFrom('tally').select(['question', 'choice', 'n'])
    .where('consultation', '=', consultation).where('n', '>', 0).execute();
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
