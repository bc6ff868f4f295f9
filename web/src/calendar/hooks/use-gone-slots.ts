import { useState } from 'react';
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

interface Kept {
  of: string;
  free: string;
  slots: readonly ShownSlot[];
}

/** The free times with those that have gone since `of` (dates, filter, zone) came up, each in its place. */
export function useGoneSlots(
  free: readonly Slot[],
  of: string,
  now: Instant,
): readonly ShownSlot[] {
  const mark = free.map(({ start, seatsLeft }) => `${start}/${seatsLeft ?? ''}`).join();
  const [kept, setKept] = useState<Kept>({ of, free: mark, slots: free });
  if (kept.of === of && kept.free === mark) return kept.slots;
  const slots = kept.of === of ? withGoneSlots(kept.slots, free, now) : free;
  setKept({ of, free: mark, slots });
  return slots;
}
