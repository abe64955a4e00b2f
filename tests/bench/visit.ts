import type { Connection, Session } from './cdp.ts';
import { probeSource, type Watched } from './probe.ts';
import { blankPath } from './sides.ts';

export interface Place { connection: Connection; origin: string }

/** One page in a fresh browser context: nothing is cached, and its renderer is its own. */
export interface Visit extends Session {
  /** Opens a path of the site. Returns the milliseconds from the start of the navigation until the form is usable. */
  open: (path: string) => Promise<number>;
  openBlank: () => Promise<void>;
  /** Runs an expression, awaits its promise and returns its value. */
  evaluate: <T>(expression: string) => Promise<T>;
  /** The run-time metrics of the renderer: sizes in bytes; `ProcessTime`, `ThreadTime`: seconds of processor time of it and of its main thread. */
  metrics: () => Promise<Record<string, number>>;
  /** Resolves when the page has nothing left to do: no timer of a kept draft, no late chunk. */
  settle: () => Promise<void>;
  close: () => Promise<void>;
}

/** Longer than any side waits before it keeps a draft. */
const settleTime = 500;
const openTimeout = 60_000;

export const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => { setTimeout(resolve, milliseconds); });

const oneEvent = (session: Session, event: string, what: string): Promise<unknown> => new Promise((resolve, reject) => {
  const timer = setTimeout(() => { reject(new Error(`${what}: no ${event} within ${openTimeout / 1000} s`)); }, openTimeout);
  const stop = session.on(event, (params) => {
    clearTimeout(timer);
    stop();
    resolve(params);
  });
});

const attach = async ({ connection }: Place): Promise<{ session: Session; browserContextId: string }> => {
  const { browserContextId } = await connection.send('Target.createBrowserContext');
  const { targetId } = await connection.send('Target.createTarget', { url: 'about:blank', browserContextId });
  const { sessionId } = await connection.send('Target.attachToTarget', { targetId, flatten: true });
  return { session: connection.session(sessionId), browserContextId };
};

const goTo = async (session: Session, url: string, event: string): Promise<unknown> => {
  const arrived = oneEvent(session, event, url);
  await session.send('Page.navigate', { url });
  return arrived;
};

/** Opens a fresh context on an empty document; the first `open` starts its own renderer, as a visitor's click does. */
export const startVisit = async (place: Place, watched: Watched): Promise<Visit> => {
  const { session, browserContextId } = await attach(place);
  const { send, on } = session;
  await send('Page.enable');
  await send('Runtime.enable');
  await send('Performance.enable', { timeDomain: 'threadTicks' });
  await send('Runtime.addBinding', { name: 'benchUsable' });
  await send('Page.addScriptToEvaluateOnNewDocument', { source: probeSource(watched) });
  const evaluate = async <T>(expression: string): Promise<T> => {
    const { result, exceptionDetails } = await send('Runtime.evaluate', { expression, awaitPromise: true, returnByValue: true });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value as T;
  };
  return {
    send,
    on,
    evaluate,
    openBlank: async () => { await goTo(session, place.origin + blankPath, 'Page.loadEventFired'); },
    open: async (path) => Number((await goTo(session, place.origin + path, 'Runtime.bindingCalled') as { payload: string }).payload),
    metrics: async () => Object.fromEntries((await send('Performance.getMetrics')).metrics.map(({ name, value }) => [name, value])),
    settle: async () => {
      await pause(settleTime);
      await evaluate('new Promise((resolve) => requestIdleCallback(() => resolve(), { timeout: 1000 }))');
    },
    close: async () => { await place.connection.send('Target.disposeBrowserContext', { browserContextId }); },
  };
};
