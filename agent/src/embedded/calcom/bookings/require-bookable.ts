import { coreError, httpException } from '../api-error.ts';
import { bookingWindow, earliestStart } from '../availability/booking-window.ts';
import { findSlots } from '../availability/find-slots.ts';
import { isFree } from '../availability/busy-times.ts';
import type { Interval } from '../availability/interval.ts';
import { limitCheck } from '../availability/period-limits.ts';
import type { EventType } from '../calendar/event-type.ts';
import type { LocalCalendar } from '../local-calendar.ts';
import type { StoredBooking } from '../storage/records.ts';

const OUT_OF_BOUNDS =
  'The event type can\'t be booked at the "start" time provided. This could be because it\'s too soon (violating the minimum booking notice) or too far in the future (outside the event\'s scheduling window). Try fetching available slots first using the GET /v2/slots endpoint and then make a booking with "start" time equal to one of the available slots.';

/**
 * Checks notice and booking window.
 *
 * @param options.isOrganizer - the host is not held to the minimum notice.
 * @throws ApiError 400.
 */
export function requireWithinBounds(
  local: LocalCalendar,
  type: EventType,
  startMs: number,
  options: { isOrganizer: boolean },
): void {
  const nowMs = local.now();
  if (startMs < nowMs) throw httpException(400, 'Attempting to book a meeting in the past.');
  const window = bookingWindow(type, local.scheduleOf(type).timeZone, nowMs);
  const tooSoon = !options.isOrganizer && startMs < earliestStart(type, nowMs);
  if (tooSoon || startMs < window.startMs || startMs >= window.endMs) {
    throw httpException(400, OUT_OF_BOUNDS);
  }
}

/**
 * Checks the limits per day, week, month and year.
 *
 * @throws ApiError 401 in the bare shape: it is not about the key.
 */
export function requireWithinLimits(
  local: LocalCalendar,
  type: EventType,
  time: Interval,
  ignoreUid?: string,
): void {
  const zone = {
    timeZone: local.scheduleOf(type).timeZone,
    weekStart: local.calendar.host.weekStart,
  };
  const broken = limitCheck(local.store.state, type, zone, ignoreUid)(time);
  if (broken !== undefined) throw coreError(401, broken);
}

/**
 * Checks that the host is open and not booked.
 *
 * @throws ApiError 400 with the one text Cal.com has for all of it.
 */
export function requireFree(
  local: LocalCalendar,
  type: EventType,
  time: Interval,
  ignoreUid?: string,
): void {
  const schedule = local.scheduleOf(type);
  const free = isFree(local.store.state, type, schedule, time, { ignoreUid });
  if (!free || (local.strictSlotGrid && !isOnGrid(local, type, time, ignoreUid))) {
    throw httpException(400, 'User either already has booking at this time or is not available');
  }
}

/**
 * Checks that no other booking has taken the time for certain.
 *
 * @throws ApiError 409 in the bare shape.
 */
export function requireNotBooked(local: LocalCalendar, booking: StoredBooking): void {
  const taken = local.store.state
    .bookingsDuring(booking.startMs, booking.endMs)
    .some((other) => other.uid !== booking.uid && other.status === 'accepted');
  if (taken) throw coreError(409, 'booking_conflict_error');
}

function isOnGrid(
  local: LocalCalendar,
  type: EventType,
  time: Interval,
  ignoreUid: string | undefined,
): boolean {
  const schedule = local.scheduleOf(type);
  const byDay = findSlots(local.store.state, {
    type,
    schedule,
    fromMs: time.startMs,
    toMs: time.startMs,
    timeZone: schedule.timeZone,
    durationMinutes: (time.endMs - time.startMs) / 60_000,
    ignoreUid,
    weekStart: local.calendar.host.weekStart,
    nowMs: local.now(),
    asOfMs: undefined,
  });
  return [...byDay.values()].flat().some((slot) => slot.startMs === time.startMs);
}
