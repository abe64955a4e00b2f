import type {MiddlewareHandler} from 'hono';
import {routePath} from 'hono/route';

/** Where the collector says what happens, one JSON object per line. */
export interface Log {
  info(event: string, fields?: Record<string, string | number | boolean>): void;
  /** Notes a fault of our own, with its stack. */
  error(event: string, error: unknown): void;
}

export const silentLog: Log = {info: () => undefined, error: () => undefined};

/** JSON escapes control characters, so nothing that a caller sends can forge a line. */
export function jsonLog(write: (line: string) => void): Log {
  const line = (level: string, event: string, fields: object): void => {
    write(JSON.stringify({time: new Date().toISOString(), level, event, ...fields}) + '\n');
  };
  return {
    info: (event, fields = {}) => line('info', event, fields),
    error: (event, error) => line('error', event, {error: error instanceof Error ? error.stack : String(error)}),
  };
}

/**
 * One line per request. It names the route pattern and not the path, and neither headers nor
 * addresses, so that no answer, receipt, token or person can be found in the logs.
 */
export function requestLog(log: Log): MiddlewareHandler {
  return async (context, next) => {
    const started = performance.now();
    await next();
    log.info('request', {
      method: context.req.method,
      route: routePath(context),
      status: context.res.status,
      ms: Math.round((performance.now() - started) * 10) / 10,
      bytes: Number(context.req.header('content-length') ?? 0),
    });
  };
}
