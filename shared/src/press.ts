/**
 * A press on the page whose answer never came: after a lost line, page and agent both read from the snapshot what became
 * of it.
 */
import { z } from 'zod/mini';
import type { BookingCard, CalendarView, Finding, Notice } from './calendar-view.ts';

/** Longest target of a press, in characters: the longest e-mail address. */
export const MAX_PRESS_TARGET = 320;

/** A press that something hangs on. */
export const pressSchema = z.strictObject({
  kind: z.enum(['select', 'book', 'confirm_move', 'cancel', 'find']),
  /** Tells one press of a page from the next. */
  id: z.int(),
  /** The start that was pressed or confirmed; of a cancellation, the uid of the booking; what is looked for. */
  target: z.string().check(z.minLength(1), z.maxLength(MAX_PRESS_TARGET)),
});
export type Press = z.infer<typeof pressSchema>;

/**
 * Returns true where a press has reached the agent, by a snapshot that was made after it; what came of it is what the
 * snapshot shows. False where the calendar stands as it did before the press.
 */
export function hasArrived(press: Press, view: CalendarView): boolean {
  // What was tried and failed is said to have failed.
  if (view.step !== 'closed' && FAILURES.has(view.notice?.kind ?? 'info')) return true;
  switch (press.kind) {
    case 'select':
      return 'selected' in view ? view.selected === press.target : view.step !== 'choosing';
    case 'book':
      return view.step !== 'details' || view.selected !== press.target;
    case 'confirm_move':
      return view.step !== 'confirming_move' || view.selected !== press.target;
    case 'cancel':
      return view.step !== 'booked' || view.booking.uid !== press.target || isOver(view.booking);
    case 'find':
      return view.step !== 'finding' || isAnswerTo(view.finding, press.target);
  }
}

const FAILURES: ReadonlySet<Notice['kind']> = new Set([
  'slot_taken',
  'unavailable',
  'invalid_details',
  'not_allowed',
  'failed',
]);

function isAnswerTo({ status, email = '' }: Finding, what: string): boolean {
  return status !== 'idle' && (email === '' || email === what);
}

function isOver({ status }: BookingCard): boolean {
  return status === 'cancelled' || status === 'rejected';
}
