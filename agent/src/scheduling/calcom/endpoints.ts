/** What the adapter asks Cal.com for. */
import { z } from 'zod';
import {
  bookingListSchema,
  bookingSchema,
  bookingsSchema,
  eventTypeSchema,
  meSchema,
  reservationSchema,
  slotsSchema,
  success,
} from './schemas.ts';

/**
 * Which `cal-api-version` each resource speaks. The version is per resource and matched exactly; an unknown or missing
 * one silently falls back to an old controller, so every request sends its own.
 */
const VERSIONS = {
  me: '2024-06-14',
  eventTypes: '2024-06-14',
  slots: '2024-09-04',
  bookings: '2024-08-13',
} as const;

/** One kind of request. */
export interface Endpoint<T> {
  /** What it is for, in a word: its name in the metrics. */
  op: string;
  method: 'GET' | 'POST' | 'DELETE';
  /** Below the base URL, with `:uid` for the one parameter: what the log shows. */
  route: string;
  version: string;
  /** Shape of a successful answer. */
  schema: z.ZodType<T>;
}

function endpoint<T>(
  op: string,
  resource: keyof typeof VERSIONS,
  method: Endpoint<T>['method'],
  route: string,
  schema: z.ZodType<T>,
): Endpoint<T> {
  return { op, method, route, version: VERSIONS[resource], schema };
}

const anyBooking = success(bookingsSchema);

export const ENDPOINTS = {
  me: endpoint('me', 'me', 'GET', '/me', success(meSchema)),
  eventTypes: endpoint(
    'eventTypes',
    'eventTypes',
    'GET',
    '/event-types',
    success(z.array(eventTypeSchema)),
  ),
  slots: endpoint('slots', 'slots', 'GET', '/slots', success(slotsSchema)),
  reserve: endpoint('reserve', 'slots', 'POST', '/slots/reservations', success(reservationSchema)),
  release: endpoint(
    'release',
    'slots',
    'DELETE',
    '/slots/reservations/:uid',
    success(z.unknown().optional()),
  ),
  book: endpoint('book', 'bookings', 'POST', '/bookings', anyBooking),
  listBookings: endpoint('listBookings', 'bookings', 'GET', '/bookings', bookingListSchema),
  booking: endpoint('booking', 'bookings', 'GET', '/bookings/:uid', anyBooking),
  bookingBySeat: endpoint(
    'bookingBySeat',
    'bookings',
    'GET',
    '/bookings/by-seat/:uid',
    success(bookingSchema),
  ),
  reschedule: endpoint('reschedule', 'bookings', 'POST', '/bookings/:uid/reschedule', anyBooking),
  cancel: endpoint('cancel', 'bookings', 'POST', '/bookings/:uid/cancel', anyBooking),
};
