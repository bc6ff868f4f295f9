import { coreError, httpException } from '../api-error.ts';
import { blocks } from '../availability/busy-times.ts';
import type { EventType } from '../calendar/event-type.ts';
import type { LocalCalendar } from '../local-calendar.ts';
import type { StoredBooking } from '../storage/records.ts';
import { commitBookings } from './commit-bookings.ts';
import type { Created } from './created.ts';
import { requireFree, requireWithinLimits } from './require-bookable.ts';

/**
 * Books a seat: joins the meeting of this start, or begins it. Answers and metadata belong to the seat.
 *
 * @throws ApiError 409 when no seat is left or the address has one already.
 */
export async function takeSeat(
  local: LocalCalendar,
  type: EventType,
  draft: StoredBooking,
): Promise<Created> {
  const { state } = local.store;
  const seatUid = local.newUuid();
  const seats = draft.attendees.map((attendee) => ({
    ...attendee,
    seatUid,
    responses: draft.responses,
    metadata: draft.metadata,
  }));
  const meeting = state
    .bookingsDuring(draft.startMs, draft.endMs)
    .find(
      (booking) =>
        booking.seated &&
        booking.eventTypeId === type.id &&
        booking.startMs === draft.startMs &&
        (booking.status === 'pending' || blocks(state, booking)),
    );
  if (meeting === undefined) {
    requireWithinLimits(local, type, draft);
    requireFree(local, type, draft);
    const booking = { ...draft, seated: true, attendees: seats, metadata: {}, responses: {} };
    await commitBookings(local, [booking], { claims: [booking] });
    return { kind: 'seat', booking, seatUid };
  }
  if (meeting.attendees.length >= (type.seats?.seatsPerTimeSlot ?? 0)) {
    throw httpException(409, 'No more seats left at this seated booking.');
  }
  const emails = new Set(meeting.attendees.map(({ email }) => email.toLowerCase()));
  if (seats.some(({ email }) => emails.has(email.toLowerCase()))) {
    throw coreError(409, 'already_signed_up_for_this_booking_error');
  }
  const booking = {
    ...meeting,
    attendees: [...meeting.attendees, ...seats],
    updatedMs: local.now(),
  };
  await commitBookings(local, [booking], { claims: [] });
  return { kind: 'seat', booking, seatUid };
}
