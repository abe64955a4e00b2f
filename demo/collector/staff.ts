import {hash, randomBytes, timingSafeEqual} from 'node:crypto';
import {isLoopback} from './settings.ts';
import type {Settings, StaffToken} from './settings.ts';

/** Who may read answers: the tokens of the settings, or on loopback one made for this run. */
export function staffTokens({staff, host}: Settings): StaffToken[] {
  if (staff) return staff;
  return isLoopback(host) ? [{name: 'local', token: randomBytes(24).toString('base64url')}] : [];
}

/** The name of the staff member that a request's `Authorization: Bearer` belongs to. */
export function staffName(request: Request, tokens: readonly StaffToken[]): string | undefined {
  const given = /^Bearer +(\S+)$/i.exec(request.headers.get('authorization') ?? '')?.[1];
  return given ? holderOf(given, tokens) : undefined;
}

/** The name of the staff member that a token was given to. */
export function holderOf(given: string, tokens: readonly StaffToken[]): string | undefined {
  // Hashes have equal length, and all are compared: the time taken says nothing about a token.
  const digest = hash('sha256', given, 'buffer');
  const matching = tokens.filter(({token}) => timingSafeEqual(hash('sha256', token, 'buffer'), digest));
  return matching[0]?.name;
}
