import type { LocalCalendar } from '../local-calendar.ts';
import type { StoredBooking } from '../storage/records.ts';
import { bookingOutput } from './booking-output.ts';
import type { OutputOptions } from './booking-output.ts';

/** Prints bookings of one calendar. */
export function bookingPrinter(
  local: LocalCalendar,
): (booking: StoredBooking, options: OutputOptions) => Record<string, unknown> {
  return (booking, options) =>
    bookingOutput(
      booking,
      local.calendar.host,
      local.store.state.eventType(booking.eventTypeId),
      options,
    );
}
