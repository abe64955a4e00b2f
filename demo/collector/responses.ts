import {hash} from 'node:crypto';
import type {KeyObject} from 'node:crypto';
import type {BlockList} from 'node:net';
import {checkPayload, problemText, tallyKeys} from '../../src/schema.ts';
import type {Definition, Live, Payload, Problem, Receipt} from '../../src/schema.ts';
import {currentDefinition} from './consultations.ts';
import type {Catalogue} from './definitions.ts';
import {visitOf} from './feedback/visit.ts';
import {decodeUtf8, readJsonBytes} from './http/body.ts';
import {clientAddress} from './http/client-address.ts';
import {parseStrictJson} from './http/json.ts';
import {RequestProblem} from './http/problem.ts';
import type {Lives} from './lives.ts';
import type {Networks} from './petitions/networks.ts';
import {signatureOf} from './petitions/sign.ts';
import {credentials, receiptOf} from './receipt.ts';
import type {AuditEntry} from './store/audit.ts';
import type {NewSignature} from './store/signing.ts';
import type {AnswerSet, Kept, Store} from './store/store.ts';

const HOUR = 3_600_000;
const MAX_PROBLEMS = 100;
/** Nobody reads a page and answers it faster, not even by autofill and the keyboard. */
const LEAST_MS = 250;
/** A structured-field string (RFC 9651); the quotes are forgiven, since the UUID says the same without them. */
const KEY = /^("?)([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\1$/i;

export interface Reception {
  catalogue: Catalogue;
  lives: Lives;
  store: Store;
  serverKey: KeyObject;
  networks: Networks;
  /** Proxies whose word on addresses is taken. */
  trustedProxies: BlockList;
  /** Sends mails; told when there are new ones. */
  outbox: {wake(): Promise<void>} | undefined;
  /** The collector's clock, ms since 1970. */
  now: () => number;
}

/**
 * `POST /consultations/{id}/responses`: answers with a receipt once the answers are stored for good.
 * @param enteredBy The staff member who enters what somebody answered on paper or by phone
 */
export async function postResponse(request: Request, consultation: string, reception: Reception, enteredBy?: string): Promise<Response> {
  const current = currentDefinition(reception.catalogue, consultation);
  const key = idempotencyKey(request);
  const body = await readJsonBytes(request);
  const json = asObject(parseStrictJson(decodeUtf8(body)));
  if (String(json['id']).toLowerCase() !== key) {
    throw new RequestProblem('malformed', 'The Idempotency-Key header and the id in the body must be the same UUID.');
  }
  const sha256 = hash('sha256', body);
  const made = credentials(reception.serverKey, consultation, key);
  const answer = (kept: Kept): Response => receiptResponse(kept, sha256, receiptOf(String(json['id']), kept.stored, made.secret, current.kind));

  const definition = versionOf(json, current, reception.catalogue);
  const now = reception.now();
  const arrival = arrivalAt(current, reception.lives.at(current, now), json['sealedAt'], now);
  if (arrival === 'closed') {
    // A repeat of what was stored in time is no late answer: its sender only missed the receipt.
    const stored = await reception.store.find(consultation, key);
    if (stored) return answer({created: false, stored});
    throw new RequestProblem('closed', 'This consultation has closed and takes no more answers.');
  }
  const payload = checkedPayload(definition, json);
  refuseOtherChannels(payload, enteredBy);
  const signature = await checkedSignature(definition, payload, request, reception);
  const {version, language, channel = 'web'} = payload;
  const answers = {
    consultation, id: key, version, language, channel, body, sha256,
    reference: made.reference, secretHash: made.secretHash, receivedAt: new Date(now).toISOString(),
    late: arrival === 'late', heldFor: enteredBy === undefined ? botSignals(payload) : [],
  };
  const kept = await reception.store.keep(answers, tallyKeys(definition, payload.answers), {
    signature, visit: visitOf(definition, payload, answers.receivedAt), entry: entryOf(answers, enteredBy),
  });
  if (signature && kept.created) void reception.outbox?.wake();
  return answer(kept);
}

function idempotencyKey(request: Request): string {
  const id = KEY.exec(request.headers.get('idempotency-key') ?? '')?.[2];
  if (id) return id.toLowerCase();
  throw new RequestProblem('malformed', 'Send an Idempotency-Key header with a UUID in double quotes.');
}

function asObject(json: unknown): Record<string, unknown> {
  if (typeof json === 'object' && json !== null && !Array.isArray(json)) return json as Record<string, unknown>;
  throw new RequestProblem('malformed', 'The body must be a JSON object.');
}

/** The version the answers were given to; where none can be read, the check names what is wrong with it. */
function versionOf({version}: Record<string, unknown>, current: Definition, catalogue: Catalogue): Definition {
  if (!Number.isInteger(version)) return current;
  const definition = catalogue.version(current.id, Number(version));
  if (definition) return definition;
  throw new RequestProblem('unknown-version', `Version ${Number(version)} of this consultation was never published here.`);
}

function arrivalAt({late, petition}: Definition, {state, closedAt}: Live, sealedAt: unknown, now: number): 'in-time' | 'late' | 'closed' {
  if (state === 'open') return 'in-time';
  if (state === 'scheduled') throw new RequestProblem('not-open', 'This consultation has not opened yet.');
  const closes = Date.parse(closedAt ?? '');
  const isInTime = typeof sealedAt === 'string' && Date.parse(sealedAt) <= closes;
  // What a petition's count was at its end must not change by what comes later.
  const acceptHours = petition ? 0 : late?.acceptHours ?? 0;
  return isInTime && now <= closes + acceptHours * HOUR ? 'late' : 'closed';
}

function checkedPayload(definition: Definition, json: Record<string, unknown>): Payload {
  const {payload, problems} = checkPayload(definition, json);
  if (!payload) throw invalid(problems);
  if (payload.consultation === definition.id) return payload;
  throw invalid([{questionId: '', code: 'wrong-field', params: {field: 'consultation'}}]);
}

function invalid(problems: Problem[]): RequestProblem {
  const [first] = problems;
  const where = first?.questionId ? ` (question ${first.questionId})` : '';
  const more = problems.length > 1 ? ` And ${problems.length - 1} more.` : '';
  return new RequestProblem('invalid', `${first ? problemText(first) : ''}${where}${more}`, {
    problems: problems.slice(0, MAX_PROBLEMS),
  });
}

/** What staff enter is never taken for what residents send, nor the other way round. */
function refuseOtherChannels({channel = 'web'}: Payload, enteredBy: string | undefined): void {
  if ((channel === 'web') === (enteredBy === undefined)) return;
  throw new RequestProblem('not-allowed', enteredBy === undefined
    ? 'Only staff may send answers that came on paper or by phone, at /admin/consultations/{id}/responses.'
    : 'Say with channel whether the answers came on paper or by phone.');
}

/** Who entered which answers; what they say is nothing for the log. */
const entryOf = ({consultation, receivedAt, channel, reference}: AnswerSet, who: string | undefined): AuditEntry | undefined =>
  (who === undefined ? undefined : {consultation, at: receivedAt, who, action: 'enter', detail: {channel, reference}});

async function checkedSignature(definition: Definition, payload: Payload, request: Request, reception: Reception): Promise<NewSignature | undefined> {
  if (!definition.petition) return undefined;
  const network = await reception.networks.of(clientAddress(request, reception.trustedProxies), reception.now());
  const {signature, problems} = signatureOf(definition, definition.petition, payload, reception.serverKey, network);
  if (!signature) throw invalid(problems);
  return signature;
}

/** What a machine may have sent waits for review. It is never refused: people who are fast, or fill in by autofill, are no machines. */
function botSignals({trap, startedAt = '', sealedAt = ''}: Payload): string[] {
  // It started when the page was opened. A clock that was set back meanwhile says nothing.
  const took = Date.parse(sealedAt) - Date.parse(startedAt);
  return [...(trap ? ['trap'] : []), ...(took >= 0 && took < LEAST_MS ? ['time'] : [])];
}

function receiptResponse({created, stored}: Kept, sha256: string, receipt: Receipt): Response {
  if (stored.sha256 !== sha256) {
    throw new RequestProblem('key-reused', 'Other answers were stored under this id; they were kept and these were not.');
  }
  return new Response(JSON.stringify(receipt), {
    status: created ? 201 : 200,
    headers: {'Content-Type': 'application/json', 'Cache-Control': 'no-store'},
  });
}
