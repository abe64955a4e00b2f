import type { Site } from '../server.ts';
import type { Visit } from '../visit.ts';

export interface Network { time: number; inARow: number; requests: string[]; bytes: number; wireBytes: number }

/** Slow 4G: 400 ms per round trip, 1.6 Mbit/s down, 750 kbit/s up. */
const slow4G = { offline: false, latency: 400, downloadThroughput: 1_600_000 / 8, uploadThroughput: 750_000 / 8 };

interface Request { path: string; start: number; response: number; wireBytes: number }
interface NetworkEvent { requestId: string; timestamp: number; request?: { url: string }; encodedDataLength?: number }

export const slowDown = async (visit: Visit): Promise<void> => {
  await visit.send('Network.enable');
  await visit.send('Network.emulateNetworkConditions', slow4G);
};

/** The most requests of which each began only after the answer to the one before had begun to arrive. */
const longestRow = (requests: Request[]): number => {
  let row = 0;
  let lastResponse = -Infinity;
  for (const { start, response } of requests.toSorted((a, b) => a.response - b.response)) {
    if (start < lastResponse) continue;
    row++;
    lastResponse = response;
  }
  return row;
};

const watch = (visit: Visit): Map<string, Request> => {
  const requests = new Map<string, Request>();
  const listen = (event: string, use: (event: NetworkEvent, request: Request | undefined) => void): void => {
    visit.on(`Network.${event}`, (params) => { use(params as NetworkEvent, requests.get((params as NetworkEvent).requestId)); });
  };
  listen('requestWillBeSent', ({ requestId, timestamp, request }) => {
    if (!request?.url.startsWith('http')) return;
    requests.set(requestId, { path: new URL(request.url).pathname, start: timestamp, response: Infinity, wireBytes: 0 });
  });
  listen('responseReceived', ({ timestamp }, request) => { if (request) request.response = timestamp; });
  listen('loadingFinished', ({ encodedDataLength }, request) => { if (request) request.wireBytes = encodedDataLength ?? 0; });
  return requests;
};

/**
 * What was fetched before the form was usable, on slow 4G with the processor at full speed.
 * `bytes` counts the brotli bodies of all but the host page, `wireBytes` everything with its headers.
 */
export const measureNetwork = async (visit: Visit, path: string, site: Site): Promise<Network> => {
  await slowDown(visit);
  const all = watch(visit);
  const time = await visit.open(path);
  const navigation = [...all.values()].find((request) => request.path === path)?.start ?? 0;
  const needed = [...all.values()].filter(({ response }) => response < navigation + time / 1000);
  await visit.settle();
  const files = needed.filter((request) => request.path !== path);
  return {
    time,
    inARow: longestRow(needed),
    requests: needed.map((request) => request.path),
    bytes: files.reduce((sum, request) => sum + (site.get(request.path)?.bytes ?? 0), 0),
    wireBytes: needed.reduce((sum, request) => sum + request.wireBytes, 0),
  };
};
