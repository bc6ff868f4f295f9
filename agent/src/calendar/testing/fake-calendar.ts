/** A calendar in memory for tests of the call: it behaves like one, and can be told to fail or to wait. */
import type { Availability, AvailabilityStatus, Slot } from '@in-call-calendar/shared';
import { SchedulingError, type SchedulingErrorKind } from '../../scheduling/errors.ts';
import {
  isLive,
  type BookingRecord,
  type BookRequest,
  type EventType,
  type FindQuery,
  type Scheduler,
} from '../../scheduling/scheduler.ts';
import { createCalendarCall, type CalendarCall } from '../calendar-call.ts';
import type { ReadableAvailability } from '../calendar-call.ts';
import type { SetTimer } from '../../runtime/timers.ts';
import type { CalendarWords } from '../calendar-words.ts';
import { plainWords } from './plain-words.ts';
import { EVENT, NOW, SLOTS, ZONES } from './states.ts';

export interface FakeScheduler extends Scheduler {
  bookings: BookingRecord[];
  holds: Map<string, string>;
  /** Every operation in order, `book 2026-…`. */
  log: string[];
  /** The next call of an operation fails with this; with `after`, once it has been done. */
  failNext: (operation: string, kind: SchedulingErrorKind, after?: boolean) => void;
}

export function createFakeScheduler(
  now = () => Date.parse(NOW),
  slots: readonly Slot[] = SLOTS,
): FakeScheduler {
  const bookings: BookingRecord[] = [];
  const holds = new Map<string, string>();
  const log: string[] = [];
  const failures: { operation: string; kind: SchedulingErrorKind; after: boolean }[] = [];
  let count = 0;

  const run = async <T>(operation: string, detail: string, work: () => T): Promise<T> => {
    log.push(`${operation} ${detail.trim()}`.trim());
    await Promise.resolve();
    const index = failures.findIndex((each) => each.operation === operation);
    const [failure] = index < 0 ? [] : failures.splice(index, 1);
    if (failure && !failure.after) throw new SchedulingError(failure.kind, 'told to fail');
    const result = work();
    if (failure) throw new SchedulingError(failure.kind, 'told to fail afterwards');
    return result;
  };

  return {
    bookings,
    holds,
    log,
    failNext: (operation, kind, after = false) => {
      failures.push({ operation, kind, after });
    },
    describe: () => run('describe', '', () => EVENT_TYPE),
    reschedule: (uid, start) => run('reschedule', start, () => moveOnce(uid, start)),
    cancel: (uid) => run('cancel', '', () => cancelOnce(uid)),
    find: (query) => run('find', '', () => bookings.filter((each) => isAskedFor(each, query))),
    slots: (_span, _zone, { durationMinutes } = {}) =>
      run('slots', inMinutes(durationMinutes), () => {
        const held = new Set(holds.values());
        return freeFor(
          slots.filter(({ start }) => !held.has(start)),
          durationMinutes,
        );
      }),
    hold: (start, { durationMinutes } = {}) =>
      run('hold', `${start} ${inMinutes(durationMinutes)}`, () => {
        if ([...holds.values()].includes(start)) {
          throw new SchedulingError('slot_taken', 'held by another');
        }
        const id = `hold-${(count += 1)}`;
        holds.set(id, start);
        return { id, start, until: new Date(now() + 600_000).toISOString() };
      }),
    release: (id) => run('release', id, () => void holds.delete(id)),
    book: (request) =>
      run('book', `${request.start} ${inMinutes(request.durationMinutes)}`, () =>
        bookOnce(request),
      ),
  };

  /** Like Cal.com: the booking is cancelled, and another one with a uid of its own takes its place. */
  function moveOnce(uid: string, start: string): BookingRecord {
    const old = bookingOf(uid);
    if (old.rescheduledTo !== undefined) {
      const next = bookingOf(old.rescheduledTo);
      if (isLive(next) && next.start === start) return next;
    }
    if (!isLive(old)) throw new SchedulingError('not_allowed', 'cancelled already');
    if (old.start === start) return old;
    if (bookings.some((each) => isLive(each) && each.start === start)) {
      throw new SchedulingError('slot_taken', 'booked by another');
    }
    const next = {
      ...old,
      uid: `booking-${(count += 1)}`,
      start,
      end: new Date(Date.parse(start) + Date.parse(old.end) - Date.parse(old.start)).toISOString(),
    };
    replace({ ...old, status: 'cancelled', rescheduledTo: next.uid });
    bookings.push(next);
    return next;
  }

  function cancelOnce(uid: string): BookingRecord {
    const cancelled = { ...bookingOf(uid), status: 'cancelled' as const };
    replace(cancelled);
    return cancelled;
  }

  function bookingOf(uid: string): BookingRecord {
    const found = bookings.find((each) => each.uid === uid);
    if (!found) throw new SchedulingError('not_found', 'no such booking');
    return found;
  }

  function replace(record: BookingRecord): void {
    bookings.splice(
      bookings.findIndex(({ uid }) => uid === record.uid),
      1,
      record,
    );
  }

  function bookOnce(request: BookRequest): BookingRecord {
    const first = bookings.find(
      (each) => isLive(each) && each.attempt === request.attempt && each.start === request.start,
    );
    if (first) return first;
    if (bookings.some((each) => isLive(each) && each.start === request.start)) {
      throw new SchedulingError('slot_taken', 'booked by another');
    }
    const uid = `booking-${(count += 1)}`;
    const record: BookingRecord = {
      uid,
      icsUid: `${uid}@Cal.com`,
      status: 'accepted',
      title: EVENT.title,
      start: request.start,
      end: new Date(
        Date.parse(request.start) + (request.durationMinutes ?? 30) * 60_000,
      ).toISOString(),
      attendee: {
        name: String(request.answers['name']),
        email: String(request.answers['email']),
        zone: request.attendeeZone,
      },
      hostName: EVENT.hostName,
      attempt: request.attempt,
    };
    bookings.push(record);
    return record;
  }
}

