/** The part of the HTTP API that is for many agents and their owners: its routes, and who may ask for what. */
import type { OpenAPIHono } from '@hono/zod-openapi';
import type { Context } from 'hono';
import type { Agents } from '../store/agents.ts';
import type { Idempotency } from '../store/idempotency.ts';
import { agentCors } from './agent-access.ts';
import { addAgentCallRoutes } from './agent-call-routes.ts';
import type { AgentCalendar } from './agent-calendars.ts';
import { addAgentsRoutes } from './agents-routes.ts';
import { addCalendarRoutes } from './calendar-routes.ts';
import { createPrincipals, type PrincipalsDeps } from './principals.ts';
import { DEFAULT_AGENT, type TokenGrant } from './token.ts';

export interface OwnerApiOptions extends PrincipalsDeps {
  /** The database is opened for the first request that needs it. */
  store: () => Promise<{ agents: Agents; idempotency: Idempotency }>;
  calendarOf: (id: string) => Promise<(AgentCalendar & { ownerId?: string }) | undefined>;
  isCallOpen: (room: string) => Promise<boolean>;
  /** Where a request comes from, for the limit on wrong tokens. */
  addressOf: (c: Context) => string;
  /** Counts a token for the sender of the request, and makes it. */
  grant: (c: Context, agentId: string) => Promise<TokenGrant>;
  /** Epoch ms. */
  wallClock: () => number;
}

/** Adds the routes to an app. */
export function addOwnerApi(app: OpenAPIHono, options: OwnerApiOptions): void {
  const { livekit, grant, calendarOf, isCallOpen } = options;
  const whoIs = createPrincipals(options);
  const principal = (c: Context) =>
    whoIs({
      authorization: c.req.header('authorization'),
      host: c.req.header('host'),
      origin: c.req.header('origin'),
      address: options.addressOf(c),
    });
  const agents = async () => (await options.store()).agents;
  const idempotency = async () => (await options.store()).idempotency;

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
  const now = options.wallClock;
  addCalendarRoutes(app, { principal, calendarOf, isCallOpen, idempotency, now });
  addAgentCallRoutes(app, { livekit, agents, principal, grant });
}
