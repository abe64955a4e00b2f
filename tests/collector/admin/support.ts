import assert from 'node:assert/strict';
import type {TestContext} from 'node:test';
import {TOKEN, answersOf} from '../support/collector.ts';
import {startPetition} from '../petitions/support.ts';
import type {PetitionCollector} from '../petitions/support.ts';

export const BEARER = {Authorization: `Bearer ${TOKEN}`};

export interface AdminCollector extends PetitionCollector {
  /** A program with a token: JSON there, JSON back. */
  call(method: string, path: string, body?: unknown): Promise<Response>;
  /** A person who is signed in: the text of a page. */
  page(path: string): Promise<string>;
  /** A form of ours, from our own origin unless `origin` says otherwise. */
  post(path: string, fields: Record<string, string>, origin?: string): Promise<Response>;
  /** What stands in the log of a consultation, the newest first. */
  log(consultation?: string): Promise<{at: string; who: string; action: string; detail: Record<string, unknown>}[]>;
}

/** A collector with a token for programs and a session for a person. */
export async function startAdmin(t: TestContext, options: Parameters<typeof startPetition>[1] = {}): Promise<AdminCollector> {
  const collector = await startPetition(t, options);
  const cookie = await signIn(collector);
  const call: AdminCollector['call'] = (method, path, body) => fetch(`${collector.url}/admin/consultations/${path}`, {
    method, headers: {...BEARER, ...(body !== undefined && {'Content-Type': 'application/json'})},
    ...(body !== undefined && {body: JSON.stringify(body)}),
  });
  return {
    ...collector, call,
    page: async (path) => (await collector.get(path, {Cookie: cookie, Accept: 'text/html'})).text(),
    post: (path, fields, origin = collector.url) => fetch(collector.url + path, {
      method: 'POST', redirect: 'manual', body: new URLSearchParams(fields),
      headers: {Cookie: cookie, Accept: 'text/html', Origin: origin},
    }),
    log: async (consultation = 'street-petition') => {
      const {entries} = await (await call('GET', `${consultation}/audit`)).json() as {entries: Awaited<ReturnType<AdminCollector['log']>>};
      return entries;
    },
  };
}

/** The cookie of a new session. */
export async function signIn({url}: {url: string}): Promise<string> {
  const response = await fetch(`${url}/admin/session`, {method: 'POST', body: new URLSearchParams({token: TOKEN}), redirect: 'manual'});
  assert.equal(response.status, 303);
  return response.headers.getSetCookie()[0]?.split(';')[0] ?? '';
}

/** The body of an answer that must be 200. */
export async function ok<T>(response: Promise<Response>): Promise<T> {
  const answered = await response;
  const text = await answered.text();
  assert.equal(answered.status, 200, text);
  return JSON.parse(text) as T;
}

/** A payload about a page. */
export function feedbackOf(answers: Record<string, unknown>, context: object = {page: 'https://council.example/bins', pageId: 'bins'}, other: Record<string, unknown> = {}): ReturnType<typeof answersOf> {
  return answersOf(answers, {consultation: 'page-feedback', context, ...other});
}
