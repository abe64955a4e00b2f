/**
 * A moment in words with weekday, date, time and zone, so that nobody has to guess when a consultation ends.
 * @param moment ISO 8601
 * @param timeZone IANA name
 */
export function dateTime(locale: string, moment: string, timeZone: string): string {
  // Plain `en` would put the month before the day.
  return new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : locale, {
    weekday: 'long', day: 'numeric', month: 'long', year: 'numeric',
    hour: 'numeric', minute: '2-digit', timeZone, timeZoneName: 'short',
  }).format(new Date(moment));
}
