/** The booking as an iCalendar file; loaded when asked for. */
import { createEvent, type DateArray } from 'ics';
import type { BookingCard, Instant } from '@in-call-calendar/shared';
import type { Texts } from '../../texts.ts';
import { descriptionOf } from './calendar-links.ts';
import { foldLines } from './fold-lines.ts';

/** How long before the booking its person is reminded. */
const ALARM_MINUTES = 30;

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

/** Escapes a TEXT value (RFC 5545, 3.3.11); the library leaves that out for alarms. */
function escaped(text: string): string {
  return text.replaceAll(/[\\;,]/g, (mark) => `\\${mark}`);
}

/** iCalendar text (RFC 5545) of a booking, with an alarm. Throws when the library refuses it. */
export function calendarFile(booking: BookingCard, texts: Texts): string {
  const { error, value } = createEvent({
    uid: booking.uid,
    productId: 'in-call-calendar',
    title: booking.title,
    description: descriptionOf(booking, texts),
    ...(booking.location === undefined ? {} : { location: booking.location }),
    start: utcParts(booking.start),
    startInputType: 'utc',
    startOutputType: 'utc',
    end: utcParts(booking.end),
    endInputType: 'utc',
    endOutputType: 'utc',
    status: booking.status === 'accepted' ? 'CONFIRMED' : 'TENTATIVE',
    busyStatus: booking.status === 'accepted' ? 'BUSY' : 'TENTATIVE',
    alarms: [
      {
        action: 'display',
        description: escaped(booking.title),
        trigger: { before: true, minutes: ALARM_MINUTES },
      },
    ],
  });
  if (!value) throw error ?? new Error('The calendar file is empty.');
  return foldLines(value);
}
