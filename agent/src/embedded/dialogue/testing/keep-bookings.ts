/** A provider in memory that finds, moves and cancels bookings, for talks in tests. */
import { toInstant, type Instant } from '@in-call-calendar/shared';
import type { FakeScheduler } from '../../../calendar/testing/fake-calendar.ts';
import { SchedulingError } from '../../../scheduling/errors.ts';
import type { BookingRecord } from '../../../scheduling/scheduler.ts';

/** A booking made in an earlier call. */
export interface MadeBefore {
  email: string;
  start: Instant;
}

const HALF_AN_HOUR_MS = 1_800_000;

/** Puts bookings into a provider and lets it change them. */
export function keepBookings(scheduler: FakeScheduler, made: readonly MadeBefore[]): void {
  const { bookings } = scheduler;
  bookings.push(...made.map(recordOf));
  const change = (
    uid: string,
    changed: (record: BookingRecord) => BookingRecord,
  ): Promise<BookingRecord> => {
    const index = bookings.findIndex((each) => each.uid === uid);
    const record = bookings[index];
    if (!record) return Promise.reject(new SchedulingError('not_found', 'no such booking'));
    const next = changed(record);
    bookings[index] = next;
    return Promise.resolve(next);
  };
  scheduler.find = (query) =>
    Promise.resolve(
      bookings.filter((each) =>
        query.by === 'uid'
          ? each.uid === query.uid
          : each.attendee.email.toLowerCase() === query.email.toLowerCase(),
      ),
    );
  // Cal.com gives a moved booking a new uid.
  scheduler.reschedule = (uid, start) =>
    change(uid, (record) => {
      const end = toInstant(Date.parse(start) + Date.parse(record.end) - Date.parse(record.start));
      return { ...record, uid: `${record.uid}-moved`, start, end };
    });
  scheduler.cancel = (uid) => change(uid, (record) => ({ ...record, status: 'cancelled' }));
}

function recordOf({ email, start }: MadeBefore, index: number): BookingRecord {
  return {
    uid: `made-before-${index}`,
    status: 'accepted',
    title: 'Consultation',
    start,
    end: endOf(start),
    attendee: { name: 'Anna Berg', email, zone: 'America/New_York' },
    hostName: 'Front Desk',
  };
}

function endOf(start: Instant): Instant {
  return new Date(Date.parse(start) + HALF_AN_HOUR_MS).toISOString();
}
