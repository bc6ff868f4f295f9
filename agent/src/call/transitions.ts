/** Steps that several rules share. Pure. */
import type { CallState, Effect, Reduced, Refusal } from './state.ts';

/** The state as it is, nothing to do. */
export function unchanged(state: CallState): Reduced {
  return { state, effects: [] };
}

/** The state as it is, with the reason why. */
export function refused(state: CallState, refusal: Refusal): Reduced {
  return { state, effects: [], refusal };
}

/** Gives up the chosen slot and its reservation. */
export function clearSelection(state: CallState): Reduced {
  if (!state.selection) return unchanged(state);
  return { state: { ...state, selection: null }, effects: unhold(state) };
}

/** The effect that gives the current reservation back, if there is one. */
export function unhold(state: CallState): Effect[] {
  const holdId = state.selection?.holdId;
  return holdId ? [{ type: 'unhold', holdId }] : [];
}

/** After a booking: ready for another one. Who the caller is stays; what this booking was about does not. */
export function startAgain(state: CallState): Reduced {
  const cleared = clearSelection(state);
  const { notes: _notes, ...details } = cleared.state.details;
  return {
    state: {
      ...cleared.state,
      booking: { status: 'none' },
      details,
      highlighted: [],
      notice: null,
    },
    effects: cleared.effects,
  };
}

/** Why nothing can be changed while a booking is on its way. */
export const BUSY: Refusal = {
  kind: 'wrong_state',
  message: 'Your booking is being sent. Please wait for its result first.',
};
