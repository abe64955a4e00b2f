import {createHmac} from 'node:crypto';
import type {KeyObject} from 'node:crypto';
import {canonicalPostcode} from '../../../src/schema.ts';
import type {Answers, Definition} from '../../../src/schema.ts';
import type {Signer} from '../store/signing.ts';
import {canonicalAddress} from './address.ts';
import type {CanonicalAddress} from './address.ts';
import {areaOf} from './areas.ts';

export type Petition = NonNullable<Definition['petition']>;

/**
 * What a signature is known by; undefined where its address is none.
 * @param serverKey Keeps hashes of addresses and names from being guessed by whoever reads the database
 */
export function signerOf(petition: Petition, answers: Answers, serverKey: KeyObject): Omit<Signer, 'network'> | undefined {
  const {name, email, postcode, updates} = petition.sign;
  const canonical = canonicalAddress(textOf(answers, email));
  if (!canonical) return undefined;
  const code = canonicalPostcode(textOf(answers, postcode));
  return {
    address: addressHash(serverKey, canonical),
    domain: canonical.domain,
    name: nameHash(serverKey, textOf(answers, name)),
    postcode: code,
    area: areaOf(petition, code),
    updates: Number(updates !== undefined && answers[updates] === true),
  };
}

export const addressHash = (serverKey: KeyObject, {address}: CanonicalAddress): string => keyedHash(serverKey, 'address', address);

export const nameHash = (serverKey: KeyObject, name: string): string => keyedHash(serverKey, 'name', plainName(name));

/** HMAC-SHA-256 in base64url; `purpose` keeps equal texts of different kinds apart. */
export function keyedHash(key: KeyObject, purpose: string, text: string): string {
  return createHmac('sha256', key).update(`${purpose}\n${text}`).digest('base64url');
}

/** Letters and digits alone, without accents and case: José  García-Pérez is jose garcia perez. */
function plainName(name: string): string {
  return name.normalize('NFKD').replace(/\p{M}+/gu, '').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
}

/** The answer to a question that takes text; empty where there is none. */
export function textOf(answers: Answers, id: string | undefined): string {
  const answer = id === undefined ? undefined : answers[id];
  return typeof answer === 'string' ? answer : '';
}
