import type { MiddlewareHandler } from 'hono';
import { matchedRoutes } from 'hono/route';
import type { Meter } from '../runtime/metrics/meter.ts';

/** Returns what times every request by its route; what is asked for beside all routes counts as one. */
export function meteredRequests(meter: Pick<Meter, 'add'>): MiddlewareHandler {
  return async (c, next) => {
    const began = performance.now();
    await next();
    const route = matchedRoutes(c).findLast(({ path }) => !path.includes('*'))?.path ?? 'none';
    const labels = { method: METHODS.has(c.req.method) ? c.req.method : 'other', route };
    const seconds = (performance.now() - began) / 1000;
    meter.add('icc_http_seconds', { ...labels, status: String(c.res.status) }, seconds);
  };
}

const METHODS: ReadonlySet<string> = new Set([
  'GET',
  'HEAD',
  'POST',
  'PUT',
  'PATCH',
  'DELETE',
  'OPTIONS',
]);
