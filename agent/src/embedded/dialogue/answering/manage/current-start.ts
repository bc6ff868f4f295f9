/** The booking that the talk is about, read off the calendar. Pure. */
import type { BookingCard, CalendarView, Instant } from '@in-call-calendar/shared';
import type { CallContext } from '../../contract.ts';
import type { DialogueState } from '../state.ts';

/** The booking on the card, where it can still be moved or cancelled. */
export function shownBooking(view: CalendarView): BookingCard | null {
  if (view.step !== 'booked') return null;
  const { status } = view.booking;
  return status === 'accepted' || status === 'pending' ? view.booking : null;
}

/** The booking that a new time is being looked for. */
export function movingBooking(view: CalendarView): BookingCard | null {
  return 'moving' in view ? (view.moving ?? null) : null;
}

/** Start of the booking in question: on the card, being moved, or known of while the calendar is closed. */
export function currentStart({ view }: CallContext, state: DialogueState): Instant | null {
  const card = shownBooking(view) ?? movingBooking(view);
  if (card !== null) return card.start;
  return view.step === 'closed' ? state.atHand : null;
}

/** Starts of the bookings that were found and can be chosen from, ascending. */
export function foundStarts(view: CalendarView): Instant[] {
  if (view.step !== 'finding') return [];
  return view.finding.bookings.map(({ start }) => start).sort();
}
