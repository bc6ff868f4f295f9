import { coreError, httpException } from '../api-error.ts';
import type { LocalCalendar } from '../local-calendar.ts';
import type { StoredBooking } from '../storage/records.ts';

/**
 * The booking with this uid.
 *
 * @throws ApiError 404 when there is none.
 */
export function requireBooking(local: LocalCalendar, uid: string): StoredBooking {
  const booking = local.store.state.booking(uid);
  if (booking === undefined) {
    throw httpException(404, `Booking with uid=${uid} was not found in the database`);
  }
  return booking;
}

/** True for a booking that no longer takes place. */
export function isOff(booking: StoredBooking): boolean {
  return booking.status === 'cancelled' || booking.status === 'rejected';
}

/**
 * Runs a change that depends on existing bookings of an event type after the changes before it. Ordinary new
 * bookings need no turn: their claim on the time keeps them apart.
 */
export function inTurn<T>(
  local: LocalCalendar,
  eventTypeId: number,
  change: () => Promise<T>,
): Promise<T> {
  return local.store.exclusively(`event type ${eventTypeId}`, change);
}

/**
 * Writes bookings to disk, all or none. While they are on the way their times are claimed, so of two requests for
 * one time that arrive together exactly one wins. (Cal.com lets overlapping times that are not equal slip through
 * this gap; here they lose too.)
 *
 * @param options.claims - bookings whose time must not be claimed by another request.
 * @throws ApiError 409 in the bare shape for the loser.
 */
export async function commitBookings(
  local: LocalCalendar,
  bookings: readonly StoredBooking[],
  options: { claims: readonly StoredBooking[] },
): Promise<void> {
  const claim = local.store.claim(options.claims);
  if (claim === undefined) throw coreError(409, 'booking_conflict_error');
  try {
    await local.store.commit(bookings.map((booking) => ({ type: 'booking', booking })));
  } finally {
    claim.release();
  }
}
