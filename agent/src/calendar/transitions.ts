/** Steps that several rules share. Pure. */
import type { Instant, Repetition } from '@in-call-calendar/shared';
import { seriesStarts } from '../scheduling/book-series.ts';
import type { CalendarState, Effect, Reduced, Refusal, Selection, Used } from './state.ts';

/** How much one call may do. Whoever needs more is helped elsewhere; nothing that was done is lost. */
export const LIMITS: Used = { lookUps: 5, holds: 60, bookings: 10, changes: 20 };

/** Why nothing can be changed while a booking is on its way. */
export const BUSY: Refusal = { kind: 'wrong_state', reason: 'busy' };

/** Returns the refusal where a call has done something as often as it may; null where it may go on. */
export function overLimit(used: Used, what: keyof Used): Refusal | null {
  return used[what] < LIMITS[what] ? null : { kind: 'limit_reached', reason: what };
}

/** True while something has been sent whose result is awaited: nothing else may be changed until then. */
export function isBusy({ booking: { status } }: CalendarState): boolean {
  return status === 'sent' || status === 'unknown' || status === 'changing';
}

/** Returns the state as it is, with nothing to do. */
export function unchanged(state: CalendarState): Reduced {
  return { state, effects: [] };
}

/** Returns the state as it is, with the reason why. */
export function refused(state: CalendarState, refusal: Refusal): Reduced {
  return { state, effects: [], refusal };
}

/** Returns a choice whose reservation is being asked for. */
export function newSelection(start: Instant, repeat: Selection['repeat']): Selection {
  return {
    start,
    hold: { state: 'asking' },
    holdId: null,
    worked: false,
    renewals: 0,
    silence: 'none',
    repeat,
  };
}

/** Returns the series that begins with a start, at the same time by the host's clock; undefined without a wish. */
export function repeatFrom(
  { zones }: CalendarState,
  start: Instant,
  repetition: Repetition | null | undefined,
): Selection['repeat'] {
  return repetition
    ? { repetition, starts: seriesStarts(start, repetition, zones.host) }
    : undefined;
}

/** Returns the state without the chosen slot; its reservation is given back. */
export function clearSelection(state: CalendarState): Reduced {
  if (!state.selection) return unchanged(state);
  return { state: { ...state, selection: null }, effects: unhold(state) };
}

/** Returns the effect that gives the current reservation back; none where there is no reservation. */
export function unhold(state: CalendarState): Effect[] {
  const holdId = state.selection?.holdId;
  return holdId ? [{ type: 'unhold', holdId }] : [];
}

/** Returns a state for another booking. Who the caller is stays; what the booking before was about does not. */
export function startAgain(state: CalendarState): Reduced {
  const cleared = clearSelection(state);
  const { booking } = state;
  const isAfterBooking = booking.status !== 'finding' || booking.back !== null;
  const { notes: _notes, ...others } = cleared.state.details;
  return {
    state: {
      ...cleared.state,
      booking: { status: 'none' },
      minutes: isAfterBooking ? null : cleared.state.minutes,
      details: isAfterBooking ? others : cleared.state.details,
      highlighted: [],
      notice: null,
    },
    effects: cleared.effects,
  };
}

/** Leaves finding or moving a booking: for its card, where there was one, else for the times. Else unchanged. */
export function leave(state: CalendarState): Reduced {
  const { booking } = state;
  if (booking.status !== 'finding' && booking.status !== 'choosing_new_time')
    return unchanged(state);
  const cleared = clearSelection(state);
  const back = booking.status === 'choosing_new_time' ? booking.card : booking.back;
  return {
    state: { ...cleared.state, booking: back ?? { status: 'none' }, highlighted: [], notice: null },
    effects: cleared.effects,
  };
}
