/** The calendar of one call over its scheduler, with free times that are read before anybody asks. */
import { randomUUID } from 'node:crypto';
import { addDays, localDate, toInstant, type Instant } from '@in-call-calendar/shared';
import { attemptForCall } from '../calendar/answers.ts';
import type { CalendarState } from '../calendar/state.ts';
import type { CalendarWords } from '../calendar/calendar-words.ts';
import { createCalendarCall, type CalendarCall, type CallStep } from '../calendar/calendar-call.ts';
import { toEventSummary } from '../calendar/initial-state.ts';
import type { Log } from '../runtime/log.ts';
import type { SetTimer } from '../runtime/timers.ts';
import type { AvailabilityCache, AvailabilityDeps } from '../scheduling/availability.ts';
import { createAvailabilityByLength } from '../scheduling/availability-by-length.ts';
import type { EventType, Scheduler } from '../scheduling/scheduler.ts';

/** Days of availability that are read when a call starts. */
export const PREFETCH_DAYS = 14;

export interface SessionCalendarOptions {
  scheduler: Scheduler;
  event: EventType;
  /** The operator's zone; the event type's own where it is not set. */
  hostZone: string | undefined;
  /** The language of what the calendar writes. */
  words: CalendarWords;
  /** Changes of the free times that other calls announce. */
  others?: AvailabilityDeps['others'];
  now: () => number;
  setTimer: SetTimer;
  log: Log & AvailabilityDeps['log'];
}

export interface SessionCalendar {
  call: CalendarCall;
  /** The free times behind the calendar. */
  freeTimes: AvailabilityCache;
  /** Returns the attempt key for a booking of a start with what the form holds, now or in another state. */
  attemptFor: (start: Instant, state?: CalendarState) => string;
  /**
   * Names the call, before anything is booked.
   *
   * @param callId the room's name: part of every attempt key, and the same for every agent of the call
   * @param onStep called after every event from now on; must not throw
   */
  identify: (callId: string, onStep?: (step: CallStep) => void) => void;
}

/** Makes the calendar of a call and begins to read the free times of the next two weeks: its room need not be known. */
export function createSessionCalendar(options: SessionCalendarOptions): SessionCalendar {
  const { scheduler, event, now, setTimer, log } = options;
  const hostZone = options.hostZone ?? event.hostZone;
  let callId = '';
  let step: (step: CallStep) => void = () => undefined;
  let changed: () => void = () => undefined;
  const summary = toEventSummary(event);
  const deps: AvailabilityDeps = {
    scheduler,
    now,
    zone: () => call.state().zones.host,
    onChange: () => {
      changed();
    },
    ...(options.others && { others: options.others }),
    log,
  };
  const usual = summary.lengths && summary.durationMinutes;
  const freeTimes = createAvailabilityByLength(deps, usual);
  const call: CalendarCall = createCalendarCall({
    callId: () => callId,
    epoch: randomUUID(),
    scheduler,
    availability: (onChange) => {
      changed = onChange;
      return freeTimes;
    },
    event: summary,
    zones: { caller: hostZone, host: hostZone, shown: hostZone, hour12: true },
    words: options.words,
    now,
    setTimer,
    onStep: (taken) => {
      step(taken);
    },
    log,
  });
  const today = localDate(toInstant(now()), hostZone);
  call.prefetch({ from: today, to: addDays(today, PREFETCH_DAYS - 1) });
  return {
    call,
    freeTimes,
    attemptFor: (start, state = call.state()) => attemptForCall(callId, state, start),
    identify(id, onStep) {
      callId = id;
      if (onStep) step = onStep;
    },
  };
}
