/** HTTP routes of an agent's calendar: its free times, and booking one. */
import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import { epochMs, toInstant } from '@in-call-calendar/shared';
import type { Context } from 'hono';
import { DateTime } from 'luxon';
import { z } from 'zod';
import type { Idempotency } from '../store/idempotency.ts';
import { checkScheduler, isUsable } from '../scheduling/checks.ts';
import { toSchedulingError } from '../scheduling/errors.ts';
import type { FoundCalendar } from './agent-calendars.ts';
import { ApiError, notFound } from './api-error.ts';
import { bookSlot, bookingRequestSchema, bookingSchema } from './book-slot.ts';
import type { MadeBooking } from './booking-recorder.ts';
import type { Limits, Rule } from './limits.ts';
import { once } from './once.ts';
import type { Principal } from './principals.ts';
import { BOOKING_REFUSALS, jsonBody, REFUSALS, SECURITY, success } from './route-schemas.ts';
import { toApiError } from './scheduling-refusal.ts';
import { slotId } from './slot-id.ts';
import { readSlotQuery } from './slot-query.ts';

const params = z.object({ agentId: z.string() });
/** Which limits a request is counted by. */
const LIMITS: Record<'slots' | 'book' | 'test', Record<Principal['kind'], readonly Rule[]>> = {
  slots: { caller: ['slots_caller'], owner: ['slots_owner'] },
  book: { caller: ['book_caller', 'book_call'], owner: ['book_owner'] },
  // A caller is refused.
  test: { caller: [], owner: ['calendar_test'] },
};
const MAX_KEY_LENGTH = 255;

const slotsRoute = createRoute({
  method: 'get',
  path: '/api/v1/agents/{agentId}/calendar/slots',
  operationId: 'listSlots',
  summary: 'Free times of an agent, 92 days at most',
  security: SECURITY,
  request: {
    params,
    query: z.object({
      startDate: z.string().optional(),
      endDate: z.string().optional(),
      timezone: z.string().optional(),
    }),
  },
  responses: {
    200: success(
      'The free times, ascending; `local_time` is in the agent’s zone unless another is asked for',
      z.object({
        slots: z.array(
          z.object({
            id: z.string(),
            start_time: z.iso.datetime(),
            duration_min: z.number().int(),
            local_time: z.string(),
          }),
        ),
        agent: z.object({ id: z.string(), name: z.string(), timezone: z.string() }),
        fetched_at: z.iso.datetime(),
      }),
    ),
    ...REFUSALS,
    502: BOOKING_REFUSALS[502],
  },
});

const bookRoute = createRoute({
  method: 'post',
  path: '/api/v1/agents/{agentId}/calendar/book',
  operationId: 'bookSlot',
  summary: 'Book a free time; repeated with the same Idempotency-Key it books once',
  security: SECURITY,
  request: {
    params,
    headers: z.object({ 'idempotency-key': z.string().optional() }),
    ...jsonBody(bookingRequestSchema),
  },
  responses: {
    200: success('The booking', z.object({ booking: bookingSchema, message: z.string() })),
    ...BOOKING_REFUSALS,
  },
});

const testRoute = createRoute({
  method: 'post',
  path: '/api/v1/agents/{agentId}/calendar/test',
  operationId: 'testCalendar',
  summary: 'Ask the calendar for what a call will need, without changing anything there',
  security: SECURITY,
  request: { params },
  responses: {
    200: success(
      'What was found; a calendar that cannot be used is an answer, too',
      z.object({
        checks: z.array(
          z.object({
            step: z.string(),
            ok: z.boolean(),
            found: z.string(),
            fix: z.string().nullable(),
          }),
        ),
      }),
    ),
    ...REFUSALS,
  },
});

export interface CalendarRoutesOptions {
  principal: (c: Context) => Promise<Principal>;
  calendarOf: (id: string) => Promise<FoundCalendar | undefined>;
  /** Whether the call in a room goes on: its token is good for no longer than that. */
  isCallOpen: (room: string) => Promise<boolean>;
  /** The database is opened for the first request that needs it. */
  idempotency: () => Promise<Idempotency>;
  limits: Limits;
  /** Keeps what a test found of a version of the agent. */
  keepCheck: (agentId: string, version: number, ok: boolean) => Promise<void>;
  /** Records what was booked; never rejects. */
  recordBooking: (made: MadeBooking) => Promise<void>;
  /** Epoch ms. */
  now: () => number;
}

