import {hash} from 'node:crypto';

interface Freshness {
  cacheControl: string;
  /** What decides whether the content is still the same; default the body itself. */
  tagOf?: string;
}

/** A JSON answer with an ETag, or 304 when the caller already holds this content. */
export function conditionalJson(request: Request, body: unknown, {cacheControl, tagOf}: Freshness): Response {
  const text = JSON.stringify(body);
  const etag = `W/"${hash('sha256', tagOf ?? text, 'base64url').slice(0, 22)}"`;
  const headers = {ETag: etag, 'Cache-Control': cacheControl};
  if (isFresh(request.headers.get('if-none-match'), etag)) return new Response(null, {status: 304, headers});
  return new Response(text, {headers: {...headers, 'Content-Type': 'application/json'}});
}

/** Weak comparison (RFC 9110, section 13.1.2): a proxy that compresses turns a tag into a weak one. */
export function isFresh(ifNoneMatch: string | null, etag: string): boolean {
  if (!ifNoneMatch) return false;
  if (ifNoneMatch === etag) return true;
  const opaque = (tag: string): string => tag.trim().replace(/^W\//, '');
  return ifNoneMatch.trim() === '*' || ifNoneMatch.split(',').some((tag) => opaque(tag) === opaque(etag));
}
