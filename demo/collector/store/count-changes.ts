import {randomUUID} from 'node:crypto';
import {sql} from 'kysely';
import type {Kysely, Transaction} from 'kysely';
import {batch} from './batch.ts';
import type {Tables} from './tables.ts';

/** One step of a petition's count. */
export interface CountChange {
  consultation: string;
  /** Code of the area; empty where there is none. */
  area: string;
  /** Whether these signatures are on paper. */
  paper: boolean;
  /** How many more signatures count, or, negative, how many fewer. */
  change: number;
  /** Why, in a word or a sentence. */
  reason: string;
  /** ISO 8601, UTC, milliseconds. */
  at: string;
}

/** A petition's figures, all of one moment. */
export interface PetitionTally {
  /** Paper included. */
  count: number;
  paper: number;
  /** Signatures on line and on paper by code of the area. */
  byArea: ReadonlyMap<string, number>;
  /** When each threshold that stands reached was reached. */
  reachedAt: ReadonlyMap<number, string>;
}

const insertChanges = batch((db, rows: readonly Tables['count_changes'][]) => db.insertInto('count_changes').values(rows).compile());

/** Appends changes in the caller's transaction; they are public after the next roll-up. */
export async function appendChanges(trx: Transaction<Tables>, changes: readonly CountChange[]): Promise<void> {
  await insertChanges(trx, changes.map(({consultation, area, paper, change, reason, at}) => ({
    id: randomUUID(), consultation, area, paper: Number(paper), change, reason, at, rolled_at: null,
  })));
}

/**
 * Takes every change of a petition that is not yet in its counts into them, writes thresholds that are crossed, strikes
 * those that no longer are, and says what the counts are then. Any number of collectors may do so at once.
 * @param thresholds Ascending
 * @param at Now: ISO 8601, UTC, milliseconds
 */
export function rollUp(db: Kysely<Tables>, consultation: string, thresholds: readonly number[], at: string): Promise<PetitionTally> {
  return db.transaction().execute(async (trx) => {
    // One statement marks and returns: what another collector takes at this moment is not taken twice.
    const changes = await trx.updateTable('count_changes').set({rolled_at: at})
      .where('consultation', '=', consultation).where('rolled_at', 'is', null)
      .returning(['area', 'paper', 'change']).execute();
    await addToCounts(trx, consultation, changes);
    const rows = await trx.selectFrom('counts').select(['area', 'paper', 'n']).where('consultation', '=', consultation).execute();
    const count = sum(rows);
    const reachedAt = await crossThresholds(trx, consultation, thresholds.filter((threshold) => threshold <= count), at);
    return {count, paper: sum(rows.filter(({paper}) => paper === 1)), byArea: byArea(rows), reachedAt};
  });
}

async function addToCounts(trx: Transaction<Tables>, consultation: string, changes: Pick<Tables['count_changes'], 'area' | 'paper' | 'change'>[]): Promise<void> {
  const added = new Map<string, Tables['counts']>();
  for (const {area, paper, change} of changes) {
    const key = `${paper} ${area}`;
    const row = added.get(key) ?? {consultation, area, paper, n: 0};
    row.n += change;
    added.set(key, row);
  }
  for (const row of added.values()) {
    await trx.insertInto('counts').values(row).onConflict((conflict) => conflict
      .columns(['consultation', 'area', 'paper'])
      .doUpdateSet({n: sql<number>`counts.n + excluded.n`})).execute();
  }
}

async function crossThresholds(trx: Transaction<Tables>, consultation: string, reached: number[], at: string): Promise<Map<number, string>> {
  const known = await trx.selectFrom('thresholds').select(['at', 'reached_at']).where('consultation', '=', consultation).execute();
  const standing = new Map(known.map((row) => [row.at, row.reached_at]));
  const gone = [...standing.keys()].filter((threshold) => !reached.includes(threshold));
  const crossed = reached.filter((threshold) => !standing.has(threshold));
  if (gone.length > 0) await trx.deleteFrom('thresholds').where('consultation', '=', consultation).where('at', 'in', gone).execute();
  if (crossed.length > 0) {
    await trx.insertInto('thresholds').values(crossed.map((threshold) => ({consultation, at: threshold, reached_at: at}))).execute();
  }
  return new Map(reached.map((threshold) => [threshold, standing.get(threshold) ?? at]));
}

function byArea(rows: Pick<Tables['counts'], 'area' | 'n'>[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const {area, n} of rows) counts.set(area, (counts.get(area) ?? 0) + n);
  return counts;
}

const sum = (rows: readonly {n: number}[]): number => rows.reduce((total, {n}) => total + n, 0);
