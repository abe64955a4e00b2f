import {canonicalAddress} from '../../petitions/address.ts';
import {addressHash, nameHash} from '../../petitions/signer.ts';
import type {Conditions} from '../../store/invalidation.ts';
import {momentIn, timeZoneOf} from '../../time-zone.ts';
import {addAction} from '../answers.ts';
import type {Outcome} from '../answers.ts';
import type {Input} from '../input.ts';
import {confirmInvalidatePage, invalidatePage} from '../pages/invalidate.ts';
import {pathOf} from '../pages/layout.ts';
import {counted} from '../pages/tables.ts';
import {petitionOf} from '../parts.ts';
import type {Admin, AdminParts, Work} from '../parts.ts';

/** A district such as LA1, a sector such as LA1 1, or a whole postcode. */
const POSTCODE = /^([A-Z]{1,2}\d[A-Z\d]?)(?: ?(\d[A-Z]{2})| (\d[A-Z]?))?$/;
const INWARD_LENGTH = 3;
const ID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const LOCAL = /^\d{4}-\d\d-\d\dT\d\d:\d\d$/;
const MOMENT = /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?(?:Z|[+-]\d\d:\d\d)$/;

export interface Invalidation {
  where: Conditions;
  /** The conditions as they were given. */
  given: Record<string, string>;
  dryRun: boolean;
  reason: string;
}

/** `POST …/invalidate`: strikes out signatures that meet conditions; with `dryRun` it only says how many. */
export function addInvalidateRoute(admin: Admin, parts: AdminParts): void {
  addAction(admin, parts, {path: 'invalidate', page: invalidatePage, read: readInvalidation, act: invalidate});
}

function readInvalidation(input: Input, work: Work): Invalidation {
  petitionOf(work);
  const given: Record<string, string> = {};
  const where: Conditions = {};
  for (const name of ['id', 'email', 'name', 'domain', 'postcode', 'area', 'from', 'to'] as const) {
    const text = input.optional(`where.${name}`);
    if (text === undefined) continue;
    given[name] = text;
    const condition = conditionOf(name, text, work);
    if (typeof condition === 'string') input.refuse(`where.${name}`, condition);
    else Object.assign(where, condition);
  }
  if (input.has('where.network')) input.known('where.network', 'Networks are known by a key that changes every day: signatures cannot be found by them.');
  if (Object.keys(given).length === 0 && input.mistakes.length === 0) {
    input.refuse('where', 'Give at least one condition: without one, every signature would be struck out.');
  }
  return {where, given, dryRun: input.flag('dryRun'), reason: input.text('reason', 'Say why: the log keeps the reason.')};
}

/** What is looked for in the table, or a sentence about what is wrong. */
function conditionOf(name: 'id' | 'email' | 'name' | 'domain' | 'postcode' | 'area' | 'from' | 'to', text: string, work: Work): Conditions | string {
  switch (name) {
    case 'id': return ID.test(text.toLowerCase()) ? {id: text.toLowerCase()} : 'Write the id as in the export, such as 0b5e8f0a-….';
    case 'email': {
      const address = canonicalAddress(text);
      return address ? {address: addressHash(work.serverKey, address)} : 'Write a whole address, such as name@example.org.';
    }
    case 'name': return {name: nameHash(work.serverKey, text)};
    case 'domain': {
      const domain = canonicalAddress(`x@${text.replace(/^@/, '')}`)?.domain;
      return domain === undefined ? 'Write a domain such as example.org.' : {domain};
    }
    case 'postcode': return postcodeCondition(text);
    case 'area': return areaCondition(text, work);
    default: return momentCondition(name, text, timeZoneOf(work.definition));
  }
}

function postcodeCondition(text: string): Conditions | string {
  const [, outward, inward, sector = ''] = POSTCODE.exec(text.toUpperCase()) ?? [];
  if (outward === undefined) return 'Write a postcode, or its beginning such as LA1 or LA1 1.';
  return {postcode: outward + (inward ?? sector.padEnd(INWARD_LENGTH, '_'))};
}

function areaCondition(code: string, work: Work): Conditions | string {
  const codes = (petitionOf(work).areas ?? []).map((area) => area.code);
  return codes.includes(code) ? {area: code} : `Choose one of the petition’s areas${codes.length > 0 ? `: ${codes.join(', ')}` : ', of which it has none'}.`;
}

/** Programs name the zone; in the form the clocks of the petition's zone are meant. */
function momentCondition(name: 'from' | 'to', text: string, zone: string): Conditions | string {
  const isReal = !Number.isNaN(Date.parse(LOCAL.test(text) ? `${text}Z` : text));
  if (isReal && LOCAL.test(text)) return {[name]: momentIn(text, zone)};
  if (isReal && MOMENT.test(text)) return {[name]: new Date(text).toISOString()};
  return 'Write a day and time, such as 2026-11-20T09:30Z.';
}

async function invalidate(wanted: Invalidation, work: Work): Promise<Outcome> {
  const {definition, store, counts, entry} = work;
  const {where, given, dryRun, reason} = wanted;
  if (dryRun) {
    const matched = await store.staff.countMatching(definition.id, where);
    return {body: {dryRun, ...matched}, page: confirmInvalidatePage(work, wanted, matched)};
  }
  const matched = await store.staff.invalidate(where, reason, entry('invalidate', {where: withoutPersons(given), reason}));
  counts.changed(definition.id);
  return {
    body: {dryRun, ...matched}, next: pathOf(definition),
    notice: `${counted(matched.signatures, 'signature')} struck out, ${matched.counted} of which had counted.`,
  };
}

/** The log outlives the signatures: it names the condition and not the person. */
const withoutPersons = (given: Record<string, string>): Record<string, string> =>
  Object.fromEntries(Object.entries(given).map(([name, text]) => [name, ['email', 'name', 'postcode'].includes(name) ? '(not kept)' : text]));
