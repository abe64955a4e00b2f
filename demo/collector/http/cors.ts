import type {MiddlewareHandler} from 'hono';

const ALLOWED_REQUEST = {
  'Access-Control-Allow-Methods': 'GET, HEAD, POST',
  'Access-Control-Allow-Headers': 'Content-Type, Idempotency-Key',
  'Access-Control-Max-Age': '7200',
};

/**
 * Cross-origin access by an allow-list; credentials are never allowed. Our own code, because
 * Hono's middleware is a multiple of what the whole request costs otherwise.
 * @param origins As browsers send them; `*` and `null` count only when listed
 */
export function cors(origins: ReadonlySet<string>): MiddlewareHandler {
  return async (context, next) => {
    const allowed = allowedFor(context.req.header('Origin'), origins);
    const isPreflight = context.req.method === 'OPTIONS' && context.req.header('Access-Control-Request-Method');
    if (isPreflight) context.res = new Response(null, {status: 204});
    else await next();
    const {headers} = context.res;
    headers.append('Vary', 'Origin');
    if (!allowed) return;
    for (const [name, value] of Object.entries(allowed)) headers.set(name, value);
    if (isPreflight) for (const [name, value] of Object.entries(ALLOWED_REQUEST)) headers.set(name, value);
  };
}

/** The headers that let a page of an origin read the answer; undefined where it may not. */
export function allowedFor(origin: string | undefined, origins: ReadonlySet<string>): Record<string, string> | undefined {
  const allowed = origins.has('*') ? '*' : origin && origins.has(origin) ? origin : undefined;
  // Without the second a page of another origin reads `Retry-After` as null.
  return allowed === undefined ? undefined : {'Access-Control-Allow-Origin': allowed, 'Access-Control-Expose-Headers': 'Retry-After, Date, ETag'};
}
