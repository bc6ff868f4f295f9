import type { Instant, Slot } from '@in-call-calendar/shared';

/** A time on the screen: free, or one that was free when these dates came up and has gone since. */
export interface ShownSlot extends Slot {
  isGone?: true;
}

/**
 * The free times, and in their places those of `before` that are not free any more: what somebody is about to tap
 * must not move. Ascending, as both are. Pure.
 */
export function withGoneSlots(
  before: readonly ShownSlot[],
  free: readonly Slot[],
  now: Instant,
): ShownSlot[] {
  const starts = new Set(free.map((slot) => slot.start));
  const gone = before
    .filter((slot) => !starts.has(slot.start) && slot.start > now)
    .map((slot): ShownSlot => ({ ...slot, isGone: true }));
  if (gone.length === 0) return [...free];
  return [...free, ...gone].sort((a, b) => (a.start < b.start ? -1 : a.start > b.start ? 1 : 0));
}
