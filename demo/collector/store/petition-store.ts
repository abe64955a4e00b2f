import type {Kysely, Transaction} from 'kysely';
import {createSecretKey, randomBytes} from 'node:crypto';
import type {KeyObject} from 'node:crypto';
import {appendChanges, rollUp} from './count-changes.ts';
import type {PetitionTally} from './count-changes.ts';
import {groupCommit} from './group-commit.ts';
import {freeSlot, takenSlots} from './slots.ts';
import type {SignatureRow, Tables} from './tables.ts';

const LIMITS = {maxGroup: 200, maxWaiting: 2000};
const INVALIDATED_AT_ONCE = 500;

/** A signature that a mailed link leads to. */
export interface LinkedSignature {
  consultation: string;
  id: string;
  /** That it was signed in. */
  language: string;
  isConfirmed: boolean;
}

interface Confirmation {
  consultation: string;
  id: string;
  /** ISO 8601, UTC, milliseconds. */
  at: string;
}

/** What petitions ask of a database beside keeping the answers. */
export interface PetitionStore {
  /** @param tokenHash SHA-256 of the token, hexadecimal */
  linked(tokenHash: string): Promise<LinkedSignature | undefined>;
  /** Confirms a signature, and counts it unless it is held or its address has no signature left; again, nothing happens. */
  confirm(confirmation: Confirmation): Promise<void>;
  /** Brings a petition's counts up to date and says what they are; see `rollUp`. */
  rollUp(consultation: string, thresholds: readonly number[], at: string): Promise<PetitionTally>;
  /** The key for networks of a day such as 2026-11-20, made on first use; 32 bytes. */
  networkKey(day: string): Promise<KeyObject>;
  /** Destroys the keys of days before `day` and the hashes made with them. */
  forgetNetworks(day: string): Promise<void>;
}

/** @param guard Turns errors of the driver into StoreUnavailable */
export function createPetitionStore(db: Kysely<Tables>, guard: <T>(work: () => Promise<T>) => Promise<T>): PetitionStore {
  const confirm = groupCommit((confirmations: Confirmation[]) => guard(() => confirmGroup(db, confirmations)), LIMITS);
  return {
    linked: (tokenHash) => guard(() => linked(db, tokenHash)),
    confirm,
    rollUp: (consultation, thresholds, at) => guard(() => rollUp(db, consultation, thresholds, at)),
    networkKey: (day) => guard(() => networkKey(db, day)),
    forgetNetworks: (day) => guard(() => forgetNetworks(db, day)),
  };
}

/** What staff made of a signature. */
export interface Decision {
  consultation: string;
  id: string;
  /** `active` accepts it: it counts if it is confirmed and its address has a signature left. */
  state: 'active' | 'rejected' | 'invalidated';
  reason: string;
  at: string;
}

/** Changes in the caller's transaction whether a signature counts; where it has been decided so, nothing happens. */
export async function decideSignature(trx: Transaction<Tables>, {consultation, id, state, reason, at}: Decision): Promise<void> {
  const row = await trx.selectFrom('signatures').selectAll().where('consultation', '=', consultation).where('id', '=', id).executeTakeFirst();
  if (!row) return;
  const next = state === 'active' ? await accepted(trx, row) : {state, slot: row.slot};
  await trx.updateTable('signatures').set(next).where('consultation', '=', consultation).where('id', '=', id).execute();
  const change = Number(isCounted(next)) - Number(isCounted(row));
  if (change !== 0) await appendChanges(trx, [{consultation, area: row.area, paper: false, change, reason, at}]);
}

/**
 * Strikes signatures out in the caller's transaction, however many, so that the public count falls at once.
 * @returns How many of them counted until now
 */
export async function invalidateSignatures(
  trx: Transaction<Tables>, consultation: string, ids: readonly string[], {reason, at}: {reason: string; at: string},
): Promise<number> {
  let counted = 0;
  for (let from = 0; from < ids.length; from += INVALIDATED_AT_ONCE) {
    const some = ids.slice(from, from + INVALIDATED_AT_ONCE);
    const rows = await trx.selectFrom('signatures').select(['area', 'state', 'slot'])
      .where('consultation', '=', consultation).where('id', 'in', some).execute();
    const struck = rows.filter(isCounted);
    await appendChanges(trx, struck.map(({area}) => ({consultation, area, paper: false, change: -1, reason, at})));
    await trx.updateTable('signatures').set({state: 'invalidated'})
      .where('consultation', '=', consultation).where('id', 'in', some).execute();
    counted += struck.length;
  }
  return counted;
}

