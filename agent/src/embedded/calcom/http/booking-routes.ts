import { httpException } from '../api-error.ts';
import { bookingPrinter } from '../bookings/booking-output.ts';
import { bookingRequestSchema } from '../bookings/booking-request.ts';
import { createBooking } from '../bookings/create-booking.ts';
import { requireBooking } from '../bookings/booking-access.ts';
import { listBookings, listBookingsSchema } from '../bookings/list-bookings.ts';
import type { LocalCalendar } from '../local-calendar.ts';
import { parseLoose, parseStrict } from './dto.ts';
import { routeOf, success } from './route.ts';
import type { Route } from './route.ts';

/** Making and reading bookings. */
export function bookingRoutes(local: LocalCalendar): Route[] {
  const { state } = local.store;
  const print = bookingPrinter(local);
  return [
    routeOf.bookings('POST', '/v2/bookings', 'optional', async (request) => {
      const body = parseStrict(bookingRequestSchema, request.body);
      const { booked, seatUid } = await createBooking(local, body, request);
      return success(print(booked, request, seatUid), { status: 201 });
    }),
    routeOf.bookings('GET', '/v2/bookings', 'required', (request) => {
      const query = parseLoose(listBookingsSchema, request.query);
      const { bookings, pagination } = listBookings(state, query, local.now());
      return success(print(bookings, request), { pagination });
    }),
    routeOf.bookings('GET', '/v2/bookings/by-seat/:seatUid', 'optional', (request) => {
      const seatUid = request.params['seatUid'] ?? '';
      const booking = state.bookingOfSeat(seatUid);
      if (booking === undefined) {
        throw httpException(404, `Booking with seatUid=${seatUid} was not found in the database`);
      }
      return success(print(booking, request, seatUid));
    }),
    routeOf.bookings('GET', '/v2/bookings/:uid', 'optional', (request) => {
      const uid = request.params['uid'] ?? '';
      const series = state.series(uid);
      const found = series.length > 0 ? series : requireBooking(local, uid);
      return success(print(found, request));
    }),
  ];
}
