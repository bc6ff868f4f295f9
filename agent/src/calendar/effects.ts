/** Carries out what the reducer asks for against the scheduler, and reports back as events. */
import { epochMs, type Instant } from '@in-call-calendar/shared';
import { toSchedulingError } from '../scheduling/errors.ts';
import type { BookRequest, Scheduler } from '../scheduling/scheduler.ts';
import { nearestStarts } from './alternatives.ts';
import type { CallAvailability, CallLog, SetTimer } from './calendar-ports.ts';
import { recoverBooking } from './recover-booking.ts';
import { recoverCard, runChange, runFind } from './run-existing.ts';
import { answersOf, runSeries } from './run-series.ts';
import { settleDelay } from './settle-delay.ts';
import type { CalendarEvent, CalendarState, Effect } from './state.ts';

export interface EffectDeps {
  scheduler: Scheduler;
  availability: CallAvailability;
  dispatch: (event: CalendarEvent) => void;
  state: () => CalendarState;
  /** The room's sid, of which the attempt keys of a series are made. */
  callId: () => string;
  now: () => number;
  setTimer: SetTimer;
  log: CallLog;
}

/** How long before its end a reservation may be renewed, in ms. */
const RENEW_BEFORE_MS = 60_000;

export type RunEffect = (effect: Exclude<Effect, { type: 'tell' | 'query' }>) => void;

export function createEffects(deps: EffectDeps): { run: RunEffect; close(): Promise<void> } {
  const { scheduler, availability, dispatch, log } = deps;
  const timers = new Set<() => void>();
  // One after the other: a reservation that moves is given back before the next one is asked for.
  let holds: Promise<void> = Promise.resolve();
  /** Bookings and changes under way: the call does not end before they have their answers. */
  const sent = new Set<Promise<void>>();
  let settleRound = 0;
  let closed = false;

  const later: SetTimer = (ms, run) => {
    const stop = deps.setTimer(ms, () => {
      timers.delete(stop);
      if (!closed) run();
    });
    timers.add(stop);
    return stop;
  };

  const hold = async (start: Instant, replaces: string | null = null): Promise<void> => {
    const { selection } = deps.state();
    if (selection?.start !== start || selection.holdId !== replaces) return;
    const replaced = replaces === null ? {} : { replaces };
    try {
      const held = await scheduler.hold(start, { priority: 'interactive' });
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
    if (deps.state().selection?.holdId !== holdId) return;
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
      const record = await scheduler.book(bookRequest(deps.state(), start, attempt), {
        priority: 'booking',
      });
      settleRound = 0;
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
  const existing = { scheduler, availability, dispatch, later, track, log };
  const series = { ...existing, callId: deps.callId, state: deps.state };

  const run: RunEffect = (effect) => {
    switch (effect.type) {
      case 'hold':
        holds = holds.then(() => hold(effect.start));
        return;
      case 'renew':
        holds = holds.then(() => renew(effect.start, effect.holdId));
        return;
      case 'unhold':
        holds = holds.then(() => unhold(effect.holdId));
        return;
      case 'book':
        settleRound = 0;
        track(book(effect.start, effect.attempt));
        return;
      case 'book_series':
        track(runSeries(series, effect));
        return;
      case 'find':
        void runFind(existing, effect);
        return;
      case 'reschedule':
      case 'cancel':
        track(runChange(existing, effect));
        return;
      case 'recover_card':
        recoverCard(existing, effect);
        return;
      case 'recover':
        recoverBooking({ scheduler, dispatch, later, log }, effect);
        return;
      case 'settle': {
        const delay = settleDelay(settleRound);
        settleRound += 1;
        later(delay, () => {
          track(book(effect.start, effect.attempt));
        });
        return;
      }
    }
  };

  return {
    run,
    async close() {
      closed = true;
      for (const stop of timers) stop();
      timers.clear();
      while (sent.size > 0) await Promise.all(sent);
      // A reservation that was answered late asks to be given back, behind the ones in the queue.
      for (let last; last !== holds;) {
        last = holds;
        await last;
      }
    },
  };
}

function bookRequest(state: CalendarState, start: Instant, attempt: string): BookRequest {
  return {
    start,
    answers: answersOf(state),
    attendeeZone: state.zones.caller,
    attendeeLanguage: state.callerLanguage,
    attempt,
  };
}
