import { z } from 'zod';
import { isoInstant, text } from '../http/dto-fields.ts';
import type { StoredCalendar } from '../storage/stored-calendar.ts';
import type { StoredBooking } from '../storage/records.ts';
import { isOff } from './booking-access.ts';

const STATUSES = ['upcoming', 'recurring', 'past', 'cancelled', 'unconfirmed'] as const;
type ListStatus = (typeof STATUSES)[number];

const order = z.enum(['asc', 'desc'], { error: 'sort must be either "asc" or "desc"' }).optional();
const numbers = (name: string) =>
  z.string().transform((list, context) => {
    const ids = list.split(',').map(Number);
    if (ids.every((id) => Number.isInteger(id))) return ids;
    context.addIssue({ code: 'custom', message: `${name} must be a list of numbers` });
    return z.NEVER;
  });
const count = (name: string, minimum: number, maximum: number, otherwise: number) =>
  z.coerce
    .number({ error: `${name} must be a number` })
    .int({ error: `${name} must be an integer number` })
    .min(minimum, { error: `${name} must not be less than ${minimum}` })
    .max(maximum, { error: `${name} must not be greater than ${maximum}` })
    .default(otherwise);

/** Query of `GET /v2/bookings`. Unknown names are dropped. */
export const listBookingsSchema = z.object({
  status: z
    .string()
    .transform((list) => list.split(','))
    .pipe(
      z.array(
        z.enum(STATUSES, {
          error: `status must be one of the following values: ${STATUSES.join(', ')}`,
        }),
      ),
    )
    .optional(),
  // A plus sign in a query arrives as a blank.
  attendeeEmail: text('attendeeEmail')
    .transform((email) => email.trim().replaceAll(/\s/g, '+'))
    .optional(),
  attendeeName: text('attendeeName').optional(),
  bookingUid: text('bookingUid').optional(),
  eventTypeId: numbers('eventTypeId').optional(),
  eventTypeIds: numbers('eventTypeIds').optional(),
  afterStart: isoInstant('afterStart').optional(),
  beforeEnd: isoInstant('beforeEnd').optional(),
  afterCreatedAt: isoInstant('afterCreatedAt').optional(),
  beforeCreatedAt: isoInstant('beforeCreatedAt').optional(),
  afterUpdatedAt: isoInstant('afterUpdatedAt').optional(),
  beforeUpdatedAt: isoInstant('beforeUpdatedAt').optional(),
  sortStart: order,
  sortEnd: order,
  sortCreated: order,
  sortUpdatedAt: order,
  take: count('take', 1, 250, 100),
  skip: count('skip', 0, Number.MAX_SAFE_INTEGER, 0),
});

/** A checked list query. */
export type ListBookingsQuery = z.output<typeof listBookingsSchema>;

/** One page of bookings and what Cal.com says about the pages. */
export interface BookingsPage {
  readonly bookings: readonly StoredBooking[];
  readonly pagination: Readonly<Record<string, number | boolean>>;
}

/** Bookings that match, sorted (by start when nothing is asked), one page of them. */
export function listBookings(
  state: StoredCalendar,
  query: ListBookingsQuery,
  nowMs: number,
): BookingsPage {
  const matching = candidates(state, query)
    .filter((booking) => matches(booking, query, nowMs))
    .toSorted(comparison(query));
  const { skip, take } = query;
  const bookings = matching.slice(skip, skip + take);
  const totalItems = matching.length;
  const totalPages = Math.ceil(totalItems / take);
  const currentPage = totalItems === 0 ? 0 : Math.floor(skip / take) + 1;
  return {
    bookings,
    pagination: {
      returnedItems: bookings.length,
      totalItems,
      itemsPerPage: take,
      remainingItems: Math.max(0, totalItems - skip - bookings.length),
      currentPage,
      totalPages,
      hasNextPage: currentPage < totalPages,
      hasPreviousPage: currentPage > 1,
    },
  };
}

/** Narrows by an index before anything is looked at one by one. */
function candidates(state: StoredCalendar, query: ListBookingsQuery): StoredBooking[] {
  if (query.bookingUid !== undefined) {
    const booking = state.booking(query.bookingUid);
    return booking === undefined ? [] : [booking];
  }
  if (query.attendeeEmail !== undefined) return state.bookingsWith(query.attendeeEmail);
  if (query.afterStart !== undefined && query.beforeEnd !== undefined) {
    return query.afterStart <= query.beforeEnd
      ? state.bookingsDuring(query.afterStart, query.beforeEnd + 1)
      : [];
  }
  return [...state.bookings()];
}

function matches(booking: StoredBooking, query: ListBookingsQuery, nowMs: number): boolean {
  const types = query.eventTypeIds ?? query.eventTypeId;
  return (
    (query.status?.some((status) => hasStatus(booking, status, nowMs)) ?? true) &&
    (types?.includes(booking.eventTypeId) ?? true) &&
    (query.attendeeName === undefined ||
      booking.attendees.some(({ name }) => name === query.attendeeName)) &&
    booking.startMs >= (query.afterStart ?? -Infinity) &&
    booking.endMs <= (query.beforeEnd ?? Infinity) &&
    booking.createdMs >= (query.afterCreatedAt ?? -Infinity) &&
    booking.createdMs <= (query.beforeCreatedAt ?? Infinity) &&
    booking.updatedMs >= (query.afterUpdatedAt ?? -Infinity) &&
    booking.updatedMs <= (query.beforeUpdatedAt ?? Infinity)
  );
}

function hasStatus(booking: StoredBooking, status: ListStatus, nowMs: number): boolean {
  const isOver = booking.endMs < nowMs;
  switch (status) {
    case 'upcoming':
      return !isOver && booking.status === 'accepted';
    case 'unconfirmed':
      return !isOver && booking.status === 'pending';
    case 'recurring':
      return !isOver && !isOff(booking) && booking.recurringBookingUid !== undefined;
    case 'past':
      return isOver && !isOff(booking);
    case 'cancelled':
      return isOff(booking);
  }
}

function comparison(query: ListBookingsQuery): (a: StoredBooking, b: StoredBooking) => number {
  const keys = [
    [query.sortStart, 'startMs'],
    [query.sortEnd, 'endMs'],
    [query.sortCreated, 'createdMs'],
    [query.sortUpdatedAt, 'updatedMs'],
  ] as const;
  const [direction, key] = keys.find(([asked]) => asked !== undefined) ?? ['asc', 'startMs'];
  const sign = direction === 'desc' ? -1 : 1;
  return (a, b) => sign * (a[key] - b[key]) || a.id - b.id;
}
