/** A booking of this call that somebody has changed elsewhere. What is shown is the provider's record, as always. */
import { isLive, type BookingRecord } from '../scheduling/scheduler.ts';
import { infoNotice } from './calendar-notice.ts';
import { cardOf, changedCard, withAuthorised } from './cards.ts';
import { clearSelection, unchanged } from './transitions.ts';
import type { Card, CalendarState, Effect, EventOf, Fact, Handlers, Reduced } from './state.ts';

export const bookingChangeHandlers = {
  booking_changed: reduceBookingChanged,
} satisfies Partial<Handlers>;

function reduceBookingChanged(
  state: CalendarState,
  { record, was }: EventOf<'booking_changed'>,
): Reduced {
  const shown = cardOf(state.booking);
  const known = [...(shown ? [shown] : []), ...state.authorised].find(
    (card) => card.record.uid === was,
  );
  // What this call has changed itself comes back as a change, too.
  if (!known || !differs(known.record, record)) return unchanged(state);
  const isOver = !isLive(record);
  const card = changedCard(known, record, isOver ? 'cancelled' : 'moved');
  const others = state.authorised.filter((each) => each.record.uid !== was);
  const next = { ...state, authorised: withAuthorised(others, [card]) };
  const notify: Effect = { type: 'notify', fact: factOf(card, known) };
  if (state.booking.status === 'finding') {
    const { back, found } = state.booking;
    const now = (each: Card): Card => (each.record.uid === was ? card : each);
    const booking = { ...state.booking, back: back && now(back), found: found.map(now) };
    return { state: { ...next, booking }, effects: back?.record.uid === was ? [notify] : [] };
  }
  // A change of our own that is under way says itself what came of it.
  if (shown?.record.uid !== was || state.booking.status === 'changing') return unchanged(next);
  const notice = infoNotice(isOver ? 'cancelled_elsewhere' : 'changed_elsewhere');
  // A new time was chosen for the booking as it was.
  const cleared = clearSelection(next);
  return {
    state: { ...cleared.state, booking: card, highlighted: [], notice },
    effects: [...cleared.effects, notify],
  };
}

function differs(a: BookingRecord, b: BookingRecord): boolean {
  return a.uid !== b.uid || a.status !== b.status || a.start !== b.start || a.end !== b.end;
}

function factOf({ record, origin }: Card, known: Card): Fact {
  return origin === 'cancelled'
    ? { type: 'cancelled', record }
    : { type: 'moved', record, from: known.record.start };
}
