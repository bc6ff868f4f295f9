import { bookingPrinter } from '../bookings/booking-printer.ts';
import { calendarLinks } from '../bookings/calendar-links.ts';
import { cancelBooking, cancelSchema } from '../bookings/cancel-booking.ts';
import { confirmBooking, declineBooking, declineSchema } from '../bookings/decide-booking.ts';
import { requireBooking } from '../bookings/find-booking.ts';
import { rescheduleBooking, rescheduleSchema } from '../bookings/reschedule-booking.ts';
import type { LocalCalendar } from '../local-calendar.ts';
import { parseLoose, parseStrict } from './dto.ts';
import { success, VERSIONS } from './route.ts';
import type { ApiRequest, Route } from './route.ts';

/** What can be done with a booking that is there. */
export function bookingChangeRoutes(local: LocalCalendar): Route[] {
  const common = { versions: VERSIONS.bookings } as const;
  const print = bookingPrinter(local);
  const uidOf = (request: ApiRequest): string => request.params['uid'] ?? '';
  return [
    {
      ...common,
      method: 'POST',
      path: '/v2/bookings/:uid/reschedule',
      auth: 'optional',
      handle: async (request) => {
        const body = parseStrict(rescheduleSchema, request.body);
        const { booking, seatUid } = await rescheduleBooking(local, uidOf(request), body, request);
        const data = print(booking, request);
        return success(seatUid === undefined ? data : { ...data, seatUid }, { status: 201 });
      },
    },
    {
      ...common,
      method: 'POST',
      path: '/v2/bookings/:uid/cancel',
      auth: 'optional',
      handle: async (request) => {
        const body = parseStrict(cancelSchema, request.body);
        const cancelled = await cancelBooking(local, uidOf(request), body, request);
        return success(
          'uid' in cancelled
            ? print(cancelled, request)
            : cancelled.map((booking) => print(booking, request)),
        );
      },
    },
    {
      ...common,
      method: 'POST',
      path: '/v2/bookings/:uid/confirm',
      auth: 'required',
      handle: async (request) =>
        success(print(await confirmBooking(local, uidOf(request)), request)),
    },
    {
      ...common,
      method: 'POST',
      path: '/v2/bookings/:uid/decline',
      auth: 'required',
      handle: async (request) => {
        const body = parseLoose(declineSchema, request.body);
        return success(print(await declineBooking(local, uidOf(request), body), request));
      },
    },
    {
      ...common,
      method: 'GET',
      path: '/v2/bookings/:uid/calendar-links',
      auth: 'required',
      handle: (request) => success(calendarLinks(requireBooking(local, uidOf(request)))),
    },
  ];
}
