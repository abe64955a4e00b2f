import {createHmac, hash} from 'node:crypto';
import type {KeyObject} from 'node:crypto';
import type {Kind, Receipt} from '../../src/schema.ts';
import type {Kept} from './store/store.ts';

/** Crockford's Base32: digits and letters that cannot be taken for one another when read aloud or typed. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** What belongs to one answer set and can be made again for a repeat. */
export interface Credentials {
  /** For quoting only, as in K7QF-3M2P: 40 bits. */
  reference: string;
  /** Opens look-up and erasure: 128 bits, base64url. */
  secret: string;
  /** What is stored of the secret. */
  secretHash: string;
}

/** Derives both by HMAC-SHA-256, so that a repeated request gets the same receipt with no secret stored. */
export function credentials(serverKey: KeyObject, consultation: string, id: string): Credentials {
  const digest = createHmac('sha256', serverKey).update(`${consultation}\n${id}`).digest();
  const secret = digest.subarray(0, 16).toString('base64url');
  let symbols = '';
  for (const byte of digest.subarray(16, 24)) symbols += ALPHABET.charAt(byte % ALPHABET.length);
  return {reference: `${symbols.slice(0, 4)}-${symbols.slice(4)}`, secret, secretHash: hash('sha256', secret)};
}

/** Of a signature it says the same whatever became of it: only the owner of the address is told. */
export function receiptOf(id: string, {sha256, reference, receivedAt}: Kept['stored'], secret: string, kind: Kind): Receipt {
  return {id, reference, sha256, receivedAt, secret, ...(kind === 'petition' && {status: 'confirm-email'})};
}
