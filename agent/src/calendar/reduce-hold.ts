/** The reservation of a chosen slot: taken, refused, renewed, run out, and given back where nobody is there any more. */
import type { HoldView } from '@in-call-calendar/shared';
import { infoNotice } from './calendar-notice.ts';
import { isBusy, overLimit, unchanged, unhold } from './transitions.ts';
import type { CalendarState, EventOf, Handlers, Reduced, Selection } from './state.ts';

/** How often the reservation of one choice is taken again. */
const MAX_RENEWALS = 3;

const NO_HOLD: HoldView = { state: 'none' };
/** What asking again looks like until there is an answer. */
const ASKING = { hold: { state: 'asking' }, holdId: null } as const;

export const holdHandlers = {
  held: reduceHeld,
  hold_failed: reduceHoldFailed,
  hold_ending: reduceHoldEnding,
  hold_expired: reduceHoldExpired,
  silent: reduceSilent,
  sign_of_life: reduceSignOfLife,
} satisfies Partial<Handlers>;

function reduceHeld(state: CalendarState, event: EventOf<'held'>): Reduced {
  const { selection } = state;
  if (
    selection?.start !== event.start ||
    (selection.holdId !== null && selection.holdId !== event.replaces) ||
    state.booking.status === 'shown'
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
      isFitting: false,
      restored: false,
    },
    notice: state.notice?.kind === 'hold_expired' ? null : state.notice,
  });
}

function reduceHoldFailed(state: CalendarState, event: EventOf<'hold_failed'>): Reduced {
  const { selection } = state;
  if (selection?.start !== event.start) return unchanged(state);
  const isAwaited = selection.holdId === null && selection.hold.state === 'asking';
  const isReplaced = selection.holdId !== null && selection.holdId === event.replaces;
  if (!isAwaited && !isReplaced) return unchanged(state);
  if (event.kind !== 'slot_taken' || isBusy(state) || selection.restored === true) {
    // Reservations are advisory: without one the slot can still be booked.
    return unchanged({
      ...state,
      selection: { ...selection, hold: NO_HOLD, holdId: null, isFitting: false },
    });
  }
  const alternatives = event.alternatives.slice(0, 6);
  const { minutes } = event;
  return {
    state: {
      ...state,
      selection: null,
      highlighted: alternatives,
      notice:
        minutes === undefined
          ? { kind: 'slot_taken', reason: 'taken', alternatives }
          : { kind: 'slot_taken', reason: 'not_that_long', minutes, alternatives },
    },
    effects: [
      {
        type: 'notify',
        fact: {
          type: 'slot_taken',
          start: event.start,
          alternatives: event.alternatives,
          ...(minutes !== undefined && { minutes }),
        },
      },
    ],
  };
}

function reduceHoldEnding(state: CalendarState, { holdId }: EventOf<'hold_ending'>): Reduced {
  const { selection } = state;
  if (selection?.holdId !== holdId || !isRenewable(state, selection)) return unchanged(state);
  return {
    ...renewed(state, selection, {}),
    effects: [{ type: 'renew', start: selection.start, holdId }],
  };
}

function reduceHoldExpired(state: CalendarState, { holdId }: EventOf<'hold_expired'>): Reduced {
  const { selection } = state;
  if (selection?.holdId !== holdId || isBusy(state)) return unchanged(state);
  if (isRenewable(state, selection)) {
    // The form was taken up in the last minute only: there is nothing left to give back.
    return {
      ...renewed(state, selection, ASKING),
      effects: [{ type: 'hold', start: selection.start }],
    };
  }
  return unchanged({
    ...state,
    selection: { ...selection, hold: NO_HOLD, holdId: null },
    notice: { kind: 'hold_expired', reason: 'hold_expired', alternatives: [] },
  });
}

/** A reservation is worth renewing while the caller is at the form; neither a time nor a call gets that without end. */
function isRenewable(
  { booking: { status }, used }: CalendarState,
  { worked, renewals, silence }: Selection,
): boolean {
  return (
    worked &&
    silence === 'none' &&
    renewals < MAX_RENEWALS &&
    overLimit(used, 'holds') === null &&
    (status === 'none' || status === 'choosing_new_time')
  );
}

/** The state in which the reservation of a choice is taken once more, which is counted. */
function renewed(
  state: CalendarState,
  selection: Selection,
  change: Partial<Selection>,
): Pick<Reduced, 'state'> {
  return {
    state: {
      ...state,
      selection: { ...selection, ...change, renewals: selection.renewals + 1 },
      used: { ...state.used, holds: state.used.holds + 1 },
    },
  };
}

/** Asks whether the caller is there while a time is held for them; the next time round it is given back. */
function reduceSilent(state: CalendarState): Reduced {
  const { selection } = state;
  if (selection?.hold.state !== 'held' || isBusy(state)) return unchanged(state);
  if (selection.silence === 'none') {
    return {
      state: {
        ...state,
        selection: { ...selection, silence: 'asked' },
        notice: infoNotice('still_there'),
      },
      effects: [{ type: 'notify', fact: { type: 'still_there' } }],
    };
  }
  return {
    state: {
      ...state,
      selection: { ...selection, hold: NO_HOLD, holdId: null, silence: 'given_back' },
      notice: { kind: 'hold_expired', reason: 'given_back', alternatives: [] },
    },
    effects: [...unhold(state), { type: 'notify', fact: { type: 'given_back' } }],
  };
}

/** Who is there again goes on where they were; a time that was given back is asked for once more. */
function reduceSignOfLife(state: CalendarState): Reduced {
  const { selection } = state;
  if (selection === null || selection.silence === 'none') return unchanged(state);
  const isOwn = state.notice?.reason === 'still_there' || state.notice?.reason === 'given_back';
  const next = { ...state, notice: isOwn ? null : state.notice };
  const awake: Selection = { ...selection, silence: 'none' };
  const isRetaken =
    selection.silence === 'given_back' &&
    !isBusy(state) &&
    selection.renewals < MAX_RENEWALS &&
    overLimit(state.used, 'holds') === null;
  if (!isRetaken) return unchanged({ ...next, selection: awake });
  return {
    ...renewed(next, awake, ASKING),
    effects: [{ type: 'hold', start: selection.start }],
  };
}
