import {RequestProblem} from './problem.ts';

/** The largest body that is read, in bytes. */
const MAX_BODY_BYTES = 256 * 1024;

const strictUtf8 = new TextDecoder('utf-8', {fatal: true, ignoreBOM: true});

/**
 * Reads a JSON body as the bytes that were sent, within the limits.
 * @throws RequestProblem `unsupported` or `too-large`
 */
export async function readJsonBytes(request: Request): Promise<Buffer> {
  refuseOtherTypes(request.headers);
  const announced = Number(request.headers.get('content-length') ?? 0);
  if (announced > MAX_BODY_BYTES) throw tooLarge();
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request.body ?? []) {
    size += chunk.byteLength;
    if (size > MAX_BODY_BYTES) throw tooLarge();
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
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
  const type = headers.get('content-type')?.split(';')[0]?.trim().toLowerCase();
  if (type !== 'application/json') {
    throw new RequestProblem('unsupported', 'Send the answers as application/json.');
  }
  const encoding = headers.get('content-encoding');
  if (encoding && encoding.toLowerCase() !== 'identity') {
    // A few compressed bytes may stand for gigabytes: the limit must hold for what is read.
    throw new RequestProblem('unsupported', 'Compressed bodies are not accepted; send the JSON as it is.');
  }
}

function tooLarge(): RequestProblem {
  return new RequestProblem('too-large', `The body is larger than ${MAX_BODY_BYTES / 1024} KiB.`, {
    // What is still on its way is not read, so the connection cannot be used again.
    headers: {Connection: 'close'},
  });
}
