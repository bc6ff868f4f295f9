import type { CalendarCall } from '../call/calendar-call.ts';
import type { Fact } from '../call/state.ts';

export type Outcome = Extract<
  Fact,
  { type: 'booked' | 'slot_taken' | 'book_failed' | 'outcome_unknown' }
>;

/** Waits until a booking has come to something, or `ms` have passed (then null). */
export function awaitOutcome(
  call: CalendarCall,
  ms: number,
  setTimer: (ms: number, run: () => void) => () => void,
): Promise<Outcome | null> {
  const { booking } = call.state();
  if (booking.status === 'done') {
    return Promise.resolve({ type: 'booked', record: booking.record });
  }
  return new Promise((resolve) => {
    const finish = (outcome: Outcome | null): void => {
      stopTimer();
      unsubscribe();
      resolve(outcome);
    };
    const unsubscribe = call.onFact((fact) => {
      if (
        fact.type === 'booked' ||
        fact.type === 'slot_taken' ||
        fact.type === 'book_failed' ||
        fact.type === 'outcome_unknown'
      ) {
        finish(fact);
      }
    });
    const stopTimer = setTimer(ms, () => {
      finish(null);
    });
  });
}
