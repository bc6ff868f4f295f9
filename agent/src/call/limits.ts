/** How much one call may do. Whoever needs more is helped elsewhere; nothing that was done is lost. */
import type { Refusal, Used } from './state.ts';

export const LIMITS: Used = { lookUps: 5, holds: 60, bookings: 10, changes: 20 };

export const NOTHING_USED: Used = { lookUps: 0, holds: 0, bookings: 0, changes: 0 };

const WORDS: Record<keyof Used, string> = {
  lookUps:
    'No more bookings can be looked up in this call. The confirmation e-mail has a link to move or cancel a booking.',
  holds: 'No more times can be reserved in this call. You can still book one that is free.',
  bookings: 'No more bookings can be made in this call.',
  changes:
    'No more bookings can be changed in this call. The confirmation e-mail has a link to move or cancel a booking.',
};

/** The refusal where a call has done something as often as it may; null where it may go on. */
export function overLimit(used: Used, what: keyof Used): Refusal | null {
  return used[what] < LIMITS[what] ? null : { kind: 'limit_reached', message: WORDS[what] };
}
