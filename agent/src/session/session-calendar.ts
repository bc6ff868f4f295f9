/** The calendar of one call over its scheduler, with free times that are read before anybody asks. */
import { randomUUID } from 'node:crypto';
import { addDays, localDate, toInstant, type Instant } from '@in-call-calendar/shared';
import { attemptForCall } from '../calendar/answers.ts';
import type { CalendarWords } from '../calendar/calendar-words.ts';
import { createCalendarCall, type CalendarCall, type CallStep } from '../calendar/calendar-call.ts';
import { toEventSummary } from '../calendar/initial-state.ts';
import type { Log } from '../runtime/log.ts';
import type { SetTimer } from '../runtime/timers.ts';
import {
  createAvailability,
  type AvailabilityCache,
  type AvailabilityDeps,
} from '../scheduling/availability.ts';
import type { EventType, Scheduler } from '../scheduling/scheduler.ts';

/** Days of availability that are read when a call starts. */
const PREFETCH_DAYS = 14;

export interface SessionCalendarOptions {
  scheduler: Scheduler;
  event: EventType;
  /** The operator's zone; the event type's own where it is not set. */
  hostZone: string | undefined;
  /** The language of what the calendar writes. */
  words: CalendarWords;
  /** What other calls tell of the free times. */
  others?: AvailabilityDeps['others'];
  /** The room's sid, once it is known: part of every attempt key. */
  callId: () => string;
  /** Told of every event, after it. Must not throw. */
  onStep: (step: CallStep) => void;
  now: () => number;
  setTimer: SetTimer;
  log: Log & AvailabilityDeps['log'];
}

export interface SessionCalendar {
  call: CalendarCall;
  /** The free times behind the calendar. */
  freeTimes: AvailabilityCache;
  /** The attempt key for a booking of a start with what the form holds now. */
  attemptFor: (start: Instant) => string;
}

/** Makes the calendar of a call and begins to read the free times of the next two weeks. */
export function createSessionCalendar(options: SessionCalendarOptions): SessionCalendar {
  const { scheduler, event, now, setTimer, log, callId } = options;
  const hostZone = options.hostZone ?? event.hostZone;
  let changed: () => void = () => undefined;
  const freeTimes = createAvailability({
    scheduler,
    now,
    zone: () => call.state().zones.host,
    onChange: () => {
      changed();
    },
    ...(options.others && { others: options.others }),
    log,
  });
  const call: CalendarCall = createCalendarCall({
    callId,
    epoch: randomUUID(),
    scheduler,
    availability: (onChange) => {
      changed = onChange;
      return freeTimes;
    },
    event: toEventSummary(event),
    zones: { caller: hostZone, host: hostZone, shown: hostZone, hour12: true },
    words: options.words,
    now,
    setTimer,
    onStep: options.onStep,
    log,
  });
  const today = localDate(toInstant(now()), hostZone);
  call.prefetch({ from: today, to: addDays(today, PREFETCH_DAYS - 1) });
  return {
    call,
    freeTimes,
    attemptFor: (start) => attemptForCall(callId(), call.state(), start),
  };
}
