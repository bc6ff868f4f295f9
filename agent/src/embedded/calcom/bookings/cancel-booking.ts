import { z } from 'zod';
import { coreError, httpException } from '../api-error.ts';
import { text } from '../http/dto-fields.ts';
import type { LocalCalendar } from '../local-calendar.ts';
import type { StoredBooking } from '../storage/records.ts';
import { commitBookings, inTurn, isOff, requireBooking } from './booking-access.ts';
import { withoutSeat } from './seats.ts';

/** Body of `POST /v2/bookings/{uid}/cancel`. An unknown property is an error. */
export const cancelSchema = z.strictObject({
  cancellationReason: text('cancellationReason').optional(),
  cancelSubsequentBookings: z
    .boolean({ error: 'cancelSubsequentBookings must be a boolean value' })
    .optional(),
  seatUid: text('seatUid').optional(),
});
type CancelRequest = z.output<typeof cancelSchema>;

/**
 * Cancels a booking, one seat of it, or (given the uid of a series) what is left of a series.
 *
 * @returns one booking, or all cancelled ones of a series.
 * @throws ApiError with the status, shape and text Cal.com has for each reason.
 */
export function cancelBooking(
  local: LocalCalendar,
  uid: string,
  request: CancelRequest,
  caller: { isHost: boolean },
): Promise<StoredBooking | readonly StoredBooking[]> {
  const { eventTypeId } = local.store.state.series(uid)[0] ?? requireBooking(local, uid);
  return inTurn(local, eventTypeId, async () => {
    const series = local.store.state.series(uid);
    const booking = series[0] ?? requireBooking(local, uid);
    const targets =
      series.length > 0 ? remaining(local, series) : laterOnes(local, booking, request);
    const first = targets[0];
    if (first === undefined || isOff(first)) {
      throw httpException(
        400,
        `Can't cancel booking with uid=${uid} because it has been cancelled already. Please provide uid of a booking that is not cancelled.`,
      );
    }
    requireCancellable(local, first, request, caller);
    const cancelled =
      first.seated && request.seatUid !== undefined
        ? [cancelSeat(local, first, request.seatUid)]
        : targets.map((target) => cancelledBooking(local, target, request, caller));
    await commitBookings(local, cancelled, { claims: [] });
    const isMany = series.length > 0 || request.cancelSubsequentBookings === true;
    return isMany ? cancelled : (cancelled[0] ?? booking);
  });
}

function remaining(local: LocalCalendar, series: readonly StoredBooking[]): StoredBooking[] {
  return series.filter((booking) => !isOff(booking) && booking.endMs > local.now());
}

function laterOnes(
  local: LocalCalendar,
  booking: StoredBooking,
  request: CancelRequest,
): StoredBooking[] {
  const { recurringBookingUid } = booking;
  if (request.cancelSubsequentBookings !== true || recurringBookingUid === undefined) {
    return [booking];
  }
  return remaining(local, local.store.state.series(recurringBookingUid)).filter(
    (other) => other.startMs >= booking.startMs,
  );
}

function requireCancellable(
  local: LocalCalendar,
  booking: StoredBooking,
  request: CancelRequest,
  caller: { isHost: boolean },
): void {
  if (local.store.state.eventType(booking.eventTypeId)?.disableCancelling === true) {
    throw coreError(400, 'This event type does not allow cancellations');
  }
  if (caller.isHost && (request.cancellationReason ?? '').trim() === '') {
    throw coreError(400, 'Cancellation reason is required');
  }
  if (booking.endMs < local.now()) {
    throw coreError(400, 'Cannot cancel a booking that has already ended');
  }
  if (booking.seated && request.seatUid === undefined && !caller.isHost) {
    throw coreError(401, 'User not a host of this event');
  }
}

function cancelSeat(local: LocalCalendar, meeting: StoredBooking, seatUid: string): StoredBooking {
  if (!meeting.attendees.some((attendee) => attendee.seatUid === seatUid)) {
    throw coreError(404, 'Booking not found.');
  }
  return withoutSeat(meeting, seatUid, local.now());
}

function cancelledBooking(
  local: LocalCalendar,
  booking: StoredBooking,
  request: CancelRequest,
  caller: { isHost: boolean },
): StoredBooking {
  return {
    ...booking,
    status: 'cancelled',
    updatedMs: local.now(),
    cancellationReason: request.cancellationReason ?? '',
    ...(caller.isHost ? { cancelledByEmail: local.calendar.host.email } : {}),
  };
}
