/** How much one call may do. Whoever needs more is helped elsewhere; nothing that was done is lost. */
import type { Refusal, Used } from './state.ts';

export const LIMITS: Used = { lookUps: 5, holds: 60, bookings: 10, changes: 20 };

export const NOTHING_USED: Used = { lookUps: 0, holds: 0, bookings: 0, changes: 0 };

/** The refusal where a call has done something as often as it may; null where it may go on. */
export function overLimit(used: Used, what: keyof Used): Refusal | null {
  return used[what] < LIMITS[what] ? null : { kind: 'limit_reached', reason: what };
}
