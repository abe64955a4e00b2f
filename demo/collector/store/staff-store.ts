import type {Kysely, Selectable} from 'kysely';
import type {Tables} from './tables.ts';

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

/** What the staff pages ask of a database. Every change is stored together with its entry in the log. */
export interface StaffStore {
  lives(): Promise<Life[]>;
}

/** @param guard Turns errors of the driver into StoreUnavailable */
export function createStaffStore(db: Kysely<Tables>, guard: <T>(work: () => Promise<T>) => Promise<T>): StaffStore {
  return {
    lives: () => guard(async () => (await db.selectFrom('lives').selectAll().execute()).map(toLife)),
  };
}

function toLife({reason_code, changed_at, state, ...same}: Selectable<Tables['lives']>): Life {
  return {...same, state: state as Life['state'], reasonCode: reason_code, changedAt: changed_at};
}
