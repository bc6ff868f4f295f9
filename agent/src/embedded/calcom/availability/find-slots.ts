import type { EventType } from '../calendar/event-type.ts';
import type { StoredCalendar } from '../storage/stored-calendar.ts';
import type { StoredReservation } from '../storage/records.ts';
import { instantOf, localDayOf } from '../time/zone-offsets.ts';
import { bookingWindow, earliestStart, isBusinessDay } from './booking-window.ts';
import { busyTimes, seatedMeetings } from './busy-times.ts';
import { overlaps, subtract } from './interval.ts';
import type { Interval } from './interval.ts';
import { limitCheck } from './period-limits.ts';
import type { Schedule } from './schedule.ts';
import { slotStarts } from './slot-starts.ts';

const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;
/** A rolling window over a calendar with next to no free days still ends. */
const ROLLING_DAYS_AT_MOST = 730;

/** A time that can be booked. */
export interface Slot extends Interval {
  readonly seats?: {
    readonly booked: number;
    readonly total: number;
    readonly bookingUid: string | undefined;
  };
}

/** What `GET /v2/slots` asks for. */
export interface SlotQuery {
  readonly type: EventType;
  readonly schedule: Schedule;
  readonly fromMs: number;
  readonly toMs: number;
  /** The viewer's zone. Without it Cal.com neither keeps to the asked range nor groups by anything but UTC. */
  readonly timeZone: string | undefined;
  readonly durationMinutes: number | undefined;
  readonly ignoreUid: string | undefined;
  readonly weekStart: string;
  readonly nowMs: number;
  readonly asOfMs: number | undefined;
}

/** The free slots of whole local days around the asked range, grouped by local day (days since 1970), in order. */
export function findSlots(state: StoredCalendar, query: SlotQuery): Map<number, Slot[]> {
  const { type, schedule } = query;
  const viewer = query.timeZone ?? 'UTC';
  const asked = wholeDays(query.timeZone ?? schedule.timeZone, query);
  const window = windowForSlots(state, query);
  const range = {
    startMs: Math.max(asked.startMs, earliestStart(type, query.nowMs), window.startMs),
    endMs: Math.min(asked.endMs, window.endMs),
  };
  const byDay = new Map<number, Slot[]>();
  if (range.startMs >= range.endMs) return byDay;
  for (const slot of slotsWithin(state, query, range)) {
    const day = localDayOf(viewer, slot.startMs);
    const slots = byDay.get(day);
    if (slots === undefined) byDay.set(day, [slot]);
    else if (!type.onlyShowFirstAvailableSlot) slots.push(slot);
  }
  return byDay;
}

function wholeDays(timeZone: string, range: { fromMs: number; toMs: number }): Interval {
  return {
    startMs: instantOf(timeZone, localDayOf(timeZone, range.fromMs), 0),
    endMs: instantOf(timeZone, localDayOf(timeZone, range.toMs) + 1, 0),
  };
}

function slotsWithin(state: StoredCalendar, query: SlotQuery, range: Interval): Slot[] {
  const { type, schedule } = query;
  const length = query.durationMinutes ?? type.lengthInMinutes;
  const cut = {
    length,
    step: type.slotInterval ?? length,
    offsetStart: type.offsetStart,
    timeZone: query.timeZone ?? 'UTC',
  };
  const wide = { startMs: range.startMs - DAY_MS, endMs: range.endMs + DAY_MS };
  const options = { ignoreUid: query.ignoreUid, asOfMs: query.asOfMs };
  const busy = busyTimes(state, type, wide, options);
  const holds = state
    .reservationsDuring(wide.startMs, wide.endMs, query.nowMs)
    .filter((hold) => query.asOfMs === undefined || hold.createdMs <= query.asOfMs);
  const meetings = type.seats === null ? undefined : seatedMeetings(state, type, wide, options);
  const limit = limitCheck(
    state,
    type,
    { timeZone: schedule.timeZone, weekStart: query.weekStart },
    query.ignoreUid,
  );
  const notBefore = earliestStart(type, query.nowMs);

  const slots: Slot[] = [];
  for (const opening of schedule.openingsDuring(range.startMs, range.endMs)) {
    if (opening.endMs <= notBefore) continue;
    const open = { startMs: Math.max(opening.startMs, notBefore), endMs: opening.endMs };
    for (const free of subtract(open, busy)) {
      for (const startMs of slotStarts(free, cut)) {
        if (startMs < range.startMs || startMs >= range.endMs) continue;
        const time = { startMs, endMs: startMs + length * MINUTE_MS };
        const slot =
          meetings === undefined
            ? heldBy(holds, time).length === 0 && time
            : seatedSlot(type, time, [...meetings.values()], heldBy(holds, time));
        if (slot !== false && (isJoinable(slot) || limit(time) === undefined)) slots.push(slot);
      }
    }
  }
  return slots;
}

function heldBy(holds: readonly StoredReservation[], time: Interval): StoredReservation[] {
  return holds.filter((hold) => overlaps(hold, time));
}

/** A hold on a seated meeting takes one seat; a hold for another event type takes the host's whole time. */
function seatedSlot(
  type: EventType,
  time: Interval,
  meetings: Iterable<Interval & { uid: string; attendees: readonly unknown[] }>,
  holds: readonly StoredReservation[],
): Slot | false {
  const total = type.seats?.seatsPerTimeSlot ?? 1;
  const nearby = [...meetings].filter((meeting) => overlaps(meeting, time));
  const meeting = nearby.find(({ startMs }) => startMs === time.startMs);
  if (nearby.some((other) => other !== meeting)) return false;
  if (holds.some((hold) => hold.eventTypeId !== type.id || hold.startMs !== time.startMs)) {
    return false;
  }
  const booked = (meeting?.attendees.length ?? 0) + holds.length;
  if (booked >= total) return false;
  return { ...time, seats: { booked, total, bookingUid: meeting?.uid } };
}

/** One more attendee of a meeting that takes place anyway breaks no limit on the number of meetings. */
function isJoinable(slot: Slot): boolean {
  return slot.seats?.bookingUid !== undefined;
}

/** The booking window; a rolling one ends with the n-th day that has anything free. */
function windowForSlots(state: StoredCalendar, query: SlotQuery): Interval {
  const { type, schedule, nowMs } = query;
  const window = type.bookingWindow;
  if (window === null || window.type === 'range' || !window.rolling) {
    return bookingWindow(type, schedule.timeZone, nowMs);
  }
  const today = localDayOf(schedule.timeZone, nowMs);
  let left = window.value;
  let day = today;
  for (; left > 0 && day < today + ROLLING_DAYS_AT_MOST; day += 1) {
    if (window.type === 'businessDays' && !isBusinessDay(day)) continue;
    const range = {
      startMs: instantOf(schedule.timeZone, day, 0),
      endMs: instantOf(schedule.timeZone, day + 1, 0),
    };
    if (slotsWithin(state, query, range).length > 0) left -= 1;
  }
  return { startMs: -Infinity, endMs: instantOf(schedule.timeZone, day, 0) };
}
