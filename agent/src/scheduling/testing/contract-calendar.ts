import { addDays, localParts, startOfDay, toInstant } from '@in-call-calendar/shared';
import type { BookRequest, Scheduler, TimeSpan } from '../scheduler.ts';

/** Event types of the calendar under test, by what is special about them. */
export type EventTypeSlug =
  | 'consultation'
  | 'working-session'
  | 'on-request'
  | 'workshop'
  | 'weekly-coaching'
  | 'product-demo'
  | 'phone-call';

export interface SchedulerHarness {
  now: () => number;
  /** A scheduler of another process. */
  scheduler: (slug: EventTypeSlug) => Scheduler;
  close: () => Promise<void>;
}

/** What the tests of the contract need of the calendar under test. */
export interface ContractCalendar extends Omit<SchedulerHarness, 'close'> {
  /** A local day, so many days from now. */
  day: (offset: number) => TimeSpan;
  starts: (scheduler: Scheduler, span: TimeSpan) => Promise<string[]>;
  /** The free slot of this index on a day. */
  slotOf: (scheduler: Scheduler, offset: number, index?: number) => Promise<string>;
  /** A booking with an attempt of its own. */
  request: (start: string, more?: Partial<BookRequest>) => BookRequest;
}

export const ZONE = 'America/New_York';
export const ADA = { name: 'Ada Byron', email: 'ada@example.com' };
export const BOB = { name: 'Bob Stone', email: 'bob@example.com' };

/** @param harness read at each use: it is made before the first test, not before the tests are declared */
export function contractCalendar(harness: () => SchedulerHarness): ContractCalendar {
  let attempts = 0;
  const now = (): number => harness().now();
  const day = (offset: number): TimeSpan => {
    const today = localParts(toInstant(now()), ZONE).date;
    return {
      from: startOfDay(addDays(today, offset), ZONE),
      to: startOfDay(addDays(today, offset + 1), ZONE),
    };
  };
  const starts = async (scheduler: Scheduler, span: TimeSpan): Promise<string[]> =>
    (await scheduler.slots(span, ZONE)).map(({ start }) => start);
  return {
    now,
    scheduler: (slug) => harness().scheduler(slug),
    day,
    starts,
    slotOf: async (scheduler, offset, index = 0) => (await starts(scheduler, day(offset)))[index]!,
    request: (start, more = {}) => ({
      start,
      answers: ADA,
      attendeeZone: ZONE,
      attempt: `attempt-${(attempts += 1)}`,
      ...more,
    }),
  };
}
