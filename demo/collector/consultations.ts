import {publicResults, resultsShow} from '../../src/schema.ts';
import type {Definition, Live} from '../../src/schema.ts';
import type {Catalogue} from './definitions.ts';
import {conditionalJson} from './http/conditional.ts';
import {RequestProblem} from './http/problem.ts';
import type {Lives} from './lives.ts';
import type {Store} from './store/store.ts';

/** Short, so that a cache in front takes the load and a count is never older than a few seconds. */
const RESULTS_MAX_AGE = 5;

/** What the public may read of a consultation comes from here. */
export interface Readings {
  catalogue: Catalogue;
  lives: Lives;
  store: Store;
  /** What links begin with. */
  publicUrl: string;
  /** The collector's clock, ms since 1970. */
  now: () => number;
}

type Links = Record<keyof NonNullable<Definition['links']>, string>;

/** @throws RequestProblem `not-found` */
export function currentDefinition(catalogue: Catalogue, id: string): Definition {
  const definition = catalogue.current(id);
  if (!definition) throw new RequestProblem('not-found', 'There is no consultation with this id.');
  return definition;
}

/** `GET /consultations/{id}`: the definition, its links filled in, and what holds at this moment. */
export function getDefinition(request: Request, id: string, {catalogue, lives, publicUrl, now}: Readings): Response {
  const current = currentDefinition(catalogue, id);
  const wanted = new URL(request.url).searchParams.get('version');
  const definition = wanted === null ? current : catalogue.version(id, Number(wanted));
  if (!definition) throw new RequestProblem('not-found', 'This consultation has no such version.');
  const body = {...definition, links: linksOf(definition, publicUrl), live: lives.at(current, now())};
  return conditionalJson(request, body, {cacheControl: 'public, no-cache'});
}

/** `GET /consultations/{id}/results`: counts under the policy of the definition; those of a petition are elsewhere. */
export async function getResults(request: Request, id: string, {catalogue, lives, store, publicUrl, now}: Readings): Promise<Response> {
  const definition = currentDefinition(catalogue, id);
  if (definition.petition) return new Response(null, {status: 308, headers: {Location: countUrl(id, publicUrl)}});
  refuseUnlessPublic(definition, lives.at(definition, now()));
  const {responses, questions} = await store.tally(id);
  const asOf = new Date(now()).toISOString();
  const results = publicResults(definition, {responses, version: definition.version, asOf, questions});
  // The moment of counting changes with every request; only the counts make new content.
  const tagOf = JSON.stringify({...results, asOf: ''});
  return conditionalJson(request, results, {cacheControl: `public, max-age=${RESULTS_MAX_AGE}`, tagOf});
}

/** The links of a definition; what its author left out follows from where the collector is reached. */
export function linksOf({id, kind, links: given}: Definition, publicUrl: string): Links {
  const base = `${publicUrl}/consultations/${id}`;
  return {
    page: given?.page ?? `${publicUrl}/${kind}/${id}`,
    responses: given?.responses ?? `${base}/responses`,
    results: given?.results ?? (kind === 'petition' ? countUrl(id, publicUrl) : `${base}/results`),
  };
}

const countUrl = (id: string, publicUrl: string): string => `${publicUrl}/petitions/${id}/count`;

function refuseUnlessPublic(definition: Definition, {state}: Live): void {
  const show = resultsShow(definition);
  if (show === 'never') {
    throw new RequestProblem('not-allowed', 'The results of this consultation are not published here.');
  }
  if (show === 'after-close' && state !== 'closed') {
    throw new RequestProblem('not-allowed', 'The results are published when the consultation has closed.');
  }
}
