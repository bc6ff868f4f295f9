/** HTTP routes for the bookings that were made through an owner's agents, and for forgetting who they were made for. */
import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import { z } from 'zod';
import { toSchedulingError } from '../scheduling/errors.ts';
import { bookingStatusSchema } from '../store/call-words.ts';
import type { Bookings, StoredBooking } from '../store/bookings.ts';
import type { AgentCalendar } from './agent-calendars.ts';
import { notFound } from './api-error.ts';
import { createOwnership, type OwnershipDeps } from './ownership.ts';
import { nextCursor, nextSchema, pageQuery, pagingQuery, UUID } from './paging.ts';
import { jsonBody, REFUSALS, SECURITY, success, WRITE_REFUSALS } from './route-schemas.ts';
import { toApiError } from './scheduling-refusal.ts';

const bookingSchema = z.object({
  /** Ours; not the one of Cal.com, by which the booking could be changed. */
  id: z.string(),
  agent_id: z.string(),
  call_id: z.string().nullable(),
  start_at: z.iso.datetime(),
  duration_min: z.number().int(),
  status: bookingStatusSchema,
  created_at: z.iso.datetime(),
});
const attendeeSchema = z.object({ name: z.string(), email: z.string() });

const listRoute = createRoute({
  method: 'get',
  path: '/api/v1/agents/{agentId}/bookings',
  operationId: 'listBookings',
  summary: 'Bookings made or changed through an agent, the newest first',
  security: SECURITY,
  request: { params: z.object({ agentId: z.string() }), query: pagingQuery },
  responses: {
    200: success(
      'A page of bookings; `next` is the cursor of the page after it',
      z.object({ bookings: z.array(bookingSchema), next: nextSchema }),
    ),
    ...REFUSALS,
  },
});

const readRoute = createRoute({
  method: 'get',
  path: '/api/v1/agents/{agentId}/bookings/{bookingId}',
  operationId: 'readBooking',
  summary: 'One booking, with its attendee as Cal.com has them now',
  security: SECURITY,
  request: { params: z.object({ agentId: z.string(), bookingId: z.string() }) },
  responses: {
    200: success(
      'The booking; where the attendee cannot be read, `attendee_error` says why',
      z.object({
        booking: bookingSchema,
        attendee: attendeeSchema.nullable(),
        attendee_error: z.string().nullable(),
      }),
    ),
    ...REFUSALS,
  },
});

const forgetRoute = createRoute({
  method: 'delete',
  path: '/api/v1/attendees',
  operationId: 'forgetAttendee',
  summary: 'Cut the link between a person and your bookings here; what Cal.com has stays there',
  security: SECURITY,
  request: jsonBody(z.strictObject({ email: z.email().max(320) })),
  responses: {
    202: success(
      'How many bookings had a link',
      z.object({ bookings: z.number().int().nonnegative() }),
    ),
    ...WRITE_REFUSALS,
  },
});

export interface BookingRoutesOptions extends OwnershipDeps {
  bookings: () => Promise<Bookings>;
  calendarOf: (id: string) => Promise<AgentCalendar | undefined>;
  /** Epoch ms. */
  now: () => number;
}

type Attendee = z.infer<typeof attendeeSchema>;
type AttendeeAnswer = { attendee: Attendee; attendee_error: null } | AttendeeMissing;
type AttendeeMissing = { attendee: null; attendee_error: string };

/** Adds the routes to an app. */
export function addBookingRoutes(app: OpenAPIHono, options: BookingRoutesOptions): void {
  const { bookings, calendarOf, now } = options;
  const { owner, ownAgent } = createOwnership(options);
  const missing = (code: string): AttendeeMissing => ({ attendee: null, attendee_error: code });

  /** Name and address of the attendee, or the code of why they cannot be read. */
  async function attendeeOf({ id, agentId }: StoredBooking): Promise<AttendeeAnswer> {
    const uid = await (await bookings()).uid(id);
    if (uid === undefined) return missing('forgotten');
    const scheduler = (await calendarOf(agentId))?.scheduler;
    if (!scheduler) return missing('calendar_disabled');
    try {
      const [record] = await scheduler.find({ by: 'uid', uid }, { priority: 'interactive' });
      if (!record) return missing('not_found');
      const { name, email } = record.attendee;
      return { attendee: { name, email }, attendee_error: null };
    } catch (error) {
      return missing(toApiError(toSchedulingError(error), now()).code);
    }
  }

  app.openapi(listRoute, async (c) => {
    const agent = await ownAgent(c, c.req.valid('param').agentId);
    const page = pageQuery(c.req.valid('query'), UUID);
    const rows = await (await bookings()).list(agent.id, page);
    const next = nextCursor(rows, page.limit, ({ createdAt: at, id }) => ({ at, id }));
    return c.json({ success: true as const, data: { bookings: rows.map(toAnswer), next } }, 200);
  });

  app.openapi(readRoute, async (c) => {
    const { agentId, bookingId } = c.req.valid('param');
    const agent = await ownAgent(c, agentId);
    const booking = UUID.test(bookingId)
      ? await (await bookings()).find(agent.id, bookingId)
      : undefined;
    if (!booking) throw notFound();
    const attendee = await attendeeOf(booking);
    c.header('Cache-Control', 'no-store');
    return c.json(
      { success: true as const, data: { booking: toAnswer(booking), ...attendee } },
      200,
    );
  });

  app.openapi(forgetRoute, async (c) => {
    const ownerId = await owner(c);
    const count = await (await bookings()).forget(ownerId, c.req.valid('json').email);
    return c.json({ success: true as const, data: { bookings: count } }, 202);
  });
}

function toAnswer(booking: StoredBooking): z.infer<typeof bookingSchema> {
  const { id, agentId, callId, startAt, durationMin, status, createdAt } = booking;
  return {
    id,
    agent_id: agentId,
    call_id: callId,
    start_at: startAt.toISOString(),
    duration_min: durationMin,
    status,
    created_at: createdAt.toISOString(),
  };
}
