/**
 * Taking over a call from an agent that was cut off. What the page knew comes in as a claim: the look of the calendar and
 * the form are taken over, a booking only once the provider has shown its record.
 */
import {
  checkAnswer,
  daysBetween,
  epochMs,
  isAnswered,
  localDate,
  windowOf,
  type Details,
  type KnownCalendar,
} from '@in-call-calendar/shared';
import type { BookingRecord } from '../scheduling/scheduler.ts';
import { madeCard, withProved } from './cards.ts';
import { MAX_DAYS_AHEAD } from './reduce-browsing.ts';
import { unchanged } from './transitions.ts';
import type { CallEvent, CallState, Card, Effect, Fact, Reduced } from './state.ts';

type RecoveryEvent = Extract<
  CallEvent,
  {
    type: 'resume' | 'recover' | 'recovered' | 'not_recovered' | 'recover_card' | 'card_recovered';
  }
>;

export function reduceRecoveryEvent(state: CallState, event: RecoveryEvent): Reduced {
  switch (event.type) {
    case 'resume':
      return isUntouched(state) ? reduceResume(state, event) : unchanged(state);
    case 'recover':
      return reduceRecover(state, event);
    case 'recover_card': {
      const { uid, isChanging } = event;
      return isIdle(state)
        ? { state, effects: [{ type: 'recover_card', uid, isChanging }] }
        : unchanged(state);
    }
    case 'card_recovered':
      return isIdle(state) ? reduceCard(state, event) : unchanged(state);
    case 'recovered': {
      const { status } = state.booking;
      // Found late, it is as true: nothing else has been booked since.
      if (status !== 'none' && !awaits(state, event.attempt)) return unchanged(state);
      const card = madeCard(event.record, event.attempt);
      return {
        state: {
          ...state,
          selection: null,
          booking: card,
          proved: withProved(state.proved, [card]),
          highlighted: [],
          notice: null,
        },
        effects: [...releaseOf(state), ...(event.told ? [] : [tellBooked(event.record)])],
      };
    }
    case 'not_recovered':
      return awaits(state, event.attempt) ? reduceNotRecovered(state, event) : unchanged(state);
  }
}

/** Nothing has happened in this process yet that the page's claims could push out. */
function isUntouched(state: CallState): boolean {
  return (
    !state.open &&
    state.selection === null &&
    state.booking.status === 'none' &&
    Object.keys(state.details).length === 0
  );
}

/** Nothing is being done with a booking that one from before could push aside. */
function isIdle({ booking, selection }: CallState): boolean {
  return booking.status === 'none' && selection === null;
}

function reduceCard(
  state: CallState,
  { record, isChanging }: Extract<CallEvent, { type: 'card_recovered' }>,
): Reduced {
  const isOver = record.status === 'cancelled' || record.status === 'rejected';
  const card: Card = {
    status: 'done',
    record,
    origin: isOver ? 'cancelled' : 'found',
    concealed: false,
  };
  const fact: Fact = isOver ? { type: 'cancelled', record } : { type: 'found', records: [record] };
  return {
    state: {
      ...state,
      booking: card,
      proved: withProved(state.proved, [card]),
      highlighted: [],
      notice: null,
    },
    // Who was waiting for a change hears how the booking stands; who only looked at it sees it again.
    effects: isChanging ? [{ type: 'tell', fact }] : [],
  };
}

function awaits({ booking }: CallState, attempt: string): boolean {
  return booking.status === 'unknown' && booking.attempt === attempt;
}

function reduceResume(state: CallState, event: Extract<CallEvent, { type: 'resume' }>): Reduced {
  const { known } = event;
  const zones = { ...state.zones, shown: known.shown };
  const today = localDate(state.now, zones.shown);
  const ahead = daysBetween(today, known.from);
  const from = ahead < 0 || ahead > MAX_DAYS_AHEAD ? today : known.from;
  const window = windowOf(known.range, from);
  const start = known.step === 'details' ? selectable(state, known) : undefined;
  const effects: Effect[] = known.isOpen ? [{ type: 'query', window }] : [];
  const next: CallState = {
    ...state,
    open: known.isOpen,
    zones,
    range: known.range,
    window,
    filter: known.filter,
    details: detailsOf(state, event),
  };
  if (start === undefined) return { state: next, effects };
  return {
    state: { ...next, selection: restored(start) },
    effects: [...effects, { type: 'hold', start }],
  };
}

/** A start that may be chosen: it lies ahead, and not farther than the calendar goes. */
function selectable(state: CallState, { selected }: KnownCalendar): string | undefined {
  if (selected === undefined) return undefined;
  const ahead = epochMs(selected) - epochMs(state.now);
  return ahead > 0 && ahead < MAX_DAYS_AHEAD * 86_400_000 ? selected : undefined;
}

function restored(start: string): NonNullable<CallState['selection']> {
  // The reservation of the agent that is gone still hides the slot: that must not lose the choice.
  return {
    start,
    hold: { state: 'asking' },
    holdId: null,
    worked: false,
    renewed: false,
    restored: true,
  };
}

function detailsOf(
  { event: summary }: CallState,
  { known, values, refusals }: Extract<CallEvent, { type: 'resume' }>,
): Details {
  const details: Details = {};
  for (const field of summary?.fields ?? []) {
    const raw = values[field.slug];
    if (raw === undefined) continue;
    const checked = checkAnswer(field, raw);
    if (!isAnswered(checked.value)) continue;
    const error = checked.ok ? refusals[field.slug] : checked.message;
    const confirmed = error === undefined && known.details[field.slug]?.confirmed === true;
    details[field.slug] = {
      value: checked.value,
      source: confirmed ? 'typed' : 'heard',
      confirmed,
      ...(error === undefined ? {} : { error }),
    };
  }
  return details;
}

function reduceRecover(
  state: CallState,
  { start, attempt, email, told }: Extract<CallEvent, { type: 'recover' }>,
): Reduced {
  if (state.booking.status !== 'none' || state.selection !== null) return unchanged(state);
  return {
    state: {
      ...state,
      selection: { ...restored(start), hold: { state: 'none' } },
      booking: { status: 'unknown', start, attempt, isSeries: false },
    },
    effects: [{ type: 'recover', start, attempt, email, told }],
  };
}

function reduceNotRecovered(
  state: CallState,
  { start, told }: Extract<CallEvent, { type: 'not_recovered' }>,
): Reduced {
  const cleared: CallState = {
    ...state,
    booking: { status: 'none' },
    selection: null,
    notice: {
      kind: 'info',
      text: told
        ? 'The booking cannot be found at the calendar any more. It may have been moved or cancelled.'
        : 'Your booking did not reach the calendar: nothing has been booked. Please confirm again.',
      alternatives: [],
    },
  };
  if (told) return unchanged(cleared);
  return {
    state: { ...cleared, selection: restored(start) },
    effects: [
      { type: 'hold', start },
      { type: 'tell', fact: { type: 'book_failed', kind: 'bad_response' } },
    ],
  };
}

function tellBooked(record: BookingRecord): Effect {
  return { type: 'tell', fact: { type: 'booked', record } };
}

function releaseOf({ selection }: CallState): Effect[] {
  return selection?.holdId ? [{ type: 'unhold', holdId: selection.holdId }] : [];
}
