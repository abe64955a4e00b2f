import type {Readable} from 'node:stream';
import {RequestProblem} from './problem.ts';

/** The largest body that is read where nothing else is said, in bytes. */
const MAX_BODY_BYTES = 256 * 1024;

/** Where bodies come from: the web stream of a Request costs several times what reading a short body does. */
const bodies = new WeakMap<Request, Readable>();

const strictUtf8 = new TextDecoder('utf-8', {fatal: true, ignoreBOM: true});

/** Notes what the body of a request can be read from at less cost. */
export function noteBody(request: Request, body: Readable): void {
  bodies.set(request, body);
}

/**
 * Reads a JSON body as the bytes that were sent, within the limits.
 * @throws RequestProblem `unsupported` or `too-large`
 */
export async function readJsonBytes(request: Request, maxBytes = MAX_BODY_BYTES): Promise<Buffer> {
  refuseOtherTypes(request.headers);
  return readBytes(request, maxBytes);
}

/** Whether the body is what a form of ours sends; a form of another type is not read. */
export const isForm = ({headers}: Request): boolean => contentType(headers) === 'application/x-www-form-urlencoded';

/** @throws RequestProblem `malformed` or `too-large` */
export async function readForm(request: Request, maxBytes = MAX_BODY_BYTES): Promise<URLSearchParams> {
  return new URLSearchParams(decodeUtf8(await readBytes(request, maxBytes)));
}

async function readBytes(request: Request, maxBytes: number): Promise<Buffer> {
  const announced = Number(request.headers.get('content-length') ?? 0);
  if (announced > maxBytes) throw tooLarge(maxBytes);
  const body = bodies.get(request);
  if (body) return readStream(body, maxBytes);
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request.body ?? []) {
    size += chunk.byteLength;
    if (size > maxBytes) throw tooLarge(maxBytes);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function readStream(body: Readable, maxBytes: number): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const cut = (): void => reject(new RequestProblem('malformed', 'The request ended before its body was complete.'));
    if (body.destroyed) cut();
    const chunks: Buffer[] = [];
    let size = 0;
    body.on('data', (chunk: Buffer) => {
      size += chunk.byteLength;
      chunks.push(chunk);
      if (size <= maxBytes) return;
      body.pause();
      reject(tooLarge(maxBytes));
    });
    body.on('error', cut);
    body.on('close', cut);
    body.on('end', () => {
      // It closes in any case, and an error with its stack is dear.
      body.off('close', cut);
      const [only] = chunks;
      resolve(only && chunks.length === 1 ? only : Buffer.concat(chunks));
    });
  });
}

/**
 * The text of bytes that must be UTF-8 without a byte order mark (RFC 8259, section 8.1).
 * @throws RequestProblem `malformed`
 */
export function decodeUtf8(bytes: Uint8Array): string {
  let text: string;
  try {
    text = strictUtf8.decode(bytes);
  } catch {
    throw new RequestProblem('malformed', 'The body is not valid UTF-8.');
  }
  if (text.startsWith('\uFEFF')) {
    throw new RequestProblem('malformed', 'The body starts with a byte order mark; send UTF-8 without one.');
  }
  return text;
}

function refuseOtherTypes(headers: Headers): void {
  if (contentType(headers) !== 'application/json') {
    throw new RequestProblem('unsupported', 'Send the answers as application/json.');
  }
  const encoding = headers.get('content-encoding');
  if (encoding && encoding.toLowerCase() !== 'identity') {
    // A few compressed bytes may stand for gigabytes: the limit must hold for what is read.
    throw new RequestProblem('unsupported', 'Compressed bodies are not accepted; send the JSON as it is.');
  }
}

const contentType = (headers: Headers): string | undefined => headers.get('content-type')?.split(';')[0]?.trim().toLowerCase();

function tooLarge(maxBytes: number): RequestProblem {
  return new RequestProblem('too-large', `The body is larger than ${maxBytes / 1024} KiB.`, {
    // What is still on its way is not read, so the connection cannot be used again.
    headers: {Connection: 'close'},
  });
}
