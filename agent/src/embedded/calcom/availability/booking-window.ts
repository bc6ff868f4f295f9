import type { EventType } from '../calendar/event-type.ts';
import { parseDay } from '../time/iso.ts';
import { instantOf, localDayOf } from '../time/zone-offsets.ts';
import type { Interval } from './interval.ts';
import { weekdayOf } from './schedule.ts';

const MINUTE_MS = 60_000;

/** The first instant at which a meeting may start: the minimum notice, and never less than a minute. */
export function earliestStart(type: EventType, nowMs: number): number {
  return nowMs + Math.max(type.minimumBookingNotice, 1) * MINUTE_MS;
}

/**
 * When meetings may start, without the minimum notice. A rolling window depends on what is free, so here it is
 * without end: Cal.com does not check it when booking, and slots count it out day by day.
 */
export function bookingWindow(type: EventType, timeZone: string, nowMs: number): Interval {
  const window = type.bookingWindow;
  if (window === null) return { startMs: -Infinity, endMs: Infinity };
  if (window.type === 'range') {
    const [first, last] = window.value.map((day) => parseDay(day) ?? 0);
    return {
      startMs: instantOf(timeZone, first ?? 0, 0),
      endMs: instantOf(timeZone, (last ?? 0) + 1, 0),
    };
  }
  if (window.rolling) return { startMs: -Infinity, endMs: Infinity };
  const today = localDayOf(timeZone, nowMs);
  const last =
    window.type === 'calendarDays' ? today + window.value : addBusinessDays(today, window.value);
  return { startMs: -Infinity, endMs: instantOf(timeZone, last + 1, 0) };
}

/** True for Monday to Friday. */
export function isBusinessDay(localDay: number): boolean {
  const weekday = weekdayOf(localDay);
  return weekday !== 0 && weekday !== 6;
}

function addBusinessDays(localDay: number, count: number): number {
  let day = localDay;
  for (let left = count; left > 0;) {
    day += 1;
    if (isBusinessDay(day)) left -= 1;
  }
  return day;
}
