/** What is measured of a call, read from the record of it. Nothing of it names the call or its people. */
import type { CalendarCall, CallStep } from '../calendar/calendar-call.ts';
import type { Fact } from '../calendar/state.ts';
import type { Meter } from '../runtime/metrics/meter.ts';
import { createTimers, type SetTimer } from '../runtime/timers.ts';
import type { CallRecord } from '../store/call-record.ts';
import type { Channel } from '../store/call-words.ts';
import { createCallOutcomes } from './call-outcome.ts';

/** How often a process says what it weighs and how late it comes, in ms. */
const WATCH_EVERY_MS = 10_000;

/** What facts say of a wish; others say nothing of one. */
const RESULTS: Partial<Record<Fact['type'], string>> = {
  booked: 'booked',
  moved: 'moved',
  cancelled: 'cancelled',
  book_failed: 'failed',
  outcome_unknown: 'unknown',
  change_failed: 'change_failed',
  change_unknown: 'change_unknown',
};

/** What the timeline calls things that were made good. */
const RECOVERIES: Readonly<Record<string, string>> = { 'voice restarted': 'voice' };

export interface CallMeterOptions {
  meter: Meter;
  /** Milliseconds of a clock that never goes back. */
  now: () => number;
  /** Resident memory of this process, in bytes. */
  weigh: () => number;
  /** How late this process came to what was due since it was asked last, in seconds. */
  delay: () => number;
  setTimer: SetTimer;
}

/** Returns a record of a call that measures it. */
export function createCallMeter({
  meter,
  now,
  weigh,
  delay,
  setTimer,
}: CallMeterOptions): CallRecord {
  const outcomes = createCallOutcomes();
  const timers = createTimers(setTimer);
  let channel: Channel | undefined;
  let metAt = now();
  let isUnknown = false;

  function keepWatching(): void {
    meter.set('icc_job_rss_bytes', weigh());
    timers.start(WATCH_EVERY_MS, () => {
      meter.set('icc_job_delay_seconds', delay());
      keepWatching();
    });
  }

  function follow(fact: Fact): void {
    const result = RESULTS[fact.type];
    if (result !== undefined) meter.add('icc_bookings_total', { result });
    if (fact.type === 'booked') {
      meter.add('icc_time_to_booked_seconds', {}, (now() - metAt) / 1000);
    }
    if (fact.type === 'availability_back') meter.add('icc_recoveries_total', { kind: 'times' });
    if (fact.type === 'outcome_unknown' || fact.type === 'change_unknown') isUnknown = true;
    else if (result !== undefined && isUnknown) {
      isUnknown = false;
      meter.add('icc_recoveries_total', { kind: 'outcome' });
    }
  }

  return {
    begin() {
      // What came before, loading, is no delay of a call.
      delay();
      keepWatching();
    },
    put({ kind, data }) {
      if (kind !== 'call') return;
      const { call, claim, resumed } = data;
      const recovery = resumed === true ? 'agent' : RECOVERIES[String(call)];
      if (recovery !== undefined) meter.add('icc_recoveries_total', { kind: recovery });
      if (call === 'claim dropped' && typeof claim === 'string') {
        meter.add('icc_claims_blocked_total', { kind: claim });
      }
    },
    step(step: CallStep) {
      outcomes.follow(step);
      for (const effect of step.effects) if (effect.type === 'notify') follow(effect.fact);
    },
    meet(by) {
      channel = by;
      metAt = now();
    },
    end() {
      const labels = { channel: channel ?? 'nobody', outcome: outcomes.outcome() };
      meter.add('icc_calls_total', labels);
    },
    close() {
      timers.close();
      return Promise.resolve();
    },
  };
}

/** Says from now on whether a calendar has a time reserved, and a booking in doubt. */
export function meterCalendar(
  call: Pick<CalendarCall, 'onView' | 'state'>,
  meter: Pick<Meter, 'set'>,
): void {
  call.onView(() => {
    const { selection, booking } = call.state();
    const isInDoubt =
      booking.status === 'unknown' || (booking.status === 'changing' && booking.checking);
    meter.set('icc_holds_active', selection?.hold.state === 'held' ? 1 : 0);
    meter.set('icc_booking_unknown_open', isInDoubt ? 1 : 0);
  });
}
