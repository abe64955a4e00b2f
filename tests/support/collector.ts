/** Runs the collector as a user does, in a process of its own, for end-to-end tests. */
import {type ChildProcess, spawn} from 'node:child_process';
import {once} from 'node:events';
import {mkdtemp, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {createInterface} from 'node:readline';
import {setTimeout as pause} from 'node:timers/promises';
import {fileURLToPath} from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const TOKEN = 'end-to-end-token';
/** Includes a build of the library where that is stale. */
const READY_LIMIT_MS = 120_000;

// The runner ends a test that takes too long by a signal, which skips the listeners that end the collectors.
process.once('SIGTERM', () => process.exit(143));

/** One answer set of the staff export, as far as tests read it. */
export interface StoredAnswers {
  readonly id: string;
  readonly reference: string;
  readonly answers: Readonly<Record<string, unknown>>;
}

/** A collector on a database in a folder of its own; the same address and database before and after a restart. */
export class CollectorProcess {
  readonly #folder: string;
  #child: ChildProcess | undefined;
  #port = '0';
  /** Where it listens, without a trailing slash. */
  url = '';

  readonly #settings: Record<string, string>;

  private constructor(folder: string, settings: Record<string, string>) {
    this.#folder = folder;
    this.#settings = settings;
  }

  /** The token that staff sign in with. */
  readonly token = TOKEN;

  /** Starts on an empty database, with settings beyond these; answers once `/readyz` does. */
  static async start(settings: Record<string, string> = {}): Promise<CollectorProcess> {
    const collector = new CollectorProcess(await mkdtemp(join(tmpdir(), 'consult-e2e-')), settings);
    await collector.restart();
    return collector;
  }

  /** Starts again on the same database and port. */
  async restart(): Promise<void> {
    const child = spawn(process.execPath, ['demo/collector/main.ts'], {
      cwd: ROOT,
      env: {
        ...process.env,
        PORT: this.#port,
        DATABASE_URL: `sqlite:${join(this.#folder, 'collector.db')}`,
        ADMIN_TOKEN: `tester:${TOKEN}`,
        LOG: 'off',
        ...this.#settings,
      },
      stdio: ['ignore', 'pipe', 'inherit'],
      // A group of its own: what it builds in the background must end with it.
      detached: true,
    });
    this.#child = child;
    process.once('exit', () => { endGroup(child, 'SIGKILL'); });
    this.url = await printedUrl(child);
    this.#port = new URL(this.url).port;
    await untilReady(`${this.url}/readyz`, child);
  }

  /** Ends the process; `SIGKILL` gives it no chance to finish anything. */
  async kill(signal: 'SIGKILL' | 'SIGTERM' = 'SIGKILL'): Promise<void> {
    const child = this.#child;
    if (child === undefined || hasEnded(child)) return;
    const ended = once(child, 'exit');
    endGroup(child, signal);
    await ended;
  }

  /** Ends it and removes its database. */
  async remove(): Promise<void> {
    await this.kill();
    await rm(this.#folder, {recursive: true, force: true});
  }

  /** What staff export of one consultation, as JSON. */
  async exported(consultation: string): Promise<StoredAnswers[]> {
    return await (await this.#export(consultation, 'json')).json() as StoredAnswers[];
  }

  /** What staff export of one consultation for a spreadsheet, as text. */
  async exportedCsv(consultation: string): Promise<string> {
    return (await this.#export(consultation, 'csv')).text();
  }

  async #export(consultation: string, format: 'csv' | 'json'): Promise<Response> {
    const address = `${this.url}/admin/consultations/${consultation}/responses.${format}`;
    const response = await fetch(address, {headers: {Authorization: `Bearer ${TOKEN}`}});
    if (!response.ok) throw new Error(`${address} answered ${String(response.status)}`);
    return response;
  }
}

/** The address is the first URL that the collector prints for the person who started it. */
async function printedUrl(child: ChildProcess): Promise<string> {
  if (child.stdout === null) throw new Error('the collector has no output');
  for await (const line of createInterface(child.stdout)) {
    const url = /https?:\/\/[^\s/]+/u.exec(line)?.[0];
    if (url === undefined) continue;
    child.stdout.resume();
    return url;
  }
  throw new Error('the collector ended without saying where it listens');
}

async function untilReady(url: string, child: ChildProcess): Promise<void> {
  const deadline = Date.now() + READY_LIMIT_MS;
  while (Date.now() < deadline && !hasEnded(child)) {
    if (await fetch(url).then((response) => response.ok, () => false)) return;
    await pause(50);
  }
  throw new Error(`the collector ${hasEnded(child) ? 'ended' : 'was not ready in time'}: ${url}`);
}

function hasEnded(child: ChildProcess): boolean {
  return child.exitCode !== null || child.signalCode !== null;
}

function endGroup(child: ChildProcess, signal: NodeJS.Signals): void {
  if (child.pid !== undefined && !hasEnded(child)) process.kill(-child.pid, signal);
}
