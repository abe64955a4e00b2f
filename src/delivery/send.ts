import type {ProblemDetails} from '../consultation/problem-details.ts';
import type {Receipt} from '../consultation/receipt.ts';
import {retryAfter} from './retry.ts';
import type {Sealed} from './seal.ts';

/** What an attempt came to. */
export type Outcome =
  | {state: 'acked'; receipt: Receipt}
  /** Not known to be stored: the same bytes are sent again. `asked`: ms that the server wants to be left alone. */
  | {state: 'waiting'; asked: number; reason: 'network' | 'busy' | 'no-receipt' | 'wrong-endpoint'}
  /** Refused: sending again is of no use before something changes. */
  | {state: 'parked'; problem: ProblemDetails};

const AN_HOUR = 60 * 60_000;
const BASE_TIMEOUT = 30_000;
/** The slowest line that an answer may travel on. */
const BYTES_PER_MS = 4;

const isReceipt = (json: unknown, sealed: Sealed): json is Receipt =>
  typeof json === 'object' && json !== null && 'id' in json && json.id === sealed.id
  && 'sha256' in json && json.sha256 === sealed.sha256 && 'reference' in json && typeof json.reference === 'string';

const jsonOf = (response: Response): Promise<unknown> => response.json().catch(() => undefined);

interface Answer {
  response: Response;
  /** Undefined where the body is no JSON. */
  json: unknown;
}

/** The time limit holds until the whole answer is here: a body can stall after its headers. */
async function post(fetcher: typeof fetch, endpoint: string, sealed: Sealed, signal?: AbortSignal): Promise<Answer> {
  const timeout = new AbortController();
  const abort = (): void => { timeout.abort(); };
  const timer = setTimeout(abort, BASE_TIMEOUT + sealed.body.length / BYTES_PER_MS);
  signal?.addEventListener('abort', abort);
  try {
    const response = await fetcher(endpoint, {
      method: 'POST',
      headers: {'Content-Type': 'application/json', 'Idempotency-Key': `"${sealed.id}"`},
      body: sealed.body,
      credentials: 'omit',
      // A captive portal redirects: following it would post the answers to a stranger.
      redirect: 'error',
      signal: timeout.signal,
    });
    return {response, json: await jsonOf(response)};
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', abort);
  }
}

/** Sends a sealed answer set once. It never throws: whatever is not a receipt of these bytes is not "Sent". */
export async function attempt(
  fetcher: typeof fetch, endpoint: string, sealed: Sealed, now: number, signal?: AbortSignal,
): Promise<Outcome> {
  try {
    return outcomeOf(await post(fetcher, endpoint, sealed, signal), sealed, now);
  } catch {
    return {state: 'waiting', asked: 0, reason: 'network'};
  }
}

function outcomeOf({response, json}: Answer, sealed: Sealed, now: number): Outcome {
  const {status} = response;
  if (response.ok) {
    if (isReceipt(json, sealed)) return {state: 'acked', receipt: json};
    return {state: 'waiting', asked: 0, reason: json === undefined ? 'network' : 'no-receipt'};
  }
  if ([404, 405, 415, 501].includes(status)) return {state: 'waiting', asked: AN_HOUR, reason: 'wrong-endpoint'};
  const problem = problemOf(json, status);
  const busy = [408, 425, 429].includes(status) || status >= 500 || (status === 409 && problem.type.endsWith('busy'));
  return busy ? {state: 'waiting', asked: retryAfter(response.headers.get('Retry-After'), now), reason: 'busy'}
    : {state: 'parked', problem};
}

const problemOf = (json: unknown, status: number): ProblemDetails =>
  ({type: 'about:blank', title: String(status), status, ...(typeof json === 'object' && json)});
