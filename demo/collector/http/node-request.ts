import type {IncomingMessage} from 'node:http';
import {noteBody} from './body.ts';
import {notePeer} from './client-address.ts';
import {RequestProblem} from './problem.ts';

/** What a Request has beside its method, address and headers. */
const REST = [
  'body', 'bodyUsed', 'cache', 'credentials', 'destination', 'integrity', 'keepalive', 'mode', 'redirect', 'referrer', 'referrerPolicy', 'signal',
  'arrayBuffer', 'blob', 'bytes', 'clone', 'formData', 'json', 'text',
] as const;

/**
 * A Request of Node's server. It is made in full only for whoever asks for more than method, address and headers: a
 * Request and the web stream of its body cost as much as all the rest of reading a signature.
 */
class NodeRequest {
  readonly method: string;
  readonly url: string;
  readonly #incoming: IncomingMessage;
  #headers: Headers | undefined;
  #full: Request | undefined;

  constructor(incoming: IncomingMessage, method: string, url: string) {
    this.#incoming = incoming;
    this.method = method;
    this.url = url;
  }

  get headers(): Headers {
    return this.#headers ??= new Headers(pairs(this.#incoming));
  }

  get full(): Request {
    const {method, headers} = this;
    const hasBody = method !== 'GET' && method !== 'HEAD';
    return this.#full ??= new Request(this.url, {method, headers, ...(hasBody && {body: toStream(this.#incoming), duplex: 'half'})});
  }
}

Object.setPrototypeOf(NodeRequest.prototype, Request.prototype);
for (const name of REST) {
  Object.defineProperty(NodeRequest.prototype, name, {get(this: NodeRequest): unknown {
    const value: unknown = Reflect.get(this.full, name);
    return typeof value === 'function' ? value.bind(this.full) as unknown : value;
  }});
}

/** Undefined when the request target is no path, as in `OPTIONS *`, or no method or address of a Request. */
export function toRequest(incoming: IncomingMessage): Request | undefined {
  const {method = 'GET', url = ''} = incoming;
  // The Host header is whatever the caller likes: links are built from settings alone.
  const address = url.startsWith('/') ? URL.parse(`http://collector${url}`) : null;
  if (!address || method === 'TRACE' || method === 'CONNECT') return undefined;
  const request = new NodeRequest(incoming, method, address.href) as unknown as Request;
  notePeer(request, incoming.socket.remoteAddress);
  noteBody(request, incoming);
  return request;
}

function pairs(incoming: IncomingMessage): [string, string][] {
  const headers: [string, string][] = [];
  for (const [name, values = []] of Object.entries(incoming.headersDistinct)) {
    for (const value of values) headers.push([name, value]);
  }
  return headers;
}

/** Node's own conversion costs several times as much for a body of one chunk. */
function toStream(incoming: IncomingMessage): ReadableStream<Uint8Array> {
  return new ReadableStream<Uint8Array>({
    start(controller) {
      incoming.on('data', (chunk: Buffer) => {
        controller.enqueue(chunk);
        if ((controller.desiredSize ?? 0) <= 0) incoming.pause();
      });
      incoming.on('end', () => controller.close());
      incoming.on('error', () => controller.error(new RequestProblem('malformed', 'The request ended before its body was complete.')));
    },
    pull: () => void incoming.resume(),
    cancel: () => void incoming.pause(),
  });
}
