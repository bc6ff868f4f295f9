/** Dates found by counting on the calendar. Weeks begin on Monday. Pure. */
import { addDays, addMonths, weekdayOf, type LocalDate } from '@in-call-calendar/shared';
import type { Anchor, Count } from './items.ts';

const pad = (value: number): string => String(value).padStart(2, '0');

/** A date of its parts, or null where there is no such day (30 February). */
export function dateOf(year: number, month: number, day: number): LocalDate | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  const valid = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return valid ? `${year}-${pad(month)}-${pad(day)}` : null;
}

export function yearOf(date: LocalDate): number {
  return Number(date.slice(0, 4));
}

export function monthOf(date: LocalDate): number {
  return Number(date.slice(5, 7));
}

/** Monday of the week of a date. */
export function weekStart(date: LocalDate): LocalDate {
  return addDays(date, 1 - weekdayOf(date));
}

export function firstOfMonth(date: LocalDate): LocalDate {
  return `${date.slice(0, 8)}01`;
}

export function lastOfMonth(date: LocalDate): LocalDate {
  return addDays(addMonths(firstOfMonth(date), 1), -1);
}

/** The first date on or after `from` that falls on `weekday`. */
export function weekdayFrom(from: LocalDate, weekday: number): LocalDate {
  return addDays(from, (weekday - weekdayOf(from) + 7) % 7);
}

/** The later of two dates. */
export function latestOf(a: LocalDate, b: LocalDate): LocalDate {
  return a > b ? a : b;
}

/**
 * The day a bare weekday means: one just offered, else in the shown dates when they lie ahead, else the next one to
 * come. Said on that very weekday it is the one a week on, for nobody calls today by its name.
 */
export function bareWeekday(weekday: number, anchor: Anchor): LocalDate {
  const { today, window } = anchor;
  const named = [...new Set(anchor.offered?.filter((date) => weekdayOf(date) === weekday))];
  const [only] = named;
  if (only !== undefined && named.length === 1) return only;
  if (window && window.from > addDays(today, 1)) return weekdayFrom(window.from, weekday);
  return weekdayFrom(addDays(today, 1), weekday);
}

/**
 * The next day numbered `day`: this month's when still to come, else next month's. One that the calendar shows goes
 * first, so that `the fifth` is in the month being looked at.
 */
export function nextDayNumber(day: number, anchor: Anchor): LocalDate | null {
  const candidates: LocalDate[] = [];
  for (let ahead = 0; ahead < 14 && candidates.length < 6; ahead += 1) {
    const month = addMonths(firstOfMonth(anchor.today), ahead);
    const date = dateOf(yearOf(month), monthOf(month), day);
    if (date !== null && date >= anchor.today) candidates.push(date);
  }
  const { window } = anchor;
  const shown = candidates.find((date) => window && date >= window.from && date <= window.to);
  return shown ?? candidates[0] ?? null;
}

/** A day of a month without a year: the coming one. 29 February waits for a leap year. */
export function nextDateOf(month: number, day: number, today: LocalDate): LocalDate | null {
  for (let ahead = 0; ahead <= 8; ahead += 1) {
    const date = dateOf(yearOf(today) + ahead, month, day);
    if (date !== null && date >= today) return date;
  }
  return null;
}

/** The first day of the coming (or present) month of that number. */
export function nextMonthNumbered(month: number, today: LocalDate): LocalDate {
  const year = month >= monthOf(today) ? yearOf(today) : yearOf(today) + 1;
  return `${year}-${pad(month)}-01`;
}

/** The nth weekday of a month; -1 is the last one. */
export function nthWeekday(firstOfThatMonth: LocalDate, weekday: number, nth: number): LocalDate {
  if (nth < 0) {
    const last = lastOfMonth(firstOfThatMonth);
    return addDays(last, -((weekdayOf(last) - weekday + 7) % 7));
  }
  return addDays(weekdayFrom(firstOfThatMonth, weekday), (nth - 1) * 7);
}

/** The day last talked about, else the first one shown, else today. */
export function focusOf({ focus, window, today }: Anchor): LocalDate {
  return focus ?? window?.from ?? today;
}

/** The day that a count from `base` comes to. */
export function counted(
  { days = 0, months = 0, weekday, backwards }: Count,
  base: LocalDate,
): LocalDate {
  const sign = backwards ? -1 : 1;
  if (weekday === undefined) return addDays(addMonths(base, sign * months), sign * days);
  const nearest = backwards
    ? addDays(weekdayFrom(base, weekday), -7)
    : weekdayFrom(addDays(base, 1), weekday);
  return addDays(nearest, sign * days);
}
