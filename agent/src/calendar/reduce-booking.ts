/** Confirming, and what became of it. "Booked" enters the state only with the provider's record. */
import { missingFields, type Instant, type Occurrence } from '@in-call-calendar/shared';
import type { SchedulingErrorKind } from '../scheduling/errors.ts';
import type { CalendarNotice, NoticeReason } from './calendar-notice.ts';
import { cardOf, isChangeable, madeCard, withAuthorised } from './cards.ts';
import { BUSY, clearSelection, overLimit, refused, startAgain, unchanged } from './transitions.ts';
import type { CalendarState, Card, Effect, EventOf, Handlers, Reduced } from './state.ts';

export const bookingHandlers = {
  book: reduceBook,
  booked(state, { attempt, record }) {
    if (!awaits(state, attempt)) return unchanged(state);
    const card = madeCard(record, attempt);
    return showBooked(state, card, [card]);
  },
  series: (state, event) =>
    awaits(state, event.attempt) ? reduceSeries(state, event) : reduceSeriesResolved(state, event),
  book_failed: (state, event) =>
    awaits(state, event.attempt) ? reduceBookFailed(state, event) : unchanged(state),
  again: (state) => (state.booking.status === 'shown' ? startAgain(state) : unchanged(state)),
} satisfies Partial<Handlers>;

function awaits({ booking }: CalendarState, attempt: string): boolean {
  return (booking.status === 'sent' || booking.status === 'unknown') && booking.attempt === attempt;
}

/**
 * Returns the state in which a booking that this call has made is shown.
 *
 * @param cards all that was booked with it, itself among them
 */
export function showBooked(state: CalendarState, card: Card, cards: readonly Card[]): Reduced {
  const { record, series } = card;
  const cleared = clearSelection(state);
  return {
    state: {
      ...cleared.state,
      booking: card,
      authorised: withAuthorised(state.authorised, cards),
      highlighted: [],
      notice: null,
    },
    effects: [
      ...cleared.effects,
      { type: 'notify', fact: { type: 'booked', record, ...(series ? { series } : {}) } },
    ],
  };
}

function reduceSeries(state: CalendarState, event: EventOf<'series'>): Reduced {
  const { attempt, series, records, failure, alternatives } = event;
  const [first] = records;
  if (first) {
    const card: Card = { ...madeCard(first, attempt), series };
    return showBooked(state, card, [...records.slice(1).map((each) => madeCard(each)), card]);
  }
  if (!series.some(isChecking)) {
    const { kind, field } = failure ?? { kind: 'unavailable' };
    return reduceBookFailed(state, { type: 'book_failed', attempt, kind, field, alternatives });
  }
  const { booking } = state;
  // The runner goes on asking by itself.
  if (booking.status !== 'sent') return unchanged(state);
  const { start } = booking;
  return {
    state: { ...state, booking: { ...booking, status: 'unknown' } },
    effects: [{ type: 'notify', fact: { type: 'outcome_unknown', start } }],
  };
}

/** Occurrences that were in doubt when the rest was booked. */
function reduceSeriesResolved(
  state: CalendarState,
  { attempt, series, records }: EventOf<'series'>,
): Reduced {
  // A card that was moved or cancelled since shows that, and no list of what was asked for.
  const resolved = (card: Card): Card =>
    card.attempt === attempt && card.origin === 'made' ? { ...card, series } : card;
  const card = state.authorised.find((each) => each.attempt === attempt);
  if (!card) return unchanged(state);
  const known = new Set(
    state.authorised.flatMap(({ record, former = [] }) => [record.uid, ...former]),
  );
  const added = records.filter(({ uid }) => !known.has(uid)).map((each) => madeCard(each));
  const { booking } = state;
  const isShown = cardOf(booking)?.attempt === attempt;
  const authorised = [...state.authorised.map(resolved), ...added];
  const isOver = !series.some(isChecking);
  return {
    state: {
      ...state,
      authorised,
      booking:
        isShown && booking.status === 'shown'
          ? resolved(booking)
          : isShown && (booking.status === 'choosing_new_time' || booking.status === 'changing')
            ? { ...booking, card: resolved(booking.card) }
            : booking.status === 'finding' && booking.back
              ? { ...booking, back: resolved(booking.back) }
              : booking,
    },
    effects: isOver
      ? [{ type: 'notify', fact: { type: 'series_resolved', record: card.record, series } }]
      : [],
  };
}

function isChecking({ outcome }: Occurrence): boolean {
  return outcome === 'checking';
}

