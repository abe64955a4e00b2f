const MINUTE = 60_000;
const DAY = 86_400_000;

/** What clocks in a zone show at a moment, as if it were UTC: ms since 1970. */
function wallClock(moment: number, timeZone: string): number {
  const parts = new Intl.DateTimeFormat('en', {
    timeZone, hourCycle: 'h23', year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric',
  }).formatToParts(moment);
  const [year = 0, month = 1, day, hour, minute] = (['year', 'month', 'day', 'hour', 'minute'] as const)
    .map((type) => Number(parts.find((part) => part.type === type)?.value));
  return Date.UTC(year, month - 1, day, hour, minute);
}

/** The Monday of the week in which a moment (ISO 8601) falls for people in a zone, as YYYY-MM-DD. */
export function mondayOf(moment: string, timeZone: string): string {
  const local = wallClock(Date.parse(moment), timeZone);
  const daysSinceMonday = (new Date(local).getUTCDay() + 6) % 7;
  return new Date(local - daysSinceMonday * DAY).toISOString().slice(0, 10);
}

/**
 * The moment (ISO 8601, UTC) at which clocks in a zone show a local time such as 2026-11-20T09:30. In the hour
 * that is skipped in spring the moment when the clocks go forward is near; of the hour that comes twice in
 * autumn it is the first.
 */
export function momentIn(local: string, timeZone: string): string {
  const wanted = Date.parse(`${local}Z`);
  // Offsets change within a day at most once: one of the two days around has the right one.
  const candidates = [wanted - DAY, wanted + DAY].map((near) => wanted - (wallClock(near, timeZone) - near));
  const exact = candidates.find((moment) => Math.abs(wallClock(moment, timeZone) - wanted) < MINUTE);
  return new Date(exact ?? Math.max(...candidates)).toISOString();
}

/** A moment (ISO 8601) in words, as in "20 November 2026 at 12:00 GMT". */
export function momentText(moment: string, timeZone: string): string {
  return new Intl.DateTimeFormat('en-GB', {
    timeZone, year: 'numeric', month: 'long', day: 'numeric', hour: '2-digit', minute: '2-digit', timeZoneName: 'short',
  }).format(Date.parse(moment));
}

/** A day (YYYY-MM-DD) in words, as in "16 November 2026". */
export const dayText = (day: string): string => new Intl.DateTimeFormat('en-GB', {timeZone: 'UTC', dateStyle: 'long'}).format(Date.parse(day));

/** The zone in which the times of a definition are shown. */
export const timeZoneOf = ({timeZone = 'Europe/London'}: {timeZone?: string | undefined}): string => timeZone;
