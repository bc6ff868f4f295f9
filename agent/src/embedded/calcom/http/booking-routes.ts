import { httpException } from '../api-error.ts';
import { bookingPrinter } from '../bookings/booking-printer.ts';
import { bookingRequestSchema } from '../bookings/booking-request.ts';
import { createBooking } from '../bookings/create-booking.ts';
import { requireBooking } from '../bookings/find-booking.ts';
import { listBookings, listBookingsSchema } from '../bookings/list-bookings.ts';
import type { LocalCalendar } from '../local-calendar.ts';
import { parseLoose, parseStrict } from './dto.ts';
import { success, VERSIONS } from './route.ts';
import type { Route } from './route.ts';

/** Making and reading bookings. */
export function bookingRoutes(local: LocalCalendar): Route[] {
  const { state } = local.store;
  const common = { versions: VERSIONS.bookings } as const;
  const print = bookingPrinter(local);
  return [
    {
      ...common,
      method: 'POST',
      path: '/v2/bookings',
      auth: 'optional',
      handle: async (request) => {
        const created = await createBooking(
          local,
          parseStrict(bookingRequestSchema, request.body),
          request,
        );
        switch (created.kind) {
          case 'booking':
            return success(print(created.booking, request), { status: 201 });
          case 'seat':
            return success(
              { ...print(created.booking, request), seatUid: created.seatUid },
              { status: 201 },
            );
          case 'series':
            return success(
              created.bookings.map((booking) => print(booking, request)),
              { status: 201 },
            );
        }
      },
    },
    {
      ...common,
      method: 'GET',
      path: '/v2/bookings',
      auth: 'required',
      handle: (request) => {
        const query = parseLoose(listBookingsSchema, request.query);
        const { bookings, pagination } = listBookings(state, query, local.now());
        return success(
          bookings.map((booking) => print(booking, request)),
          { pagination },
        );
      },
    },
    {
      ...common,
      method: 'GET',
      path: '/v2/bookings/by-seat/:seatUid',
      auth: 'optional',
      handle: (request) => {
        const seatUid = request.params['seatUid'] ?? '';
        const booking = state.bookingOfSeat(seatUid);
        if (booking === undefined) {
          throw httpException(404, `Booking with seatUid=${seatUid} was not found in the database`);
        }
        return success({ ...print(booking, request), seatUid });
      },
    },
    {
      ...common,
      method: 'GET',
      path: '/v2/bookings/:uid',
      auth: 'optional',
      handle: (request) => {
        const uid = request.params['uid'] ?? '';
        const series = state.series(uid);
        if (series.length > 0) return success(series.map((booking) => print(booking, request)));
        return success(print(requireBooking(local, uid), request));
      },
    },
  ];
}
