/** The HTTP route that says how it stands with an owner's agents: what is known of it, and what is not. */
import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import { z } from 'zod';
import agentPackage from '../../package.json' with { type: 'json' };
import type { CalendarWord, OwnerStatus } from '../store/owner-status.ts';
import type { Limits } from './limits.ts';
import type { OpenRoom } from './open-rooms.ts';
import type { Ownership } from './ownership.ts';
import { REFUSALS, SECURITY, success } from './route-schemas.ts';
import { agentOfRoom } from './token.ts';

/** How long the process of a call may take to start and to report it, in ms. */
const LATE_MS = 20_000;

const count = z.number().int();
const statusSchema = z.object({
  /** When this was looked at. */
  at: z.iso.datetime(),
  /** Of the server. */
  version: z.string(),
  /** Calls that go on, and those that nobody has taken for 20 s; null where the media server does not answer. */
  calls: z.object({ running: count, waiting: count }).nullable(),
  /** When the worker of a call last said something; null where none has. */
  worker_heard_at: z.iso.datetime().nullable(),
  /** Agents with a calendar, by what it did last: it answered, could not be used, or was not asked for an hour. */
  calendars: z.object({
    working: count,
    failing: count,
    unknown: count,
    /** When one of them last did either. */
    heard_at: z.iso.datetime().nullable(),
  }),
});
type Status = z.infer<typeof statusSchema>;

const statusRoute = createRoute({
  method: 'get',
  path: '/api/v1/status',
  operationId: 'readStatus',
  summary: 'How it stands with your agents: their calls, the workers of these, their calendars',
  security: SECURITY,
  responses: {
    200: success('What is known; that it is answered says that the database answers', statusSchema),
    ...REFUSALS,
  },
});

export interface StatusRouteOptions {
  own: Ownership;
  limits: Limits;
  status: () => Promise<(ownerId: string) => Promise<OwnerStatus>>;
  /** Rejects where the media server does not answer. */
  openRooms: () => Promise<OpenRoom[]>;
  /** Epoch ms. */
  now: () => number;
}

/** Adds the route to an app. */
export function addStatusRoute(app: OpenAPIHono, options: StatusRouteOptions): void {
  const { own, limits, status, openRooms, now } = options;
  app.openapi(statusRoute, async (c) => {
    const ownerId = await own.owner(c);
    await limits.spend(c, 'status', ownerId);
    const known = await (await status())(ownerId);
    const rooms = await openRooms().catch(() => null);
    const data: Status = {
      at: new Date(now()).toISOString(),
      version: agentPackage.version,
      calls: rooms && (await countCalls(rooms, known)),
      worker_heard_at: known.heardAt?.toISOString() ?? null,
      calendars: countCalendars(known.calendars),
    };
    c.header('Cache-Control', 'no-store');
    return c.json({ success: true as const, data }, 200);
  });
}

/** A room that no job has ever reported waits for one; what a job has ended is about to close. */
async function countCalls(
  rooms: readonly OpenRoom[],
  { agentIds, known }: OwnerStatus,
): Promise<Status['calls']> {
  const own = rooms.filter(({ name }) => agentIds.has(agentOfRoom(name)));
  const reported = await known(own.map(({ sid }) => sid));
  return {
    running: own.filter(({ sid }) => reported.get(sid)?.goesOn).length,
    waiting: own.filter(({ sid, age }) => !reported.has(sid) && age > LATE_MS).length,
  };
}

function countCalendars(calendars: readonly (CalendarWord | null)[]): Status['calendars'] {
  const words = calendars.filter((word) => word !== null);
  const heard = words.map(({ at }) => at.toISOString()).sort();
  const working = words.filter(({ ok }) => ok).length;
  return {
    working,
    failing: words.length - working,
    unknown: calendars.length - words.length,
    heard_at: heard.at(-1) ?? null,
  };
}
