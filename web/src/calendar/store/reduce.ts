import { epochMs, hasArrived, isNewer, type CalendarView } from '@in-call-calendar/shared';
import { afterFailure, pressOf, settled } from './lost-presses.ts';
import { formAfterView, reduceForm } from './reduce-form.ts';
import type { Attempt, Event, Pending, State } from './state.ts';

/** The one place where the page's state changes. Pure. */
export function reduce(state: State, event: Event): State {
  switch (event.type) {
    case 'view':
      return afterView(state, event.view, event.at);
    case 'synced': {
      const { view, at, enabled, availability } = event;
      const next = settled({ ...afterView(state, view, at), link: 'synced', enabled });
      return availability ? afterSlots(next, { epoch: view.epoch, availability }) : next;
    }
    case 'link':
      return event.link === 'lost'
        ? {
            ...state,
            link: 'lost',
            pending: null,
            unanswered: pressOf(state) ?? state.unanswered,
            slots: { ...state.slots, fetching: false },
          }
        : { ...state, link: event.link };
    case 'slots_asked':
      return { ...state, slots: { ...state.slots, fetching: true } };
    case 'slots':
      return afterSlots(state, event);
    case 'slots_failed':
      return { ...state, slots: { ...state.slots, fetching: false, failed: true } };
    case 'tapped':
      return { ...state, pending: event.pending, problem: keepMismatch(state) };
    case 'answered':
      return state.pending?.id === event.id ? { ...state, pending: null } : state;
    case 'failed':
      return afterFailure(state, event);
    case 'unanswered':
      return { ...state, unanswered: event.press };
    case 'problem':
      return { ...state, problem: afterProblem(state.problem, event.problem) };
    case 'attempt':
      return { ...state, attempt: event.attempt };
    case 'change':
      return { ...state, change: event.change };
    case 'remembered':
      return {
        ...state,
        form: { ...state.form, remembered: { ...event.values, ...state.form.remembered } },
      };
    case 'typed':
    case 'focused':
    case 'left':
    case 'saved':
    case 'tried':
      return { ...state, form: reduceForm(state.form, event) };
  }
}

function keepMismatch(state: State): State['problem'] {
  return state.problem?.kind === 'mismatch' ? { kind: 'mismatch' } : null;
}

/** What was dismissed comes back with the next press, not with each snapshot that does not fit. */
function afterProblem(before: State['problem'], problem: State['problem']): State['problem'] {
  const isAgain = before?.kind === 'mismatch' && problem?.kind === 'mismatch';
  return isAgain && !problem.isDismissed ? before : problem;
}

function afterView(state: State, view: CalendarView, at: number): State {
  if (!isNewer(view, state.view)) return state;
  const yields = state.pending !== null && yieldsTo(state.pending, state.view, view);
  return {
    ...state,
    link: 'synced',
    view,
    clockSkew: epochMs(view.now) - at,
    pending: yields ? null : state.pending,
    problem: keepProblem(state, view),
    unanswered: state.unanswered && hasArrived(state.unanswered, view) ? null : state.unanswered,
    form: formAfterView(state.form, view),
    attempt: keepAttempt(state, view),
    change: state.view?.step === 'changing' && view.step !== 'changing' ? null : state.change,
  };
}

/** A refusal belongs to what was on screen; a snapshot repairs a lost connection, but opens nothing. */
function keepProblem({ problem, view: before }: State, view: CalendarView): State['problem'] {
  const isOfStep =
    problem?.kind === 'refused' ||
    problem?.kind === 'not_arrived' ||
    (problem?.kind === 'no_answer' && problem.during === 'open');
  return isOfStep && before?.step === view.step ? problem : null;
}

/** An attempt id serves until its outcome is known; another try is another attempt. */
function keepAttempt(state: State, view: CalendarView): Attempt | null {
  const { attempt } = state;
  if (attempt === null || !('selected' in view) || view.selected !== attempt.start) return null;
  const wasSent = state.view?.step === 'booking' || state.view?.step === 'checking';
  return wasSent && view.step === 'details' ? null : attempt;
}

/** What of a snapshot a tap is about. Other taps wait for their own answer. */
const SUBJECTS: Partial<Record<Pending['kind'], (view: CalendarView) => unknown>> = {
  show_dates: (view) => view.step !== 'closed' && [view.range, view.window, view.filter],
  select: (view) => 'selected' in view && view.selected,
  length: (view) => view.event?.durationMinutes,
  time_display: (view) => view.zones,
  repeat: (view) => 'repeat' in view && view.repeat,
  find: (view) => view.step === 'finding' && view.finding,
};

/** Whether a snapshot speaks about the very thing the caller has just touched: then the snapshot is right. */
function yieldsTo(pending: Pending, before: CalendarView | null, after: CalendarView): boolean {
  // Closed is what the closing before it has led to.
  if (pending.kind === 'open' && after.step === 'closed') return false;
  if (before === null || before.epoch !== after.epoch || before.step !== after.step) return true;
  const subject = SUBJECTS[pending.kind];
  return (
    subject !== undefined && JSON.stringify(subject(before)) !== JSON.stringify(subject(after))
  );
}

type Slots = Pick<Extract<Event, { type: 'slots' }>, 'epoch' | 'availability'>;

function afterSlots(state: State, event: Slots): State {
  const have = state.slots;
  const isOld =
    have.epoch === event.epoch &&
    have.availability !== null &&
    have.availability.version > event.availability.version;
  return {
    ...state,
    slots: {
      availability: isOld ? have.availability : event.availability,
      epoch: event.epoch,
      fetching: false,
      failed: false,
    },
  };
}
