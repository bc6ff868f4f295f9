import { IANAZone } from 'luxon';

const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;

/** Offset of every instant of one UTC day, or `null` when the zone changes its offset within that day. */
type DayOffset = number | null;

const zones = new Map<string, { zone: IANAZone; days: Map<number, DayOffset> }>();

/** True when `name` is a zone that this Node knows from the IANA database. */
export function isTimeZone(name: string): boolean {
  return IANAZone.isValidZone(name);
}

/**
 * The offset from UTC of `timeZone` at an instant, in milliseconds (east is positive).
 *
 * Asking the Intl database takes microseconds, and a three-month answer asks thousands of times, so
 * the offset of a whole UTC day is remembered; only days with a clock change are looked up per instant.
 */
export function offsetAt(timeZone: string, epochMs: number): number {
  let known = zones.get(timeZone);
  if (known === undefined) {
    known = { zone: IANAZone.create(timeZone), days: new Map() };
    zones.set(timeZone, known);
  }
  const day = Math.floor(epochMs / DAY_MS);
  let offset = known.days.get(day);
  if (offset === undefined) {
    const first = known.zone.offset(day * DAY_MS);
    const last = known.zone.offset((day + 1) * DAY_MS - 1);
    offset = first === last ? first * MINUTE_MS : null;
    known.days.set(day, offset);
  }
  return offset ?? known.zone.offset(epochMs) * MINUTE_MS;
}

/** The local calendar day that contains an instant, as days since 1970-01-01. */
export function localDayOf(timeZone: string, epochMs: number): number {
  return Math.floor((epochMs + offsetAt(timeZone, epochMs)) / DAY_MS);
}

/**
 * The instant of a wall-clock time, given as a local day (days since 1970-01-01) and minutes after midnight.
 *
 * A time that a clock change skips moves forward by the gap; of a time that occurs twice the first is taken.
 */
export function instantOf(timeZone: string, localDay: number, minutes: number): number {
  const wall = localDay * DAY_MS + minutes * MINUTE_MS;
  const before = wall - offsetAt(timeZone, wall - DAY_MS);
  const after = wall - offsetAt(timeZone, wall + DAY_MS);
  const matches = [before, after].filter((ms) => ms + offsetAt(timeZone, ms) === wall);
  return matches.length > 0 ? Math.min(...matches) : before;
}
