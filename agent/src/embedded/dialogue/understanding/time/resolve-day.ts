/** Which day a piece of a turn means, on its own. Pure. */
import { weekdayOf, type LocalDate } from '@in-call-calendar/shared';
import { bareWeekday, nextDayNumber, weekdayFrom } from './calendar-math.ts';
import type { Anchor } from './items.ts';
import type { DayValue } from './statements.ts';

export type Span = Extract<DayValue, { kind: 'dates' }>;

/** Whether it is more than one day. */
export function isSpan(value: DayValue): value is Span {
  return value.kind === 'dates' && value.span !== 'day';
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
export function lastDay(value: DayValue, anchor: Anchor): LocalDate | null {
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
