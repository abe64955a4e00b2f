import type {Kysely, SelectQueryBuilder} from 'kysely';
import {record} from './audit.ts';
import type {AuditEntry} from './audit.ts';
import {invalidateSignatures} from './petition-store.ts';
import type {Tables} from './tables.ts';

/** Which signatures are meant: those for which every condition holds. */
export interface Conditions {
  id?: string;
  /** Keyed hash of the canonical address. */
  address?: string;
  /** Keyed hash of the name. */
  name?: string;
  domain?: string;
  /** A postcode without a space, in which `_` stands for any character. */
  postcode?: string;
  area?: string;
  /** Signed then or later: ISO 8601, UTC, milliseconds. */
  from?: string;
  /** Signed before. */
  to?: string;
}

/** How many signatures the conditions meet, unconfirmed ones included, and how many of them count. */
export interface Matched {
  signatures: number;
  counted: number;
}

export async function countMatching(db: Kysely<Tables>, consultation: string, where: Conditions): Promise<Matched> {
  const {signatures, counted} = await matching(db, consultation, where)
    .select(({fn}) => [fn.countAll().as('signatures'), fn.count('slot').as('counted')]).executeTakeFirstOrThrow();
  return {signatures: Number(signatures), counted: Number(counted)};
}

/** Strikes them out in one transaction, so that the public count falls at once by all of them. */
export function invalidate(db: Kysely<Tables>, where: Conditions, reason: string, entry: AuditEntry): Promise<Matched> {
  const {consultation, at} = entry;
  return db.transaction().execute(async (trx) => {
    const rows = await matching(trx, consultation, where).select('id').execute();
    const counted = await invalidateSignatures(trx, consultation, rows.map(({id}) => id), {reason, at});
    const matched = {signatures: rows.length, counted};
    await record(trx, {...entry, detail: {...entry.detail, ...matched}});
    return matched;
  });
}

/** Only signatures that count or may yet: the others are struck out already. */
function matching(db: Kysely<Tables>, consultation: string, where: Conditions): SelectQueryBuilder<Tables, 'signatures', object> {
  const {from, to, postcode, ...equal} = where;
  let query = db.selectFrom('signatures').where('consultation', '=', consultation).where('state', '=', 'active');
  for (const [column, value] of Object.entries(equal) as [keyof typeof equal, string][]) query = query.where(column, '=', value);
  if (postcode !== undefined) query = query.where('postcode', 'like', postcode);
  if (from !== undefined) query = query.where('signed_at', '>=', from);
  if (to !== undefined) query = query.where('signed_at', '<', to);
  return query;
}