function reduceBook(state: CalendarState, event: EventOf<'book'>): Reduced {
  switch (state.booking.status) {
    case 'sent':
    case 'unknown':
      // A second tap, or voice and tap together: the first one counts.
      return state.booking.start === event.start ? unchanged(state) : refused(state, BUSY);
    case 'shown':
      return state.booking.record.start === event.start && isChangeable(state.booking, state.now)
        ? unchanged(state)
        : refused(state, { kind: 'wrong_state', reason: 'booked_already' });
    case 'changing':
      return refused(state, BUSY);
    case 'choosing_new_time':
      return refused(state, { kind: 'wrong_state', reason: 'moving' });
    case 'finding':
    case 'none':
      break;
  }
  if (!state.selection) {
    return refused(state, { kind: 'wrong_state', reason: 'no_time_chosen' });
  }
  if (state.selection.start !== event.start) {
    return refused(state, { kind: 'wrong_state', reason: 'other_time_chosen' });
  }
  const missing = missingFields(state.event?.fields ?? [], state.details);
  if (missing.length > 0) {
    return refused(state, { kind: 'invalid_details', reason: 'missing', missing });
  }
  const over = overLimit(state.used, 'bookings');
  if (over) return refused(state, over);
  const { start, attempt } = event;
  const repetition = state.selection.repeat?.repetition;
  const order: Effect = repetition
    ? { type: 'book_series', start, attempt, repetition }
    : { type: 'book', start, attempt };
  return {
    state: {
      ...state,
      booking: { status: 'sent', start, attempt, isSeries: repetition !== undefined },
      used: { ...state.used, bookings: state.used.bookings + 1 },
      notice: null,
    },
    effects: [
      order,
      { type: 'notify', fact: { type: 'book_sent', by: event.by, start: event.start } },
    ],
  };
}

function reduceBookFailed(state: CalendarState, event: EventOf<'book_failed'>): Reduced {
  const start = state.selection?.start ?? state.now;
  switch (event.kind) {
    case 'unknown_outcome': {
      const recheck = { type: 'recheck', start, attempt: event.attempt } as const;
      if (state.booking.status === 'unknown') return { state, effects: [recheck] };
      return {
        state: {
          ...state,
          booking: { status: 'unknown', start, attempt: event.attempt, isSeries: false },
        },
        effects: [recheck, { type: 'notify', fact: { type: 'outcome_unknown', start } }],
      };
    }
    case 'slot_taken':
    case 'out_of_window': {
      const cleared = clearSelection(state);
      return {
        state: {
          ...cleared.state,
          booking: { status: 'none' },
          highlighted: event.alternatives.slice(0, 6),
          notice: failureNotice(event.kind, event.alternatives),
        },
        effects: [
          ...cleared.effects,
          { type: 'notify', fact: { type: 'slot_taken', start, alternatives: event.alternatives } },
        ],
      };
    }
    case 'invalid_details':
    case 'limit_reached':
    case 'not_found':
    case 'not_allowed':
    case 'unauthorized':
    case 'rate_limited':
    case 'unavailable':
    case 'bad_response':
      return {
        state: withFieldError(
          {
            ...state,
            booking: { status: 'none' },
            // The time is still free: there is nothing to take in its place.
            notice: failureNotice(event.kind, []),
          },
          event.field,
        ),
        effects: [
          { type: 'notify', fact: { type: 'book_failed', kind: event.kind, field: event.field } },
        ],
      };
  }
}

function withFieldError(state: CalendarState, slug: string | undefined): CalendarState {
  const field = slug === undefined ? undefined : state.details[slug];
  if (slug === undefined || field === undefined) return state;
  return {
    ...state,
    details: {
      ...state.details,
      [slug]: { ...field, confirmed: false, error: { kind: 'refused' } },
    },
  };
}

type Failure = Exclude<SchedulingErrorKind, 'unknown_outcome'>;

/** A booking that did not happen. Nothing was lost, and the form is kept. */
function failureNotice(kind: Failure, alternatives: Instant[]): CalendarNotice {
  return { ...failureReason(kind), alternatives: alternatives.slice(0, 6) };
}

function failureReason(kind: Failure): NoticeReason {
  switch (kind) {
    case 'slot_taken':
      return { kind: 'slot_taken', reason: 'taken' };
    case 'out_of_window':
      return { kind: 'slot_taken', reason: 'not_bookable_any_more' };
    case 'invalid_details':
      return { kind: 'invalid_details', reason: 'details_refused' };
    case 'limit_reached':
      return { kind: 'limit_reached', reason: 'address_limit' };
    case 'not_allowed':
      return { kind: 'not_allowed', reason: 'not_bookable' };
    case 'not_found':
    case 'unauthorized':
    case 'bad_response':
      return { kind: 'failed', reason: 'not_booked' };
    case 'rate_limited':
    case 'unavailable':
      return { kind: 'unavailable', reason: 'booking_unavailable' };
  }
}
