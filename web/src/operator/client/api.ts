/** What the page asks of the HTTP API, a function for each route. Each rejects with an ApiFailure. */
import { z } from 'zod/mini';
import { grantSchema } from '../../call/call-server.ts';
import {
  agentSchema,
  agentsStatusSchema,
  auditSchema,
  bookingSchema,
  callSchema,
  checkSchema,
  entrySchema,
  meSchema,
  openedBookingSchema,
  originSchema,
  type AgentChange,
  type Outcome,
} from './answers.ts';
import type { Send } from './send.ts';

const PAGE_SIZE = 25;
const agentData = z.object({ agent: agentSchema });
const nextCursor = z.nullable(z.string());
const agentsData = z.object({ agents: z.array(agentSchema), next: nextCursor });
const callsData = z.object({ calls: z.array(callSchema), next: nextCursor });
const bookingsData = z.object({ bookings: z.array(bookingSchema), next: nextCursor });
const auditData = z.object({ entries: z.array(auditSchema), next: nextCursor });

/** A page of a list; `next` is what the page after it is asked for with, null at the end. */
export interface Page<T> {
  items: T[];
  next: string | null;
}

export type Api = ReturnType<typeof createApi>;

/** Returns the routes over one way to send. */
export function createApi(send: Send) {
  const at = (id: string) => `/agents/${encodeURIComponent(id)}`;
  const paged = (path: string, cursor: string | null, more: Record<string, string> = {}) =>
    `${path}?${new URLSearchParams({
      limit: String(PAGE_SIZE),
      ...(cursor === null ? {} : { cursor }),
      ...more,
    }).toString()}`;

  return {
    me: (signal: AbortSignal) => send(meSchema, { path: '/me', signal }),
    status: (signal: AbortSignal) =>
      send(agentsStatusSchema, { path: '/status', signal, isQuiet: true }),

    async agents(cursor: string | null, signal: AbortSignal) {
      const { agents, next } = await send(agentsData, { path: paged('/agents', cursor), signal });
      return { items: agents, next };
    },
    async agent(id: string, signal?: AbortSignal) {
      return (await send(agentData, { path: at(id), signal })).agent;
    },
    async createAgent(body: AgentChange & { name: string }) {
      return (await send(agentData, { method: 'POST', path: '/agents', body })).agent;
    },
    /** Rejects with `version_conflict` where the agent has another version by now. */
    async changeAgent(id: string, ifVersion: number, body: AgentChange) {
      const request = { method: 'PATCH', path: at(id), body, ifVersion } as const;
      return (await send(agentData, request)).agent;
    },
    async deleteAgent(id: string) {
      await send(z.null(), { method: 'DELETE', path: at(id) });
    },
    /** Resolves with what was found, whether it can be used or not. */
    async testCalendar(id: string) {
      const data = z.object({ checks: z.array(checkSchema) });
      return (await send(data, { method: 'POST', path: `${at(id)}/calendar/test` })).checks;
    },
    checkOrigin: (id: string, origin: string) =>
      send(originSchema, {
        path: `${at(id)}/origin-check?${new URLSearchParams({ origin }).toString()}`,
      }),
    /** Resolves with the new secret, which is never shown again; one there was before is void. */
    async makeVisitorSecret(id: string) {
      const data = z.object({ secret: z.string() });
      return (await send(data, { method: 'POST', path: `${at(id)}/visitor-secret` })).secret;
    },

    /** Resolves with the token of a new call, which only its caller's page may have. */
    beginCall: (id: string) =>
      send(grantSchema, { method: 'POST', path: `${at(id)}/token`, isBare: true }),

    async calls(id: string, outcome: Outcome | null, cursor: string | null, signal: AbortSignal) {
      const path = paged(`${at(id)}/calls`, cursor, outcome === null ? {} : { outcome });
      const { calls, next } = await send(callsData, { path, signal });
      return { items: calls, next };
    },
    async call(id: string, signal: AbortSignal) {
      const path = `/calls/${encodeURIComponent(id)}`;
      const [{ call }, { events }] = await Promise.all([
        send(z.object({ call: callSchema }), { path, signal }),
        send(z.object({ events: z.array(entrySchema) }), { path: `${path}/timeline`, signal }),
      ]);
      return { call, events };
    },
    async bookings(id: string, cursor: string | null, signal: AbortSignal) {
      const path = paged(`${at(id)}/bookings`, cursor);
      const { bookings, next } = await send(bookingsData, { path, signal });
      return { items: bookings, next };
    },
    booking: (id: string, bookingId: string, signal: AbortSignal) =>
      send(openedBookingSchema, {
        path: `${at(id)}/bookings/${encodeURIComponent(bookingId)}`,
        signal,
      }),
    /** Resolves with how many bookings of all agents had a link to this person. */
    async forgetAttendee(email: string) {
      const data = z.object({ bookings: z.int() });
      return (await send(data, { method: 'DELETE', path: '/attendees', body: { email } })).bookings;
    },
    async audit(id: string, cursor: string | null, signal: AbortSignal) {
      const { entries, next } = await send(auditData, {
        path: paged(`${at(id)}/audit`, cursor),
        signal,
      });
      return { items: entries, next };
    },
  };
}
