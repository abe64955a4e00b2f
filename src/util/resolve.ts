/** A URL against its base, as an absolute URL; empty where it cannot be one. */
export function resolve(url: string, base: string): string {
  try {
    return new URL(url, base).href;
  } catch {
    return '';
  }
}
