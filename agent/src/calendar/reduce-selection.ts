/** Choosing a slot, and change of mind. */
import { epochMs, localDate, visibleSlots, windowOf, type Instant } from '@in-call-calendar/shared';
import {
  BUSY,
  clearSelection,
  isBusy,
  leave,
  newSelection,
  overLimit,
  refused,
  repeatFrom,
  startAgain,
  unchanged,
  unhold,
} from './transitions.ts';
import type {
  CalendarState,
  Effect,
  EventOf,
  Handlers,
  Reduced,
  Refusal,
  Selection,
} from './state.ts';

export const selectionHandlers = {
  select: reduceSelect,
  release: reduceRelease,
  unanswered: (state, event) => ({ state, effects: [{ type: 'notify', fact: event }] }),
} satisfies Partial<Handlers>;

/** The chosen time is given back; where none is chosen, a booking is left as it is. */
function reduceRelease(state: CalendarState, { by }: EventOf<'release'>): Reduced {
  if (isBusy(state)) return refused(state, BUSY);
  if (!state.selection) {
    const { status } = state.booking;
    if (status !== 'finding' && status !== 'choosing_new_time') return unchanged(state);
    return { ...leave(state), effects: [{ type: 'notify', fact: { type: 'left', by } }] };
  }
  const cleared = clearSelection(state);
  return {
    state: { ...cleared.state, notice: null },
    effects: [...cleared.effects, { type: 'notify', fact: { type: 'released', by } }],
  };
}

function reduceSelect(state: CalendarState, event: EventOf<'select'>): Reduced {
  if (isBusy(state)) return refused(state, BUSY);
  const slot = event.slots.find((each) => each.start === event.start);
  if (!slot || epochMs(slot.start) <= epochMs(state.now)) {
    return refused(state, { kind: 'slot_unknown', reason: 'not_on_offer' });
  }
  const { booking, selection } = state;
  const refusal = elsewhere(state) ?? unmovable(state, event);
  if (refusal) return refused(state, refusal);
  const ready =
    booking.status === 'shown' || booking.status === 'finding'
      ? startAgain(state)
      : unchanged(state);
  const repeat = repeatAfter(ready.state, event);
  if (selection?.start === event.start && ready.state.selection === selection) {
    const isSame = JSON.stringify(repeat) === JSON.stringify(selection.repeat);
    return unchanged(
      isSame && state.open
        ? state
        : { ...state, open: true, selection: isSame ? selection : { ...selection, repeat } },
    );
  }
  const over = overLimit(state.used, 'holds');
  const used = over ? state.used : { ...state.used, holds: state.used.holds + 1 };
  const hold: Effect[] = over ? [] : [{ type: 'hold', start: event.start }];
  return {
    state: showing(
      {
        ...ready.state,
        // It was on offer for this long.
        minutes: state.minutes,
        open: true,
        selection: {
          ...newSelection(event.start, repeat),
          ...(over && { hold: { state: 'none' } }),
        },
        used,
        notice: over ? { kind: 'limit_reached', reason: 'hold_limit', alternatives: [] } : null,
      },
      event.start,
    ),
    effects: [
      ...ready.effects,
      ...unhold(ready.state),
      ...hold,
      { type: 'notify', fact: { type: 'selected', by: event.by, start: event.start } },
    ],
  };
}

function repeatAfter(
  state: CalendarState,
  { start, repeat }: Pick<EventOf<'select'>, 'start' | 'repeat'>,
): Selection['repeat'] {
  if (state.booking.status === 'choosing_new_time') return undefined;
  const repetition = repeat === undefined ? state.selection?.repeat?.repetition : repeat;
  return repeatFrom(state, start, repetition);
}

/** An appointment that is paid for is booked on its own page. */
function elsewhere({ event }: CalendarState): Refusal | null {
  return event?.bookingUrl === undefined ? null : { kind: 'not_allowed', reason: 'paid' };
}

function unmovable({ booking }: CalendarState, event: EventOf<'select'>): Refusal | null {
  if (booking.status !== 'choosing_new_time') return null;
  if (event.repeat) {
    return { kind: 'wrong_state', reason: 'move_to_series' };
  }
  return booking.card.record.start === event.start
    ? { kind: 'wrong_state', reason: 'move_to_same_time' }
    : null;
}

/** Turns the calendar so that a start can be seen in it. */
function showing(state: CalendarState, start: Instant): CalendarState {
  if (visibleSlots([{ start }], state.window, state.filter, state.zones.shown).length > 0) {
    return state;
  }
  const date = localDate(start, state.zones.shown);
  const inside = date >= state.window.from && date <= state.window.to;
  return {
    ...state,
    filter: null,
    filterBy: null,
    window: inside ? state.window : windowOf(state.range, date),
  };
}
