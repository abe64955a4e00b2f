import type {MiddlewareHandler} from 'hono';

const ALLOWED_REQUEST = {
  'Access-Control-Allow-Methods': 'GET, HEAD, POST',
  'Access-Control-Allow-Headers': 'Content-Type, Idempotency-Key',
  'Access-Control-Max-Age': '7200',
};

/**
 * Cross-origin access by an allow-list; credentials are never allowed. Our own code, because
 * Hono's middleware is a multiple of what the whole request costs otherwise.
 * @param allowed Origins as browsers send them; `*` and `null` count only when listed
 */
export function cors(allowed: ReadonlySet<string>): MiddlewareHandler {
  return async (context, next) => {
    const origin = context.req.header('Origin');
    const allowOrigin = allowed.has('*') ? '*' : origin && allowed.has(origin) ? origin : undefined;
    const isPreflight = context.req.method === 'OPTIONS' && context.req.header('Access-Control-Request-Method');
    if (isPreflight) context.res = new Response(null, {status: 204});
    else await next();
    const {headers} = context.res;
    headers.append('Vary', 'Origin');
    if (!allowOrigin) return;
    headers.set('Access-Control-Allow-Origin', allowOrigin);
    // Without this a page of another origin reads `Retry-After` as null.
    headers.set('Access-Control-Expose-Headers', 'Retry-After, Date, ETag');
    if (isPreflight) for (const [name, value] of Object.entries(ALLOWED_REQUEST)) headers.set(name, value);
  };
}
