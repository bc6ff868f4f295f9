/** Choosing a slot, its reservation, and change of mind. */
import { epochMs, localDate, visibleSlots, windowOf, type Instant } from '@in-call-calendar/shared';
import { BUSY, clearSelection, refused, startAgain, unchanged, unhold } from './transitions.ts';
import type { CallEvent, CallState, Reduced, Selection } from './state.ts';

type SelectionEvent = Extract<
  CallEvent,
  { type: 'select' | 'release' | 'held' | 'hold_failed' | 'hold_ending' | 'hold_expired' }
>;

export function reduceSelectionEvent(state: CallState, event: SelectionEvent): Reduced {
  switch (event.type) {
    case 'select':
      return reduceSelect(state, event);
    case 'release': {
      if (!state.selection) return unchanged(state);
      if (isBusy(state)) return refused(state, BUSY);
      const cleared = clearSelection(state);
      return {
        state: { ...cleared.state, notice: null },
        effects: [...cleared.effects, { type: 'tell', fact: { type: 'released', by: event.by } }],
      };
    }
    case 'held':
      return reduceHeld(state, event);
    case 'hold_failed':
      return reduceHoldFailed(state, event);
    case 'hold_ending': {
      const { selection } = state;
      if (selection?.holdId !== event.holdId || !isRenewable(state, selection)) {
        return unchanged(state);
      }
      return {
        state: { ...state, selection: { ...selection, renewed: true } },
        effects: [{ type: 'renew', start: selection.start, holdId: event.holdId }],
      };
    }
    case 'hold_expired':
      return reduceHoldExpired(state, event.holdId);
  }
}

/** A reservation is worth renewing once, while the caller is at the form. */
function isRenewable(state: CallState, { worked, renewed }: Selection): boolean {
  return worked && !renewed && state.booking.status === 'none';
}

function reduceHoldExpired(state: CallState, holdId: string): Reduced {
  const { selection } = state;
  if (selection?.holdId !== holdId || isBusy(state)) return unchanged(state);
  if (isRenewable(state, selection)) {
    // The form was taken up in the last minute only: there is nothing left to give back.
    return {
      state: {
        ...state,
        selection: { ...selection, hold: { state: 'asking' }, holdId: null, renewed: true },
      },
      effects: [{ type: 'hold', start: selection.start }],
    };
  }
  return unchanged({
    ...state,
    selection: { ...selection, hold: { state: 'none' }, holdId: null },
    notice: {
      kind: 'hold_expired',
      text: 'The reservation has run out. You can still book this time if nobody takes it first.',
      alternatives: [],
    },
  });
}

function isBusy(state: CallState): boolean {
  return state.booking.status === 'sent' || state.booking.status === 'unknown';
}

function reduceSelect(state: CallState, event: Extract<CallEvent, { type: 'select' }>): Reduced {
  if (isBusy(state)) return refused(state, BUSY);
  const slot = event.slots.find((each) => each.start === event.start);
  if (!slot || epochMs(slot.start) <= epochMs(state.now)) {
    return refused(state, {
      kind: 'slot_unknown',
      message: 'That time is not on offer. Please choose one of the free times.',
    });
  }
  if (state.selection?.start === event.start && state.booking.status === 'none') {
    return unchanged(state.open ? state : { ...state, open: true });
  }
  const ready = state.booking.status === 'done' ? startAgain(state) : unchanged(state);
  return {
    state: showing(
      {
        ...ready.state,
        open: true,
        selection: {
          start: event.start,
          hold: { state: 'asking' },
          holdId: null,
          worked: false,
          renewed: false,
        },
        notice: null,
      },
      event.start,
    ),
    effects: [
      ...ready.effects,
      ...unhold(ready.state),
      { type: 'hold', start: event.start },
      { type: 'tell', fact: { type: 'selected', by: event.by, start: event.start } },
    ],
  };
}

/** Turns the calendar so that a start can be seen in it. */
function showing(state: CallState, start: Instant): CallState {
  if (visibleSlots([{ start }], state.window, state.filter, state.zones.shown).length > 0) {
    return state;
  }
  const date = localDate(start, state.zones.shown);
  const inside = date >= state.window.from && date <= state.window.to;
  return { ...state, filter: null, window: inside ? state.window : windowOf(state.range, date) };
}

function reduceHeld(state: CallState, event: Extract<CallEvent, { type: 'held' }>): Reduced {
  const { selection } = state;
  if (
    selection?.start !== event.start ||
    (selection.holdId !== null && selection.holdId !== event.replaces) ||
    state.booking.status === 'done'
  ) {
    // The caller has moved on: nobody is left to want this reservation.
    return { state, effects: [{ type: 'unhold', holdId: event.holdId }] };
  }
  return unchanged({
    ...state,
    selection: {
      ...selection,
      hold: { state: 'held', until: event.until },
      holdId: event.holdId,
      worked: false,
      restored: false,
    },
    notice: state.notice?.kind === 'hold_expired' ? null : state.notice,
  });
}

function reduceHoldFailed(
  state: CallState,
  event: Extract<CallEvent, { type: 'hold_failed' }>,
): Reduced {
  const { selection } = state;
  if (selection?.start !== event.start) return unchanged(state);
  const isAwaited = selection.holdId === null && selection.hold.state === 'asking';
  const isReplaced = selection.holdId !== null && selection.holdId === event.replaces;
  if (!isAwaited && !isReplaced) return unchanged(state);
  if (event.kind !== 'slot_taken' || isBusy(state) || selection.restored === true) {
    // Reservations are advisory: without one the slot can still be booked.
    return unchanged({
      ...state,
      selection: { ...selection, hold: { state: 'none' }, holdId: null },
    });
  }
  return {
    state: {
      ...state,
      selection: null,
      highlighted: event.alternatives.slice(0, 6),
      notice: {
        kind: 'slot_taken',
        text: 'Somebody else has just taken that time. Please choose another one.',
        alternatives: event.alternatives.slice(0, 6),
      },
    },
    effects: [
      {
        type: 'tell',
        fact: { type: 'slot_taken', start: event.start, alternatives: event.alternatives },
      },
    ],
  };
}
