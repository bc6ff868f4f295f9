import { coreError } from '../api-error.ts';
import type { LocalCalendar } from '../local-calendar.ts';
import type { StoredBooking } from '../storage/records.ts';

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
