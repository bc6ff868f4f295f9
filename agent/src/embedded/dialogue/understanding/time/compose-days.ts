/** The days that a set of statements leaves. Pure. */
import {
  addDays,
  daysBetween,
  eachDate,
  weekdayOf,
  type DateWindow,
  type LocalDate,
} from '@in-call-calendar/shared';
import { bound, dropOutside, exclude, MOST_LEFT_OUT, unique, type Days } from './bound-days.ts';
import { latestOf, weekdayFrom } from './calendar-math.ts';
import type { Constraint, DayValue, Statement } from './statements.ts';
import type { Anchor, Doubt } from './items.ts';
import { isSpan, lastDay, resolveDay, resolveInTurn } from './resolve-day.ts';

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
