import {sql} from 'kysely';
import type {Kysely} from 'kysely';
import {batch} from './batch.ts';
import type {SignatureRow, Tables} from './tables.ts';

/** A signature that counts, or did until staff struck it out. */
export type Slot = Pick<SignatureRow, 'consultation' | 'address' | 'name' | 'postcode'> & {slot: number};

type Signer = Pick<SignatureRow, 'consultation' | 'address' | 'name' | 'postcode'>;

const findSlots = batch((db, wanted: readonly Pick<Signer, 'consultation' | 'address'>[]) => sql<Slot>`
  with wanted (consultation, address) as (values ${sql.join(wanted.map(({consultation, address}) => sql`(${consultation}, ${address})`))})
  select distinct s.consultation, s.address, s.name, s.postcode, s.slot from wanted
  join signatures s on s.consultation = wanted.consultation and s.address = wanted.address where s.slot is not null`.compile(db));

/** The slots that the addresses of some signers have taken. */
export function takenSlots(db: Kysely<Tables>, signers: readonly Signer[]): Promise<Slot[]> {
  return findSlots(db, signers.map(({consultation, address}) => ({consultation, address})));
}

/**
 * The slot that a signature can still take, if any. People who share an address may both sign: an address has two slots,
 * the second for another name at the same postcode. Without a postcode it has one.
 */
export function freeSlot(taken: readonly Slot[], {consultation, address, name, postcode}: Signer): number | undefined {
  const own = taken.filter((slot) => slot.consultation === consultation && slot.address === address);
  const [first, second] = own;
  if (!first) return 1;
  if (second || postcode === '' || first.name === name || first.postcode !== postcode) return undefined;
  return first.slot === 1 ? 2 : 1;
}
