import type {IncomingHttpHeaders} from 'node:http';
import type {Hono} from 'hono';
import {currentDefinition} from '../consultations.ts';
import type {Readings} from '../consultations.ts';
import type {Definition} from '../../../src/schema.ts';
import {conditionalJson, isFresh} from '../http/conditional.ts';
import {allowedFor} from '../http/cors.ts';
import type {Shortcut} from '../http/node-server.ts';
import {RequestProblem} from '../http/problem.ts';
import {getConfirm, postConfirm} from './confirm.ts';
import type {CountAnswer, Counts} from './counts.ts';

/** Short, so that a cache in front takes the load and a count is never older than a few seconds. */
const CACHE_CONTROL = 'public, max-age=5';
const COUNT_PATH = /^\/petitions\/([\w-]+)\/count$/;

export interface PetitionParts extends Readings {
  counts: Counts;
}

/** What petitions have beside the routes of every consultation. */
export function addPetitions(app: Hono, parts: PetitionParts): void {
  app.get('/petitions/:id', ({req}) => getPetition(req.raw, req.param('id'), parts));
  app.get('/petitions/:id/count', async ({req}) => {
    const {id} = currentPetition(req.param('id'), parts);
    return countResponse(await parts.counts.current(id), req.raw.headers.get('if-none-match'));
  });
  app.get('/confirm/:token', ({req}) => getConfirm(req.param('token'), parts));
  app.post('/confirm/:token', ({req}) => postConfirm(req.param('token'), parts, parts.counts));
}

/** @throws RequestProblem `not-found` */
function currentPetition(id: string, {catalogue}: Readings): Definition & Required<Pick<Definition, 'petition'>> {
  const {petition, ...definition} = currentDefinition(catalogue, id);
  if (!petition) throw new RequestProblem('not-found', 'There is no petition with this id.');
  return {...definition, petition};
}

/** `GET /petitions/{id}`: all that a list or a page of petitions shows, and nothing of who signed. */
async function getPetition(request: Request, id: string, parts: PetitionParts): Promise<Response> {
  const definition = currentPetition(id, parts);
  const {title, petition} = definition;
  const live = parts.lives.at(definition, parts.now());
  const {count, etag} = await parts.counts.current(id);
  // The moment of counting changes with every request; only the rest makes new content.
  return conditionalJson(request, {title, petition, live, count}, {cacheControl: CACHE_CONTROL, tagOf: JSON.stringify({title, petition, live, etag})});
}

function countResponse({body, etag}: CountAnswer, ifNoneMatch: string | null): Response {
  const headers = {ETag: etag, 'Cache-Control': CACHE_CONTROL};
  if (isFresh(ifNoneMatch, etag)) return new Response(null, {status: 304, headers});
  return new Response(new Uint8Array(body), {headers: {...headers, 'Content-Type': 'application/json'}});
}

/**
 * Answers reads of counts that are at hand, as the route would. It leaves no line in the log: pages ask for counts by
 * the hundred, and at least one such request in a second goes the long way.
 */
export function countShortcut(counts: Counts, origins: ReadonlySet<string>): Shortcut {
  return ({method, url = '', headers}, outgoing) => {
    const id = COUNT_PATH.exec(url)?.[1];
    const answer = id === undefined || method !== 'GET' || hasBody(headers) ? undefined : counts.ready(id);
    if (!answer) return false;
    const isKnown = isFresh(headers['if-none-match'] ?? null, answer.etag);
    outgoing.writeHead(isKnown ? 304 : 200, {
      'X-Content-Type-Options': 'nosniff', 'Vary': 'Origin', ...allowedFor(headers.origin, origins), ETag: answer.etag, 'Cache-Control': CACHE_CONTROL,
      ...(!isKnown && {'Content-Type': 'application/json', 'Content-Length': answer.body.byteLength}),
    });
    outgoing.end(isKnown ? undefined : answer.body);
    return true;
  };
}

const hasBody = (headers: IncomingHttpHeaders): boolean => 'content-length' in headers || 'transfer-encoding' in headers;
