import type { BookingCard } from '@in-call-calendar/shared';
import type { Texts } from '../../texts.ts';

/** Place of a booking as calendars understand it. */
function placeOf(booking: BookingCard): string {
  return booking.location ?? '';
}

/** The text that goes into the person's own calendar. */
export function descriptionOf(booking: BookingCard, texts: Texts): string {
  const host = texts.withHost(booking.hostName);
  return [host.charAt(0).toUpperCase() + host.slice(1), booking.notes].filter(Boolean).join('\n\n');
}

/** An instant as `20261124T140000Z`: as Google and calendar files write it. */
export function utcStamp(instant: string): string {
  return instant.replace(/[-:]/g, '').replace(/\.\d+/, '');
}

/** Google Calendar's event template link. */
export function googleLink(booking: BookingCard, texts: Texts): string {
  const query = new URLSearchParams({
    action: 'TEMPLATE',
    text: booking.title,
    dates: `${utcStamp(booking.start)}/${utcStamp(booking.end)}`,
    details: descriptionOf(booking, texts),
    location: placeOf(booking),
  });
  return `https://calendar.google.com/calendar/render?${query.toString()}`;
}

/**
 * Outlook on the web's compose link. Outlook takes `+` for itself and not for a space; users of several libraries report
 * that it does so for all values where `path` and `rru` are given.
 */
export function outlookLink(booking: BookingCard, texts: Texts): string {
  const query = new URLSearchParams({
    subject: booking.title,
    startdt: booking.start,
    enddt: booking.end,
    body: descriptionOf(booking, texts),
    location: placeOf(booking),
  });
  return `https://outlook.live.com/calendar/0/deeplink/compose?${query.toString().replaceAll('+', '%20')}`;
}
