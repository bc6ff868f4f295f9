/** Marks in the shared store: which free times are not to be given to anybody any more. */
import { epochMs, toInstant, type LocalDate } from '@in-call-calendar/shared';
import type { TimeSpan } from '../scheduler.ts';
import type { SharedStore } from './shared-store.ts';
import { datesOf } from './slot-days.ts';

const DAY_MS = 86_400_000;
/** How long an answer is given to others, in milliseconds; the same as a call keeps its own. */
export const FRESH_MS = 60_000;

/** Says that what was asked for before `from` (epoch ms) is of no use any more, in a span or (null) everywhere. */
export type Outdate = (span: TimeSpan | null, from: number) => Promise<void>;

/** Returns the key of the mark of a date, in whatever zone; of all dates without one. */
export function markOf(scope: string, date?: LocalDate): string {
  return date === undefined ? `${scope}:out` : `${scope}:out:${date}`;
}

/** @param scope of one account and event type */
export function createOutdate(store: SharedStore, scope: string, now: () => number): Outdate {
  return async (span, from) => {
    const keys = span ? datesAround(span).map((date) => markOf(scope, date)) : [markOf(scope)];
    const ttlMs = FRESH_MS + Math.max(0, from - now());
    await store.set(
      keys.map((key) => [key, String(from)]),
      ttlMs,
    );
  };
}

/** The dates of a span in whatever zone. */
function datesAround({ from, to }: TimeSpan): LocalDate[] {
  const widened = { from: toInstant(epochMs(from) - DAY_MS), to: toInstant(epochMs(to) + DAY_MS) };
  return datesOf(widened, 'UTC');
}
