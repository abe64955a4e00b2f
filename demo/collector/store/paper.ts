import type {Kysely} from 'kysely';
import {record} from './audit.ts';
import type {AuditEntry} from './audit.ts';
import {appendChanges} from './count-changes.ts';
import type {Tables} from './tables.ts';

/** Signatures on paper, handed in together. */
export interface PaperSheet {
  /** What is written on the sheets, once for each petition. */
  reference: string;
  count: number;
  note: string;
}

/** Sheets as they were added, the newest first. */
export async function paperSheets(db: Kysely<Tables>, consultation: string): Promise<Tables['paper'][]> {
  return db.selectFrom('paper').selectAll().where('consultation', '=', consultation).orderBy('at', 'desc').orderBy('reference').execute();
}

/**
 * Adds signatures on paper to the count, in one transaction.
 * @returns `known` where the reference was added before, `too-few` where a correction takes away more than there are
 */
export function addPaper(db: Kysely<Tables>, {reference, count, note}: PaperSheet, entry: AuditEntry): Promise<'added' | 'known' | 'too-few'> {
  const {consultation, who, at} = entry;
  return db.transaction().execute(async (trx) => {
    const sheets = await trx.selectFrom('paper').select(['reference', 'count']).where('consultation', '=', consultation).execute();
    if (sheets.some((sheet) => sheet.reference === reference)) return 'known';
    if (sheets.reduce((total, sheet) => total + sheet.count, count) < 0) return 'too-few';
    await trx.insertInto('paper').values({consultation, reference, count, note, who, at}).execute();
    await appendChanges(trx, [{consultation, area: '', paper: true, change: count, reason: `paper ${reference}`, at}]);
    await record(trx, entry);
    return 'added';
  });
}
