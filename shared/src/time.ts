/**
 * Time, for the eye and for the ear.
 *
 * Instants are UTC ISO strings (`2026-11-24T14:00:00.000Z`), dates are local calendar dates (`2026-11-24`),
 * zones are IANA names. Everything is computed from instants with `Intl`, never by adding offsets, so that
 * daylight-saving changes need no special case. Formatters are cached: building one costs about 50 times a use.
 */
import { z } from 'zod/mini';

/** An instant as an ISO string in UTC. Offsets are accepted on input and normalised to `Z` with milliseconds. */
export const instantSchema = z.pipe(
  z.iso.datetime({ offset: true }),
  z.transform((text) => new Date(text).toISOString()),
);
/** A local calendar date, `YYYY-MM-DD`. */
export const localDateSchema = z.iso.date();
/** An IANA time zone name that this runtime knows. */
export const zoneSchema = z.string().check(z.maxLength(64), z.refine(isZone, 'unknown time zone'));
/** A wall-clock time of day, `HH:MM`, 24 h. */
export const clockTimeSchema = z.string().check(z.regex(/^([01]\d|2[0-4]):[0-5]\d$/));

export type Instant = string;
export type LocalDate = string;
export type Zone = string;
export type ClockTime = string;

/** ISO weekday: 1 is Monday, 7 is Sunday. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

const formatters = new Map<string, Intl.DateTimeFormat>();

function formatter(
  locale: string,
  zone: Zone,
  shape: Intl.DateTimeFormatOptions,
  key = `${locale}|${zone}|${JSON.stringify(shape)}`,
): Intl.DateTimeFormat {
  let found = formatters.get(key);
  if (!found) {
    found = new Intl.DateTimeFormat(locale, { timeZone: zone, ...shape });
    formatters.set(key, found);
  }
  return found;
}

/** True when `zone` is a name that `Intl` accepts. */
export function isZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en-US', { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}

/** Epoch milliseconds or ISO text to a normalised instant. */
export function toInstant(time: number | string | Date): Instant {
  return new Date(time).toISOString();
}

/** Milliseconds since the epoch. */
export function epochMs(instant: Instant): number {
  return Date.parse(instant);
}

/** The local calendar date of an instant in a zone. */
export function localDate(instant: Instant, zone: Zone): LocalDate {
  return localParts(instant, zone).date;
}

/** Minutes since local midnight (0–1439) by the wall clock. */
export function minuteOfDay(instant: Instant, zone: Zone): number {
  return localParts(instant, zone).minute;
}

const PARTS = {
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
} as const;

/** Local date and wall-clock minute of an instant; one formatter use for both. */
export function localParts(instant: Instant, zone: Zone): { date: LocalDate; minute: number } {
  // A thousand times are read for one screen, and the key of a shape costs as much as the reading: the zone is enough.
  const format = formatter('en-CA', zone, PARTS, zone);
  // en-CA prints `2026-11-24, 09:30`: fixed width, so slicing is enough and ten times faster than formatToParts.
  const text = format.format(Date.parse(instant));
  return {
    date: text.slice(0, 10),
    minute: clockMinutes(text.slice(12)),
  };
}

/** `count` days after `date`; negative goes back. Pure calendar arithmetic, no zone involved. */
export function addDays(date: LocalDate, count: number): LocalDate {
  return new Date(Date.parse(`${date}T00:00:00Z`) + count * 86_400_000).toISOString().slice(0, 10);
}

/** `count` months after `date`, clipped to the last day of a shorter month. */
export function addMonths(date: LocalDate, count: number): LocalDate {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const first = new Date(Date.UTC(year, month - 1 + count, 1));
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  first.setUTCDate(Math.min(day, last));
  return first.toISOString().slice(0, 10);
}

/** Whole days from `a` to `b` (positive when `b` is later). */
export function daysBetween(a: LocalDate, b: LocalDate): number {
  return Math.round((Date.parse(`${b}T00:00:00Z`) - Date.parse(`${a}T00:00:00Z`)) / 86_400_000);
}

/** ISO weekday of a local date. */
export function weekdayOf(date: LocalDate): Weekday {
  const day = new Date(`${date}T00:00:00Z`).getUTCDay();
  return ([7, 1, 2, 3, 4, 5, 6] as const)[day] ?? 7;
}

