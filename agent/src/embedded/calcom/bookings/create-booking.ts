import { DateTime } from 'luxon';
import { coreError, httpException } from '../api-error.ts';
import { blocks } from '../availability/busy-times.ts';
import { lengthFor, needsConfirmation } from '../calendar/event-type.ts';
import type { EventType } from '../calendar/event-type.ts';
import { eventTypeOf } from '../http/event-reference.ts';
import type { LocalCalendar } from '../local-calendar.ts';
import type { StoredBooking } from '../storage/records.ts';
import { checkAnswers } from './answers.ts';
import type { BookingForm } from './answers.ts';
import { bookingLocation } from './booking-location.ts';
import type { BookingRequest } from './booking-request.ts';
import { commitBookings, inTurn } from './booking-access.ts';
import {
  requireFree,
  requireNotBooked,
  requireWithinBounds,
  requireWithinLimits,
} from './require-bookable.ts';
import { planSeat } from './seats.ts';

const MINUTE_MS = 60_000;
/** Cal.com looks at opening hours and limits only for the first occurrences of a recurring booking. */
const CHECKED_OCCURRENCES = 2;
/** There is no mail here to send a code with, so this is the code. */
const VERIFICATION_CODE = '000000';

/** What a booking call made: one booking (a new one, or one with a seat more), or those of a series. */
export interface Created {
  readonly booked: StoredBooking | readonly StoredBooking[];
  readonly seatUid?: string;
}

/**
 * Books. The result is on disk when the promise resolves.
 *
 * @throws ApiError with the status, shape and text Cal.com has for each reason.
 */
export async function createBooking(
  local: LocalCalendar,
  request: BookingRequest,
  caller: { isHost: boolean },
): Promise<Created> {
  const type = eventTypeOf(local, request, {
    id: (id) => `Event type with id ${id} not found.`,
    slug: (slug, user) => `Event type with slug ${slug} belonging to user ${user} not found.`,
  });
  if (type.bookingRequiresAuthentication && !caller.isHost) {
    throw httpException(
      401,
      'checkBookingRequiresAuthentication - This event type requires authentication to book.',
    );
  }
  const lengthMs = lengthInMinutes(type, request) * MINUTE_MS;
  const form = checkAnswers(type, request);
  const location = bookingLocation(type, request.location, form.phoneNumber);
  requireEmailCode(type, request);
  const draft = (startMs: number): StoredBooking =>
    draftBooking(local, type, { request, form, location, startMs, endMs: startMs + lengthMs });

  // Joining a meeting and repeating a request depend on what is there, so they take turns.
  const takesTurns = type.seats !== null || needsConfirmation(type, request.start, local.now());
  const book = (): Promise<Created> => bookDrafts(local, type, request, draft);
  if (!takesTurns) return book();
  return inTurn(local, type.id, book);
}

async function bookDrafts(
  local: LocalCalendar,
  type: EventType,
  request: BookingRequest,
  draft: (startMs: number) => StoredBooking,
): Promise<Created> {
  const first = draft(request.start);
  const repeated = samePending(local, first);
  if (repeated !== undefined) return { booked: repeated };
  requireFewActiveBookings(local, type, first);
  requireWithinBounds(local, type, first.startMs, { isOrganizer: false });
  if (type.seats !== null) {
    const { responses, metadata } = first;
    const plan = planSeat(local, type, first, { seatUid: local.newUuid(), responses, metadata });
    await commitBookings(local, [plan.booking], plan);
    return { booked: plan.booking, seatUid: plan.seatUid };
  }
  requireWithinLimits(local, type, first);
  if (type.recurrence === null) {
    requireFree(local, type, first);
    await commitBookings(local, [first], {
      claims: blocks(local.store.state, first) ? [first] : [],
    });
    return { booked: first };
  }
  const recurringBookingUid = local.newUid();
  const bookings = occurrences(type, request).map((startMs) => ({
    ...draft(startMs),
    recurringBookingUid,
  }));
  for (const [i, booking] of bookings.entries()) {
    if (i < CHECKED_OCCURRENCES) requireFree(local, type, booking);
    else requireNotBooked(local, booking);
  }
  await commitBookings(local, bookings, { claims: bookings });
  return { booked: bookings };
}

