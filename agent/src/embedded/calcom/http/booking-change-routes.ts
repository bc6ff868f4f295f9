import { bookingPrinter } from '../bookings/booking-output.ts';
import { calendarLinks } from '../bookings/calendar-links.ts';
import { cancelBooking, cancelSchema } from '../bookings/cancel-booking.ts';
import { confirmBooking, declineBooking, declineSchema } from '../bookings/decide-booking.ts';
import { requireBooking } from '../bookings/booking-access.ts';
import { rescheduleBooking, rescheduleSchema } from '../bookings/reschedule-booking.ts';
import type { LocalCalendar } from '../local-calendar.ts';
import { parseLoose, parseStrict } from './dto.ts';
import { routeOf, success } from './route.ts';
import type { ApiRequest, Route } from './route.ts';

/** What can be done with a booking that is there. */
export function bookingChangeRoutes(local: LocalCalendar): Route[] {
  const print = bookingPrinter(local);
  const uidOf = (request: ApiRequest): string => request.params['uid'] ?? '';
  return [
    routeOf.bookings('POST', '/v2/bookings/:uid/reschedule', 'optional', async (request) => {
      const body = parseStrict(rescheduleSchema, request.body);
      const { booking, seatUid } = await rescheduleBooking(local, uidOf(request), body, request);
      return success(print(booking, request, seatUid), { status: 201 });
    }),
    routeOf.bookings('POST', '/v2/bookings/:uid/cancel', 'optional', async (request) => {
      const body = parseStrict(cancelSchema, request.body);
      return success(print(await cancelBooking(local, uidOf(request), body, request), request));
    }),
    routeOf.bookings('POST', '/v2/bookings/:uid/confirm', 'required', async (request) =>
      success(print(await confirmBooking(local, uidOf(request)), request)),
    ),
    routeOf.bookings('POST', '/v2/bookings/:uid/decline', 'required', async (request) => {
      const body = parseLoose(declineSchema, request.body);
      return success(print(await declineBooking(local, uidOf(request), body), request));
    }),
    routeOf.bookings('GET', '/v2/bookings/:uid/calendar-links', 'required', (request) =>
      success(calendarLinks(requireBooking(local, uidOf(request)))),
    ),
  ];
}
