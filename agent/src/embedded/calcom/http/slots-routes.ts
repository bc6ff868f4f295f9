import { z } from 'zod';
import { httpException } from '../api-error.ts';
import { findSlots } from '../availability/find-slots.ts';
import type { Slot } from '../availability/find-slots.ts';
import type { LocalCalendar } from '../local-calendar.ts';
import { formatDay, formatInstant } from '../time/iso.ts';
import { parseStrict } from './dto.ts';
import { isoInstant, queryInteger, queryList, text, timeZoneField } from './dto-fields.ts';
import { eventReference, eventTypeOf, requireReference } from './event-reference.ts';
import { routeOf, success } from './route.ts';
import type { Route } from './route.ts';

const DAY_MS = 86_400_000;
const NO_TYPE = 'Event Type not found';

const querySchema = z
  .strictObject({
    start: isoInstant('start'),
    end: isoInstant('end'),
    timeZone: timeZoneField('timeZone').optional(),
    eventTypeId: queryInteger('eventTypeId').optional(),
    ...eventReference,
    usernames: queryList().optional(),
    duration: queryInteger('duration')
      .refine((minutes) => minutes >= 1, { error: 'duration must not be less than 1' })
      .optional(),
    format: z
      .string()
      .toLowerCase()
      .pipe(z.enum(['time', 'range'], { error: "slotFormat must be either 'range' or 'time'" }))
      .optional(),
    bookingUidToReschedule: text('bookingUidToReschedule').optional(),
    rrHostSubsetIds: queryList().optional(),
  })
  .superRefine(requireReference);

/** `GET /v2/slots`. */
export function slotsRoutes(local: LocalCalendar): Route[] {
  return [
    routeOf.slots('GET', '/v2/slots', 'none', (request) => {
      const query = parseStrict(querySchema, request.query);
      const type = eventTypeOf(local, query, { id: () => NO_TYPE, slug: () => NO_TYPE });
      const toMs = endOfRange(query.end);
      if (toMs < query.start) {
        throw httpException(
          400,
          "Invalid time range given - check the 'start' and 'end' query parameters.",
        );
      }
      const byDay = findSlots(local.store.state, {
        type,
        schedule: local.scheduleOf(type),
        fromMs: query.start,
        toMs,
        timeZone: query.timeZone,
        durationMinutes: query.duration,
        ignoreUid: query.bookingUidToReschedule,
        weekStart: local.calendar.host.weekStart,
        nowMs: local.now(),
        asOfMs: request.slotsAsOfMs,
      });
      const print = (slot: Slot): unknown =>
        slotOutput(slot, query.format ?? 'time', query.timeZone);
      return success(
        Object.fromEntries([...byDay].map(([day, slots]) => [formatDay(day), slots.map(print)])),
      );
    }),
  ];
}

/** An end that is exactly midnight UTC means that whole UTC day. */
function endOfRange(endMs: number): number {
  return endMs % DAY_MS === 0 ? endMs + DAY_MS - 1000 : endMs;
}

function slotOutput(slot: Slot, format: 'time' | 'range', timeZone: string | undefined): unknown {
  return {
    start: formatInstant(slot.startMs, timeZone),
    ...(format === 'range' ? { end: formatInstant(slot.endMs, timeZone) } : {}),
    ...(slot.seats === undefined
      ? {}
      : {
          seatsBooked: slot.seats.booked,
          seatsRemaining: slot.seats.total - slot.seats.booked,
          seatsTotal: slot.seats.total,
          ...(slot.seats.bookingUid === undefined ? {} : { bookingUid: slot.seats.bookingUid }),
        }),
  };
}
