import {publicResults, stateAt} from '../../src/schema.ts';
import type {Definition} from '../../src/schema.ts';
import type {Catalogue} from './definitions.ts';
import {conditionalJson} from './http/conditional.ts';
import {RequestProblem} from './http/problem.ts';
import type {Store} from './store/store.ts';

/** Short, so that a cache in front takes the load and a count is never older than a few seconds. */
const RESULTS_MAX_AGE = 5;

/** @throws RequestProblem `not-found` */
export function currentDefinition(catalogue: Catalogue, id: string): Definition {
  const definition = catalogue.current(id);
  if (!definition) throw new RequestProblem('not-found', 'There is no consultation with this id.');
  return definition;
}

/** `GET /consultations/{id}`: the definition, its links filled in, and what holds at this moment. */
export function getDefinition(request: Request, id: string, catalogue: Catalogue, publicUrl: string, now: number): Response {
  const current = currentDefinition(catalogue, id);
  const wanted = new URL(request.url).searchParams.get('version');
  const definition = wanted === null ? current : catalogue.version(id, Number(wanted));
  if (!definition) throw new RequestProblem('not-found', 'This consultation has no such version.');
  const body = {...definition, links: links(definition, publicUrl), live: live(current, now)};
  return conditionalJson(request, body, {cacheControl: 'public, no-cache'});
}

/** `GET /consultations/{id}/results`: counts under the policy of the definition. */
export async function getResults(request: Request, id: string, catalogue: Catalogue, store: Store, now: number): Promise<Response> {
  const definition = currentDefinition(catalogue, id);
  refuseUnlessPublic(definition, now);
  const {responses, questions} = await store.tally(id);
  const asOf = new Date(now).toISOString();
  const results = publicResults(definition, {responses, version: definition.version, asOf, questions});
  // The moment of counting changes with every request; only the counts make new content.
  const tagOf = JSON.stringify({...results, asOf: ''});
  return conditionalJson(request, results, {cacheControl: `public, max-age=${RESULTS_MAX_AGE}`, tagOf});
}

/** The links of a definition; what its author left out follows from where the collector is reached. */
function links({id, kind, links: given}: Definition, publicUrl: string): NonNullable<Definition['links']> {
  const base = `${publicUrl}/consultations/${id}`;
  return {page: `${publicUrl}/${kind}/${id}`, responses: `${base}/responses`, results: `${base}/results`, ...given};
}

function live(definition: Definition, now: number): NonNullable<Definition['live']> {
  const state = stateAt(definition, now);
  return {state, ...(state === 'closed' && definition.closes && {closedAt: definition.closes})};
}

function refuseUnlessPublic(definition: Definition, now: number): void {
  const show = definition.results?.show ?? (definition.kind === 'poll' ? 'after-vote' : 'never');
  if (show === 'never') {
    throw new RequestProblem('not-allowed', 'The results of this consultation are not published here.');
  }
  if (show === 'after-close' && stateAt(definition, now) !== 'closed') {
    throw new RequestProblem('not-allowed', 'The results are published when the consultation has closed.');
  }
}
