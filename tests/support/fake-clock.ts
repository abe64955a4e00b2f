/** The page's clock for one browser test: long timers run when the test says so, short ones as ever. */

interface Timer {
  at: number;
  ms: number;
  act: () => void;
}

const real = {setTimeout: globalThis.setTimeout.bind(globalThis), clearTimeout: globalThis.clearTimeout.bind(globalThis), now: Date.now.bind(Date)};

interface Clock {
  /** Lets time pass: each timer runs when it is due, and what follows from it has been shown before the next one. */
  advance(ms: number): Promise<void>;
  /** Whether something waits for a timer of this length. */
  waits(ms: number): boolean;
}

/**
 * Puts a clock in place of the page's until the test ends.
 * @param long timers from here on, in ms, wait for the test; below it the test's own tools and Lit run
 */
export function fakeClock(long = 1000): Clock {
  const timers = new Map<number, Timer>();
  let now = real.now();
  let last = -1;
  Date.now = () => now;
  globalThis.setTimeout = ((act: () => void, ms = 0) => {
    if (ms < long) return real.setTimeout(act, ms);
    timers.set(--last, {at: now + ms, ms, act});
    return last;
  }) as typeof setTimeout;
  globalThis.clearTimeout = ((id: number) => {
    if (!timers.delete(id)) real.clearTimeout(id);
  }) as typeof clearTimeout;
  return {
    waits: (ms) => [...timers.values()].some((timer) => timer.ms === ms),
    advance: async (ms) => {
      const end = now + ms;
      for (;;) {
        const [next] = [...timers].filter(([, {at}]) => at <= end).sort(([, a], [, b]) => a.at - b.at);
        if (!next) break;
        timers.delete(next[0]);
        now = next[1].at;
        next[1].act();
        await new Promise(requestAnimationFrame);
      }
      now = end;
    },
  };
}

afterEach(() => {
  Object.assign(globalThis, {setTimeout: real.setTimeout, clearTimeout: real.clearTimeout});
  Date.now = real.now;
});
