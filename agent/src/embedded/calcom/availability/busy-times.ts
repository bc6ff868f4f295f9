import type { EventType } from '../calendar/event-type.ts';
import type { StoredCalendar } from '../storage/stored-calendar.ts';
import type { StoredBooking } from '../storage/records.ts';
import { merge, overlaps } from './interval.ts';
import type { Interval } from './interval.ts';
import type { Schedule } from './schedule.ts';

const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;

/** What a look at the bookings leaves out. */
export interface BusyOptions {
  /** A booking that is being moved does not stand in its own way. */
  readonly ignoreUid?: string | undefined;
  /** Looks at the calendar as it was at this instant (the answer of a stale cache). */
  readonly asOfMs?: number | undefined;
}

/**
 * The times within [fromMs, toMs) that bookings of the host keep from `type`, buffers of both sides included,
 * ordered by start. Meetings of `type` itself that have a seat left are not among them.
 */
export function busyTimes(
  state: StoredCalendar,
  type: EventType,
  range: Interval,
  options: BusyOptions = {},
): Interval[] {
  const reach = widestBuffer(state) * 2 * MINUTE_MS;
  return state
    .bookingsDuring(range.startMs - reach, range.endMs + reach)
    .filter(
      (booking) => booking.uid !== options.ignoreUid && blocks(state, booking, options.asOfMs),
    )
    .filter((booking) => !hasSeatFor(booking, type))
    .map((booking) => withBuffers(booking, state.eventType(booking.eventTypeId), type))
    .toSorted((a, b) => a.startMs - b.startMs);
}

/** The meetings of a seated event type within a range that take attendees, by start. */
export function seatedMeetings(
  state: StoredCalendar,
  type: EventType,
  range: Interval,
  options: BusyOptions = {},
): Map<number, StoredBooking> {
  const meetings = state
    .bookingsDuring(range.startMs, range.endMs)
    .filter((booking) => booking.seated && booking.eventTypeId === type.id)
    .filter(
      (booking) => booking.uid !== options.ignoreUid && blocks(state, booking, options.asOfMs),
    );
  return new Map(meetings.map((booking) => [booking.startMs, booking]));
}

/** True when a booking takes the host's time: accepted, or pending where the event type says so. */
export function blocks(state: StoredCalendar, booking: StoredBooking, asOfMs?: number): boolean {
  if (asOfMs !== undefined) {
    if (booking.createdMs > asOfMs) return false;
    if (booking.status === 'cancelled' && booking.updatedMs > asOfMs) return true;
  }
  if (booking.status === 'accepted') return true;
  if (booking.status !== 'pending') return false;
  return (
    state.eventType(booking.eventTypeId)?.confirmationPolicy?.blockUnconfirmedBookingsInBooker ??
    false
  );
}

/**
 * True when the host is open for the whole time and no booking takes any of it. Holds do not count, and the
 * start need not be one that slots offer: Cal.com's booking call looks at neither.
 */
export function isFree(
  state: StoredCalendar,
  type: EventType,
  schedule: Schedule,
  time: Interval,
  options: BusyOptions = {},
): boolean {
  const open = merge(schedule.openingsDuring(time.startMs - DAY_MS, time.endMs + DAY_MS)).some(
    (opening) => opening.startMs <= time.startMs && opening.endMs >= time.endMs,
  );
  return open && !busyTimes(state, type, time, options).some((busy) => overlaps(busy, time));
}

function hasSeatFor(booking: StoredBooking, type: EventType): boolean {
  return (
    type.seats !== null &&
    booking.seated &&
    booking.eventTypeId === type.id &&
    booking.attendees.length < type.seats.seatsPerTimeSlot
  );
}

function withBuffers(
  booking: StoredBooking,
  booked: EventType | undefined,
  type: EventType,
): Interval {
  const before = (booked?.beforeEventBuffer ?? 0) + type.afterEventBuffer;
  const after = (booked?.afterEventBuffer ?? 0) + type.beforeEventBuffer;
  return {
    startMs: booking.startMs - before * MINUTE_MS,
    endMs: booking.endMs + after * MINUTE_MS,
  };
}

function widestBuffer(state: StoredCalendar): number {
  return Math.max(
    0,
    ...state.eventTypes().flatMap((type) => [type.beforeEventBuffer, type.afterEventBuffer]),
  );
}
