/** The part of the HTTP API that is for many agents and their owners: its routes, and who may ask for what. */
import type { OpenAPIHono } from '@hono/zod-openapi';
import type { Context } from 'hono';
import type { Store } from '../store/store.ts';
import { addAccessRoutes } from './access-routes.ts';
import { addAgentCallRoutes } from './agent-call-routes.ts';
import type { FoundCalendar } from './agent-calendars.ts';
import { addAgentsRoutes } from './agents-routes.ts';
import { createBookingRecorder } from './booking-recorder.ts';
import { addBookingRoutes } from './booking-routes.ts';
import { addCalendarRoutes } from './calendar-routes.ts';
import { addCallRecordRoutes } from './call-record-routes.ts';
import { addLiveKitWebhook } from './livekit-webhook.ts';
import type { OpenRoom } from './open-rooms.ts';
import { createOwnership } from './ownership.ts';
import { createPrincipals, type PrincipalsDeps } from './principals.ts';
import { addReportRoute } from './report-route.ts';
import { addStatusRoute } from './status-route.ts';
import type { NewCall, TokenGrant } from './token.ts';

export interface OwnerApiOptions extends PrincipalsDeps {
  /** The database is opened for the first request that needs it. */
  store: () => Promise<Store>;
  /** Whether there is a key to seal secrets with. */
  canEncrypt: boolean;
  /** Origins of pages for owners on other servers. */
  operatorOrigins: readonly string[];
  calendarOf: (id: string) => Promise<FoundCalendar | undefined>;
  isCallOpen: (room: string) => Promise<boolean>;
  /** Rejects where the media server does not answer. */
  openRooms: () => Promise<OpenRoom[]>;
  /** Makes the token of a new call. */
  mint: (call: NewCall) => Promise<TokenGrant>;
  /** Epoch ms. */
  wallClock: () => number;
  log: { warn(fields: object, message: string): void };
}

/** Adds the routes to an app. */
export function addOwnerApi(app: OpenAPIHono, options: OwnerApiOptions): void {
  const { livekit, mint, limits, calendarOf, isCallOpen, addressOf, store, log } = options;
  const now = options.wallClock;
  const principals = createPrincipals(options);
  const principal = (c: Context) => principals.identify(c);
  const agents = async () => (await store()).agents;
  const calls = async () => (await store()).calls;

  app.openAPIRegistry.registerComponent('securitySchemes', 'bearer', {
    type: 'http',
    scheme: 'bearer',
    bearerFormat: 'JWT',
  });
  const own = createOwnership({ agents, principal });
  addAgentsRoutes(app, own, agents);
  addStatusRoute(app, {
    own,
    limits,
    status: async () => (await store()).ownerStatus,
    openRooms: options.openRooms,
    now,
  });
  addAccessRoutes(app, {
    own,
    visitorSecrets: async () => (await store()).visitorSecrets,
    isDevelopment: options.isDevelopment,
    canEncrypt: options.canEncrypt,
  });
  addCalendarRoutes(app, {
    principal,
    calendarOf,
    isCallOpen,
    idempotency: async () => (await store()).idempotency,
    limits,
    keepCheck: async (...check) => (await agents()).keepCheck(...check),
    recordBooking: createBookingRecorder({ store, log }),
    now,
  });
  addAgentCallRoutes(app, { livekit, store, principals, limits, addressOf, mint, now });
  addReportRoute(app, { livekit, principals, store });
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
  addLiveKitWebhook(app, livekit, calls);
}
