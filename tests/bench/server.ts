import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { brotliCompressSync, constants } from 'node:zlib';

/** What one path answers; bodies are compressed once, when the site is built. */
export interface SiteFile { type: string; body: string; bytes: number; compressed: Buffer }
export type Site = Map<string, SiteFile>;

export interface SiteServer { origin: string; close: () => Promise<void> }

const types: Record<string, string> = {
  html: 'text/html; charset=utf-8', css: 'text/css; charset=utf-8', js: 'text/javascript; charset=utf-8', json: 'application/json',
};

/** @param path decides the media type by its extension; without one it is a page. */
export const siteFile = (path: string, body: string): SiteFile => {
  const compressed = brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY } });
  const extension = /\.(\w+)$/.exec(path)?.[1] ?? 'html';
  return { type: types[extension] ?? 'application/octet-stream', body, bytes: compressed.length, compressed };
};

/** Serves a site over HTTP/1.1 with kept-alive connections on a free port of the loopback interface. */
export const serveSite = async (site: Site): Promise<SiteServer> => {
  const server = createServer((request, response) => {
    const file = site.get(new URL(request.url ?? '/', 'http://localhost').pathname);
    if (!file) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, {
      'Content-Type': file.type, 'Content-Encoding': 'br', 'Content-Length': file.bytes, 'Cache-Control': 'no-cache',
    }).end(file.compressed);
  });
  server.keepAliveTimeout = 60_000;
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    close: () => new Promise((resolve) => {
      server.close(() => { resolve(); });
      server.closeAllConnections();
    }),
  };
};
