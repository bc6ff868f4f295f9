/** What the runners of effects share: what they are given, and steps that several of them take. */
import { epochMs, type Instant, type Slot } from '@in-call-calendar/shared';
import type { Log } from '../runtime/log.ts';
import type { SetTimer } from '../runtime/timers.ts';
import type { BookingRecord, Scheduler, TimeSpan } from '../scheduling/scheduler.ts';
import type { CalendarEvent, CalendarState } from './state.ts';

/** The part of the availability cache that a call uses. */
export interface CallAvailability {
  ensure(span: TimeSpan, priority?: 'interactive' | 'background'): Promise<void>;
  /** Reads a span before anybody asks, when there is room for it. */
  prefetch(span: TimeSpan): void;
  all(): Slot[];
  pin(start: Instant): void;
  unpin(start: Instant): void;
  drop(start: Instant): void;
  invalidate(span?: TimeSpan): void;
  /** From now on the free times are those of this length, in minutes; undefined for the event type's only one. */
  setLength(minutes: number | undefined): void;
}

export interface RunnerDeps {
  scheduler: Scheduler;
  availability: CallAvailability;
  dispatch: (event: CalendarEvent) => void;
  state: () => CalendarState;
  /** The room's sid, of which the attempt keys of a series are made. */
  callId: () => string;
  /** Stops with the call. */
  later: SetTimer;
  /** Takes work under way, so that the call does not end before it. */
  track: (work: Promise<void>) => void;
  log: Log;
}

/** Waits between looks at something whose outcome is unknown, in ms; the last one repeats. */
const RECHECK_DELAYS_MS = [1000, 2000, 4000, 8000, 15_000, 30_000];
/** Longest chain of bookings that replace each other. */
const MAX_MOVES = 5;

/** Returns how long to wait before the look after `round` others, in ms. */
export function recheckDelay(round: number): number {
  return RECHECK_DELAYS_MS[Math.min(round, RECHECK_DELAYS_MS.length - 1)] ?? 30_000;
}

/**
 * Follows a booking through its moves.
 *
 * @returns the booking that `uid` leads to now; null where there is none, or the chain of moves has no end
 * @throws SchedulingError where the provider cannot be asked
 */
export async function findLatest(
  scheduler: Pick<Scheduler, 'find'>,
  uid: string,
): Promise<BookingRecord | null> {
  let wanted = uid;
  for (let moves = 0; moves <= MAX_MOVES; moves += 1) {
    const [record] = await scheduler.find({ by: 'uid', uid: wanted }, { priority: 'interactive' });
    if (record?.rescheduledTo === undefined) return record ?? null;
    wanted = record.rescheduledTo;
  }
  return null;
}

/** Returns up to `count` free starts nearest to `start`, itself left out, the earlier first; ties go to the later one. */
export function nearestStarts(slots: readonly Slot[], start: Instant, count: number): Instant[] {
  const at = epochMs(start);
  return slots
    .filter((slot) => slot.start !== start)
    .map((slot) => ({ start: slot.start, away: epochMs(slot.start) - at }))
    .sort((a, b) => Math.abs(a.away) - Math.abs(b.away) || b.away - a.away)
    .slice(0, count)
    .sort((a, b) => a.away - b.away)
    .map((each) => each.start);
}
