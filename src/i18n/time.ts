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

/** A moment of these weeks in words: Tuesday 3 November at 14:02. @param moment ISO 8601 */
export const dayAndTime = (locale: string, moment: string, timeZone: string): string => new Intl.DateTimeFormat(british(locale), {
  weekday: 'long', day: 'numeric', month: 'long', hour: 'numeric', minute: '2-digit', timeZone,
}).format(new Date(moment));

// The answer is a date of the Gregorian calendar, as it was typed: some languages would write it in another.
const gregorian = (locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat =>
  new Intl.DateTimeFormat(british(locale), {...options, calendar: 'gregory', timeZone: 'UTC'});

/** A day in words without its weekday: 27 March 2007. @param day ISO 8601 */
export const dayText = (locale: string, day: string): string =>
  gregorian(locale, {day: 'numeric', month: 'long', year: 'numeric'}).format(new Date(day));

/** A month in words: March 2007. @param month ISO 8601 */
export const monthText = (locale: string, month: string): string =>
  gregorian(locale, {month: 'long', year: 'numeric'}).format(new Date(month));

/** The names of the twelve months, alone, and again as they stand in a date, where some languages inflect them. */
export function monthNames(locale: string): string[] {
  const months = Array.from({length: 12}, (_, month) => new Date(Date.UTC(2026, month, 1)));
  const inDate = gregorian(locale, {day: 'numeric', month: 'long'});
  return [
    ...months.map((month) => gregorian(locale, {month: 'long'}).format(month)),
    ...months.map((month) => inDate.formatToParts(month).find(({type}) => type === 'month')?.value ?? ''),
  ];
}