/** All dates from `from` to `to`, both included. */
export function eachDate(from: LocalDate, to: LocalDate): LocalDate[] {
  const dates: LocalDate[] = [];
  for (let date = from; date <= to; date = addDays(date, 1)) dates.push(date);
  return dates;
}

/** Minutes that local time is ahead of UTC at an instant. */
export function offsetMinutes(instant: Instant, zone: Zone): number {
  const { date, minute } = localParts(instant, zone);
  return Date.parse(`${date}T00:00:00Z`) / 60_000 + minute - Math.floor(epochMs(instant) / 60_000);
}

/**
 * The instant at which a wall clock in `zone` shows `minute` minutes past midnight on `date`.
 * A time skipped by a daylight-saving change moves on by the length of the gap; a repeated one gives the earlier.
 */
export function instantAt(date: LocalDate, minute: number, zone: Zone): Instant {
  const wall = Date.parse(`${date}T00:00:00Z`) + minute * 60_000;
  const early = wall - offsetMinutes(toInstant(wall - 86_400_000), zone) * 60_000;
  const late = wall - offsetMinutes(toInstant(wall + 86_400_000), zone) * 60_000;
  for (const candidate of [Math.min(early, late), Math.max(early, late)]) {
    if (candidate + offsetMinutes(toInstant(candidate), zone) * 60_000 === wall) {
      return toInstant(candidate);
    }
  }
  return toInstant(Math.max(early, late));
}

/** Midnight at the start of a local date. */
export function startOfDay(date: LocalDate, zone: Zone): Instant {
  return instantAt(date, 0, zone);
}

/** `HH:MM` to minutes since midnight. `24:00` is 1440. */
export function clockMinutes(time: ClockTime): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
}

/** Reading preferences of the person who looks. */
export interface TimeDisplay {
  zone: Zone;
  hour12: boolean;
  /** BCP 47, default `en-US`. */
  locale?: string;
}

/** `9:30 AM` or `09:30`. */
export function shownTime(
  instant: Instant,
  { zone, hour12, locale = 'en-US' }: TimeDisplay,
): string {
  return formatter(
    locale,
    zone,
    hour12
      ? { hour: 'numeric', minute: '2-digit', hour12: true }
      : { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
  )
    .format(Date.parse(instant))
    .replaceAll('\u202f', ' ');
}

/** A local date in words, `Tuesday, November 24` (`long`) or `Tue, Nov 24` (`short`). */
export function shownDate(
  date: LocalDate,
  style: 'long' | 'short' = 'long',
  locale = 'en-US',
): string {
  const width = style;
  return formatter(locale, 'UTC', { weekday: width, month: width, day: 'numeric' }).format(
    Date.parse(`${date}T12:00:00Z`),
  );
}

/** The zone's own name at an instant, `Eastern Standard Time`; falls back to the IANA city. */
export function zoneName(zone: Zone, instant: Instant, locale = 'en-US'): string {
  const parts = formatter(locale, zone, { timeZoneName: 'long' }).formatToParts(
    Date.parse(instant),
  );
  return parts.find((part) => part.type === 'timeZoneName')?.value ?? zone;
}

const SPOKEN_ORDINALS = ['th', 'st', 'nd', 'rd'];

/** `24th`: a day of the month for the ear. */
export function ordinal(day: number): string {
  const tens = day % 100;
  const suffix = tens >= 11 && tens <= 13 ? 'th' : (SPOKEN_ORDINALS[day % 10] ?? 'th');
  return `${day}${suffix}`;
}

/** A local date for the ear: `today`, `tomorrow`, else `Tuesday, November 24th`. English only. */
export function spokenDate(date: LocalDate, today: LocalDate): string {
  const distance = daysBetween(today, date);
  const words = shownDate(date).replace(/\d+$/, (day) => ordinal(Number(day)));
  if (distance === 0) return `today, ${words}`;
  if (distance === 1) return `tomorrow, ${words}`;
  return words;
}

/** A time for the ear: `9 AM`, `2:30 PM`. English only. */
export function spokenTime(instant: Instant, zone: Zone): string {
  return shownTime(instant, { zone, hour12: true }).replace(':00', '');
}
