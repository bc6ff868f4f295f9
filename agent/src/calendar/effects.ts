/** Carries out what the reducer asks for against the scheduler, and reports back as events. */
import { epochMs, type Instant } from '@in-call-calendar/shared';
import { createTimers, type SetTimer } from '../runtime/timers.ts';
import { toSchedulingError } from '../scheduling/errors.ts';
import { answersOf } from './answers.ts';
import { lengthAsked } from './length.ts';
import { runChange, runFind } from './run-changes.ts';
import { runFit } from './run-fit.ts';
import { runSeries } from './run-series.ts';
import { lookUpCard, lookUpSent } from './run-takeover.ts';
import { nearestStarts, recheckDelay, type RunnerDeps } from './runner.ts';
import type { Effect, EffectOf } from './state.ts';

export interface EffectDeps extends Omit<RunnerDeps, 'later' | 'track'> {
  now: () => number;
  setTimer: SetTimer;
}

/** How long before its end a reservation may be renewed, in ms. */
const RENEW_BEFORE_MS = 60_000;

/** Effects that are work for somebody; the others are facts, and reads of the calendar. */
type Work = Exclude<Effect, { type: 'notify' | 'query' }>;

type Runners = { [T in Work['type']]: (effect: EffectOf<T>) => void };

export interface Effects {
  /** Begins the work of an effect; what comes of it is dispatched. Never throws. */
  run: (effect: Work) => void;
  /** Stops all timers, and resolves when all that was sent has its answer. */
  close: () => Promise<void>;
}

/** Returns the runner of the effects of one call. */
export function createEffects(deps: EffectDeps): Effects {
  const { scheduler, availability, dispatch, state, log } = deps;
  const timers = createTimers(deps.setTimer);
  const later = timers.start;
  // One after the other: a reservation that moves is given back before the next one is asked for.
  let holds: Promise<void> = Promise.resolve();
  /** Bookings and changes under way: the call does not end before they have their answers. */
  const sent = new Set<Promise<void>>();
  let rechecks = 0;

  const hold = async (start: Instant, replaces: string | null = null): Promise<void> => {
    const { selection } = state();
    if (selection?.start !== start || selection.holdId !== replaces) return;
    const replaced = replaces === null ? {} : { replaces };
    try {
      const held = await scheduler.hold(start, {
        priority: 'interactive',
        ...lengthAsked(state()),
      });
      dispatch({ type: 'held', start, holdId: held.id, until: held.until, ...replaced });
      const left = Math.max(0, epochMs(held.until) - deps.now());
      later(Math.max(0, left - RENEW_BEFORE_MS), () => {
        dispatch({ type: 'hold_ending', holdId: held.id });
      });
      later(left, () => {
        dispatch({ type: 'hold_expired', holdId: held.id });
      });
    } catch (error) {
      const { kind, requestId } = toSchedulingError(error);
      log.warn({ kind, requestId }, 'slot not reserved');
      if (kind === 'slot_taken' && selection.restored !== true) availability.drop(start);
      const alternatives = nearestStarts(availability.all(), start, 3);
      dispatch({ type: 'hold_failed', start, kind, alternatives, ...replaced });
    }
  };

  const renew = async (start: Instant, holdId: string): Promise<void> => {
    if (state().selection?.holdId !== holdId) return;
    try {
      await scheduler.release(holdId, { priority: 'interactive' });
    } catch (error) {
      // It may still stand, and our own reservation would look like somebody else's: leave it to run out.
      log.warn({ kind: toSchedulingError(error).kind }, 'reservation not renewed');
      return;
    }
    await hold(start, holdId);
  };

  const unhold = async (holdId: string): Promise<void> => {
    try {
      await scheduler.release(holdId, { priority: 'background' });
    } catch (error) {
      // It runs out by itself a few minutes later.
      log.warn({ kind: toSchedulingError(error).kind }, 'reservation not given back');
    }
  };

  const book = async (start: Instant, attempt: string): Promise<void> => {
    try {
      const { zones, callerLanguage } = state();
      const attendee = { attendeeZone: zones.caller, attendeeLanguage: callerLanguage };
      const order = { start, attempt, answers: answersOf(state()), ...attendee };
      const request = { ...order, ...lengthAsked(state()) };
      const record = await scheduler.book(request, { priority: 'booking' });
      rechecks = 0;
      log.info({ status: record.status }, 'booked');
      availability.drop(start);
      dispatch({ type: 'booked', attempt, record });
    } catch (error) {
      const failure = toSchedulingError(error);
      log.warn(
        { kind: failure.kind, requestId: failure.requestId, field: failure.field },
        'booking not made',
      );
      if (failure.kind === 'slot_taken' || failure.kind === 'out_of_window') {
        availability.drop(start);
        availability.invalidate();
      }
      dispatch({
        type: 'book_failed',
        attempt,
        kind: failure.kind,
        field: failure.field,
        alternatives: nearestStarts(availability.all(), start, 3),
      });
    }
  };

  const track = (work: Promise<void>): void => {
    const tracked = work.finally(() => sent.delete(tracked));
    sent.add(tracked);
  };
  const runner = { ...deps, later, track };
  const queueHold = (work: () => Promise<void>): void => {
    holds = holds.then(work);
  };
  const runners: Runners = {
    hold: ({ start }) => {
      queueHold(() => hold(start));
    },
    renew: ({ start, holdId }) => {
      queueHold(() => renew(start, holdId));
    },
    fit: ({ start }) => {
      queueHold(() => runFit(runner, start, hold));
    },
    unhold: ({ holdId }) => {
      queueHold(() => unhold(holdId));
    },
    book: ({ start, attempt }) => {
      rechecks = 0;
      track(book(start, attempt));
    },
    recheck: ({ start, attempt }) => {
      later(recheckDelay(rechecks), () => {
        track(book(start, attempt));
      });
      rechecks += 1;
    },
    book_series: (effect) => {
      track(runSeries(runner, effect));
    },
    find: (effect) => void runFind(runner, effect),
    reschedule: (effect) => {
      track(runChange(runner, effect));
    },
    cancel: (effect) => {
      track(runChange(runner, effect));
    },
    takeover_sent: (effect) => {
      lookUpSent(runner, effect);
    },
    takeover_card: (effect) => {
      lookUpCard(runner, effect);
    },
  };
  const runAs = <T extends Work['type']>(type: T, effect: EffectOf<T>): void => {
    runners[type](effect);
  };

  return {
    run: (effect) => {
      runAs(effect.type, effect);
    },
    async close() {
      timers.close();
      while (sent.size > 0) await Promise.all(sent);
      // A reservation that was answered late asks to be given back, behind the ones in the queue.
      for (let last; last !== holds;) {
        last = holds;
        await last;
      }
    },
  };
}
