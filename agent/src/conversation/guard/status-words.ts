/** The code's own sentence on where things stand. Pure. */
import type { Instant } from '@in-call-calendar/shared';
import type { CallContext } from '../call-context.ts';
import type { GuardWords } from '../words/guard.ts';
import type { GuardRecord } from './facts.ts';

export interface StatusWordsOptions {
  context: Pick<CallContext, 'view' | 'hasScreen'>;
  /** Bookings that this call made, moved, cancelled or found, newest last. */
  records: readonly GuardRecord[];
  words: GuardWords;
  /** A start in words: `Tuesday, December 1st at 2 PM`. */
  when: (start: Instant) => string;
}

/** Says what is chosen, under way or booked; only what view and records bear out. */
export function statusWords({ context, records, words, when }: StatusWordsOptions): string {
  const { view, hasScreen } = context;
  switch (view.step) {
    case 'details':
      return words.chosen(when(view.selected));
    case 'booking':
    case 'checking':
    case 'changing':
      return words.checking();
    case 'confirming_move':
      return view.moving
        ? words.notMoved(when(view.moving.start))
        : words.chosen(when(view.selected));
    case 'choosing':
      return view.moving
        ? words.notMoved(when(view.moving.start))
        : lastResult(records, words, when);
    case 'finding':
      return hasScreen ? words.lookAtCalendar() : lastResult(records, words, when);
    case 'closed':
      return lastResult(records, words, when);
    case 'booked': {
      const { start, status } = view.booking;
      const origin = view.origin ?? 'made';
      return result({ start, status, origin }, words, when);
    }
  }
}

/** What this call came to last: "nothing is booked" would be false after a booking, whatever is on screen. */
function lastResult(
  records: readonly GuardRecord[],
  words: GuardWords,
  when: StatusWordsOptions['when'],
): string {
  const last = records.at(-1);
  return last ? result(last, words, when) : words.nothingBooked();
}

function result(
  { start, status, origin }: Pick<GuardRecord, 'start' | 'status' | 'origin'>,
  words: GuardWords,
  when: StatusWordsOptions['when'],
): string {
  switch (status) {
    case 'accepted':
      return origin === 'moved' ? words.movedTo(when(start)) : words.bookedFor(when(start));
    case 'pending':
      return words.pendingFor(when(start));
    case 'cancelled':
      return words.cancelledFor(when(start));
    case 'rejected':
      return words.nothingBooked();
  }
}
