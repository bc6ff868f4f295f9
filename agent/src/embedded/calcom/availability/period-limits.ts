import type { EventType, PeriodLimits } from '../calendar/event-type.ts';
import type { StoredCalendar } from '../storage/stored-calendar.ts';
import { instantOf, localDayOf } from '../time/zone-offsets.ts';
import type { Interval } from './interval.ts';
import { weekdayOf } from './schedule.ts';

const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;
const PERIODS = ['day', 'week', 'month', 'year'] as const;
const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

type Period = (typeof PERIODS)[number];
interface Use {
  readonly count: number;
  readonly minutes: number;
}

/** The limit that one more meeting would break, under the name Cal.com's errors give it. */
export type BrokenLimit = 'booking_limit_reached' | 'duration_limit_reached';

/**
 * Tells which limit of an event type a further meeting would break. Keeps what it counted, so make a new one
 * for each request.
 */
export function limitCheck(
  state: StoredCalendar,
  type: EventType,
  zone: { readonly timeZone: string; readonly weekStart: string },
  ignoreUid?: string,
): (meeting: Interval) => BrokenLimit | undefined {
  if (type.bookingLimitsCount === null && type.bookingLimitsDuration === null) {
    return () => undefined;
  }
  const uses = new Map<string, Use>();
  const useOf = (period: Period, localDay: number): Use => {
    const days = periodAround(period, localDay, WEEKDAYS.indexOf(zone.weekStart));
    const key = `${period} ${days.first}`;
    let use = uses.get(key);
    if (use === undefined) {
      use = countUse(state, type, ignoreUid, {
        startMs: instantOf(zone.timeZone, days.first, 0),
        endMs: instantOf(zone.timeZone, days.next, 0),
      });
      uses.set(key, use);
    }
    return use;
  };
  return (meeting) => {
    const localDay = localDayOf(zone.timeZone, meeting.startMs);
    const minutes = (meeting.endMs - meeting.startMs) / MINUTE_MS;
    const broken = (limits: PeriodLimits | null, after: (use: Use) => number): boolean =>
      limits !== null &&
      PERIODS.some((period) => after(useOf(period, localDay)) > (limits[period] ?? Infinity));
    if (broken(type.bookingLimitsCount, (use) => use.count + 1)) return 'booking_limit_reached';
    if (broken(type.bookingLimitsDuration, (use) => use.minutes + minutes)) {
      return 'duration_limit_reached';
    }
    return undefined;
  };
}

function countUse(
  state: StoredCalendar,
  type: EventType,
  ignoreUid: string | undefined,
  period: Interval,
): Use {
  const bookings = state
    .bookingsDuring(period.startMs, period.endMs)
    .filter((booking) => booking.eventTypeId === type.id && booking.uid !== ignoreUid)
    .filter((booking) => booking.status === 'accepted' || booking.status === 'pending')
    .filter((booking) => booking.startMs >= period.startMs);
  const lengths = bookings.map((booking) => (booking.endMs - booking.startMs) / MINUTE_MS);
  return { count: bookings.length, minutes: lengths.reduce((sum, length) => sum + length, 0) };
}

function periodAround(
  period: Period,
  localDay: number,
  weekStart: number,
): { first: number; next: number } {
  const date = new Date(localDay * DAY_MS);
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth()];
  switch (period) {
    case 'day':
      return { first: localDay, next: localDay + 1 };
    case 'week': {
      const first = localDay - ((weekdayOf(localDay) - weekStart + 7) % 7);
      return { first, next: first + 7 };
    }
    case 'month':
      return { first: Date.UTC(year, month) / DAY_MS, next: Date.UTC(year, month + 1) / DAY_MS };
    case 'year':
      return { first: Date.UTC(year, 0) / DAY_MS, next: Date.UTC(year + 1, 0) / DAY_MS };
  }
}
