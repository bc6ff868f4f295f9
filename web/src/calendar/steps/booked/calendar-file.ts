import { epochMs, toInstant, type BookingCard, type Occurrence } from '@in-call-calendar/shared';
import type { Texts } from '../../texts.ts';
import { descriptionOf, utcStamp } from './calendar-links.ts';

/** Longest line, in octets of UTF-8, its line break aside (3.1). */
const MAX_OCTETS = 75;
/** How long before the booking its person is reminded. */
const ALARM = '-PT30M';

const encoder = new TextEncoder();

/**
 * Returns a booking, or a whole series, as an iCalendar file (RFC 5545) with alarms.
 *
 * @param bookings each an event of its own, with an id of its own
 * @param now when the file is made, epoch ms
 */
export function calendarFile(bookings: readonly BookingCard[], texts: Texts, now: number): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:in-call-calendar',
    'METHOD:PUBLISH',
    ...bookings.flatMap((booking) => eventLines(booking, texts, now)),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${fold(line)}\r\n`).join('');
}

/**
 * Returns a booking for each time of its series that takes place; the booking alone where there is no series.
 */
export function occurrencesOf(
  booking: BookingCard,
  series: readonly Occurrence[] = [],
): readonly BookingCard[] {
  const { icsUid: _, ...common } = booking;
  const length = epochMs(booking.end) - epochMs(booking.start);
  const others = series.filter(
    ({ start, outcome }) =>
      start !== booking.start && (outcome === 'booked' || outcome === 'requested'),
  );
  return [
    booking,
    ...others.map(({ start, outcome, icsUid }): BookingCard => ({
      ...common,
      ...(icsUid !== undefined && { icsUid }),
      status: outcome === 'booked' ? 'accepted' : 'pending',
      start,
      end: toInstant(epochMs(start) + length),
    })),
  ];
}

/** The provider's own id, so that its invitation and the file are one entry; else one that no other booking has. */
function icsUidOf({ icsUid, uid, start }: BookingCard): string {
  return icsUid ?? `${uid}-${utcStamp(start)}`;
}

function eventLines(booking: BookingCard, texts: Texts, now: number): string[] {
  const isAccepted = booking.status === 'accepted';
  const title = escapeText(booking.title);
  return [
    'BEGIN:VEVENT',
    `UID:${escapeText(icsUidOf(booking))}`,
    `DTSTAMP:${utcStamp(new Date(now).toISOString())}`,
    `DTSTART:${utcStamp(booking.start)}`,
    `DTEND:${utcStamp(booking.end)}`,
    `SUMMARY:${title}`,
    `DESCRIPTION:${escapeText(descriptionOf(booking, texts))}`,
    ...(booking.location === undefined ? [] : [`LOCATION:${escapeText(booking.location)}`]),
    `STATUS:${isAccepted ? 'CONFIRMED' : 'TENTATIVE'}`,
    `X-MICROSOFT-CDO-BUSYSTATUS:${isAccepted ? 'BUSY' : 'TENTATIVE'}`,
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    `DESCRIPTION:${title}`,
    `TRIGGER:${ALARM}`,
    'END:VALARM',
    'END:VEVENT',
  ];
}

/** A TEXT value (3.3.11): marks escaped, line breaks written out, other control characters left out. */
function escapeText(text: string): string {
  return text
    .replaceAll(/[\\;,]/g, (mark) => `\\${mark}`)
    .replaceAll(/\r\n?|\n/g, '\\n')
    .replaceAll(/(?!\t)\p{Cc}/gu, '');
}

/** Breaks a line that is too long into several; characters stay whole. */
function fold(line: string): string {
  let folded = '';
  let octets = 0;
  for (const character of line) {
    const size = encoder.encode(character).length;
    if (octets + size > MAX_OCTETS) {
      folded += '\r\n\t';
      octets = 1;
    }
    folded += character;
    octets += size;
  }
  return folded;
}
