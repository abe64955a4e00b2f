/** What is sent to both servers, and the definitions that it belongs to. */
import { readFileSync } from 'node:fs';
import { requestBytes } from './client.ts';

export type CaseName = 'sign' | 'count-200' | 'count-304' | 'definition' | 'survey';

export interface LoadCase {
  label: string;
  /** What the issue asks: at least this share of the bare server's requests per second. */
  bound?: number;
  status: number;
  /** Requests in a round: a second or two on a slow machine. */
  requests: number;
  /** @param i from 0, another for each request of the run */
  request: (i: number) => Buffer;
}

/** Public figures are read by pages of other sites. */
export const origin = 'https://www.glanmor.example';
const petition = 'street-petition';
const survey = 'street-survey';
export const readPaths = { count: `/petitions/${petition}/count`, definition: `/consultations/${petition}` };

const fixture = (id: string): object =>
  JSON.parse(readFileSync(new URL(`../../collector/fixtures/${id}.json`, import.meta.url), 'utf8')) as object;

/** Open whenever the benchmark runs. */
export const definitions = [petition, survey]
  .map((id): [name: string, definition: object] => [`${id}.json`, { ...fixture(id), opens: '2020-01-01T00:00:00Z', closes: '2099-01-01T00:00:00Z' }]);

/** Of a network of its own, so that nothing is held for coming too often from one. */
const addressOf = (i: number): string => `${11 + (i >> 16)}.${(i >> 8) & 255}.${i & 255}.7`;

const send = (consultation: string, answers: object, i: number): Buffer => {
  const id = crypto.randomUUID();
  const now = Date.now();
  return requestBytes({
    method: 'POST', path: `/consultations/${consultation}/responses`,
    headers: { 'Content-Type': 'application/json', 'Idempotency-Key': `"${id}"`, Origin: origin, 'X-Forwarded-For': addressOf(i) },
    body: JSON.stringify({
      id, format: 1, consultation, version: 1, language: 'en', answers,
      startedAt: new Date(now - 60_000).toISOString(), sealedAt: new Date(now).toISOString(),
    }),
  });
};

const signature = (i: number): Buffer => send(petition, {
  name: `Alex Morgan ${i}`, email: `alex.morgan.${i}@example.org`, postcode: 'LA1 1YN', connection: ['live'], consent: true,
}, i);

const answerSet = (i: number): Buffer => send(survey, {
  safe: 'yes', noise: 1 + i % 5, words: `Cars are parked on both sides at number ${i}, and nobody sees the children who cross.`,
}, i);

const read = (path: string, tag?: string): Buffer =>
  requestBytes({ method: 'GET', path, headers: { Origin: origin, ...(tag !== undefined && { 'If-None-Match': tag }) } });

/** @param countTag the ETag of the count, as it stays while nothing is confirmed */
export const casesWith = (countTag: string): Record<CaseName, LoadCase> => {
  const [count, unchanged, definition] = [read(readPaths.count), read(readPaths.count, countTag), read(readPaths.definition)];
  return {
    sign: { label: 'Sign a petition', bound: 0.6, status: 201, requests: 4000, request: signature },
    'count-200': { label: 'Read a count, 200', bound: 0.65, status: 200, requests: 10_000, request: () => count },
    'count-304': { label: 'Read a count, 304', bound: 0.8, status: 304, requests: 10_000, request: () => unchanged },
    definition: { label: 'Read a definition', status: 200, requests: 6000, request: () => definition },
    survey: { label: 'Answer a survey', status: 201, requests: 4000, request: answerSet },
  };
};
