/** A server of a few files with the headers a test needs, on a port of the system's choice. */
import {readFile} from 'node:fs/promises';
import {createServer} from 'node:http';
import {once} from 'node:events';
import type {AddressInfo} from 'node:net';
import {extname, join, normalize} from 'node:path';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.css': 'text/css',
};

export interface StaticServer {
  readonly url: string;
  close(): Promise<void>;
}

/**
 * @param folders what stands under which path, for example `{'/lib/': 'dist/cdn'}`
 * @param pages HTML by path
 */
export async function serveStatic(
  folders: Readonly<Record<string, string>>,
  pages: Readonly<Record<string, string>>,
  headers: Readonly<Record<string, string>>,
): Promise<StaticServer> {
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    void load(path).then((body) => {
      const type = pages[path] === undefined ? TYPES[extname(path)] : TYPES['.html'];
      response.writeHead(body === undefined ? 404 : 200, {...headers, 'Content-Type': type ?? 'text/plain'});
      response.end(body);
    });
  });
  const load = async (path: string): Promise<string | Buffer | undefined> => {
    if (pages[path] !== undefined) return pages[path];
    const [prefix, folder] = Object.entries(folders).find(([start]) => path.startsWith(start)) ?? [];
    if (prefix === undefined || folder === undefined) return undefined;
    return readFile(join(folder, normalize(path.slice(prefix.length)))).catch(() => undefined);
  };
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
