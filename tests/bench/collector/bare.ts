/**
 * What the collector is compared with: node:http and node:sqlite, and no more than somebody would write who trusts every
 * caller. It stores the same rows and answers the same bytes, without a check of what comes in.
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { bareStore, type Received } from './bare-store.ts';
import { serveDriver, type Copy } from './child.ts';

interface Ready { tag: string; fresh: Record<string, string>; headers: Record<string, string>; body: Buffer }

const { keepSignature, keepAnswers, close } = await bareStore(process.env['DATABASE_URL'] ?? '');
const ready = new Map<string, Ready>();

const bytesOf = (request: IncomingMessage): Promise<Buffer> => new Promise((resolve) => {
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  request.on('end', () => { resolve(Buffer.concat(chunks)); });
});

const post = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
  const body = await bytesOf(request);
  const received = { body, payload: JSON.parse(body.toString()) as Received['payload'] };
  const receipt = await (request.url?.includes('petition') ? keepSignature(received) : keepAnswers(received));
  const text = JSON.stringify(receipt);
  response.writeHead(201, {
    'Content-Type': 'application/json', 'Cache-Control': 'no-store', 'Content-Length': Buffer.byteLength(text),
  }).end(text);
};

const get = (request: IncomingMessage, response: ServerResponse): void => {
  const answer = ready.get(request.url ?? '');
  if (!answer) response.writeHead(404).end();
  else if (request.headers['if-none-match'] === answer.tag) response.writeHead(304, answer.fresh).end();
  else response.writeHead(200, answer.headers).end(answer.body);
};

const answerLike = (copies: Copy[]): void => {
  for (const { path, headers: { 'content-type': type = '', ...fresh }, body } of copies) {
    const bytes = Buffer.from(body);
    const headers = { ...fresh, 'content-type': type, 'content-length': String(bytes.length) };
    ready.set(path, { tag: fresh['etag'] ?? '', fresh, headers, body: bytes });
  }
};

const server = createServer((request, response) => {
  if (request.method === 'POST') void post(request, response);
  else get(request, response);
});
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
const stop = (): Promise<void> => {
  server.closeAllConnections();
  close();
  return Promise.resolve();
};
serveDriver(`http://127.0.0.1:${(server.address() as AddressInfo).port}`, stop, answerLike);
