/** Network and clock for tests of delivery: no socket is opened and no time passes. */
import type {World} from '../../src/delivery/deliver.ts';

/** What the network does with one request: an answer, or an error as of a broken line. */
export type Happening = (request: Request) => Response | Error | Promise<Response | Error>;

/** A request as it left, with its body read. */
export interface SentRequest {
  readonly request: Request;
  readonly body: string;
  /** The clock when it left, in ms. */
  readonly at: number;
}

export interface FakeWorld extends World {
  readonly requests: readonly SentRequest[];
}

/**
 * Each request meets the next of `happenings`; one more request than there are happenings fails the test.
 * The clock starts at 0 and moves only by waiting. Jitter is always half of its range.
 */
export function fakeWorld(...happenings: Happening[]): FakeWorld {
  const requests: SentRequest[] = [];
  let clock = 0;
  return {
    requests,
    now: () => clock,
    random: () => 0.5,
    wait: (ms) => {
      clock += ms;
      if (requests.length >= happenings.length) return Promise.reject(new Error('no request more was expected'));
      return Promise.resolve();
    },
    fetch: async (input, init) => {
      const request = new Request(input, init);
      const happening = happenings[requests.length];
      requests.push({request, body: await request.clone().text(), at: clock});
      const outcome = await happening?.(request);
      if (outcome instanceof Response) return outcome;
      throw outcome ?? new Error('no request more was expected');
    },
  };
}

/** The line breaks before an answer. */
export const brokenLine: Happening = () => new TypeError('Failed to fetch');

/** A JSON answer. */
export function answer(status: number, body: unknown, headers: Record<string, string> = {}): Happening {
  return () => Response.json(body, {status, headers});
}
