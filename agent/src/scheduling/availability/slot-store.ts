import { epochMs, toInstant, type Instant, type Slot } from '@in-call-calendar/shared';
import { createCoverage, type Coverage } from './coverage.ts';
import { overlaps, type Interval } from './intervals.ts';

/** How long after a change of our own the provider's answers may still show the time before it, in milliseconds. */
export const PROVIDER_CACHE_MS = 3_000;

/** What we know better than an answer that was asked for before `until`. */
interface Belief {
  free: boolean;
  until: number;
}

/** The slots known to a call, as instants. Pure: all times come in. */
export interface SlotStore {
  readonly coverage: Coverage;
  /** Replaces what is known of an interval. True when a reader would notice: other slots, or a gap that is filled. */
  apply(interval: Interval, slots: readonly Slot[], sentAt: number): boolean;
  /** Known slots that start inside the interval, ascending. */
  between(interval: Interval): Slot[];
  /** Keeps a slot in sight although the provider hides it: our own hold does that. */
  pin(start: Instant): boolean;
  /** The opposite: the slot is free again for everybody. */
  unpin(start: Instant, now: number): boolean;
  /** The slot is gone. */
  drop(start: Instant, now: number): boolean;
}

/** Returns a store without slots. */
export function createSlotStore(): SlotStore {
  const coverage = createCoverage();
  const free = new Map<number, Slot>();
  const pinned = new Map<number, Slot>();
  const beliefs = new Map<number, Belief>();
  let sorted: [number, Slot][] | null = null;

  function all(): [number, Slot][] {
    sorted ??= [...new Map([...free, ...pinned])].sort(([a], [b]) => a - b);
    return sorted;
  }

  function between({ from, to }: Interval): Slot[] {
    const slots = all();
    const first = firstAtOrAfter(slots, from);
    return slots.slice(first, firstAtOrAfter(slots, to)).map(([, slot]) => slot);
  }

  /** Runs a change and says whether the slots of the interval look different after it. */
  function changes(interval: Interval, change: () => void): boolean {
    const before = between(interval);
    change();
    sorted = null;
    const after = between(interval);
    return (
      before.length !== after.length ||
      before.some(({ start, seatsLeft }, index) => {
        const other = after[index];
        return other?.start !== start || other.seatsLeft !== seatsLeft;
      })
    );
  }

  function replace(interval: Interval, slots: readonly Slot[], sentAt: number): void {
    const earlier = new Map(free);
    for (const at of earlier.keys()) if (contains(interval, at)) free.delete(at);
    for (const slot of slots) free.set(epochMs(slot.start), slot);
    for (const [at, belief] of beliefs) {
      if (!contains(interval, at)) continue;
      if (sentAt >= belief.until) beliefs.delete(at);
      else if (!belief.free) free.delete(at);
      else if (!free.has(at)) free.set(at, earlier.get(at) ?? { start: toInstant(at) });
    }
  }

  const moment = (at: number): Interval => ({ from: at, to: at + 1 });

  return {
    coverage,
    between,
    apply(interval, slots, sentAt) {
      const statusChanges = coverage.gaps(interval).length > 0 || coverage.isLate(interval);
      coverage.add(interval, sentAt);
      const slotsChange = changes(interval, () => replace(interval, slots, sentAt));
      return slotsChange || statusChanges;
    },
    pin(start) {
      const at = epochMs(start);
      return changes(moment(at), () => {
        pinned.set(at, free.get(at) ?? { start: toInstant(at) });
      });
    },
    unpin(start, now) {
      const at = epochMs(start);
      const slot = pinned.get(at);
      if (!slot) return false;
      return changes(moment(at), () => {
        pinned.delete(at);
        free.set(at, slot);
        beliefs.set(at, { free: true, until: now + PROVIDER_CACHE_MS });
      });
    },
    drop(start, now) {
      const at = epochMs(start);
      return changes(moment(at), () => {
        pinned.delete(at);
        free.delete(at);
        beliefs.set(at, { free: false, until: now + PROVIDER_CACHE_MS });
      });
    },
  };
}

function contains(interval: Interval, at: number): boolean {
  return overlaps(interval, { from: at, to: at + 1 });
}

function firstAtOrAfter(slots: readonly [number, Slot][], time: number): number {
  let low = 0;
  let high = slots.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((slots[middle]?.[0] ?? Infinity) < time) low = middle + 1;
    else high = middle;
  }
  return low;
}
