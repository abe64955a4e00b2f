/** Who signs, when they do, and who reads the count meanwhile. */
import {setTimeout as pause} from 'node:timers/promises';
import {openConnection, requestBytes} from '../../bench/collector/client.ts';
import type {Answer, Connection} from '../../bench/collector/client.ts';

export const PETITION = 'spike-petition';
const READERS = 8;
const MINUTE = 60_000;

/** Postcodes and the areas that they belong to; the last belongs to none. */
const PLACES = [['LA1 1YN', 'castle'], ['LA2 6XX', 'lancaster'], ['LA3 1AA', 'bay'], ['LA4 5BB', 'bay'], ['PR1 8XJ', '']] as const;

export interface Signer {
  id: string;
  email: string;
  area: string;
  /** One in five never opens the mail. */
  confirms: boolean;
  /** One in twenty does not get the answer, and the element sends again. */
  repeats: boolean;
  request: Buffer;
}

/** The person behind a number; each has an address range of their own, so that nothing is held for review. */
export function signerOf(i: number): Signer {
  const id = crypto.randomUUID();
  const email = `signer.${i}@example.org`;
  const [postcode, area] = PLACES[i % PLACES.length] ?? PLACES[0];
  const now = Date.now();
  const request = requestBytes({
    method: 'POST', path: `/consultations/${PETITION}/responses`,
    headers: {'Content-Type': 'application/json', 'Idempotency-Key': `"${id}"`, 'X-Forwarded-For': `${11 + (i >> 16)}.${(i >> 8) & 255}.${i & 255}.7`},
    body: JSON.stringify({
      id, format: 1, consultation: PETITION, version: 1, language: i % 3 ? 'en' : 'cy',
      answers: {name: `Signer ${i}`, email, postcode, connection: ['live'], consent: true},
      startedAt: new Date(now - MINUTE).toISOString(), sealedAt: new Date(now).toISOString(),
    }),
  });
  // Numbers that share no factor with the number of places: those who never confirm live everywhere.
  return {id, email, area, confirms: i % 6 !== 0, repeats: i % 19 === 0, request};
}

/** A stretch of a replay: `perMinute` signatures as they came, `speed` times as fast. */
export interface Stretch {
  seconds: number;
  perMinute: number;
}

/** When each signature is due, in ms from the start. */
export function arrivals({seconds, perMinute}: Stretch, speed: number): number[] {
  const interval = MINUTE / (perMinute * speed);
  return Array.from({length: Math.floor(seconds * 1000 / interval)}, (_, i) => i * interval);
}

/** As many connections as are needed at once; each is used again. */
export class Pool {
  readonly #url: () => string;
  readonly #free: Connection[] = [];

  constructor(url: () => string) {
    this.#url = url;
  }

  async ask(request: Buffer): Promise<Answer> {
    const connection = this.#free.pop() ?? await openConnection(this.#url());
    const answer = await connection.ask(request);
    this.#free.push(connection);
    return answer;
  }

  close(): void {
    for (const connection of this.#free) connection.close();
  }
}

/**
 * Signs when each signature is due, whether or not those before were answered.
 * @returns ms from the due time to the answer, of each
 */
export async function signWhenDue(pool: Pool, signers: readonly Signer[], due: readonly number[]): Promise<number[]> {
  const start = performance.now();
  const answered: Promise<number>[] = [];
  for (const [i, signer] of signers.entries()) {
    const at = start + (due[i] ?? 0);
    if (at > performance.now()) await pause(at - performance.now());
    answered.push(sign(pool, signer).then(() => performance.now() - at));
  }
  return Promise.all(answered);
}

async function sign(pool: Pool, {request, repeats}: Signer): Promise<void> {
  const {status, body} = await pool.ask(request);
  if (status !== 201) throw new Error(`A signature was answered ${status}: ${body.toString()}`);
  if (!repeats) return;
  const again = await pool.ask(request);
  if (again.status !== 200 || !again.body.equals(body)) throw new Error(`A repeat was answered ${again.status}: ${again.body.toString()}`);
}

export interface Reads {
  count: number;
  /** Answers 304 among them. */
  unchanged: number;
  seconds: number;
}

/**
 * Reads the count as browsers do, with the tag of what they hold, until `signal` aborts.
 * @param perSecond Not more than that
 * @throws Error when a count is lower than one that was read before
 */
export async function readCount(url: string, perSecond: number, signal: AbortSignal): Promise<Reads> {
  const start = performance.now();
  const reads: Reads = {count: 0, unchanged: 0, seconds: 0};
  const read = async (): Promise<void> => {
    const connection = await openConnection(url);
    let tag = '';
    let highest = 0;
    while (!signal.aborted) {
      if (reads.count > (performance.now() - start) / 1000 * perSecond) {
        await pause(1);
        continue;
      }
      reads.count++;
      const {status, head, body} = await connection.ask(requestBytes({method: 'GET', path: `/petitions/${PETITION}/count`, headers: tag ? {'If-None-Match': tag} : {}}));
      if (status === 304) reads.unchanged++;
      if (status !== 200) continue;
      tag = /^etag: (.+)$/im.exec(head)?.[1] ?? '';
      const {count} = JSON.parse(body.toString()) as {count: number};
      if (count < highest) throw new Error(`The count went from ${highest} back to ${count}.`);
      highest = count;
    }
    connection.close();
  };
  await Promise.all(Array.from({length: READERS}, read));
  return {...reads, seconds: (performance.now() - start) / 1000};
}
