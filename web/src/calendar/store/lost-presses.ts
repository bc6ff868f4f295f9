/** What becomes of a press whose answer is lost: nobody is left to wonder whether it did anything. Pure. */
import { hasArrived, MAX_PRESS_TARGET, type Press } from '@in-call-calendar/shared';
import type { Event, State } from './state.ts';

/** What is asked after once there is an answer again. */
export const PRESSES: readonly string[] = ['select', 'book', 'confirm_move', 'cancel', 'find'];

/** Returns the press that waits for its answer; null where none does, or nothing hangs on it. */
export function pressOf({ pending, view }: State): Press | null {
  if (pending === null || view === null) return null;
  const { kind, id } = pending;
  if (kind === 'select') return { kind, id, target: pending.start };
  const isConfirmed = kind === 'book' || kind === 'confirm_move';
  if (isConfirmed && 'selected' in view) return { kind, id, target: view.selected };
  if (kind === 'cancel' && view.step === 'booked') return { kind, id, target: view.booking.uid };
  if (kind === 'find' && pending.what !== '')
    return { kind, id, target: pending.what.slice(0, MAX_PRESS_TARGET) };
  return null;
}

/** A tap came to nothing. Where that is for want of an answer, what became of it is asked for. */
export function afterFailure(
  state: State,
  { id, problem }: Extract<Event, { type: 'failed' }>,
): State {
  const isWaiting = state.pending?.id === id;
  const pending = isWaiting ? null : state.pending;
  if (problem?.kind !== 'no_answer' && problem?.kind !== 'no_agent')
    return { ...state, pending, problem: problem ?? state.problem };
  // The line broke before the answer was given up: what is shown is the press, not the details sent ahead of it.
  if (state.unanswered?.id === id) return { ...state, problem };
  // A snapshot that came meanwhile has said more than the missing answer.
  if (!isWaiting) return state;
  const press = pressOf(state);
  return press === null
    ? { ...state, pending, problem }
    : { ...state, pending, problem, link: 'lost', unanswered: press };
}

/** The agent has answered again: what was pressed before has arrived, or has to be pressed again. */
export function settled(state: State): State {
  const { unanswered, view } = state;
  const problem = isSettled(state.problem) ? null : state.problem;
  if (unanswered === null || view === null) return { ...state, problem };
  return {
    ...state,
    unanswered: null,
    problem: hasArrived(unanswered, view)
      ? problem
      : { kind: 'not_arrived', press: unanswered.kind },
  };
}

/** Details are sent again by themselves, and of a press the snapshot tells. */
function isSettled(problem: State['problem']): boolean {
  if (problem?.kind === 'no_agent') return true;
  if (problem?.kind !== 'no_answer') return false;
  return problem.during === 'details' || PRESSES.includes(problem.during);
}
