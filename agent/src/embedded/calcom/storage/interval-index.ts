import type { Interval } from '../availability/interval.ts';

const DAY_MS = 86_400_000;

/** Things that last from a start to an end, found by time without looking at all of them (one bucket a UTC day). */
export class IntervalIndex<T extends Interval> {
  readonly #days = new Map<number, Set<T>>();

  /** Adds an item. Its interval must not change while it is in the index. */
  add(item: T): void {
    for (const day of daysOf(item)) {
      const bucket = this.#days.get(day);
      if (bucket === undefined) this.#days.set(day, new Set([item]));
      else bucket.add(item);
    }
  }

  /** Removes an item that was added; anything else is ignored. */
  delete(item: T): void {
    for (const day of daysOf(item)) {
      const bucket = this.#days.get(day);
      if (bucket?.delete(item) === true && bucket.size === 0) this.#days.delete(day);
    }
  }

  /** The items that share time with [fromMs, toMs), ordered by start. */
  overlapping(fromMs: number, toMs: number): T[] {
    const found = new Set<T>();
    for (const day of daysOf({ startMs: fromMs, endMs: toMs })) {
      for (const item of this.#days.get(day) ?? []) {
        if (item.startMs < toMs && item.endMs > fromMs) found.add(item);
      }
    }
    return [...found].toSorted((a, b) => a.startMs - b.startMs);
  }
}

function* daysOf({ startMs, endMs }: Interval): Generator<number> {
  const last = Math.floor(Math.max(startMs, endMs - 1) / DAY_MS);
  for (let day = Math.floor(startMs / DAY_MS); day <= last; day += 1) yield day;
}
