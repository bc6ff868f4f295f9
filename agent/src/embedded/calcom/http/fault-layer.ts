import { setTimeout as sleep } from 'node:timers/promises';
import type { MiddlewareHandler } from 'hono';
import { coreError, throttlerException } from '../api-error.ts';
import type { FaultRules } from '../admin/fault-rules.ts';
import { sendError, sendJson } from './app-env.ts';
import type { AppEnv } from './app-env.ts';

const STALE_MS = 2000;
const RESET_SECONDS = 60;

/** Plays the faults that were asked for, before and after the real work. */
export function faultLayer(options: {
  rules: FaultRules;
  now: () => number;
  /** Ends waits when the server closes. */
  closing: AbortSignal;
}): MiddlewareHandler<AppEnv> {
  const { rules, now, closing } = options;
  return async (c, next) => {
    const { latencyMs, fault } = rules.take(c.req.method, c.req.path);
    if (latencyMs > 0) await wait(latencyMs, closing);
    if (fault === undefined) return next();
    switch (fault.kind) {
      case 'connection_reset':
        c.env.incoming.socket.resetAndDestroy();
        return alreadySent();
      case 'error_before_commit':
        return sendError(c, coreError(fault.status ?? 500, 'Internal server error'), now());
      case 'bare_409':
        return sendError(c, coreError(409, 'booking_conflict_error'), now());
      case 'rate_limited':
        c.header('X-RateLimit-Limit-Default', '120');
        c.header('X-RateLimit-Remaining-Default', '0');
        c.header('X-RateLimit-Reset-Default', String(fault.reset ?? RESET_SECONDS));
        return sendError(c, throttlerException(), now());
      case 'stale_slots':
        c.set('slotsAsOfMs', now() - (fault.ms ?? STALE_MS));
        return next();
      case 'error_after_commit':
        await next();
        c.res = sendJson(c, fault.status ?? 500, {
          statusCode: fault.status ?? 500,
          message: 'Internal server error',
        });
        return;
      case 'lost_response_after_commit':
        await next();
        await wait(fault.ms ?? 0, closing);
        c.env.incoming.socket.destroy();
        c.res = alreadySent();
        return;
      case 'truncated_json': {
        await next();
        const text = await c.res.text();
        c.res = sendJson(c, c.res.status, text.slice(0, Math.max(1, text.length / 2)));
        return;
      }
      case 'wrong_shape':
        await next();
        c.res = sendJson(c, c.res.status, { status: 'success', data: { unexpected: [null, 42] } });
        return;
    }
  };
}

async function wait(ms: number, closing: AbortSignal): Promise<void> {
  if (ms === 0) return;
  await sleep(ms, undefined, { signal: closing }).catch(() => undefined);
}

/** Tells the HTTP adapter that nothing is left to send on this connection. */
function alreadySent(): Response {
  return new Response(null, { headers: { 'x-hono-already-sent': 'true' } });
}
