import type { Calendar } from '../calendar/calendar.ts';
import type { OpeningHours } from '../calendar/calendar-schema.ts';
import type { EventType } from '../calendar/event-type.ts';
import { parseDay } from '../time/iso.ts';
import { instantOf, localDayOf } from '../time/zone-offsets.ts';
import type { Interval } from './interval.ts';

const SUNDAY_FIRST = [
  'sunday',
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
] as const;

/** Weekday of a local day, 0 = Sunday. 1 January 1970 was a Thursday. */
export function weekdayOf(localDay: number): number {
  return (((localDay + 4) % 7) + 7) % 7;
}

/** Opening hours in one zone, as instants. Each day is worked out once and then remembered. */
export class Schedule {
  readonly timeZone: string;
  readonly #hours: OpeningHours;
  readonly #closed: ReadonlySet<number>;
  readonly #days = new Map<number, readonly Interval[]>();

  constructor(timeZone: string, hours: OpeningHours, closed: readonly string[]) {
    this.timeZone = timeZone;
    this.#hours = hours;
    this.#closed = new Set(closed.flatMap((day) => parseDay(day) ?? []));
  }

  /** The open times that begin on a local day, ordered by start. */
  openingsOn(localDay: number): readonly Interval[] {
    let openings = this.#days.get(localDay);
    if (openings === undefined) {
      openings = this.#workOut(localDay);
      this.#days.set(localDay, openings);
    }
    return openings;
  }

  /** The open times of all local days that [fromMs, toMs) touches, ordered by start. */
  openingsDuring(fromMs: number, toMs: number): Interval[] {
    const openings: Interval[] = [];
    const last = localDayOf(this.timeZone, toMs - 1);
    for (let day = localDayOf(this.timeZone, fromMs); day <= last; day += 1) {
      openings.push(...this.openingsOn(day));
    }
    return openings;
  }

  #workOut(localDay: number): Interval[] {
    const weekday = SUNDAY_FIRST[weekdayOf(localDay)] ?? 'sunday';
    if (this.#closed.has(localDay)) return [];
    return (this.#hours[weekday] ?? [])
      .map((range) => ({
        startMs: instantOf(this.timeZone, localDay, range.start),
        endMs: instantOf(this.timeZone, localDay, range.end),
      }))
      .filter((opening) => opening.startMs < opening.endMs);
  }
}

/** Finds the schedule of an event type, so that event types that keep the same hours share one. */
export function scheduleFinder(calendar: Calendar): (type: EventType) => Schedule {
  const shared = new Map<string, Schedule>();
  const known = new WeakMap<EventType, Schedule>();
  return (type) => {
    let schedule = known.get(type);
    if (schedule !== undefined) return schedule;
    const timeZone = type.timeZone ?? calendar.host.timeZone;
    const hours = type.openingHours ?? calendar.openingHours;
    const key = JSON.stringify([timeZone, hours]);
    schedule = shared.get(key) ?? new Schedule(timeZone, hours, calendar.closed);
    shared.set(key, schedule);
    known.set(type, schedule);
    return schedule;
  };
}
