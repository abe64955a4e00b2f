const EMAIL = /[^\s@/]+@[^\s@/]+\.[^\s@/]+/;
/** A run of nine digits or more, or groups of digits that begin like a telephone number or make up an NHS number. */
const NUMBER = /\d{9}|(?:\+|\b0)\d(?:[ .()-]?\d){7}|\b\d{3}[ .-]\d{3}[ .-]\d{4}\b|\b[A-Z]{2} ?\d{2} ?\d{2} ?\d{2} ?[A-D]\b/i;
const POSTCODE = /(?:^|[^A-Z0-9])(?:GIR ?0AA|[A-Z]{1,2}\d[A-Z\d]?[ +_-]?\d[A-Z]{2})(?![A-Z0-9])/i;

const decoded = (segment: string): string => {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
};

const isPersonal = (segment: string): boolean => [EMAIL, NUMBER, POSTCODE].some((pattern) => pattern.test(decoded(segment)));

/**
 * A page's address as page feedback may hold it: origin and path, without user, query and fragment, and with `-` in
 * place of path segments that look like an email address, a person's number or a postcode.
 */
export function cleanPage(url: string): string {
  const {origin, pathname} = new URL(url);
  return origin + pathname.split('/').map((segment) => (isPersonal(segment) ? '-' : segment)).join('/');
}
