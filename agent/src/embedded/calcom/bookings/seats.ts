import { coreError, httpException } from '../api-error.ts';
import { blocks } from '../availability/busy-times.ts';
import type { EventType } from '../calendar/event-type.ts';
import type { LocalCalendar } from '../local-calendar.ts';
import type { StoredAttendee, StoredBooking } from '../storage/records.ts';
import { requireFree, requireWithinLimits } from './require-bookable.ts';

/** A meeting with one more attendee, ready to be written. */
export interface SeatPlan {
  readonly booking: StoredBooking;
  readonly seatUid: string;
  /** What the write must claim: the time, when the meeting is new. */
  readonly claims: readonly StoredBooking[];
}

/**
 * Puts the attendees of `draft` into the meeting of its start, or makes it that meeting. Answers and metadata move to
 * the seat, since the meeting has those of several people. Must run in the event type's turn.
 *
 * @throws ApiError 409 when no seat is left or the address has one already.
 */
export function planSeat(
  local: LocalCalendar,
  type: EventType,
  draft: StoredBooking,
  seat: Pick<StoredAttendee, 'responses' | 'metadata'> & { readonly seatUid: string },
): SeatPlan {
  const { state } = local.store;
  const { seatUid } = seat;
  const seats = draft.attendees.map((attendee) => ({ ...attendee, ...seat }));
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
    return { booking, seatUid, claims: [booking] };
  }
  if (meeting.attendees.length >= (type.seats?.seatsPerTimeSlot ?? 0)) {
    throw httpException(409, 'No more seats left at this seated booking.');
  }
  const emails = new Set(meeting.attendees.map(({ email }) => email.toLowerCase()));
  if (seats.some(({ email }) => emails.has(email.toLowerCase()))) {
    throw coreError(409, 'already_signed_up_for_this_booking_error');
  }
  const attendees = [...meeting.attendees, ...seats];
  return { booking: { ...meeting, attendees, updatedMs: local.now() }, seatUid, claims: [] };
}

/** A meeting after one attendee left. The last one to leave is kept on record, and the meeting is cancelled. */
export function withoutSeat(meeting: StoredBooking, seatUid: string, nowMs: number): StoredBooking {
  const staying = meeting.attendees.filter((attendee) => attendee.seatUid !== seatUid);
  return staying.length === 0
    ? { ...meeting, status: 'cancelled', updatedMs: nowMs }
    : { ...meeting, attendees: staying, updatedMs: nowMs };
}
