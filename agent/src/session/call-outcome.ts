/** What a call comes to: its outcome and its bookings, read from what happens to its calendar. Pure. */
import type { CallStep } from '../calendar/calendar-call.ts';
import type { Fact } from '../calendar/state.ts';
import type { CallReportBody } from '../api/call-report.ts';
import type { BookingRecord } from '../scheduling/scheduler.ts';
import { minutesBetween, statusOf } from '../store/booking-status.ts';
import type { CallOutcome } from '../store/call-words.ts';

export type ReportedBooking = CallReportBody['bookings'][number];

/** What facts say of the outcome; others say nothing. */
const OUTCOMES: Partial<Record<Fact['type'], CallOutcome>> = {
  booked: 'booked',
  series_resolved: 'booked',
  moved: 'moved',
  cancelled: 'cancelled',
  book_failed: 'failed',
  outcome_unknown: 'failed',
  change_failed: 'failed',
  change_unknown: 'failed',
  availability_failed: 'failed',
  // What had failed has been made good.
  availability_back: 'none',
};

export interface CallOutcomes {
  /** Takes what happened into account, and returns the bookings that it made or changed. */
  follow(step: CallStep): ReportedBooking[];
  /** A person has got the caller. */
  handedOver(): void;
  /** The last success of the call; else whether something failed that was not made good. */
  outcome(): CallOutcome;
}

/** Returns what follows one call from its beginning. */
export function createCallOutcomes(): CallOutcomes {
  let outcome: CallOutcome = 'none';
  /** Uids of bookings that are being moved or cancelled, by the number of the change. */
  const changing = new Map<number, string>();

  function note(next: CallOutcome): void {
    const isFailure = next === 'failed' || next === 'none';
    if (!isFailure || outcome === 'none' || outcome === 'failed') outcome = next;
  }

  return {
    follow({ event, effects }) {
      for (const effect of effects) {
        if (effect.type === 'reschedule' || effect.type === 'cancel') {
          changing.set(effect.id, effect.uid);
        } else if (effect.type === 'notify') {
          const next = OUTCOMES[effect.fact.type];
          if (next) note(next);
        }
      }
      if (event.type === 'booked') return reported(event.record);
      if (event.type === 'changed') return reported(event.record, changing.get(event.id));
      if (event.type === 'series') return event.records.flatMap((record) => reported(record));
      if (event.type !== 'takeover_sent_found') return [];
      note('booked');
      return [event.record, ...(event.others ?? [])].flatMap((record) => reported(record));
    },
    handedOver() {
      note('handed_over');
    },
    outcome: () => outcome,
  };
}

/** A booking, or those of a series that was booked as one. `before`: its uid before the change. */
function reported(record: BookingRecord, before?: string): ReportedBooking[] {
  const { uid, start, end, attendee, series = [] } = record;
  const isMoved = before !== undefined && before !== uid;
  const booking = {
    duration_min: minutesBetween(start, end),
    attendee_email: attendee.email,
  };
  const others = series.filter((each) => each.uid !== uid);
  return [
    {
      ...booking,
      uid,
      ...(isMoved ? { replaces: before } : {}),
      start_at: start,
      status: statusOf(record, { isMoved }),
    },
    ...others.map((each) => ({
      ...booking,
      uid: each.uid,
      start_at: each.start,
      status: statusOf(each, { isMoved: false }),
    })),
  ];
}
