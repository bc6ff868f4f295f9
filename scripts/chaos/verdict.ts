/** What calls came to, held against what the provider has. Pure. */
import type { ProviderBooking } from '../lib/provider.ts';
import { isReached } from './next-press.ts';
import type { CallOutcome } from './persistent-caller.ts';

export interface Verdict {
  /** Calls whose caller was shown something that the provider does not have. */
  lost: number;
  /** Bookings beyond the one that each caller wanted. */
  double: number;
  /** Calls that never got what they were for. */
  stuck: number;
  /** A line for each of them. */
  notes: string[];
}

/** Judges calls; `bookings` are all that the provider has. */
export function judge(
  outcomes: readonly CallOutcome[],
  bookings: readonly ProviderBooking[],
): Verdict {
  const verdict: Verdict = { lost: 0, double: 0, stuck: 0, notes: [] };
  for (const outcome of outcomes) {
    const { wish, last, failure } = outcome;
    const live = bookings.filter(
      ({ email, status }) => email === wish.email && status === 'accepted',
    );
    const who = `${wish.email} (${wish.goal})`;
    if (failure !== undefined) {
      verdict.stuck += 1;
      verdict.notes.push(`${who}: ${failure}`);
    }
    if (live.length > 1) {
      verdict.double += live.length - 1;
      verdict.notes.push(`${who} has ${live.map(({ start }) => start).join(' and ')}`);
    }
    if (last?.step !== 'booked') continue;
    const { uid, status, start } = last.booking;
    const isThere = live.some((each) => each.uid === uid && each.start === start);
    if (
      (status === 'accepted') !== isThere ||
      (failure === undefined && !isReached(last.booking, wish))
    ) {
      verdict.lost += 1;
      verdict.notes.push(`${who} was shown ${status} ${start}, the provider has ${live.length}`);
    }
  }
  return verdict;
}