function lengthInMinutes(type: EventType, request: BookingRequest): number {
  return lengthFor(type, request.lengthInMinutes, {
    fixed:
      "Can't specify 'lengthInMinutes' because event type does not have multiple possible lengths. Please, remove the 'lengthInMinutes' field from the request.",
    impossible:
      "Provided 'lengthInMinutes' is not one of the possible lengths for the event type. The possible lengths are:",
  });
}

function requireEmailCode(type: EventType, request: BookingRequest): void {
  if (!type.requiresBookerEmailVerification) return;
  if (request.emailVerificationCode === undefined) {
    throw coreError(400, 'email_verification_required');
  }
  if (request.emailVerificationCode !== VERIFICATION_CODE) {
    throw coreError(400, 'invalid_verification_code');
  }
}

function draftBooking(
  local: LocalCalendar,
  type: EventType,
  given: {
    request: BookingRequest;
    form: BookingForm;
    location: string;
    startMs: number;
    endMs: number;
  },
): StoredBooking {
  const { form, request } = given;
  const nowMs = local.now();
  const title = form.responses['title'];
  return {
    id: local.store.state.nextBookingId(),
    uid: local.newUid(),
    eventTypeId: type.id,
    eventTypeSlug: type.slug,
    title:
      typeof title === 'string' && title !== ''
        ? title
        : `${type.title} between ${local.calendar.host.name} and ${form.name}`,
    description: form.notes,
    status: needsConfirmation(type, given.startMs, nowMs) ? 'pending' : 'accepted',
    startMs: given.startMs,
    endMs: given.endMs,
    createdMs: nowMs,
    updatedMs: nowMs,
    attendees: [
      {
        name: form.name,
        email: form.email,
        timeZone: request.attendee.timeZone,
        language: request.attendee.language ?? 'en',
        phoneNumber: form.phoneNumber,
      },
    ],
    guests: [...form.guests],
    location: given.location,
    metadata: request.metadata ?? {},
    responses: form.responses,
    seated: false,
  };
}

/** A repeated request for a booking that waits for the host gets the first one. */
function samePending(local: LocalCalendar, booking: StoredBooking): StoredBooking | undefined {
  if (booking.status !== 'pending') return undefined;
  return local.store.state
    .bookingsOf(booking.attendees[0]?.email ?? '')
    .find(
      (other) =>
        other.status === 'pending' &&
        other.eventTypeId === booking.eventTypeId &&
        other.startMs === booking.startMs,
    );
}

function requireFewActiveBookings(
  local: LocalCalendar,
  type: EventType,
  booking: StoredBooking,
): void {
  const limit = type.bookerActiveBookingsLimit;
  if (limit === null) return;
  const active = local.store.state
    .bookingsOf(booking.attendees[0]?.email ?? '')
    .filter((other) => other.eventTypeId === type.id && other.status === 'accepted')
    .filter((other) => other.startMs >= local.now());
  if (active.length < limit.maximumActiveBookings) return;
  const last = active.at(-1);
  const hint =
    limit.offerReschedule && last !== undefined
      ? ` You can reschedule your existing booking (${last.uid}) to a new timeslot instead.`
      : '';
  throw httpException(
    400,
    `Attendee with this email can't book because the maximum number of active bookings has been reached.${hint}`,
  );
}

function occurrences(type: EventType, request: BookingRequest): number[] {
  const recurrence = type.recurrence ?? { interval: 1, occurrences: 1, frequency: 'weekly' };
  const count = request.recurrenceCount ?? recurrence.occurrences;
  if (count > recurrence.occurrences) {
    throw httpException(
      400,
      "Provided recurrence count is higher than the event type's recurring event count.",
    );
  }
  const unit = { weekly: 'weeks', monthly: 'months', yearly: 'years' }[recurrence.frequency];
  const start = DateTime.fromMillis(request.start, { zone: request.attendee.timeZone });
  return Array.from({ length: count }, (_, i) =>
    start.plus({ [unit]: i * recurrence.interval }).toMillis(),
  );
}
