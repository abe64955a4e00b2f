// Plain `en` would put the month before the day, and so would American words for a language that the browser does not write dates in.
const british = (locale: string): string[] => (locale === 'en' ? ['en-GB'] : [locale, 'en-GB']);

/**
 * A moment in words with weekday, date, time and zone, so that nobody has to guess when a consultation ends.
 * @param moment ISO 8601
 * @param timeZone IANA name
 */
export function dateTime(locale: string, moment: string, timeZone: string): string {
  return new Intl.DateTimeFormat(british(locale), {
    weekday: 'long', day: 'numeric', month: 'long', year: 'numeric',
    hour: 'numeric', minute: '2-digit', timeZone, timeZoneName: 'short',
  }).format(new Date(moment));
}

/** A day in words with its weekday; a date alone, such as 2026-12-13, is that day everywhere. */
export function date(locale: string, moment: string, timeZone: string): string {
  return new Intl.DateTimeFormat(british(locale), {
    weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', timeZone: moment.length > 10 ? timeZone : 'UTC',
  }).format(new Date(moment));
}
