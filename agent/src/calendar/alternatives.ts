import { epochMs, type Instant, type Slot } from '@in-call-calendar/shared';

/** The free starts nearest to `start` (itself left out), nearest first; ties go to the later one. Pure. */
export function nearestStarts(slots: readonly Slot[], start: Instant, count: number): Instant[] {
  const at = epochMs(start);
  return slots
    .filter((slot) => slot.start !== start)
    .map((slot) => ({ start: slot.start, away: epochMs(slot.start) - at }))
    .sort((a, b) => Math.abs(a.away) - Math.abs(b.away) || b.away - a.away)
    .slice(0, count)
    .map((each) => each.start);
}
