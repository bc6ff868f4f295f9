import { z } from 'zod';
import { trpcError } from '../api-error.ts';
import { text } from '../http/dto-fields.ts';
import type { LocalCalendar } from '../local-calendar.ts';
import type { StoredBooking } from '../storage/records.ts';
import { commitBookings, inTurn, requireBooking } from './booking-access.ts';
import { requireNotBooked } from './require-bookable.ts';

/** Body of `POST /v2/bookings/{uid}/decline`. */
export const declineSchema = z.object({ reason: text('reason').optional() });

/**
 * Accepts a booking that waits for the host.
 *
 * @throws ApiError 400 when it does not wait, 409 when another booking has taken the time since.
 */
export function confirmBooking(local: LocalCalendar, uid: string): Promise<StoredBooking> {
  return decide(local, uid, (booking) => {
    requireNotBooked(local, booking);
    return { ...booking, status: 'accepted', updatedMs: local.now() };
  });
}

/**
 * Turns down a booking that waits for the host.
 *
 * @throws ApiError 400 when it does not wait.
 */
export function declineBooking(
  local: LocalCalendar,
  uid: string,
  request: z.output<typeof declineSchema>,
): Promise<StoredBooking> {
  return decide(local, uid, (booking) => ({
    ...booking,
    status: 'rejected',
    updatedMs: local.now(),
    cancellationReason: request.reason ?? '',
  }));
}

function decide(
  local: LocalCalendar,
  uid: string,
  change: (booking: StoredBooking) => StoredBooking,
): Promise<StoredBooking> {
  const { eventTypeId } = requireBooking(local, uid);
  return inTurn(local, eventTypeId, async () => {
    const booking = requireBooking(local, uid);
    if (booking.status !== 'pending') {
      const state = booking.status === 'accepted' ? 'confirmed' : booking.status;
      throw trpcError(400, `Booking already ${state}`);
    }
    const decided = change(booking);
    const claims = decided.status === 'accepted' ? [decided] : [];
    await commitBookings(local, [decided], { claims });
    return decided;
  });
}
