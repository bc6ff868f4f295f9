import { merge, overlaps, subtract, type Interval } from './intervals.ts';

/** A stretch of time that was read in one go. */
interface Segment extends Interval {
  /** When it was asked for, epoch ms. */
  fetchedAt: number;
  /** Times from which it is known to be out of date, unless it was read again after them. */
  outdatedFrom: readonly number[];
  /** It is old, and could not be renewed in time. */
  late: boolean;
}

/** Which times have been read from the provider, and when. */
export interface Coverage {
  add(interval: Interval, fetchedAt: number): void;
  /** Parts never read. */
  gaps(interval: Interval): Interval[];
  /** Parts that were read longer than `maxAgeMs` ago, or are known to be out of date. */
  due(interval: Interval, now: number, maxAgeMs: number): Interval[];
  /** Marks what is older than `maxAgeMs` as not renewed in time. True when something was marked. */
  markLate(interval: Interval, now: number, maxAgeMs: number): boolean;
  isLate(interval: Interval): boolean;
  /** What was read of the interval is out of date from `from` on. */
  outdate(interval: Interval, from: number): void;
  /** When the oldest part was read; null where nothing was. */
  oldest(interval: Interval): number | null;
}

/** Returns a coverage in which nothing has been read. */
export function createCoverage(): Coverage {
  let segments: Segment[] = [];

  const within = (interval: Interval): Segment[] =>
    segments.filter((segment) => overlaps(segment, interval));

  /** Cuts segments at the borders of an interval, so that a mark applies to what lies inside only. */
  function cut(interval: Interval): Segment[] {
    segments = segments.flatMap((segment) => {
      const outside = subtract(segment, [interval]).map((part) => ({ ...segment, ...part }));
      if (!overlaps(segment, interval)) return outside;
      const from = Math.max(segment.from, interval.from);
      const to = Math.min(segment.to, interval.to);
      return [...outside, { ...segment, from, to }];
    });
    return within(interval);
  }

  function outdate(interval: Interval, from: number): void {
    for (const segment of cut(interval)) {
      segment.outdatedFrom = [...segment.outdatedFrom, from];
    }
  }

  return {
    add(interval, fetchedAt) {
      const earlier = cut(interval);
      segments = segments.filter((segment) => !overlaps(segment, interval));
      const { from, to } = interval;
      segments.push({ from, to, fetchedAt, outdatedFrom: [], late: false });
      for (const part of earlier) {
        for (const time of part.outdatedFrom) if (time > fetchedAt) outdate(part, time);
      }
    },
    gaps: (interval) => subtract(interval, segments),
    due(interval, now, maxAgeMs) {
      const old = within(interval).filter(
        ({ fetchedAt, outdatedFrom }) =>
          now - fetchedAt > maxAgeMs || outdatedFrom.some((time) => now >= time),
      );
      const inside = old.map(({ from, to }) => ({
        from: Math.max(from, interval.from),
        to: Math.min(to, interval.to),
      }));
      return merge(inside);
    },
    markLate(interval, now, maxAgeMs) {
      const old = cut(interval).filter(
        ({ fetchedAt, late }) => !late && now - fetchedAt > maxAgeMs,
      );
      for (const segment of old) segment.late = true;
      return old.length > 0;
    },
    isLate: (interval) => within(interval).some(({ late }) => late),
    outdate,
    oldest(interval) {
      const times = within(interval).map(({ fetchedAt }) => fetchedAt);
      return times.length > 0 ? Math.min(...times) : null;
    },
  };
}
