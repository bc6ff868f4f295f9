/** The part of the HTTP API that is for many agents and their owners: its routes, and who may ask for what. */
import type { OpenAPIHono } from '@hono/zod-openapi';
import type { Context } from 'hono';
import type { Agents } from '../store/agents.ts';
import type { Idempotency } from '../store/idempotency.ts';
import type { PublicUsage } from '../store/public-usage.ts';
import type { VisitorSecrets } from '../store/visitor-secrets.ts';
import { addAccessRoutes } from './access-routes.ts';
import { addAgentCallRoutes } from './agent-call-routes.ts';
import type { AgentCalendar } from './agent-calendars.ts';
import { addAgentsRoutes } from './agents-routes.ts';
import { addCalendarRoutes } from './calendar-routes.ts';
import { createOwnAgents } from './own-agent.ts';
import { createPrincipals, type PrincipalsDeps } from './principals.ts';
import type { NewCall, TokenGrant } from './token.ts';

/** What of the database the routes use. */
export interface OwnerStore {
  agents: Agents;
  idempotency: Idempotency;
  visitorSecrets: VisitorSecrets;
  publicUsage: PublicUsage;
}

export interface OwnerApiOptions extends PrincipalsDeps {
  /** The database is opened for the first request that needs it. */
  store: () => Promise<OwnerStore>;
  /** Whether there is a key to seal secrets with. */
  canEncrypt: boolean;
  /** Origins of pages for owners on other servers. */
  operatorOrigins: readonly string[];
  calendarOf: (id: string) => Promise<(AgentCalendar & { ownerId?: string }) | undefined>;
  isCallOpen: (room: string) => Promise<boolean>;
  /** Makes the token of a new call. */
  mint: (call: NewCall) => Promise<TokenGrant>;
  /** Epoch ms. */
  wallClock: () => number;
}

/** Adds the routes to an app. */
export function addOwnerApi(app: OpenAPIHono, options: OwnerApiOptions): void {
  const { livekit, mint, limits, calendarOf, isCallOpen } = options;
  const principals = createPrincipals(options);
  const principal = (c: Context) => principals.identify(c);
  const agents = async () => (await options.store()).agents;
  const idempotency = async () => (await options.store()).idempotency;

  app.openAPIRegistry.registerComponent('securitySchemes', 'bearer', {
    type: 'http',
    scheme: 'bearer',
    bearerFormat: 'JWT',
  });
  const own = createOwnAgents({ agents, principal });
  addAgentsRoutes(app, own);
  addAccessRoutes(app, {
    own,
    visitorSecrets: async () => (await options.store()).visitorSecrets,
    isDevelopment: options.isDevelopment,
    canEncrypt: options.canEncrypt,
  });
  addCalendarRoutes(app, {
    principal,
    calendarOf,
    isCallOpen,
    idempotency,
    limits,
    now: options.wallClock,
  });
  addAgentCallRoutes(app, {
    livekit,
    store: options.store,
    principals,
    limits,
    addressOf: options.addressOf,
    mint,
    now: options.wallClock,
  });
}
