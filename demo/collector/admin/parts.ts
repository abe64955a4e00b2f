import type {Context, Hono} from 'hono';
import type {Definition} from '../../../src/schema.ts';
import {currentDefinition} from '../consultations.ts';
import {RequestProblem} from '../http/problem.ts';
import type {Counts} from '../petitions/counts.ts';
import type {Reception} from '../responses.ts';
import type {StaffToken} from '../settings.ts';
import type {AuditEntry} from '../store/audit.ts';
import type {Session} from './sessions.ts';

/** What the staff routes work with. */
export interface AdminParts extends Reception {
  staff: readonly StaffToken[];
  publicUrl: string;
  /** Told of every change of a petition's count. */
  counts: Pick<Counts, 'changed'>;
  /** Where forms of ours are sent from. */
  origins: ReadonlySet<string>;
}

interface Env {
  Variables: {
    /** The name of who asks. */
    who: string;
    /** Unset where a token came with the request. */
    session?: Session;
  };
}

export type Admin = Hono<Env>;
export type AdminContext = Context<Env>;

/** One request about one consultation. */
export interface Work extends AdminParts {
  definition: Definition;
  who: string;
  /** When the request came: ISO 8601, UTC, milliseconds. */
  at: string;
  /** The entry of the log for what this request does. */
  entry: (action: string, detail: Record<string, unknown>) => AuditEntry;
}

/** @throws RequestProblem `not-found` where it is no petition */
export function petitionOf({definition: {petition}}: Work): NonNullable<Definition['petition']> {
  if (petition) return petition;
  throw new RequestProblem('not-found', 'Only petitions have signatures.');
}

/** @throws RequestProblem `not-found` */
export function workOf(context: AdminContext, parts: AdminParts): Work {
  const definition = currentDefinition(parts.catalogue, context.req.param('id') ?? '');
  const who = context.get('who');
  const at = new Date(parts.now()).toISOString();
  return {...parts, definition, who, at, entry: (action, detail) => ({consultation: definition.id, at, who, action, detail})};
}
