/** A URL against its base, as `<img src>` resolves it; empty where it cannot be one. */
export function resolve(url: string, base = document.baseURI): string {
  try {
    return new URL(url, base).href;
  } catch {
    return '';
  }
}
