import { MAX_SLOTS, type Availability } from '@in-call-calendar/shared';

/** Returns as much of the free times as one answer holds; it ends where the first slot was left out. Pure. */
export function fitAnswer(availability: Availability): Availability {
  const { slots, unread } = availability;
  const to = slots[MAX_SLOTS]?.start;
  if (to === undefined) return availability;
  return {
    ...availability,
    to,
    unread: unread
      .filter((gap) => gap.from < to)
      .map((gap) => (gap.to > to ? { ...gap, to } : gap)),
    slots: slots.slice(0, MAX_SLOTS),
  };
}
