/** Days that are known by another day of the turn. Pure. */
import { addDays, addMonths, type LocalDate } from '@in-call-calendar/shared';
import { counted, firstOfMonth, lastOfMonth, weekStart } from './calendar-math.ts';
import type { Anchor, Count, Item } from './items.ts';
import { resolveDay } from './resolve-day.ts';
import type { DayValue } from './statements.ts';

/** A single date as a day that was said. */
export function asDay(date: LocalDate): DayValue {
  return { kind: 'dates', from: date, to: date, span: 'day' };
}

/** What a count from `date` comes to: a day, or its whole week. */
export function countedFrom(count: Count, date: LocalDate): DayValue {
  const found = counted(count, date);
  return count.wholeWeek === true ? weekOf(found) : asDay(found);
}

/** The day, week or month after the one refused; null where that is none. */
export function nextInstead(
  { days, months }: Extract<Item, { kind: 'next_one' }>,
  refused: DayValue,
  anchor: Anchor,
): DayValue | null {
  const base = resolveDay(refused, anchor);
  if (base === null) return null;
  if (months > 0) {
    const first = addMonths(firstOfMonth(base), months);
    return { kind: 'dates', from: first, to: lastOfMonth(first), span: 'month' };
  }
  const isDay = refused.kind !== 'dates' || refused.span === 'day';
  return isDay ? asDay(addDays(base, days)) : weekOf(addDays(weekStart(base), days));
}

function weekOf(date: LocalDate): DayValue {
  const monday = weekStart(date);
  return { kind: 'dates', from: monday, to: addDays(monday, 6), span: 'week' };
}
