import { z } from 'zod';
import { answersError, coreError, httpException } from '../api-error.ts';
import { blocks } from '../availability/busy-times.ts';
import { bookingFieldsOf } from '../calendar/booking-fields.ts';
import { needsConfirmation } from '../calendar/event-type.ts';
import type { EventType } from '../calendar/event-type.ts';
import { isoInstant, text } from '../http/dto-fields.ts';
import type { LocalCalendar } from '../local-calendar.ts';
import { icsUidOf } from '../storage/records.ts';
import type { StoredBooking } from '../storage/records.ts';
import { commitBookings, inTurn, isOff, requireBooking } from './booking-access.ts';
import { requireFree, requireWithinBounds, requireWithinLimits } from './require-bookable.ts';
import { planSeat, withoutSeat } from './seats.ts';

const MINUTE_MS = 60_000;

/** Body of `POST /v2/bookings/{uid}/reschedule`. An unknown property is an error. */
export const rescheduleSchema = z.strictObject({
  start: isoInstant('start'),
  rescheduledBy: text('rescheduledBy').optional(),
  reschedulingReason: text('reschedulingReason').optional(),
  emailVerificationCode: text('emailVerificationCode').optional(),
  seatUid: text('seatUid').optional(),
});
type RescheduleRequest = z.output<typeof rescheduleSchema>;

/** The booking in its new place; of a seated one also the seat. */
export interface Rescheduled {
  readonly booking: StoredBooking;
  readonly seatUid: string | undefined;
}

/**
 * Moves a booking: a new one takes its place, and the old one is cancelled and points to it. Length, attendee,
 * answers and location stay.
 *
 * @param caller.isHost - with the host's key (or as `rescheduledBy` the host) there is no minimum notice and no confirmation.
 * @throws ApiError with the status, shape and text Cal.com has for each reason.
 */
export function rescheduleBooking(
  local: LocalCalendar,
  uid: string,
  request: RescheduleRequest,
  caller: { isHost: boolean },
): Promise<Rescheduled> {
  const { eventTypeId } = requireBooking(local, uid);
  return inTurn(local, eventTypeId, async () => {
    const old = requireBooking(local, uid);
    requireMovable(old);
    const type = local.store.state.eventType(old.eventTypeId);
    if (type === undefined)
      throw httpException(404, `Event type with id ${eventTypeId} not found.`);
    const isOrganizer = caller.isHost || request.rescheduledBy === local.calendar.host.email;
    requireReschedulable(local, type, old, { isOrganizer });
    requireAnswers(type, old);
    requireWithinBounds(local, type, request.start, { isOrganizer });
    const moved = movedBooking(local, type, old, request, { isOrganizer });
    if (old.seated) return moveSeat(local, type, old, moved, request);
    requireWithinLimits(local, type, moved, old.uid);
    requireFree(local, type, moved, old.uid);
    const claims = blocks(local.store.state, moved) ? [moved] : [];
    await commitBookings(local, [moved, leftBehind(local, old, moved, request)], { claims });
    return { booking: moved, seatUid: undefined };
  });
}

function requireMovable(booking: StoredBooking): void {
  if (!isOff(booking)) return;
  const { uid, rescheduledToUid: next } = booking;
  throw httpException(
    400,
    next === undefined
      ? `Can't reschedule booking with uid=${uid} because it has been cancelled. Please provide uid of a booking that is not cancelled.`
      : `Can't reschedule booking with uid=${uid} because it has been cancelled and rescheduled already to booking with uid=${next}. You probably want to reschedule ${next} instead by passing it within the request URL.`,
  );
}

function requireReschedulable(
  local: LocalCalendar,
  type: EventType,
  booking: StoredBooking,
  options: { isOrganizer: boolean },
): void {
  if (type.disableRescheduling) {
    throw coreError(400, 'This event type does not allow rescheduling');
  }
  const noticeMs = (type.reschedulingNotice ?? 0) * MINUTE_MS;
  if (!options.isOrganizer && booking.startMs - local.now() < noticeMs) {
    throw coreError(
      403,
      'Rescheduling is not allowed within the minimum notice period before the event',
    );
  }
}

/** A question that became required since the booking was made has no answer yet. */
function requireAnswers(type: EventType, booking: StoredBooking): void {
  if (booking.seated) return;
  const missing = bookingFieldsOf(type)
    .filter((field) => !field.isDefault && field.required && field.hidden !== true)
    .filter((field) => (booking.responses[field.slug] ?? '') === '')
    .map((field) => ({ slug: field.slug, reason: 'error_required_field' }));
  if (missing.length > 0) throw answersError(missing);
}

function movedBooking(
  local: LocalCalendar,
  type: EventType,
  old: StoredBooking,
  request: RescheduleRequest,
  options: { isOrganizer: boolean },
): StoredBooking {
  const nowMs = local.now();
  const isPending = !options.isOrganizer && needsConfirmation(type, request.start, nowMs);
  return {
    ...old,
    id: local.store.state.nextBookingId(),
    uid: local.newUid(),
    status: isPending ? 'pending' : 'accepted',
    startMs: request.start,
    endMs: request.start + (old.endMs - old.startMs),
    createdMs: nowMs,
    updatedMs: nowMs,
    rescheduledFromUid: old.uid,
    // A meeting whose others stay where they are keeps its own.
    icsUid: old.seated ? undefined : icsUidOf(old),
    reschedulingReason: request.reschedulingReason ?? old.reschedulingReason,
  };
}

function leftBehind(
  local: LocalCalendar,
  old: StoredBooking,
  moved: StoredBooking,
  request: RescheduleRequest,
): StoredBooking {
  return {
    ...old,
    status: 'cancelled',
    updatedMs: local.now(),
    rescheduledToUid: moved.uid,
    rescheduledByEmail: request.rescheduledBy ?? old.rescheduledByEmail,
    reschedulingReason: request.reschedulingReason ?? old.reschedulingReason,
  };
}

async function moveSeat(
  local: LocalCalendar,
  type: EventType,
  old: StoredBooking,
  moved: StoredBooking,
  request: RescheduleRequest,
): Promise<Rescheduled> {
  const { seatUid } = request;
  if (seatUid === undefined) {
    throw httpException(
      400,
      `Booking with uid=${old.uid} is a seated booking. Pass "seatUid" of the seat to reschedule in the request body.`,
    );
  }
  const seat = old.attendees.find((attendee) => attendee.seatUid === seatUid);
  if (seat === undefined) {
    throw httpException(
      404,
      `Seat with uid=${seatUid} was not found in booking with uid=${old.uid}`,
    );
  }
  if (old.startMs === moved.startMs) return { booking: old, seatUid };
  const { responses, metadata, ...attendee } = seat;
  const plan = planSeat(
    local,
    type,
    { ...moved, attendees: [attendee] },
    { seatUid, responses, metadata },
  );
  const rest = withoutSeat(old, seatUid, local.now());
  await commitBookings(
    local,
    [
      rest.status === 'cancelled' ? { ...rest, rescheduledToUid: plan.booking.uid } : rest,
      plan.booking,
    ],
    plan,
  );
  return { booking: plan.booking, seatUid };
}
