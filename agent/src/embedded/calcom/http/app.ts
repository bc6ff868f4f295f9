import { Hono } from 'hono';
import { adminRoutes } from '../admin/admin-routes.ts';
import type { FaultRules } from '../admin/fault-rules.ts';
import type { RequestCounts } from '../admin/request-counts.ts';
import type { ServerClock } from '../admin/server-clock.ts';
import { ApiError, coreError, httpException, throttlerException } from '../api-error.ts';
import type { LocalCalendar } from '../local-calendar.ts';
import { pathAndQuery, sendError, sendJson } from './app-env.ts';
import type { AppContext, AppEnv } from './app-env.ts';
import { bookingChangeRoutes } from './booking-change-routes.ts';
import { bookingRoutes } from './booking-routes.ts';
import { identify } from './credentials.ts';
import { eventTypeRoutes } from './event-type-routes.ts';
import { faultLayer } from './fault-layer.ts';
import { meRoutes } from './me-routes.ts';
import type { RateLimiter } from './rate-limiter.ts';
import { readBody } from './read-body.ts';
import { reservationRoutes } from './reservation-routes.ts';
import type { Route } from './route.ts';
import { routeName } from './route-name.ts';
import { slotsRoutes } from './slots-routes.ts';

const ALLOWED_HEADERS =
  'x-cal-client-id,x-cal-secret-key,x-cal-platform-embed,cal-api-version,Accept,Authorization,Content-Type,Origin';

/** What the HTTP server is put together from. */
export interface AppParts {
  readonly local: LocalCalendar;
  readonly key: string;
  /** Absent: no limit. */
  readonly rateLimiter: RateLimiter | undefined;
  readonly rules: FaultRules;
  readonly counts: RequestCounts;
  readonly clock: ServerClock;
  /** Serve the admin routes; only ever on a loopback address. */
  readonly admin: boolean;
  readonly closing: AbortSignal;
  readonly log: (message: string, fields: Record<string, unknown>) => void;
}

/** The HTTP server: every route, and what surrounds them in the order Cal.com has it. */
export function createApp(parts: AppParts): Hono<AppEnv> {
  const app = new Hono<AppEnv>();
  const { local } = parts;
  app.use('*', async (c, next) => {
    c.header('X-Request-Id', c.req.header('x-request-id') ?? local.newUuid());
    c.header('Access-Control-Allow-Origin', '*');
    if (c.req.method !== 'OPTIONS') {
      await next();
      // A connection that stays open for further requests would hold up the close.
      if (parts.closing.aborted) c.res.headers.set('connection', 'close');
      return;
    }
    c.header('Access-Control-Allow-Methods', 'GET,HEAD,PUT,PATCH,POST,DELETE');
    c.header('Access-Control-Allow-Headers', ALLOWED_HEADERS);
    return c.body(null, 204);
  });
  app.get('/healthz', (c) => c.json({ status: 'ok' }));
  if (parts.admin) adminRoutes(app, parts);

  app.use('/v2/*', async (c, next) => {
    parts.counts.add(c.req.method, c.req.path);
    await next();
  });
  app.use('/v2/*', faultLayer({ rules: parts.rules, now: local.now, closing: parts.closing }));
  for (const route of [
    ...slotsRoutes(local),
    ...reservationRoutes(local),
    ...bookingRoutes(local),
    ...bookingChangeRoutes(local),
    ...eventTypeRoutes(local),
    ...meRoutes(local),
  ]) {
    app.on(route.method, [route.path], (c: AppContext) => serve(c, route, parts));
  }
  app.notFound((c) => sendError(c, cannot(c), local.now()));
  app.onError((error, c) => {
    if (error instanceof ApiError) return sendError(c, error, local.now());
    parts.log('a request failed', {
      method: c.req.method,
      route: routeName(c.req.path),
      error: String(error),
    });
    return sendError(c, coreError(500, 'Internal server error'), local.now());
  });
  return app;
}

async function serve(c: AppContext, route: Route, parts: AppParts): Promise<Response> {
  const version = c.req.header('cal-api-version');
  if (route.versions !== undefined && !route.versions.includes(version ?? '')) throw cannot(c);
  const caller = identify(c.req.header('authorization'), {
    key: parts.key,
    address: c.env.incoming.socket.remoteAddress ?? '',
    auth: route.auth,
  });
  throttle(c, caller.countedAs, parts);
  const reply = await route.handle({
    params: c.req.param(),
    query: c.req.query(),
    body: route.method === 'GET' ? {} : await readBody(c.req.raw),
    isHost: caller.isHost,
    version,
    slotsAsOfMs: c.get('slotsAsOfMs'),
  });
  return sendJson(c, reply.status, reply.body);
}

function throttle(c: AppContext, who: string, parts: AppParts): void {
  if (parts.rateLimiter === undefined) return;
  const state = parts.rateLimiter.hit(who);
  c.header('X-RateLimit-Limit-Default', String(state.limit));
  c.header('X-RateLimit-Remaining-Default', String(state.remaining));
  c.header('X-RateLimit-Reset-Default', String(state.resetSeconds));
  if (!state.allowed) throw throttlerException();
}

function cannot(c: AppContext): ApiError {
  return httpException(404, `Cannot ${c.req.method} ${pathAndQuery(c)}`);
}
