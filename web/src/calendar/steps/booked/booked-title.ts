import type { Texts } from '../../texts.ts';
import type { ViewOf } from '../../store/state.ts';

/** What the heading says of a booking: never more than the provider's record does. */
export function bookedTitle(
  { booking, origin = 'made', series }: Pick<ViewOf<'booked'>, 'booking' | 'origin' | 'series'>,
  texts: Texts,
): string {
  if (booking.status === 'cancelled') return texts.cancelledTitle;
  if (booking.status === 'rejected') return texts.rejectedTitle;
  if (origin === 'found') return texts.foundTitle;
  const isRequest = booking.status === 'pending';
  if (origin === 'moved') return isRequest ? texts.moveRequestedTitle : texts.movedTitle;
  const done = series?.filter(({ outcome }) => outcome === 'booked' || outcome === 'requested');
  if (series && done && done.length < series.length) {
    return isRequest
      ? texts.partlyRequestedTitle(done.length, series.length)
      : texts.partlyTitle(done.length, series.length);
  }
  return isRequest ? texts.requestedTitle : texts.bookedTitle;
}

/** What becomes known to whom, or how the booking stands: a message only where the calendar sends one. */
export function bookedHint(
  { booking, origin = 'made' }: Pick<ViewOf<'booked'>, 'booking' | 'origin'>,
  texts: Texts,
): string {
  const { status, attendeeEmail, notifiesAttendee } = booking;
  if (notifiesAttendee && origin !== 'found') {
    if (origin === 'cancelled' && status === 'cancelled') return texts.cancelledHint(attendeeEmail);
    if (origin === 'moved' && status === 'accepted') return texts.movedHint(attendeeEmail);
    if (status === 'accepted' || status === 'pending')
      return texts.statusHint[status](attendeeEmail);
  }
  return texts.foundHint[status];
}
