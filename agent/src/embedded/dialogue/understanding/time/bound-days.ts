/** Bounds on days, and days that are left out. Pure. */
import {
  addDays,
  eachDate,
  type DateWindow,
  type LocalDate,
  type Range,
} from '@in-call-calendar/shared';
import { latestOf, nextDayNumber, weekdayFrom, weekStart } from './calendar-math.ts';
import type { Anchor, Doubt } from './items.ts';
import { isSpan, lastDay, resolveDay } from './resolve-day.ts';
import type { DayValue, Statement } from './statements.ts';

export interface Days {
  from?: LocalDate;
  to?: LocalDate;
  weekdays?: number[];
  notDates?: LocalDate[];
  range?: Range;
  doubt?: Doubt;
}

/** Dates that a filter can leave out. */
export const MOST_LEFT_OUT = 31;

const ALL_WEEK = [1, 2, 3, 4, 5, 6, 7];

/** Narrows the days to what was said of their first and last: `after Wednesday`, `until the tenth`. */
export function bound(days: Days, statements: readonly Statement[], anchor: Anchor): void {
  for (const { constraint, negated } of statements) {
    if (constraint.kind === 'days') {
      const from = resolveDay(constraint.from, anchor);
      if (from === null) continue;
      const to = endOf(constraint.to, from, anchor);
      if (negated) skipSpan(days, { from, to }, anchor);
      else {
        days.from = from;
        days.to = to;
      }
    }
    if (constraint.kind !== 'day' || constraint.bound === 'at') continue;
    const { value } = constraint;
    const first = resolveDay(value, anchor);
    if (first === null) continue;
    const last = lastDay(value, anchor) ?? first;
    switch (
      negated && constraint.bound === 'after'
        ? 'until'
        : negated && constraint.bound === 'before'
          ? 'from'
          : constraint.bound
    ) {
      case 'after':
        if (days.from === undefined || days.from <= last) days.from = addDays(last, 1);
        break;
      case 'from':
        days.from = first;
        break;
      case 'before':
        // `before the end of the month` runs to its last day.
        days.to = value.kind === 'dates' && value.span === 'days' ? last : addDays(first, -1);
        days.from ??= anchor.today;
        break;
      case 'until':
      case 'by':
        days.to = last;
        days.from ??= anchor.today;
        break;
      case 'around':
        days.from = latestOf(isSpan(value) ? first : addDays(first, -2), anchor.today);
        days.to = isSpan(value) ? last : addDays(last, 2);
        break;
      case 'weekof':
        days.from = latestOf(weekStart(first), anchor.today);
        days.to = addDays(weekStart(first), 6);
        break;
    }
  }
}

/** The end of a range: the first such day on or after its beginning. */
function endOf(value: DayValue, from: LocalDate, anchor: Anchor): LocalDate {
  switch (value.kind) {
    case 'dates':
      return value.to >= from ? value.to : from;
    case 'weekday':
      return weekdayFrom(from, value.weekday);
    case 'weekdays':
      return addDays(from, 6);
    case 'ordinal':
      return nextDayNumber(value.day, { ...anchor, today: from, window: null }) ?? from;
  }
}

/** Takes out the days that were refused. */
export function exclude(days: Days, values: readonly DayValue[], anchor: Anchor): void {
  const weekdays: number[] = [];
  const dates: LocalDate[] = [];
  for (const value of values) {
    if (value.kind === 'weekday') weekdays.push(value.weekday);
    else if (value.kind === 'weekdays') weekdays.push(...value.weekdays);
    else if (isSpan(value)) skipSpan(days, value, anchor);
    else {
      const date = resolveDay(value, anchor);
      if (date === anchor.today && days.from === undefined) days.from = addDays(anchor.today, 1);
      else if (date !== null) dates.push(date);
    }
  }
  if (weekdays.length > 0) {
    const left = (days.weekdays ?? ALL_WEEK).filter((weekday) => !weekdays.includes(weekday));
    if (left.length > 0) days.weekdays = left;
  }
  if (dates.length > 0) leaveOut(days, dates);
}

function skipSpan(days: Days, span: DateWindow, anchor: Anchor): void {
  if (days.from === undefined && days.to === undefined)
    days.from = latestOf(addDays(span.to, 1), anchor.today);
  else leaveOut(days, eachDate(span.from, span.to));
}

function leaveOut(days: Days, dates: readonly LocalDate[]): void {
  days.notDates = unique([...(days.notDates ?? []), ...dates]).slice(0, MOST_LEFT_OUT);
}

/** Days left out that are not looked at anyway. */
export function dropOutside(days: Days): void {
  const { from, to, notDates } = days;
  if (notDates === undefined || from === undefined || to === undefined) return;
  const inside = notDates.filter((date) => date >= from && date <= to);
  if (inside.length > 0) days.notDates = inside;
  else delete days.notDates;
}

/** Each value once, in order. */
export function unique<T>(values: readonly T[]): T[] {
  return [...new Set(values)];
}
