/** The days that a set of statements leaves. Pure. */
import {
  addDays,
  daysBetween,
  eachDate,
  weekdayOf,
  type DateWindow,
  type LocalDate,
  type Range,
} from '@in-call-calendar/shared';
import { bareWeekday, latestOf, nextDayNumber, weekdayFrom, weekStart } from './calendar-math.ts';
import type { Constraint, DayValue, Statement } from './statements.ts';
import type { Anchor, Doubt } from './items.ts';

export interface Days {
  from?: LocalDate;
  to?: LocalDate;
  weekdays?: number[];
  notDates?: LocalDate[];
  range?: Range;
  doubt?: Doubt;
}

/** Dates that a filter can leave out. */
const MOST_LEFT_OUT = 31;

const ALL_WEEK = [1, 2, 3, 4, 5, 6, 7];

interface Collected {
  spans: DateWindow[];
  singles: LocalDate[];
  /** Weekdays named once, with the day each of them means on its own. */
  bare: { weekday: number; date: LocalDate }[];
  /** Weekdays that may recur: `Tuesdays`, `any Friday`. */
  repeated: number[];
}

/** What was said of one day, or of one stretch of days. */
type Said = Extract<Constraint, { kind: 'day' }> & Pick<Statement, 'negated'>;
type Span = Extract<DayValue, { kind: 'dates' }>;

/** Whether it is more than one day. */
export function isSpan(value: DayValue): value is Span {
  return value.kind === 'dates' && value.span !== 'day';
}

/** The dates, weekdays and exclusions that the statements about days amount to. */
export function composeDays(statements: readonly Statement[], anchor: Anchor): Days {
  const days: Days = {};
  const said = statements.flatMap(({ constraint, negated }): Said[] =>
    constraint.kind === 'day' ? [{ ...constraint, negated }] : [],
  );
  const plain = said.filter(({ bound }) => bound === 'at');
  const refused = plain.filter(({ negated }) => negated).map(({ value }) => value);
  const isRefused = (value: DayValue): boolean =>
    value.kind !== 'weekdays' && refused.some((each) => isSameDay(each, value, anchor));
  const wanted = plain
    .filter(({ value, negated }) => !negated && !isRefused(value))
    .map(({ value }) => value);
  const spans = wanted.filter(isSpan);
  const hull = spans.length > 0 ? hullOf(spans) : null;
  // A weekday beside `next week` is the one of that week; `the Monday after Christmas` counts from there.
  const start = hull ?? lowerBound(said, anchor);
  const within: Anchor = start ? { ...anchor, window: start, offered: [] } : anchor;
  const doubtful = wanted.map((value) => doubtOf(value, within)).find((each) => each !== null);
  if (doubtful) days.doubt = doubtful;
  const sure = wanted.filter((value) => doubtOf(value, within) === null);
  place(days, { ...collect(sure, within), spans }, within);
  bound(days, statements, within);
  exclude(days, refused, within);
  const range = said
    .map(({ value }) => (value.kind === 'dates' ? value.range : undefined))
    .find((each) => each !== undefined);
  if (range !== undefined) days.range = range;
  if (days.from !== undefined && days.from < anchor.today) days.from = anchor.today;
  if (days.from !== undefined && days.to !== undefined && days.to < days.from) delete days.to;
  if (days.from !== undefined && days.from === days.to) delete days.weekdays;
  dropOutside(days);
  return days;
}

/** Days left out that are not looked at anyway. */
function dropOutside(days: Days): void {
  const { from, to, notDates } = days;
  if (notDates === undefined || from === undefined || to === undefined) return;
  const inside = notDates.filter((date) => date >= from && date <= to);
  if (inside.length > 0) days.notDates = inside;
  else delete days.notDates;
}

function isSameDay(a: DayValue, b: DayValue, anchor: Anchor): boolean {
  if (isSpan(a) || isSpan(b) || a.kind === 'weekdays') return false;
  return resolveDay(a, anchor) === resolveDay(b, anchor);
}

/** Why a day cannot be taken as it was said; null where it can. */
function doubtOf(value: DayValue, anchor: Anchor): Doubt | null {
  if (isSpan(value) || value.kind === 'weekdays') return null;
  const date = resolveDay(value, anchor);
  if (date === null) return null;
  if (date < anchor.today) return { kind: 'past' };
  const { besideWeekday } = value;
  return besideWeekday === undefined || weekdayOf(date) === besideWeekday
    ? null
    : { kind: 'weekday', weekday: besideWeekday, date };
}

/** Where counting begins after `after the tenth`; null without such a bound. */
function lowerBound(said: readonly Said[], anchor: Anchor): DateWindow | null {
  for (const { value, bound, negated } of said) {
    if (negated || bound !== 'after' || value.kind === 'weekday') continue;
    const date = lastDay(value, anchor);
    if (date !== null) return { from: addDays(date, 1), to: addDays(date, 7) };
  }
  return null;
}

function hullOf(spans: readonly DateWindow[]): DateWindow {
  const [from = ''] = spans.map((span) => span.from).sort();
  const to = spans
    .map((span) => span.to)
    .sort()
    .at(-1);
  return { from, to: to ?? '' };
}

