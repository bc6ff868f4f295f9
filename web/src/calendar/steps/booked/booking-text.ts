import {
  localDate,
  shownTime,
  zoneName,
  type BookingCard,
  type TimeDisplay,
} from '@in-call-calendar/shared';
import { fullDate } from '../../dates.ts';
import type { Texts } from '../../texts.ts';

/** The booking as plain text, for the clipboard. */
export function bookingText(booking: BookingCard, timeDisplay: TimeDisplay, texts: Texts): string {
  const { zone, locale = 'en-US' } = timeDisplay;
  const time = `${shownTime(booking.start, timeDisplay)} – ${shownTime(booking.end, timeDisplay)}`;
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