export const EVENT_TYPE: EventType = {
  ...EVENT,
  id: 1,
  slug: 'consultation',
  hostZone: ZONES.host,
  price: 0,
  bookingUrl: '',
};

function isAskedFor(record: BookingRecord, query: FindQuery): boolean {
  switch (query.by) {
    case 'uid':
      return record.uid === query.uid;
    case 'attempt':
      return isLive(record) && record.attempt === query.attempt;
    case 'email':
      return isLive(record) && record.attendee.email === query.email;
  }
}

function inMinutes(minutes: number | undefined): string {
  return minutes === undefined ? '' : `${minutes} min`;
}

/** The starts of half hours from which so many minutes are free. */
function freeFor(slots: readonly Slot[], minutes = 30): Slot[] {
  const free = new Set(slots.map(({ start }) => Date.parse(start)));
  const halves = Array.from({ length: Math.ceil(minutes / 30) }, (_, half) => half * 1_800_000);
  return slots.filter(({ start }) => halves.every((ms) => free.has(Date.parse(start) + ms)));
}

/** Availability that knows a fixed list of slots; nothing from `unreadFrom` on could be read. */
export function createFakeAvailability(
  slots: Slot[] = SLOTS,
  unreadFrom?: string,
): ReadableAvailability {
  const known = new Set(slots.map((slot) => slot.start));
  const isRead = (to: string): boolean => unreadFrom === undefined || to <= unreadFrom;
  const status = ({ to }: { to: string }): AvailabilityStatus => ({
    version: 1,
    status: isRead(to) ? 'ready' : 'failed',
    fetchedAt: NOW,
  });
  const pinned = new Set<string>();
  let length: number | undefined;
  const all = (): Slot[] => {
    const free = freeFor(
      [...known].map((start) => ({ start })),
      length,
    ).map(({ start }) => start);
    return [...new Set([...free, ...pinned])].sort().map((start) => ({ start }));
  };
  return {
    ensure: () => Promise.resolve(),
    prefetch: () => undefined,
    all,
    pin: (start) => void pinned.add(start),
    unpin: (start) => {
      if (pinned.delete(start)) known.add(start);
    },
    drop(start) {
      known.delete(start);
      pinned.delete(start);
    },
    invalidate: () => undefined,
    setLength: (minutes) => {
      length = minutes;
    },
    close: () => undefined,
    status,
    read: ({ from, to }): Availability => ({
      version: 1,
      from,
      to,
      fetchedAt: NOW,
      unread: unreadFrom === undefined || isRead(to) ? [] : [{ from: unreadFrom, to }],
      slots: all().filter((slot) => slot.start >= from && slot.start < to),
    }),
  };
}

export interface TestCall {
  call: CalendarCall;
  scheduler: FakeScheduler;
  /** Timers of the clock that `advance` turns. */
  setTimer: SetTimer;
  /** Runs the timers that are due after `ms`, in order, and lets their work finish. */
  advance: (ms: number) => Promise<void>;
}

/**
 * @param words the language of what the calendar writes; reasons where none is given
 * @param epoch which agent of the call it is
 */
export function createTestCall(
  slots: Slot[] = SLOTS,
  unreadFrom?: string,
  words: CalendarWords = plainWords,
  epoch = 'job-1',
): TestCall {
  let now = Date.parse(NOW);
  const scheduler = createFakeScheduler(() => now, slots);
  const timers = new Set<{ at: number; run: () => void }>();
  const setTimer: SetTimer = (ms, run) => {
    const timer = { at: now + ms, run };
    timers.add(timer);
    return () => void timers.delete(timer);
  };
  const call = createCalendarCall({
    epoch,
    scheduler,
    availability: () => createFakeAvailability(slots, unreadFrom),
    event: EVENT,
    zones: ZONES,
    words,
    now: () => now,
    setTimer,
    log: { info: () => undefined, warn: () => undefined },
  });
  return {
    call,
    scheduler,
    setTimer,
    async advance(ms) {
      const until = now + ms;
      for (;;) {
        await flush();
        const due = [...timers].filter((timer) => timer.at <= until).sort((a, b) => a.at - b.at)[0];
        if (!due) break;
        timers.delete(due);
        now = Math.max(now, due.at);
        due.run();
      }
      now = until;
    },
  };
}

/** Lets everything that is ready run: promises, and what they start. */
export async function flush(): Promise<void> {
  for (let round = 0; round < 5; round += 1) {
    await new Promise((resolve) => setImmediate(resolve));
  }
}
