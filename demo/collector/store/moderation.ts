import type {Kysely} from 'kysely';
import {record} from './audit.ts';
import type {AuditEntry} from './audit.ts';
import {decideSignature} from './petition-store.ts';
import {count} from './tally.ts';
import type {Counted} from './tally.ts';
import type {Tables} from './tables.ts';

/** What staff decided of one answer set. */
export interface Moderation {
  id: string;
  decision: 'accepted' | 'rejected';
  reason: string;
  /** What the answers count as; unset for a signature, which counts by itself. */
  counted: Counted | undefined;
  entry: AuditEntry;
}

/**
 * Accepts or rejects an answer set, also one that was decided otherwise before, and brings the counts in line
 * within one transaction. Decided the same way again, nothing changes but the log.
 * @returns false where there is no such answer set
 */
export function moderate(db: Kysely<Tables>, {id, decision, reason, counted, entry}: Moderation): Promise<boolean> {
  const {consultation, at} = entry;
  return db.transaction().execute(async (trx) => {
    const before = await trx.selectFrom('responses').select('held').where('consultation', '=', consultation).where('id', '=', id).executeTakeFirst();
    if (!before) return false;
    const held = decision === 'accepted' ? 0 : 1;
    await trx.updateTable('responses').set({held, decision}).where('consultation', '=', consultation).where('id', '=', id).execute();
    if (counted && before.held !== held) await count(trx, [counted], held === 0 ? 1 : -1);
    await decideSignature(trx, {consultation, id, state: decision === 'accepted' ? 'active' : 'rejected', reason: decision, at});
    await record(trx, {...entry, detail: {...entry.detail, id, decision, reason}});
    return true;
  });
}
