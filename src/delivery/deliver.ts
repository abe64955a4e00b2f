import {delay} from './retry.ts';
import type {Sealed} from './seal.ts';
import {attempt} from './send.ts';
import type {Outcome} from './send.ts';

/** After so many answers that are JSON but no receipt, the endpoint does not speak the contract. */
const STRANGE_ANSWERS = 3;

/** What delivery needs of the world, so that tests need neither network nor clock. */
export interface World {
  fetch: typeof fetch;
  now(): number;
  /** 0 to 1. */
  random(): number;
  /** Resolves after `ms`, or sooner when something says that another attempt may be worth it. */
  wait(ms: number): Promise<void>;
}

/**
 * Sends until there is a receipt or a refusal. Between attempts it waits, as long as it takes: what is sealed
 * is given up by the person only.
 * @param told every outcome as it comes
 */
export async function deliver(
  sealed: Sealed, endpoint: string, world: World, told: (outcome: Outcome) => void, signal: AbortSignal,
): Promise<Outcome | undefined> {
  const isGivenUp = (): boolean => signal.aborted;
  let strange = 0;
  for (let attempts = 1; !isGivenUp(); attempts++) {
    let outcome = await attempt(world.fetch, endpoint, sealed, world.now(), signal);
    if (isGivenUp()) return undefined;
    if (outcome.state === 'waiting' && outcome.reason === 'no-receipt' && ++strange >= STRANGE_ANSWERS) outcome = notOurs();
    told(outcome);
    if (outcome.state !== 'waiting') return outcome;
    await world.wait(delay(attempts, outcome.asked, world.random()));
  }
  return undefined;
}

const notOurs = (): Outcome => ({
  state: 'parked',
  problem: {type: 'about:blank', title: 'no-receipt', status: 200, detail: 'The endpoint answers without a receipt.'},
});

/** The browser as delivery's world. Cookies are sent where `credentials` says so. A wait ends early when the line is back, the page is seen again, or `nudge` is called. */
export function browserWorld(credentials: RequestCredentials = 'omit'): World & {nudge(): void} {
  const target = new EventTarget();
  return {
    fetch: (url, request) => fetch(url, {...request, credentials}),
    now: () => Date.now(),
    random: () => Math.random(),
    nudge: () => { target.dispatchEvent(new Event('nudge')); },
    wait: (ms) => new Promise((resolve) => {
      const done = new AbortController();
      const {signal} = done;
      const end = (): void => {
        clearTimeout(timer);
        done.abort();
        resolve();
      };
      const timer = setTimeout(end, ms);
      target.addEventListener('nudge', end, {signal});
      addEventListener('online', end, {signal});
      document.addEventListener('visibilitychange', () => { if (!document.hidden) end(); }, {signal});
    }),
  };
}
