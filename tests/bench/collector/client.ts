/**
 * HTTP/1.1 over a kept connection, for driving servers: it writes prepared bytes and reads no more of an answer than it
 * must, so that the driver is cheaper than what it drives. One request at a time; no pipelining, no redirects.
 */
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';

/** `body` is as it came over the wire: of a chunked answer with the sizes of the chunks. */
export interface Answer { status: number; head: string; body: Buffer }

export interface Connection {
  /** @throws Error when the server closes the connection */
  ask: (request: Buffer) => Promise<Answer>;
  close: () => void;
}

export interface RequestParts { method: string; path: string; headers?: Record<string, string>; body?: string }

/** The bytes of a request. */
export const requestBytes = ({ method, path, headers = {}, body = '' }: RequestParts): Buffer => {
  const lines = Object.entries({ Host: '127.0.0.1', ...headers, ...(body && { 'Content-Length': String(Buffer.byteLength(body)) }) });
  return Buffer.from(`${method} ${path} HTTP/1.1\r\n${lines.map(([name, value]) => `${name}: ${value}\r\n`).join('')}\r\n${body}`);
};

const endOfHead = '\r\n\r\n';
const endOfChunks = Buffer.from('0\r\n\r\n');

/** Undefined until the whole answer is there. */
const parse = (received: Buffer): Answer | undefined => {
  const headLength = received.indexOf(endOfHead);
  if (headLength === -1) return undefined;
  const head = received.toString('latin1', 0, headLength);
  const body = received.subarray(headLength + endOfHead.length);
  const status = Number(head.slice(9, 12));
  const isChunked = /^transfer-encoding: chunked/im.test(head);
  const length = Number(/^content-length: (\d+)/im.exec(head)?.[1] ?? 0);
  const isWhole = isChunked ? body.subarray(-endOfChunks.length).equals(endOfChunks) : body.length >= length;
  return isWhole ? { status, head, body } : undefined;
};

const nothing = Buffer.alloc(0);

interface Waiting { resolve: (answer: Answer) => void; reject: (error: Error) => void }

const overSocket = (socket: Socket): Connection => {
  let waiting: Waiting | undefined;
  let received: Buffer = nothing;
  const fail = (error: Error): void => { waiting?.reject(error); };
  socket.on('data', (chunk: Buffer) => {
    received = received.length === 0 ? chunk : Buffer.concat([received, chunk]);
    const answer = parse(received);
    if (!answer) return;
    received = nothing;
    waiting?.resolve(answer);
  });
  socket.on('error', fail);
  socket.on('close', () => { fail(new Error('The server closed the connection.')); });
  return {
    ask: (request) => new Promise((resolve, reject) => {
      waiting = { resolve, reject };
      if (socket.destroyed) fail(new Error('The server closed the connection.'));
      else socket.write(request);
    }),
    close: () => { socket.destroy(); },
  };
};

/** @param url of the server, such as http://127.0.0.1:8080 */
export const openConnection = async (url: string): Promise<Connection> => {
  const { hostname, port } = new URL(url);
  const socket = connect({ host: hostname, port: Number(port), noDelay: true });
  await once(socket, 'connect');
  return overSocket(socket);
};

/**
 * Sends each request once over so many connections; each sends its next one when the last was answered.
 * @throws Error when an answer has another status
 * @returns milliseconds
 */
export const sendAll = async (url: string, requests: readonly Buffer[], expected: number, connections: number): Promise<number> => {
  const opened = await Promise.all(Array.from({ length: connections }, () => openConnection(url)));
  let next = 0;
  const work = async ({ ask }: Connection): Promise<void> => {
    for (let request = requests[next++]; request; request = requests[next++]) {
      const { status, body } = await ask(request);
      if (status !== expected) throw new Error(`Expected ${expected}, but the answer was ${status}: ${body.toString()}`);
    }
  };
  try {
    const start = performance.now();
    await Promise.all(opened.map(work));
    return performance.now() - start;
  } finally {
    for (const { close } of opened) close();
  }
};
