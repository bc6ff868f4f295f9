/** Time from a start (included) to an end (excluded), in epoch milliseconds. */
export interface Interval {
  readonly startMs: number;
  readonly endMs: number;
}

/** True when two intervals share any time; touching ends do not. */
export function overlaps(a: Interval, b: Interval): boolean {
  return a.startMs < b.endMs && a.endMs > b.startMs;
}

/** What is left of an interval without the busy ones, which must be ordered by start. */
export function subtract(whole: Interval, busy: readonly Interval[]): Interval[] {
  const free: Interval[] = [];
  let startMs = whole.startMs;
  for (const taken of busy) {
    if (taken.endMs <= startMs) continue;
    if (taken.startMs >= whole.endMs) break;
    if (taken.startMs > startMs) free.push({ startMs, endMs: taken.startMs });
    startMs = taken.endMs;
  }
  if (startMs < whole.endMs) free.push({ startMs, endMs: whole.endMs });
  return free;
}

/** Joins intervals that overlap or touch. They must be ordered by start. */
export function merge(intervals: readonly Interval[]): Interval[] {
  const merged: Interval[] = [];
  for (const interval of intervals) {
    const last = merged.at(-1);
    if (last !== undefined && interval.startMs <= last.endMs) {
      merged[merged.length - 1] = {
        startMs: last.startMs,
        endMs: Math.max(last.endMs, interval.endMs),
      };
    } else {
      merged.push(interval);
    }
  }
  return merged;
}
