import { httpException } from '../api-error.ts';
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
