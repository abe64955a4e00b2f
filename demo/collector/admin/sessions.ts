import {hash, randomBytes} from 'node:crypto';

const HOUR = 3_600_000;
/** Longer than the 20 h from which WCAG 2.2.1 sees no time limit: nobody loses a form half written. */
const LASTS_HOURS = 24;

/** Somebody who signed in on a page of ours. */
export interface Session {
  /** As in the staff tokens. */
  name: string;
  /** What was done last, told once on the next page. */
  notice: string;
  /** What to look at again in what was done, told with it. */
  warnings: readonly string[];
}

/** Who is signed in. Kept in memory: a restart asks for the token again. */
export interface Sessions {
  /** Answers with what the cookie holds: 128 random bits, of which only a hash is kept. */
  begin(name: string): string;
  find(cookie: string): Session | undefined;
  end(cookie: string): void;
}

/** @param now The collector's clock, ms since 1970 */
export function createSessions(now: () => number): Sessions {
  const byHash = new Map<string, Session & {expires: number}>();
  const keyOf = (cookie: string): string => hash('sha256', cookie);
  const forgetExpired = (): void => {
    for (const [key, {expires}] of byHash) if (expires <= now()) byHash.delete(key);
  };
  return {
    begin(name) {
      forgetExpired();
      const cookie = randomBytes(16).toString('base64url');
      byHash.set(keyOf(cookie), {name, notice: '', warnings: [], expires: now() + LASTS_HOURS * HOUR});
      return cookie;
    },
    find(cookie) {
      forgetExpired();
      return byHash.get(keyOf(cookie));
    },
    end: (cookie) => void byHash.delete(keyOf(cookie)),
  };
}
