import type {Kysely} from 'kysely';
import {record} from './audit.ts';
import type {AuditEntry} from './audit.ts';
import type {Tables} from './tables.ts';

/** How many bodies one transaction changes: others wait meanwhile. */
const AT_ONCE = 200;

/** Takes out of the bytes of a body what says who somebody is. */
export type Strip = (stored: {version: number; body: Uint8Array}) => Uint8Array;

/**
 * Takes out who answered; what was answered, areas, references, checksums and all totals stay. The log has it first:
 * interrupted, it is done again and goes on where it stopped.
 * @returns How many answer sets were changed
 */
export async function anonymise(db: Kysely<Tables>, strip: Strip, entry: AuditEntry): Promise<number> {
  const {consultation} = entry;
  await db.transaction().execute(async (trx) => {
    await record(trx, entry);
    await trx.updateTable('signatures').set({address: '', name: '', postcode: '', domain: '', network: '', updates: 0})
      .where('consultation', '=', consultation).execute();
    // Links and mails that are still on their way lead to a person as well.
    await trx.deleteFrom('tokens').where('consultation', '=', consultation).execute();
    await trx.deleteFrom('outbox').where('consultation', '=', consultation).execute();
  });
  let changed = 0;
  for (;;) {
    const some = await stripSome(db, consultation, strip);
    changed += some;
    if (some < AT_ONCE) return changed;
  }
}

function stripSome(db: Kysely<Tables>, consultation: string, strip: Strip): Promise<number> {
  return db.transaction().execute(async (trx) => {
    const rows = await trx.selectFrom('responses').select(['id', 'version', 'body'])
      .where('consultation', '=', consultation).where('anonymised', '=', 0).orderBy('id').limit(AT_ONCE).execute();
    for (const row of rows) {
      await trx.updateTable('responses').set({body: strip(row), anonymised: 1})
        .where('consultation', '=', consultation).where('id', '=', row.id).execute();
    }
    return rows.length;
  });
}