/** A slot is kept when a signature is struck out: its address is not given another for it. */
const isCounted = ({state, slot}: Pick<SignatureRow, 'state' | 'slot'>): boolean => state === 'active' && slot !== null;

async function accepted(trx: Transaction<Tables>, row: SignatureRow): Promise<Pick<SignatureRow, 'state' | 'slot'>> {
  if (row.slot !== null || row.confirmed_at === null) return {state: row.state === 'repeat' ? 'repeat' : 'active', slot: row.slot};
  return withSlot(trx, row);
}

async function withSlot(trx: Transaction<Tables>, row: SignatureRow): Promise<Pick<SignatureRow, 'state' | 'slot'>> {
  const slot = freeSlot(await takenSlots(trx, [row]), row);
  return slot === undefined ? {state: 'repeat', slot: null} : {state: 'active', slot};
}

async function linked(db: Kysely<Tables>, tokenHash: string): Promise<LinkedSignature | undefined> {
  const row = await db.selectFrom('tokens')
    .innerJoin('signatures', (join) => join.onRef('signatures.consultation', '=', 'tokens.consultation').onRef('signatures.id', '=', 'tokens.signature'))
    .innerJoin('responses', (join) => join.onRef('responses.consultation', '=', 'signatures.consultation').onRef('responses.id', '=', 'signatures.id'))
    .select(['signatures.consultation', 'signatures.id', 'responses.language', 'signatures.confirmed_at'])
    .where('tokens.hash', '=', tokenHash).where('tokens.purpose', '=', 'confirm').executeTakeFirst();
  return row && {consultation: row.consultation, id: row.id, language: row.language, isConfirmed: row.confirmed_at !== null};
}

/** One transaction for all confirmations that came together; the first of two for one address wins. */
function confirmGroup(db: Kysely<Tables>, confirmations: Confirmation[]): Promise<undefined[]> {
  return db.transaction().execute(async (trx) => {
    for (const confirmation of confirmations) await confirmOne(trx, confirmation);
    return confirmations.map(() => undefined);
  });
}

async function confirmOne(trx: Transaction<Tables>, {consultation, id, at}: Confirmation): Promise<void> {
  const row = await trx.selectFrom('signatures').selectAll()
    .where('consultation', '=', consultation).where('id', '=', id).where('confirmed_at', 'is', null).executeTakeFirst();
  if (!row) return;
  const counts = row.state === 'active' && !await isHeld(trx, row);
  const next = counts ? await withSlot(trx, row) : {state: row.state, slot: row.slot};
  const {numUpdatedRows} = await trx.updateTable('signatures').set({...next, confirmed_at: at})
    .where('consultation', '=', consultation).where('id', '=', id).where('confirmed_at', 'is', null).executeTakeFirst();
  if (numUpdatedRows === 1n && isCounted(next)) {
    await appendChanges(trx, [{consultation, area: row.area, paper: false, change: 1, reason: 'confirmed', at}]);
  }
}

async function isHeld(trx: Transaction<Tables>, {consultation, id}: SignatureRow): Promise<boolean> {
  const {held, decision} = await trx.selectFrom('responses').select(['held', 'decision'])
    .where('consultation', '=', consultation).where('id', '=', id).executeTakeFirstOrThrow();
  return held === 1 && decision !== 'accepted';
}

async function networkKey(db: Kysely<Tables>, day: string): Promise<KeyObject> {
  const name = `network-${day}`;
  await db.insertInto('secrets').values({name, value: randomBytes(32)}).onConflict((conflict) => conflict.doNothing()).execute();
  const {value} = await db.selectFrom('secrets').select('value').where('name', '=', name).executeTakeFirstOrThrow();
  return createSecretKey(value);
}

async function forgetNetworks(db: Kysely<Tables>, day: string): Promise<void> {
  await db.transaction().execute(async (trx) => {
    // Names sort as their days do; the key goes with the hashes, so that neither can be told from the other again.
    await trx.deleteFrom('secrets').where('name', '>=', 'network-').where('name', '<', `network-${day}`).execute();
    await trx.updateTable('signatures').set({network: ''}).where('network', '<>', '').where('signed_at', '<', day).execute();
  });
}
