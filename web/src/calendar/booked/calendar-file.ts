/** The booking as an iCalendar file; loaded when asked for. */
import { createEvent, type DateArray } from 'ics';
import type { BookingCard, Instant } from '@in-call-calendar/shared';
import { descriptionOf } from './calendar-links.ts';

function utcParts(instant: Instant): DateArray {
  const date = new Date(instant);
  return [
    date.getUTCFullYear(),
    date.getUTCMonth() + 1,
    date.getUTCDate(),
    date.getUTCHours(),
    date.getUTCMinutes(),
  ];
}

/** iCalendar text (RFC 5545) of a booking. Throws when the library refuses it. */
export function calendarFile(booking: BookingCard): string {
  const { error, value } = createEvent({
    uid: booking.uid,
    productId: 'in-call-calendar',
    title: booking.title,
    description: descriptionOf(booking),
    ...(booking.location === undefined ? {} : { location: booking.location }),
    start: utcParts(booking.start),
    startInputType: 'utc',
    startOutputType: 'utc',
    end: utcParts(booking.end),
    endInputType: 'utc',
    endOutputType: 'utc',
    status: booking.status === 'accepted' ? 'CONFIRMED' : 'TENTATIVE',
    busyStatus: booking.status === 'accepted' ? 'BUSY' : 'TENTATIVE',
  });
  if (!value) throw error ?? new Error('The calendar file is empty.');
  return value;
}
