import {createServer} from 'node:http';
import type {IncomingMessage, Server, ServerResponse} from 'node:http';
import type {Socket} from 'node:net';
import {pipeline} from 'node:stream/promises';
import {toRequest} from './node-request.ts';
import {RequestProblem, problemResponse} from './problem.ts';
import type {ProblemCode} from './problem.ts';

/** The portable core: what Hono's `app.fetch` is. */
export type Handler = (request: Request) => Response | Promise<Response>;

/** Answers some requests without a Request, which costs several times such an answer; false leaves it to the handler. */
export type Shortcut = (incoming: IncomingMessage, outgoing: ServerResponse) => boolean;

const LIMITS = {
  headersTimeout: 10_000,
  // The widget allows 30 s plus its bytes at 4 kB/s; a slow line must not be cut before that.
  requestTimeout: 100_000,
  connectionsCheckingInterval: 5_000,
  // Longer than the usual 60 s of proxies: a connection closed under a POST makes it arrive twice.
  keepAliveTimeout: 65_000,
  maxHeaderSize: 16 * 1024,
};
const MAX_CONNECTIONS = 10_000;

/** An HTTP server with sensible limits (times in ms); it neither listens nor answers yet. */
export function createNodeServer(limits: Partial<typeof LIMITS> = {}): Server {
  const server = createServer({...LIMITS, ...limits});
  server.maxConnections = MAX_CONNECTIONS;
  server.on('clientError', answerUnreadable);
  return server;
}

/** @param onError Told of faults that the handler did not turn into a response */
export function answerWith(server: Server, handler: Handler, onError: (error: unknown) => void, shortcut: Shortcut = () => false): void {
  server.on('request', (incoming, outgoing) => {
    if (server.listening && shortcut(incoming, outgoing)) return;
    serve(server, handler, incoming, outgoing).catch((error: unknown) => {
      // Headers may be gone already: cutting the connection tells the reader that it is incomplete.
      outgoing.destroy();
      if (!isReaderGone(error)) onError(error);
    });
  });
}

function isReaderGone(error: unknown): boolean {
  return error instanceof Error && 'code' in error && ['ERR_STREAM_PREMATURE_CLOSE', 'ECONNRESET', 'EPIPE'].includes(String(error.code));
}

async function serve(server: Server, handler: Handler, incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
  const request = toRequest(incoming);
  const response = request ? await handler(request) : problemResponse(badTarget());
  if (outgoing.destroyed) return;
  const headers = Object.fromEntries(response.headers);
  // A body that nobody read would be taken for the next request, and a server that is closing waits for nobody.
  if (!incoming.complete || !server.listening) headers['connection'] = 'close';
  if (response.body) await send(outgoing, response.status, headers, response.body);
  else outgoing.writeHead(response.status, headers).end();
}

/** A body in one piece, as nearly all are, goes out in one write with its length; a longer one as fast as it is read. */
async function send(outgoing: ServerResponse, status: number, headers: Record<string, string>, body: ReadableStream<Uint8Array>): Promise<void> {
  const reader = body.getReader();
  const first = await reader.read();
  const second = first.done ? first : await reader.read();
  if (second.done) {
    const bytes = first.value ?? new Uint8Array();
    outgoing.writeHead(status, {...headers, 'content-length': bytes.byteLength}).end(bytes);
    return;
  }
  reader.releaseLock();
  outgoing.writeHead(status, headers);
  for (const {value} of [first, second]) outgoing.write(value);
  await pipeline(body, outgoing);
}

const UNREADABLE: Record<string, [status: number, code: ProblemCode, detail: string]> = {
  ERR_HTTP_REQUEST_TIMEOUT: [408, 'malformed', 'The request took too long to arrive.'],
  HPE_HEADER_OVERFLOW: [431, 'too-large', 'The request headers are too large.'],
};

/** Answers what never became a request: bad framing, oversized headers, a body that stalls. */
function answerUnreadable(error: NodeJS.ErrnoException, socket: Socket): void {
  if (!socket.writable || error.code === 'ECONNRESET') {
    socket.destroy();
    return;
  }
  const [status, code, detail] = UNREADABLE[error.code ?? ''] ?? [400, 'malformed', 'This is not a valid HTTP request.'];
  const body = JSON.stringify({type: `/problems/${code}`, title: detail, status, detail});
  socket.end(
    `HTTP/1.1 ${status} Bad Request\r\nContent-Type: application/problem+json\r\n` +
      `Content-Length: ${Buffer.byteLength(body)}\r\nConnection: close\r\n\r\n${body}`,
  );
}

function badTarget(): RequestProblem {
  return new RequestProblem('malformed', 'The request target is not a valid path.');
}
