/**
 * A pretend collector: it answers requests to its own origin without a network, the same way every time.
 * What it does stands in the address, so that stories on one page do not disturb each other.
 */
import {publicResults, signatureProblems} from '../../src/schema.ts';
import type {Definition, Live, Payload, ProblemDetails, Receipt} from '../../src/schema.ts';
import {sha256} from '../../src/util/sha256.ts';
import {brokenExample, example} from './examples.ts';
import {countOf, lives} from './petition-life.ts';
import type {Life} from './petition-life.ts';

const ORIGIN = 'https://collector.example';
const RECEIVED = '2026-11-20T09:30:00Z';
const CLOSED = '2026-11-13T16:00:00Z';
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
  /** What has become of a petition. */
  life?: Life;
  /** How many have signed a petition. */
  signatures?: number;
  /** How many of them on paper. */
  paper?: number;
}

/** The address of a consultation in a scene. */
export function addressOf({consultation, state, responses, results, life = 'none', signatures = 0, paper = 0}: Scene): string {
  const scene = new URLSearchParams({state, responses, results, life, signatures: String(signatures), paper: String(paper)});
  return `${ORIGIN}/${scene.toString()}/consultations/${consultation}`;
}

/** What an address says: a scene, and what is asked for there. */
interface Asked {
  scene: Scene;
  what: 'definition' | 'responses' | 'results' | 'count';
}

function read(pathname: string): Asked {
  const [, search, , consultation, what = 'definition'] = pathname.split('/') as ['', string, string, string, Asked['what']?];
  const scene = {...Object.fromEntries(new URLSearchParams(search)), consultation} as unknown as Scene;
  return {scene: {...scene, signatures: Number(scene.signatures), paper: Number(scene.paper)}, what};
}

/** @param real what is asked for every other origin */
export function pretendCollector(real: typeof fetch): typeof fetch {
  return async (input, init) => {
    const {origin, pathname} = new URL(input instanceof Request ? input.url : input, location.href);
    if (origin !== ORIGIN) return real(input, init);
    const {scene, what} = read(pathname);
    if (what === 'responses') return answerTo(scene, init?.body as string);
    if (what === 'results') return publish(scene);
    return what === 'count' ? count(scene) : describe(scene);
  };
}

const never = (): Promise<Response> => new Promise(() => undefined);

function describe(scene: Scene): Response | Promise<Response> {
  const {state, consultation} = scene;
  if (state === 'loading') return never();
  if (state === 'broken') return Response.json(brokenExample);
  const definition = example(consultation);
  return Response.json({...definition, live: {state}, ...(definition.kind === 'petition' && petitionParts(scene, state))});
}

/** What a collector adds to the definition of a petition: where it is counted, its page, and what became of it. */
function petitionParts(scene: Scene, state: Live['state']): Pick<Definition, 'links' | 'live'> {
  const {consultation, life = 'none'} = scene;
  return {
    links: {results: `${addressOf(scene).replace('/consultations/', '/petitions/')}/count`, page: `${ORIGIN}/petition/${consultation}`},
    live: {state, ...(state === 'closed' && {closedAt: CLOSED}), ...lives[life]},
  };
}

async function answerTo({responses, consultation}: Scene, body: string): Promise<Response> {
  if (responses === 'held') return never();
  if (responses === 'down') throw new TypeError('Failed to fetch');
  if (responses === 'refused') return refuse({type: 'not-allowed', title: 'Not allowed', status: 403, detail: 'Answers from this page are not taken.'});
  const {id, answers} = JSON.parse(body) as Payload;
  const definition = example(consultation);
  const problems = signatureProblems(definition, answers);
  if (problems.length > 0) return refuse({type: 'invalid', title: 'Invalid', status: 422, problems});
  const receipt: Receipt = {
    id, reference: 'K7QF-3M2P', sha256: await sha256(new TextEncoder().encode(body)), receivedAt: RECEIVED,
    ...(definition.kind === 'petition' && {status: 'confirm-email' as const}),
  };
  return Response.json(receipt, {status: 201});
}

const refuse = (problem: ProblemDetails): Response => Response.json(problem, {status: problem.status});

const unavailable = (): Response => new Response(null, {status: 503});

const count = ({results, consultation, signatures = 0, paper = 0}: Scene): Response =>
  (results === 'failing' ? unavailable() : Response.json(countOf(example(consultation), signatures, paper)));

function publish({results, consultation}: Scene): Response {
  if (results === 'failing') return unavailable();
  const definition = example(consultation);
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
