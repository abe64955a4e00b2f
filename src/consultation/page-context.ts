/** What tells of a person or a household, in readable text. Each is linear in time: an address may come from anybody. */
const PERSONAL: readonly RegExp[] = [
  // An email address, finished or not; `@name` alone is a place or a page.
  /[^\s@/]@[^\s@/]/,
  // A long number: a telephone, an account, a property.
  /\d{9}/,
  // Telephone numbers in groups: from 0, from abroad, and mobile ones without their 0.
  /(?:^|\D)0\d\d(?:[\W_]{0,3}\d){7}/,
  /\+(?:[\W_]{0,3}\d){10}/,
  /(?:^|\D)0?7[\W_]?\d{3}[\W_]?\d{3}[\W_]?\d{3}(?!\d)/,
  // NHS and National Insurance numbers.
  /(?:^|\D)\d{3}[\W_]{1,3}\d{3}[\W_]{1,3}\d{4}(?!\d)/,
  /(?:^|[\W_])[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z][\W_]{0,3}(?:\d{6}|\d\d(?:[\W_]{1,3}\d\d){2})[\W_]{0,3}[A-D](?![A-Z\d])/i,
  // A postcode by the letters that can stand in each place: “a6-2nd-avenue” and “a65-9am” hold none.
  /(?:^|[\W_])(?:GIR[\W_]{0,3}0AA|(?:[BEGLMNSW]|[A-PR-UWYZ][A-HK-Y])\d[A-Z\d]?[\W_]{0,3}\d[ABD-HJLNP-UW-Z]{2})(?![A-Z\d])/i,
  // A session of ASP.NET without cookies: (S(…)).
  /^\([A-Z]\(/i,
];

/** What some servers put behind a page's name: `;jsessionid=…`, and a query that was encoded as if it were a path. */
const BEHIND_NAME = /(?:;|%(?:25)*3[BF])[^/]*/gi;

/** A segment in readable characters, however often it was encoded and whatever is broken in it. */
function readable(segment: string): string {
  const once = segment.replace(/%(?:25)+/g, '%');
  try {
    return decodeURIComponent(once).normalize('NFKC');
  } catch {
    return once.replace(/%([\dA-F]{2})/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
  }
}

const isPersonal = (segment: string): boolean => {
  const text = readable(segment);
  return PERSONAL.some((pattern) => pattern.test(text));
};

/**
 * A page's address as page feedback may hold it: origin and path, without user, query and fragment, and with `-` in
 * place of path segments that look like an email address, a person's number or a postcode. Cleaned once, it stays.
 */
export function cleanPage(url: string): string {
  const page = new URL(url);
  page.pathname = page.pathname.replace(BEHIND_NAME, '');
  return page.origin + page.pathname.split('/').map((segment) => (isPersonal(segment) ? '-' : segment)).join('/');
}
