/** Words for local dates that shared/time has no form for. A date has no zone, so everything here is UTC. */
import {
  addDays,
  daysBetween,
  weekdayOf,
  type LocalDate,
  type Zone,
} from '@in-call-calendar/shared';
import type { Texts } from './texts.ts';

const formatters = new Map<string, Intl.DateTimeFormat>();

function formatter(locale: string, shape: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = locale + JSON.stringify(shape);
  let found = formatters.get(key);
  if (!found) {
    found = new Intl.DateTimeFormat(locale, { timeZone: 'UTC', ...shape });
    formatters.set(key, found);
  }
  return found;
}

const noonOf = (date: LocalDate): number => Date.parse(`${date}T12:00:00Z`);

function format(locale: string, shape: Intl.DateTimeFormatOptions, date: LocalDate): string {
  return formatter(locale, shape).format(noonOf(date));
}

/** `Tue`, or `Tuesday`. */
export function weekdayName(date: LocalDate, width: 'short' | 'long', locale: string): string {
  return format(locale, { weekday: width }, date);
}

/** `Nov 24`. */
export function dayAndMonth(date: LocalDate, locale: string): string {
  return format(locale, { month: 'short', day: 'numeric' }, date);
}

/** `Nov 24 – 30`, `Nov 24 – Dec 7`, or `Nov 24` for a single day. */
export function datesBetween(from: LocalDate, to: LocalDate, locale: string): string {
  const shape = formatter(locale, { month: 'short', day: 'numeric' });
  return shape.formatRange(noonOf(from), noonOf(to));
}

/** `November 2026`. */
export function monthName(date: LocalDate, locale: string): string {
  return format(locale, { month: 'long', year: 'numeric' }, date);
}

/** `Tuesday, November 24, 2026`. */
export function fullDate(date: LocalDate, locale: string): string {
  return format(locale, { weekday: 'long', month: 'long', day: 'numeric', year: 'numeric' }, date);
}

/** Words, and the language they are in. */
interface NearWords {
  texts: Pick<Texts, 'today' | 'tomorrow'>;
  locale: string;
}

const distances = new Map<string, Intl.RelativeTimeFormat>();

/** `Today`, `Tomorrow`, `in 3 days`; null for days before, and from a week on. */
export function nearDay(
  date: LocalDate,
  today: LocalDate,
  { texts, locale }: NearWords,
): string | null {
  const distance = daysBetween(today, date);
  if (distance < 0 || distance > 6) return null;
  if (distance <= 1) return distance === 0 ? texts.today : texts.tomorrow;
  let found = distances.get(locale);
  if (!found) {
    found = new Intl.RelativeTimeFormat(locale);
    distances.set(locale, found);
  }
  return found.format(distance, 'day');
}

/** `24`. */
export function dayOfMonth(date: LocalDate): number {
  return Number(date.slice(8));
}

/** First of the months that a span of dates touches, in order: `2026-11-01`, `2026-12-01`. */
export function monthsBetween(from: LocalDate, to: LocalDate): LocalDate[] {
  const months: LocalDate[] = [];
  let month = firstOfMonth(from);
  while (month <= to) {
    months.push(month);
    month = firstOfMonth(addDays(month, 31));
  }
  return months;
}

export function firstOfMonth(date: LocalDate): LocalDate {
  return `${date.slice(0, 8)}01`;
}

/** The weeks of a month as rows of seven; null outside the month. */
export function weeksOf(month: LocalDate, firstWeekday: number): (LocalDate | null)[][] {
  const weeks: (LocalDate | null)[][] = [];
  const offset = (weekdayOf(month) - firstWeekday + 7) % 7;
  for (let date = addDays(month, -offset); date.slice(0, 7) <= month.slice(0, 7);) {
    const week: (LocalDate | null)[] = [];
    for (let day = 0; day < 7; day += 1) {
      week.push(date.slice(0, 7) === month.slice(0, 7) ? date : null);
      date = addDays(date, 1);
    }
    weeks.push(week);
  }
  return weeks;
}

/** Week data of a locale; browsers have it as a method, as a property, or not at all. */
interface WeekData {
  getWeekInfo?: () => { firstDay: number };
  weekInfo?: { firstDay: number };
}

/** ISO weekday a week begins with where the person is: 7 is Sunday. */
export function firstWeekdayOf(locale: string): number {
  const data: Intl.Locale & WeekData = new Intl.Locale(locale);
  return (data.getWeekInfo?.() ?? data.weekInfo)?.firstDay ?? 7;
}

/** A zone's city for the eye: `America/New_York` is `New York`. */
export function cityOf(zone: Zone): string {
  return (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ');
}
