/** The part of the HTTP API that is for many agents and their owners: its routes, and who may ask for what. */
import type { OpenAPIHono } from '@hono/zod-openapi';
import type { Context } from 'hono';
import type { Store } from '../store/store.ts';
import { agentCors } from './agent-access.ts';
import { addAgentCallRoutes } from './agent-call-routes.ts';
import type { AgentCalendar } from './agent-calendars.ts';
import { addAgentsRoutes } from './agents-routes.ts';
import { createBookingRecorder } from './booking-recorder.ts';
import { addBookingRoutes } from './booking-routes.ts';
import { addCalendarRoutes } from './calendar-routes.ts';
import { addCallRecordRoutes } from './call-record-routes.ts';
import { createLiveKitWebhook } from './livekit-webhook.ts';
import { createPrincipals, type PrincipalsDeps } from './principals.ts';
import { addReportRoute } from './report-route.ts';
import { DEFAULT_AGENT, type TokenGrant } from './token.ts';

export interface OwnerApiOptions extends PrincipalsDeps {
  /** The database is opened for the first request that needs it. */
  store: () => Promise<Store>;
  calendarOf: (id: string) => Promise<(AgentCalendar & { ownerId?: string }) | undefined>;
  /** Where a request comes from, for the limit on wrong tokens. */
  addressOf: (c: Context) => string;
  /** Counts a token for the sender of the request, and makes it. */
  grant: (c: Context, agentId: string) => Promise<TokenGrant>;
  /** Epoch ms. */
  wallClock: () => number;
  log: { warn(fields: object, message: string): void };
}

/** Adds the routes to an app. */
export function addOwnerApi(app: OpenAPIHono, options: OwnerApiOptions): void {
  const { livekit, grant, calendarOf, store, log, wallClock: now } = options;
  const whoIs = createPrincipals(options);
  const principal = (c: Context) =>
    whoIs({
      authorization: c.req.header('authorization'),
      host: c.req.header('host'),
      origin: c.req.header('origin'),
      address: options.addressOf(c),
    });
  const agents = async () => (await store()).agents;
  const calls = async () => (await store()).calls;

  app.openAPIRegistry.registerComponent('securitySchemes', 'bearer', {
    type: 'http',
    scheme: 'bearer',
    bearerFormat: 'JWT',
  });
  const cors = agentCors(async (id) =>
    id === DEFAULT_AGENT ? undefined : (await agents()).find(id),
  );
  app.use('/api/v1/agents/:agentId/token', cors);
  app.use('/api/v1/agents/:agentId/calendar/*', cors);
  addAgentsRoutes(app, { agents, principal });
  addCalendarRoutes(app, {
    principal,
    calendarOf,
    idempotency: async () => (await store()).idempotency,
    keepCheck: async (...check) => (await agents()).keepCheck(...check),
    recordBooking: createBookingRecorder({ store, log }),
    now,
  });
  addAgentCallRoutes(app, { livekit, agents, principal, grant });
  addReportRoute(app, { livekit, store });
  addCallRecordRoutes(app, {
    agents,
    principal,
    calls,
    audit: async () => (await store()).audit,
  });
  addBookingRoutes(app, {
    agents,
    principal,
    calendarOf,
    bookings: async () => (await store()).bookings,
    now,
  });
  const webhook = createLiveKitWebhook(livekit, calls);
  app.post('/api/v1/webhooks/livekit', async (c) => {
    await webhook(await c.req.text(), c.req.header('authorization'));
    return c.json({ status: 'ok' });
  });
}
