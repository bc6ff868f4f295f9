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
  if (isConfirmed(known.record, record)) return reduceConfirmed(state, known, record);
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

function isConfirmed(known: BookingRecord, now: BookingRecord): boolean {
  const isSame = known.uid === now.uid && known.start === now.start && known.end === now.end;
  return isSame && known.status === 'pending' && now.status === 'accepted';
}

/** The host has confirmed a request: only its status is another one, and what is being done with it goes on. */
function reduceConfirmed(state: CalendarState, known: Card, record: BookingRecord): Reduced {
  const now = (card: Card): Card =>
    card.record.uid === record.uid ? { ...card, record: confirmed(card, record) } : card;
  const { booking } = state;
  const next = { ...state, authorised: state.authorised.map(now) };
  const effects: Effect[] = [{ type: 'notify', fact: { type: 'confirmed', record } }];
  switch (booking.status) {
    case 'shown':
      return { state: { ...next, booking: now(booking) }, effects };
    case 'choosing_new_time':
    case 'changing':
      return { state: { ...next, booking: { ...booking, card: now(booking.card) } }, effects };
    case 'finding': {
      const { back, found } = booking;
      const shown = { ...booking, back: back && now(back), found: found.map(now) };
      return { state: { ...next, booking: shown }, effects: back === known ? effects : [] };
    }
    case 'none':
    case 'sent':
    case 'unknown':
      return { state: next, effects };
  }
}

/** What was redacted stays so. */
function confirmed(card: Card, record: BookingRecord): BookingRecord {
  return card.redacted ? { ...card.record, status: record.status } : record;
}

function differs(a: BookingRecord, b: BookingRecord): boolean {
  return a.uid !== b.uid || a.status !== b.status || a.start !== b.start || a.end !== b.end;
}

function factOf({ record, origin }: Card, known: Card): Fact {
  return origin === 'cancelled'
    ? { type: 'cancelled', record }
    : { type: 'moved', record, from: known.record.start };
}
