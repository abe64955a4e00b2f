const FIRST = 1_000;
const LONGEST = 5 * 60_000;
const LONGEST_ASKED = 60 * 60_000;

/**
 * How long to wait before the next attempt, in ms: full jitter between 1 s and 5 min, doubling,
 * and no less than the server asks for, up to an hour.
 * @param attempts how many have failed, from 1
 * @param asked what Retry-After asked for, in ms
 * @param random 0 to 1
 */
export function delay(attempts: number, asked: number, random: number): number {
  const ceiling = Math.min(LONGEST, FIRST * 2 ** attempts);
  return Math.max(FIRST + random * (ceiling - FIRST), Math.min(asked, LONGEST_ASKED));
}

/** Retry-After (RFC 9110, 10.2.3), seconds or a date, in ms from `now`; 0 where it is missing or unreadable. */
export function retryAfter(header: string | null, now: number): number {
  if (header === null) return 0;
  const ms = /^\d+$/.test(header.trim()) ? Number(header) * 1000 : Date.parse(header) - now;
  return ms > 0 ? ms : 0;
}
