/** The page's network for one browser test: what is asked for, and what comes back. */
import {sha256} from '../../src/util/sha256.ts';

export interface Sent {
  url: string;
  method: string;
  headers: Headers;
  credentials: RequestCredentials;
  body: string;
}

/** Answers a request; undefined lets it through to the real network. */
export type Answering = (sent: Sent) => Response | Error | undefined | Promise<Response | Error | undefined>;

const realFetch = globalThis.fetch;

/** Puts `answering` between the page and its network until the test ends. @returns what was asked for, as it comes */
export function fakeNetwork(answering: Answering): Sent[] {
  const requests: Sent[] = [];
  globalThis.fetch = async (input, init) => {
    const request = new Request(input, init);
    const sent = {url: request.url, method: request.method, headers: request.headers, credentials: request.credentials, body: await request.clone().text()};
    requests.push(sent);
    const outcome = await answering(sent);
    if (outcome instanceof Error) throw outcome;
    return outcome ?? realFetch(input, init);
  };
  return requests;
}

/** What a collector answers that has stored the bytes. */
export async function receiptFor({body}: Sent): Promise<Response> {
  const {id} = JSON.parse(body) as {id: string};
  const receipt = {id, reference: 'K7QF-3M2P', sha256: await sha256(new TextEncoder().encode(body)), receivedAt: new Date().toISOString()};
  return Response.json(receipt, {status: 201});
}

/** A collector that stores everything it is sent. */
export const collector: Answering = (sent) => (sent.method === 'POST' ? receiptFor(sent) : undefined);

export const brokenLine = (): Error => new TypeError('Failed to fetch');

/** A refusal as the endpoint words it. */
export const refusal = (status: number, problem: object = {}): Response =>
  Response.json({type: 'about:blank', title: 'Refused', status, ...problem}, {status});

afterEach(() => { globalThis.fetch = realFetch; });
