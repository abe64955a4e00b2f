import {readFile, stat} from 'node:fs/promises';
import {extname, join} from 'node:path';
import {isFresh} from './http/conditional.ts';

const TYPES: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.map': 'application/json',
  '.mjs': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
};

/**
 * A file below `root`, by the path of a URL; `/` at the end means the folder's index.html.
 * Undefined where there is no such file, and for every path that could leave the folder.
 */
export async function fileResponse(request: Request, root: string, urlPath: string, headers: Record<string, string>): Promise<Response | undefined> {
  const path = safePath(urlPath);
  if (path === undefined) return undefined;
  const file = join(root, path.endsWith('/') ? `${path}index.html` : path);
  const found = await stat(file).catch(() => undefined);
  if (found?.isDirectory()) return new Response(null, {status: 308, headers: {Location: `${urlPath}/`}});
  const type = TYPES[extname(file)];
  if (!found?.isFile() || !type) return undefined;
  const etag = `W/"${found.mtimeMs.toString(36)}-${found.size.toString(36)}"`;
  const all = {...headers, ETag: etag};
  if (isFresh(request.headers.get('if-none-match'), etag)) return new Response(null, {status: 304, headers: all});
  const body = request.method === 'HEAD' ? null : await readFile(file);
  return new Response(body, {headers: {...all, 'Content-Type': type, 'Content-Length': String(found.size)}});
}

/** Refuses dot files and `..` in every spelling, instead of trying to resolve them. */
function safePath(urlPath: string): string | undefined {
  let path: string;
  try {
    path = decodeURIComponent(urlPath);
  } catch {
    return undefined;
  }
  const isPlain = /^(?:\/(?!\.)[^/\\\p{Cc}]*)+$/u.test(path) && !path.includes('//');
  return isPlain ? path : undefined;
}
