/**
 * A pretend collector: it answers requests to its own origin without a network, the same way every time.
 * What it does stands in the address, so that stories on one page do not disturb each other.
 */
import {publicResults} from '../../src/schema.ts';
import type {Definition, Receipt} from '../../src/schema.ts';
import {sha256} from '../../src/util/sha256.ts';
import {brokenExample, example} from './examples.ts';

const ORIGIN = 'https://collector.example';
const RECEIVED = '2026-11-20T09:30:00Z';
const VOTES = [62, 34, 17, 9, 5];

/** What a pretend collector does. */
export interface Scene {
  /** The id of a shared example. */
  consultation: string;
  /** What it answers when asked for the definition. */
  state: 'open' | 'scheduled' | 'closed' | 'loading' | 'broken';
  /** What becomes of answers. */
  responses: 'stored' | 'held' | 'down' | 'refused';
  /** What it answers when asked for results; `few` is too few to be shown. */
  results: 'counts' | 'few' | 'failing';
}

/** The address of a consultation in a scene. */
export const addressOf = ({state, responses, results, consultation}: Scene): string =>
  [ORIGIN, state, responses, results, consultation].join('/');

/** @param real what is asked for every other origin */
export function pretendCollector(real: typeof fetch): typeof fetch {
  return async (input, init) => {
    const {origin, pathname} = new URL(input instanceof Request ? input.url : input, location.href);
    if (origin !== ORIGIN) return real(input, init);
    const [, state, responses, results, consultation, route] = pathname.split('/') as
      ['', Scene['state'], Scene['responses'], Scene['results'], string, string?];
    if (route === 'responses') return answerTo(responses, init?.body as string);
    if (route === 'results') return publish(results, example(consultation));
    return describe(state, consultation);
  };
}

const never = (): Promise<Response> => new Promise(() => undefined);

function describe(state: Scene['state'], consultation: string): Response | Promise<Response> {
  if (state === 'loading') return never();
  if (state === 'broken') return Response.json(brokenExample);
  return Response.json({...example(consultation), live: {state}});
}

async function answerTo(responses: Scene['responses'], body: string): Promise<Response> {
  if (responses === 'held') return never();
  if (responses === 'down') throw new TypeError('Failed to fetch');
  if (responses === 'refused') {
    return Response.json({type: 'not-allowed', title: 'Not allowed', status: 403, detail: 'Answers from this page are not taken.'}, {status: 403});
  }
  const {id} = JSON.parse(body) as {id: string};
  const receipt: Receipt = {id, reference: 'K7QF-3M2P', sha256: await sha256(new TextEncoder().encode(body)), receivedAt: RECEIVED};
  return Response.json(receipt, {status: 201});
}

function publish(results: Scene['results'], definition: Definition): Response {
  if (results === 'failing') return new Response(null, {status: 503});
  const question = definition.pages.flatMap((page) => page.questions).find(({type}) => type !== 'statement');
  const id = question?.id ?? '';
  const tallied = (n: number, counts: Record<string, number> = {}): ReturnType<typeof publicResults> =>
    publicResults(definition, {responses: n, version: definition.version, asOf: RECEIVED, questions: {[id]: {n, counts}}});
  if (results === 'few') return Response.json(tallied(3));
  const total = VOTES.reduce((sum, votes) => sum + votes);
  const categories = Object.keys(tallied(total).questions[id]?.counts ?? {});
  const counts = Object.fromEntries(categories.map((value, i) => [value, VOTES[i % VOTES.length] ?? 0]));
  return Response.json(tallied(Object.values(counts).reduce((sum, votes) => sum + votes), counts));
}
