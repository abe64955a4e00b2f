import {randomUUID} from 'node:crypto';
import type {Kysely} from 'kysely';
import type {Tables} from './tables.ts';

/** Who did what and when; entries are added and never changed. */
export interface AuditEntry {
  consultation: string;
  /** ISO 8601, UTC, milliseconds. */
  at: string;
  who: string;
  action: string;
  /** What it was done with and why. Never a name or an address: the log outlives both. */
  detail: Record<string, unknown>;
}

/** Where the next older entries begin. */
export interface AuditPlace {
  at: string;
  id: string;
}

/** Adds an entry in the transaction of what it tells. */
export async function record(trx: Kysely<Tables>, {detail, ...entry}: AuditEntry): Promise<void> {
  await trx.insertInto('audit').values({id: randomUUID(), ...entry, detail: JSON.stringify(detail)}).execute();
}

/** The newest entries of a consultation that are older than `before`, and where the next ones begin. */
export async function auditLog(
  db: Kysely<Tables>, consultation: string, limit: number, before?: AuditPlace,
): Promise<{entries: AuditEntry[]; older?: AuditPlace}> {
  let query = db.selectFrom('audit').selectAll().where('consultation', '=', consultation);
  if (before) {
    query = query.where((eb) => eb.or([
      eb('at', '<', before.at),
      eb.and([eb('at', '=', before.at), eb('id', '<', before.id)]),
    ]));
  }
  const rows = await query.orderBy('at', 'desc').orderBy('id', 'desc').limit(limit + 1).execute();
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  const entries = shown.map(({id: _id, detail, ...row}) => ({...row, detail: JSON.parse(detail) as Record<string, unknown>}));
  return {entries, ...(rows.length > limit && last && {older: {at: last.at, id: last.id}})};
}
