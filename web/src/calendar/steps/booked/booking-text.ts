import {
  localDate,
  shownTime,
  zoneName,
  type BookingCard,
  type Reading,
} from '@in-call-calendar/shared';
import { fullDate } from '../../dates.ts';
import type { Texts } from '../../texts.ts';

/** The booking as plain text, for the clipboard. */
export function bookingText(booking: BookingCard, reading: Reading, texts: Texts): string {
  const { zone, locale = 'en-US' } = reading;
  const time = `${shownTime(booking.start, reading)} – ${shownTime(booking.end, reading)}`;
  return [
    `${texts.status[booking.status]}: ${booking.title}`,
    `${texts.when}: ${fullDate(localDate(booking.start, zone), locale)}, ${time} (${zoneName(zone, booking.start, locale)})`,
    `${texts.who}: ${texts.youAnd(booking.attendeeName || texts.you, booking.hostName)}`,
    booking.location ? `${texts.where}: ${booking.location}` : '',
    booking.notes ? `${texts.notes}: ${booking.notes}` : '',
  ]
    .filter(Boolean)
    .join('\n');
}
