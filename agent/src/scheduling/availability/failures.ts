import type { SchedulingError } from '../errors.ts';
import { overlaps, subtract, type Interval } from './intervals.ts';

/**
 * Waits before an interval that failed is asked for again, in milliseconds: after the first failure, the second …; the
 * last one repeats. The caller has been told that the times will appear, so the wait for them must not grow long.
 */
const BACKOFF_MS: readonly number[] = [2_000, 8_000, 15_000];
/** The wait before a request that somebody waits for, however often it has failed, in milliseconds. */
const INTERACTIVE_RETRY_MS = 2_000;

export interface Failure extends Interval {
  /** Not to be asked again by itself before this time, epoch ms. */
  backgroundAt: number;
  /** Not to be asked again by anybody before this time, epoch ms. */
  interactiveAt: number;
  /** Failures in a row. */
  count: number;
  /** Asking again may help without anybody fixing something. */
  passing: boolean;
}

/** Remembers what could not be read, so that a provider in trouble is not asked with every look. */
export interface Failures {
  add(interval: Interval, error: SchedulingError, now: number): Failure;
  clear(interval: Interval): boolean;
  /** Returns the failed parts that are not to be asked for yet; a request that somebody waits for is let through earlier. */
  backingOff(now: number, isInteractive: boolean): Failure[];
  has(interval: Interval): boolean;
}

/** Returns a memory without failures. */
export function createFailures(): Failures {
  let failures: Failure[] = [];
  return {
    add(interval, error, now) {
      const earlier = failures.filter((each) => overlaps(each, interval));
      const count = 1 + Math.max(0, ...earlier.map((each) => each.count));
      const wait = BACKOFF_MS[Math.min(count, BACKOFF_MS.length) - 1] ?? 0;
      const failure: Failure = {
        ...interval,
        count,
        backgroundAt: Math.max(now + wait, error.retryAt ?? 0),
        interactiveAt: Math.max(now + INTERACTIVE_RETRY_MS, error.retryAt ?? 0),
        passing: ['unavailable', 'rate_limited', 'bad_response'].includes(error.kind),
      };
      failures = [...without(failures, interval), failure];
      return failure;
    },
    clear(interval) {
      const had = failures.some((each) => overlaps(each, interval));
      failures = without(failures, interval);
      return had;
    },
    backingOff: (now, isInteractive) =>
      failures.filter(
        ({ backgroundAt, interactiveAt }) => now < (isInteractive ? interactiveAt : backgroundAt),
      ),
    has: (interval) => failures.some((each) => overlaps(each, interval)),
  };
}

function without(failures: readonly Failure[], interval: Interval): Failure[] {
  return failures.flatMap((each) =>
    subtract(each, [interval]).map((part) => ({ ...each, ...part })),
  );
}

/** Automatic retries end after this many failures in a row, half an hour; a look at the window starts again. */
export const MAX_RETRIES = 120;
