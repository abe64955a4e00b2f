import {hash} from 'node:crypto';
import type {PetitionCount} from '../../../src/schema.ts';
import type {Catalogue} from '../definitions.ts';
import type {Log} from '../http/log.ts';
import type {PetitionTally} from '../store/count-changes.ts';
import type {PetitionStore} from '../store/petition-store.ts';
import {publicAreas} from './areas.ts';
import type {Petition} from './signer.ts';

/** A petition is read far more often than signed, and nobody needs a count that is younger. */
const KEPT_MS = 1000;

/** A count as it goes out. */
export interface CountAnswer {
  count: PetitionCount;
  body: Buffer;
  /** Of everything but the moment. */
  etag: string;
  /** By `performance.now()`. */
  madeAt: number;
}

/** The public counts of all petitions. Idle, it does nothing. */
export interface Counts {
  /** What holds now, a second old at most. */
  current(id: string): Promise<CountAnswer>;
  /** The same where it is at hand. */
  ready(id: string): CountAnswer | undefined;
  /** To be told of after every change of a count: takes it into the figures within about a second. */
  changed(id: string): void;
  close(): Promise<void>;
}

interface Parts {
  catalogue: Catalogue;
  store: PetitionStore;
  now: () => number;
  log: Log;
}

/** Counts first what was left by a collector that stopped. */
export function startCounts(parts: Parts): Counts {
  const kept = new Map<string, CountAnswer>();
  const timers = new Map<string, NodeJS.Timeout>();
  const runs = inTurn(async (id) => {
    const answer = await countNow(id, parts);
    kept.set(id, answer);
    return answer;
  });
  const ready = (id: string): CountAnswer | undefined => {
    const answer = kept.get(id);
    return answer && performance.now() - answer.madeAt < KEPT_MS ? answer : undefined;
  };
  const changed = (id: string): void => {
    if (timers.has(id)) return;
    const due = (kept.get(id)?.madeAt ?? -Infinity) + KEPT_MS - performance.now();
    timers.set(id, setTimeout(() => {
      timers.delete(id);
      runs.next(id).catch((error: unknown) => {
        parts.log.error('count-failed', error);
        setTimeout(() => changed(id), KEPT_MS).unref();
      });
    }, Math.max(0, due)));
  };
  for (const {id, petition} of parts.catalogue.all()) if (petition) changed(id);
  return {
    ready, changed,
    current: async (id) => ready(id) ?? runs.current(id) ?? runs.next(id),
    close: async () => {
      for (const timer of timers.values()) clearTimeout(timer);
      await runs.ended();
    },
  };
}

interface Runs {
  /** What is running now. */
  current(id: string): Promise<CountAnswer> | undefined;
  /** Begins when the one that is running has ended: only so it holds all that was stored until now. */
  next(id: string): Promise<CountAnswer>;
  ended(): Promise<unknown>;
}

function inTurn(run: (id: string) => Promise<CountAnswer>): Runs {
  const running = new Map<string, Promise<CountAnswer>>();
  return {
    current: (id) => running.get(id),
    next: (id) => {
      const mine = Promise.allSettled([running.get(id)]).then(() => run(id)).finally(() => {
        if (running.get(id) === mine) running.delete(id);
      });
      running.set(id, mine);
      return mine;
    },
    ended: () => Promise.allSettled(running.values()),
  };
}

async function countNow(id: string, {catalogue, store, now}: Parts): Promise<CountAnswer> {
  const petition = catalogue.current(id)?.petition;
  if (!petition) throw new Error(`${id} is no petition.`);
  const madeAt = performance.now();
  const asOf = new Date(now()).toISOString();
  const tally = await store.rollUp(id, petition.thresholds.map(({at}) => at), asOf);
  const count = publicCount(petition, tally, asOf);
  const etag = `W/"${hash('sha256', JSON.stringify({...count, asOf: ''}), 'base64url').slice(0, 22)}"`;
  return {count, body: Buffer.from(JSON.stringify(count)), etag, madeAt};
}

function publicCount(petition: Petition, {count, paper, byArea, reachedAt}: PetitionTally, asOf: string): PetitionCount {
  const areas = publicAreas(petition, byArea);
  const thresholds = petition.thresholds.map(({at}) => ({at, reachedAt: reachedAt.get(at) ?? null}));
  return {count, paper, asOf, thresholds, ...(areas && {areas})};
}
