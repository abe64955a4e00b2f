import {sql} from 'kysely';
import type {Transaction} from 'kysely';
import type {Mail} from '../mail/mail.ts';
import {batch} from './batch.ts';
import {enqueue} from './mail-store.ts';
import type {OutboxEntry} from './mail-store.ts';
import {freeSlot, takenSlots} from './slots.ts';
import type {AnswerSet} from './store.ts';
import type {SignatureRow, Tables} from './tables.ts';

/** Generous, for a library's Wi-Fi is one network too. */
const PER_NETWORK = {signatures: 30, minutes: 5};
const MINUTE = 60_000;

/** What a signature is known by beside its answers; see SignatureRow. */
export type Signer = Pick<SignatureRow, 'address' | 'domain' | 'name' | 'postcode' | 'area' | 'network' | 'updates'>;

/** A signature to add together with its answers. */
export interface NewSignature {
  signer: Signer;
  /** SHA-256 of the token that confirms it, hexadecimal. */
  tokenHash: string;
  /** Asks for the confirmation. */
  confirmMail: Mail;
  /** Goes out instead where the address has no signature left. */
  alreadySignedMail: Mail;
}

export interface Signed {
  answers: AnswerSet;
  signature: NewSignature;
}

type Wanted = Pick<SignatureRow, 'consultation' | 'network'> & {since: string};

const insertSignatures = batch((db, rows: readonly SignatureRow[]) => db.insertInto('signatures').values(rows).compile());
const insertTokens = batch((db, rows: readonly Tables['tokens'][]) => db.insertInto('tokens').values(rows).compile());
/** Counts no further than it has to: a network may have signed very often. */
const countRecent = batch((db, wanted: readonly Wanted[]) => sql<{consultation: string; network: string; n: number | string}>`
  with wanted (consultation, network, since) as (values ${sql.join(wanted.map((row) => sql`(${sql.join(Object.values(row))})`))})
  select consultation, network, (select count(*) from (select 1 from signatures s where s.consultation = wanted.consultation
    and s.network = wanted.network and s.signed_at > wanted.since limit ${sql.lit(PER_NETWORK.signatures)}) recent) as n from wanted`.compile(db));

/** Adds the signatures of answers that were just stored, with their mails and tokens, in the same transaction. */
export async function addSignatures(trx: Transaction<Tables>, signed: readonly Signed[]): Promise<void> {
  if (signed.length === 0) return;
  await holdBusyNetworks(trx, signed);
  const entries = await enqueueMails(trx, signed);
  await insertSignatures(trx, signed.map(({answers, signature}) => ({
    consultation: answers.consultation, id: answers.id, ...signature.signer, signed_at: answers.receivedAt, confirmed_at: null,
    state: entries.get(signature)?.mail === signature.confirmMail ? 'active' : 'repeat', slot: null,
  })));
}

/** Which mail belongs to each signature, and stores a token for every link that will be mailed. */
async function enqueueMails(trx: Transaction<Tables>, signed: readonly Signed[]): Promise<Map<NewSignature, OutboxEntry>> {
  const taken = await takenSlots(trx, signed.map(toSigner));
  const entries = new Map(signed.map((one): [NewSignature, OutboxEntry] => {
    const {signer, confirmMail, alreadySignedMail} = one.signature;
    const isFree = freeSlot(taken, toSigner(one)) !== undefined;
    return [one.signature, {address: signer.address, mail: isFree ? confirmMail : alreadySignedMail}];
  }));
  const now = signed.map(({answers}) => answers.receivedAt).reduce((a, b) => (a > b ? a : b));
  const sent = new Set((await enqueue(trx, [...entries.values()], now)).map(({mail}) => mail));
  await insertTokens(trx, signed.filter(({signature}) => sent.has(signature.confirmMail)).map(({answers, signature}) => ({
    hash: signature.tokenHash, purpose: 'confirm', consultation: answers.consultation, signature: answers.id, created_at: answers.receivedAt,
  })));
  return entries;
}

const toSigner = ({answers: {consultation}, signature: {signer}}: Signed): Signer & {consultation: string} => ({consultation, ...signer});

/** Holds for review what comes after too many from one network within a few minutes. */
async function holdBusyNetworks(trx: Transaction<Tables>, signed: readonly Signed[]): Promise<void> {
  const since = (at: string): string => new Date(Date.parse(at) - PER_NETWORK.minutes * MINUTE).toISOString();
  const wanted = new Map(signed.filter(({signature}) => signature.signer.network !== '').map((one) =>
    [networkKey(one), {consultation: one.answers.consultation, network: one.signature.signer.network, since: since(one.answers.receivedAt)}]));
  const recent = new Map((await countRecent(trx, [...wanted.values()])).map(({consultation, network, n}) => [`${consultation} ${network}`, Number(n)]));
  for (const one of signed) {
    const before = recent.get(networkKey(one));
    if (before === undefined) continue;
    recent.set(networkKey(one), before + 1);
    if (before >= PER_NETWORK.signatures) await hold(trx, one.answers, 'network');
  }
}

const networkKey = ({answers, signature}: Signed): string => `${answers.consultation} ${signature.signer.network}`;

async function hold(trx: Transaction<Tables>, {consultation, id, heldFor}: AnswerSet, reason: string): Promise<void> {
  await trx.updateTable('responses').set({held: 1, held_for: [...heldFor, reason].join(' ')})
    .where('consultation', '=', consultation).where('id', '=', id).execute();
}
