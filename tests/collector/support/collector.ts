import {cpSync, mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import type {TestContext} from 'node:test';
import {silentLog} from '../../../demo/collector/http/log.ts';
import type {Log} from '../../../demo/collector/http/log.ts';
import {readSettings} from '../../../demo/collector/settings.ts';
import {start} from '../../../demo/collector/start.ts';
import type {Collector} from '../../../demo/collector/start.ts';

export const FIXTURES = join(import.meta.dirname, '../fixtures');
export const TOKEN = 'a-token-for-tests';
/** A moment at which every open fixture takes answers. */
const OPEN_DAY = '2026-11-20T12:00:00.000Z';

export interface TestCollector extends Collector {
  /** Moves the collector's clock. */
  setTime(iso: string): void;
  /** The folder of its database and definitions. */
  folder: string;
  get(path: string, headers?: Record<string, string>): Promise<Response>;
  send(payload: Payload, headers?: Record<string, string>): Promise<Response>;
  sendBytes(body: BodyInit, headers?: Record<string, string>, consultation?: string): Promise<Response>;
}

interface Payload extends Record<string, unknown> {
  id: string;
  consultation: string;
}

interface Options {
  env?: Record<string, string>;
  log?: Log;
  buildLibrary?: () => Promise<void>;
  /** Kept between two collectors of one test; made otherwise. */
  folder?: string;
}

/** A collector of its own for one test: own database, own definitions, own clock, a port of the system's choice. */
export async function startCollector(t: TestContext, options: Options = {}): Promise<TestCollector> {
  const {env = {}, log = silentLog, folder = newFolder(t), buildLibrary = () => Promise.resolve()} = options;
  let now = Date.parse(OPEN_DAY);
  const settings = readSettings({...environment(folder), ...env});
  const collector = await start(settings, {log, buildLibrary, now: () => now});
  let isClosed = false;
  const close = async (): Promise<void> => {
    if (!isClosed) await collector.close();
    isClosed = true;
  };
  t.after(close);
  const get = (path: string, headers = {}): Promise<Response> => fetch(collector.url + path, {headers, redirect: 'manual'});
  const sendBytes = (body: BodyInit, headers = {}, consultation = 'street-survey'): Promise<Response> =>
    fetch(`${collector.url}/consultations/${consultation}/responses`, {
      method: 'POST', body, headers: withDefault(headers),
    });
  return {
    ...collector, folder, close, get, sendBytes,
    setTime: (iso) => { now = Date.parse(iso); },
    send: (payload, headers = {}) =>
      sendBytes(JSON.stringify(payload), {'Idempotency-Key': `"${payload.id}"`, ...headers}, payload.consultation),
  };
}

/** Names of headers may come in any case, and a doubled one would be joined. */
function withDefault(given: Record<string, string>): Headers {
  const headers = new Headers(given);
  if (!headers.has('content-type')) headers.set('content-type', 'application/json');
  return headers;
}

/** A folder with the fixtures as definitions, removed after the test. */
export function newFolder(t: TestContext): string {
  const folder = mkdtempSync(join(tmpdir(), 'collector-'));
  cpSync(FIXTURES, join(folder, 'definitions'), {recursive: true});
  t.after(() => rmSync(folder, {recursive: true, force: true}));
  return folder;
}

/** The settings of a collector whose files are all in one folder. */
export function environment(folder: string): Record<string, string> {
  return {
    PORT: '0', LOG: 'off', ADMIN_TOKEN: `tester:${TOKEN}`,
    DATABASE_URL: join(folder, 'collector.db'), DEFINITIONS: join(folder, 'definitions'),
  };
}

/** A payload for the street survey that is right in every field. */
export function answersOf(answers: Record<string, unknown>, other: Record<string, unknown> = {}): Payload {
  return {id: crypto.randomUUID(), format: 1, consultation: 'street-survey', version: 1, language: 'en', answers, ...other};
}

/** All answer sets of a consultation, as staff export them. */
export async function exported(collector: TestCollector, consultation = 'street-survey'): Promise<ExportedRow[]> {
  const response = await collector.get(`/admin/consultations/${consultation}/responses.json`, {Authorization: `Bearer ${TOKEN}`});
  return await response.json() as ExportedRow[];
}

export interface ExportedRow {
  id: string;
  reference: string;
  receivedAt: string;
  version: number;
  late: boolean;
  held: boolean;
  answers: Record<string, unknown>;
}

/** A problem document as far as tests read it. */
export interface ProblemBody {
  type: string;
  title: string;
  status: number;
  detail: string;
  problems?: {questionId: string; code: string; params?: Record<string, unknown>}[];
}

/** The status and the code of a problem document. */
export async function problemOf(response: Response): Promise<[number, string]> {
  const {type, status} = await response.json() as ProblemBody;
  if (status !== response.status) throw new Error(`The document says ${status}, the response ${response.status}.`);
  return [status, type.split('/').at(-1) ?? ''];
}