function collect(values: readonly DayValue[], anchor: Anchor): Omit<Collected, 'spans'> {
  const found: Omit<Collected, 'spans'> = { singles: [], bare: [], repeated: [] };
  let cursor: LocalDate | null = null;
  for (const value of values) {
    if (value.kind === 'weekdays') found.repeated.push(...value.weekdays);
    else if (value.kind === 'weekday' && value.plural) found.repeated.push(value.weekday);
    else if (value.kind === 'weekday') {
      cursor = resolveInTurn(value, cursor, anchor) ?? anchor.today;
      found.bare.push({ weekday: value.weekday, date: cursor });
    } else if (!isSpan(value)) {
      const date = resolveDay(value, anchor);
      if (date === null) continue;
      found.singles.push(date);
      cursor = date;
    }
  }
  return found;
}

/** The first day a value means after another one, `cursor`, was said in the turn. */
export function resolveInTurn(
  value: DayValue,
  cursor: LocalDate | null,
  anchor: Anchor,
): LocalDate | null {
  const following = value.kind === 'weekday' ? followingWeekday(value.weekday, cursor) : null;
  return following ?? resolveDay(value, anchor);
}

/** `next Wednesday or Thursday`: days listed in the order of the week are of one week. */
function followingWeekday(weekday: number, previous: LocalDate | null): LocalDate | null {
  if (previous === null || weekday < weekdayOf(previous)) return null;
  return weekdayFrom(previous, weekday);
}

/** The first day a value means. */
export function resolveDay(value: DayValue, anchor: Anchor): LocalDate | null {
  switch (value.kind) {
    case 'dates':
      return value.from;
    case 'weekday':
      return bareWeekday(value.weekday, anchor);
    case 'weekdays':
      return bareWeekday(value.weekdays[0] ?? 1, anchor);
    case 'ordinal':
      return resolveOrdinal(value.day, value.besideWeekday, anchor);
  }
}

/** The last day a value means. */
function lastDay(value: DayValue, anchor: Anchor): LocalDate | null {
  return value.kind === 'dates' ? value.to : resolveDay(value, anchor);
}

/** `Monday the 13th`: where day and date disagree, a misheard -teen or -ty is the likelier slip. */
function resolveOrdinal(
  day: number,
  weekday: number | undefined,
  anchor: Anchor,
): LocalDate | null {
  const date = nextDayNumber(day, anchor);
  if (weekday === undefined || date === null || weekdayOf(date) === weekday) return date;
  const swapped = day === 13 || day === 30 ? nextDayNumber(43 - day, anchor) : null;
  return swapped !== null && weekdayOf(swapped) === weekday ? swapped : date;
}

function place(days: Days, found: Collected, anchor: Anchor): void {
  const { spans, singles, bare, repeated } = found;
  if (spans.length > 0) {
    placeSpans(days, found, anchor);
    return;
  }
  // `tomorrow, Tuesday` names one day twice.
  const others = bare.filter(({ weekday }) => !singles.some((date) => weekdayOf(date) === weekday));
  const dates = [...singles, ...others.map(({ date }) => date)];
  if (dates.length > 0 && repeated.length === 0) placeDates(days, dates);
  if (repeated.length > 0) {
    days.weekdays = unique([...repeated, ...dates.map((date) => weekdayOf(date))]);
  }
}

function placeSpans(
  days: Days,
  { spans, singles, bare, repeated }: Collected,
  anchor: Anchor,
): void {
  const hull = hullOf(spans);
  const named = unique([...bare.map(({ weekday }) => weekday), ...repeated]);
  const inside = singles.filter((date) => date >= hull.from && date <= hull.to);
  if (inside.length > 0) {
    placeDates(days, inside);
  } else if (named.length > 0 && daysBetween(hull.from, hull.to) < 7) {
    const dates = eachDate(latestOf(hull.from, anchor.today), hull.to).filter((date) =>
      named.includes(weekdayOf(date)),
    );
    if (dates.length > 0) placeDates(days, dates);
    else
      placeDates(
        days,
        named.map((weekday) => weekdayFrom(latestOf(addDays(hull.to, 1), anchor.today), weekday)),
      );
  } else {
    const all = hullOf([...spans, ...singles.map((date) => ({ from: date, to: date }))]);
    days.from = all.from;
    days.to = all.to;
    if (named.length > 0) days.weekdays = named;
  }
}

/** Several single days: their hull, less what lies between. */
function placeDates(days: Days, dates: readonly LocalDate[]): void {
  const sorted = unique([...dates]).sort();
  const from = sorted[0] ?? '';
  const to = sorted.at(-1) ?? from;
  days.from = from;
  days.to = to;
  const between = eachDate(from, to).filter((date) => !sorted.includes(date));
  if (between.length === 0) return;
  if (daysBetween(from, to) < 7) days.weekdays = unique(sorted.map((date) => weekdayOf(date)));
  else days.notDates = between.slice(0, MOST_LEFT_OUT);
}

function bound(days: Days, statements: readonly Statement[], anchor: Anchor): void {
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

function exclude(days: Days, values: readonly DayValue[], anchor: Anchor): void {
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

function unique<T>(values: readonly T[]): T[] {
  return [...new Set(values)];
}