/** Adds the routes to an app. */
export function addCalendarRoutes(app: OpenAPIHono, options: CalendarRoutesOptions): void {
  const { now } = options;

  /** The calendar of the agent, for one of those who may use it. */
  async function calendarFor(c: Context, agentId: string, task: keyof typeof LIMITS) {
    const who = await options.principal(c);
    const sender = who.kind === 'owner' ? who.ownerId : who.room;
    const counted = task === 'test' ? `${sender}|${agentId}` : sender;
    for (const rule of LIMITS[task][who.kind]) await options.limits.spend(c, rule, counted);
    if (who.kind === 'caller' && !(await options.isCallOpen(who.room))) throw callOver();
    const isCallersAgent = who.kind === 'owner' || who.agentId === agentId;
    const found = isCallersAgent ? await options.calendarOf(agentId) : undefined;
    if (!found || (who.kind === 'owner' && found.row?.ownerId !== who.ownerId)) throw notFound();
    const { agent, scheduler, eventTypeSlug, row } = found;
    if (!scheduler) {
      throw new ApiError(
        400,
        'calendar_disabled',
        'Calendar integration is not enabled for this agent',
      );
    }
    const room = who.kind === 'caller' ? who.room : undefined;
    return { agent, scheduler, eventTypeSlug, row, sender, room, kind: who.kind };
  }

  const asking = async <T>(work: Promise<T>): Promise<T> => {
    try {
      return await work;
    } catch (error) {
      throw error instanceof ApiError ? error : toApiError(toSchedulingError(error), now());
    }
  };

  app.openapi(slotsRoute, async (c) => {
    const { agent, scheduler } = await calendarFor(c, c.req.valid('param').agentId, 'slots');
    const { span, zone } = readSlotQuery(c.req.valid('query'), agent.timeZone);
    const [event, slots] = await asking(
      Promise.all([scheduler.describe(), scheduler.slots(span, zone, { priority: 'interactive' })]),
    );
    c.header('Cache-Control', 'private, max-age=5');
    return c.json(
      {
        success: true as const,
        data: {
          slots: slots.map(({ start }) => ({
            id: slotId(start),
            start_time: start,
            duration_min: event.durationMinutes,
            local_time: localTime(start, zone),
          })),
          agent: { id: agent.id, name: agent.name, timezone: agent.timeZone },
          fetched_at: toInstant(now()),
        },
      },
      200,
    );
  });

  app.openapi(testRoute, async (c) => {
    const { agentId } = c.req.valid('param');
    const { scheduler, eventTypeSlug, row, kind } = await calendarFor(c, agentId, 'test');
    // A caller books; how the calendar is set up is its owner's alone.
    if (kind !== 'owner' || !row) throw notFound();
    const findings = await checkScheduler({ scheduler, eventTypeSlug, now });
    await options.keepCheck(agentId, row.version, isUsable(findings));
    const checks = findings.map(({ level, code, message, advice }) => ({
      step: code,
      ok: level !== 'error',
      found: message,
      fix: advice ?? null,
    }));
    return c.json({ success: true as const, data: { checks } }, 200);
  });

  app.openapi(bookRoute, async (c) => {
    const { agentId } = c.req.valid('param');
    const { agent, scheduler, sender, room } = await calendarFor(c, agentId, 'book');
    const key = c.req.valid('header')['idempotency-key'];
    if (key !== undefined && (key === '' || key.length > MAX_KEY_LENGTH)) {
      throw new ApiError(
        400,
        'invalid_request',
        `Idempotency-Key has to have 1 to ${MAX_KEY_LENGTH} characters.`,
        {
          field: 'idempotency-key',
        },
      );
    }
    const scope = `http|${agent.id}|${sender}`;
    const request = c.req.valid('json');
    const book = (isRepeat: boolean) =>
      asking(
        bookSlot(
          { scheduler, scope: `${scope}|${key ?? ''}`, timeZone: agent.timeZone, isRepeat },
          request,
        ),
      );
    const { booking, record, isReplayed } =
      key === undefined
        ? await book(false)
        : await once(await options.idempotency(), { scope, key, request }, book);
    await options.recordBooking({ agentId, room, record });
    if (isReplayed) c.header('Idempotent-Replayed', 'true');
    c.header('Cache-Control', 'no-store');
    return c.json(
      { success: true as const, data: { booking, message: 'Appointment booked successfully' } },
      200,
    );
  });
}

function callOver(): ApiError {
  const headers = { 'WWW-Authenticate': 'Bearer error="invalid_token"' };
  return new ApiError(401, 'unauthorized', 'This call is over.', { headers });
}

/** As in "Mon, Jan 15, 2024 at 10:00 AM". */
function localTime(start: string, zone: string): string {
  return DateTime.fromMillis(epochMs(start), { zone, locale: 'en-US' }).toFormat(
    "ccc, LLL d, yyyy 'at' h:mm a",
  );
}
