/** What a call needs of the rest of the world beside the scheduler. */
import type { Instant, Slot } from '@in-call-calendar/shared';
import type { TimeSpan } from '../scheduling/scheduler.ts';

/** The part of the availability cache that a call uses. */
export interface CallAvailability {
  ensure(span: TimeSpan, priority?: 'interactive' | 'background'): Promise<void>;
  /** Reads a span before anybody asks, when there is room for it. */
  prefetch(span: TimeSpan): void;
  all(): Slot[];
  keep(start: Instant): void;
  unkeep(start: Instant): void;
  drop(start: Instant): void;
  invalidate(span?: TimeSpan): void;
}

/** Starts a timer; the returned function stops it. */
export type SetTimer = (ms: number, run: () => void) => () => void;

export interface CallLog {
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
}
