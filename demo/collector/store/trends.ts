import type {Kysely} from 'kysely';
import type {Tables} from './tables.ts';

const MOST = 10;

/** Signatures that came from one place. */
export interface Trend {
  name: string;
  signed: number;
  /** Of these, confirmed and counted. */
  counted: number;
}

/** The domains or areas of most signatures since a moment (ISO 8601), the most frequent first. */
export async function trends(db: Kysely<Tables>, consultation: string, by: 'domain' | 'area', since: string): Promise<Trend[]> {
  const rows = await db.selectFrom('signatures')
    .select([`${by} as name`, ({fn}) => fn.countAll().as('signed'), ({fn}) => fn.count('slot').as('counted')])
    .where('consultation', '=', consultation).where('signed_at', '>=', since)
    .groupBy(by).orderBy('signed', 'desc').orderBy(by).limit(MOST).execute();
  return rows.map(({name, signed, counted}) => ({name, signed: Number(signed), counted: Number(counted)}));
}
