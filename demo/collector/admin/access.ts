import {getCookie} from 'hono/cookie';
import {RequestProblem} from '../http/problem.ts';
import {staffName} from '../staff.ts';
import type {AdminContext, AdminParts} from './parts.ts';
import type {Session, Sessions} from './sessions.ts';

export const COOKIE = 'staff';

/**
 * Finds out who asks: by the token in the header, else by the cookie of a session. A token in an
 * address is nobody's, since addresses stay in histories and logs.
 * @throws RequestProblem `not-allowed`: 401 for nobody, 403 for a form of another site
 */
export function identify(context: AdminContext, {staff, origins}: AdminParts, sessions: Sessions): {who: string; session?: Session} {
  const {req} = context;
  if (req.header('Authorization') !== undefined) {
    const who = staffName(req.raw, staff);
    if (who) return {who};
    throw unknown();
  }
  const session = sessions.find(getCookie(context, COOKIE) ?? '');
  if (!session) throw unknown();
  // A browser adds the cookie by itself; only the origin says whose form it was.
  if (req.method !== 'GET' && req.method !== 'HEAD') refuseOtherOrigins(req.header('Origin') ?? '', origins);
  return {who: session.name, session};
}

/** @throws RequestProblem `not-allowed` (403) */
export function refuseOtherOrigins(origin: string, origins: ReadonlySet<string>): void {
  if (origins.has(origin)) return;
  throw new RequestProblem('not-allowed', 'This was sent from a page of another site. Open the staff pages at the address in PUBLIC_URL and try again.');
}

function unknown(): RequestProblem {
  return new RequestProblem('not-allowed', 'Send a staff token in the header "Authorization: Bearer …", or sign in at /admin/session.', {
    status: 401, headers: {'WWW-Authenticate': 'Bearer realm="consultations"'},
  });
}
