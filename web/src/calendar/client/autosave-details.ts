import { answerSchema, checkAnswer, type Answer, type Checked } from '@in-call-calendar/shared';
import type { CalendarPeer } from '../rpc/calendar-peer.ts';
import type { CalendarStore } from '../store/calendar-store.ts';
import type { State } from '../store/state.ts';
import type { CalendarEnvironment } from './environment.ts';
import { problemOf } from './problem-of.ts';

/** Pause in typing after which a value is sent, in milliseconds. */
export const TYPING_PAUSE_MS = 400;

export interface DetailsAutosave {
  /** Sends soon, when the typing has stopped; half-typed values that would be refused wait for {@link flush}. */
  schedule: () => void;
  /** Sends everything the agent has not got. False when it could not be delivered. */
  flush: () => Promise<boolean>;
  stop: () => void;
}

type Wanted = (state: State, slug: string, value: Answer) => boolean;

/** Brings typed values to the agent, one call at a time. */
export function autosaveDetails(
  { now, after }: CalendarEnvironment,
  peer: CalendarPeer,
  store: CalendarStore,
): DetailsAutosave {
  let cancelTimer: () => void = () => undefined;
  let running: Promise<boolean> = Promise.resolve(true);

  async function send(wanted: Wanted): Promise<boolean> {
    const state = store.get();
    if (state.view === null || state.view.step === 'closed') return true;
    const values: Record<string, Answer> = {};
    const revisions: Record<string, number> = {};
    for (const [slug, edit] of Object.entries(state.form.edits)) {
      if (edit.saved || !wanted(state, slug, edit.value)) continue;
      values[slug] = edit.value;
      revisions[slug] = edit.revision;
    }
    if (Object.keys(values).length === 0) return true;
    const outcome = await peer.call('calendar.details', { values });
    if (outcome.ok) {
      store.dispatch({ type: 'view', view: outcome.value.view, at: now() });
      store.dispatch({ type: 'saved', revisions });
      return true;
    }
    store.dispatch({ type: 'problem', problem: problemOf(outcome.failure, 'details') });
    return false;
  }

  // Two calls in flight could arrive in the wrong order and leave the older value behind.
  function enqueue(wanted: Wanted): Promise<boolean> {
    running = running.then(() => send(wanted));
    return running;
  }

  function check(state: State, slug: string, value: Answer): Checked | null {
    const field = state.view?.event?.fields.find((each) => each.slug === slug);
    return field ? checkAnswer(field, value) : null;
  }

  function isAcceptable(state: State, slug: string, value: Answer): boolean {
    return check(state, slug, value)?.ok === true;
  }

  // What no field takes stays on the page as it is, with its error: a snapshot would hold a part of it only.
  function isCarried(state: State, slug: string, value: Answer): boolean {
    const checked = check(state, slug, value);
    if (checked === null) return answerSchema.safeParse(value).success;
    return checked.ok || checked.problem.kind !== 'too_long';
  }

  return {
    schedule() {
      cancelTimer();
      cancelTimer = after(TYPING_PAUSE_MS, () => void enqueue(isAcceptable));
    },
    flush() {
      cancelTimer();
      return enqueue(isCarried);
    },
    stop: () => cancelTimer(),
  };
}
