import {hash, randomBytes, timingSafeEqual} from 'node:crypto';
import {RequestProblem} from './http/problem.ts';
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
  if (!given) return undefined;
  // Hashes have equal length, and all are compared: the time taken says nothing about a token.
  const digest = hash('sha256', given, 'buffer');
  const matching = tokens.filter(({token}) => timingSafeEqual(hash('sha256', token, 'buffer'), digest));
  return matching[0]?.name;
}

/** @throws RequestProblem `not-allowed` (401) */
export function requireStaff(request: Request, tokens: readonly StaffToken[]): void {
  if (staffName(request, tokens)) return;
  throw new RequestProblem('not-allowed', 'Send a staff token in the header "Authorization: Bearer …".', {
    status: 401, headers: {'WWW-Authenticate': 'Bearer realm="consultations"'},
  });
}
