import type { EventType } from '../calendar/event-type.ts';
import type { StoredCalendar } from '../storage/stored-calendar.ts';
import { busyTimes } from './busy-times.ts';
import type { BusyOptions } from './busy-times.ts';
import { merge, overlaps } from './interval.ts';
import type { Interval } from './interval.ts';
import type { Schedule } from './schedule.ts';

const DAY_MS = 86_400_000;

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
