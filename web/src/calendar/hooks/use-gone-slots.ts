import { useState } from 'react';
import type { Instant, Slot } from '@in-call-calendar/shared';
import { withGoneSlots, type ShownSlot } from './with-gone-slots.ts';

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
