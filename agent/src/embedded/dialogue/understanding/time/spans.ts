/** Weeks, months and pieces of them as dates. */
import { addDays, addMonths, type LocalDate } from '@in-call-calendar/shared';
import {
  firstOfMonth,
  lastOfMonth,
  latestOf,
  nextMonthNumbered,
  weekdayFrom,
  weekStart,
} from './calendar-math.ts';
import { type Anchor, type Item } from './items.ts';
import { countOf, MONTH, monthNumber } from './lexicon.ts';

/** A stretch of dates. */
export type Span = Extract<Item, { kind: 'dates' }>;

export const week = (monday: LocalDate): Span => ({
  kind: 'dates',
  from: monday,
  to: addDays(monday, 6),
  span: 'week',
});

export const month = (first: LocalDate): Span => ({
  kind: 'dates',
  from: first,
  to: lastOfMonth(first),
  span: 'month',
});

export const days = (from: LocalDate, to: LocalDate): Span => ({
  kind: 'dates',
  from,
  to,
  span: 'days',
});

export const thisWeek = ({ today }: Anchor): Span => ({ ...week(weekStart(today)), from: today });
export const shownWeek = ({ window, focus, today }: Anchor): LocalDate =>
  weekStart(focus ?? window?.from ?? today);
export const shownMonth = ({ window, focus, today }: Anchor): LocalDate =>
  firstOfMonth(focus ?? window?.from ?? today);

/** Patterns of whole weeks and months, reused by `end of …` and `first week of …`. */
export const WHOLE = `(?:(?:this|the current) week|(?:the )?next week|(?:the )?week after next|the week|the month|(?:this|the current) month|(?:the )?next month|(?:this |next |in )?${MONTH})`;

/** The stretch that a match of {@link WHOLE} names. */
export function whole(text: string, anchor: Anchor): Span {
  const { today } = anchor;
  if (/week after next/.test(text)) return week(addDays(weekStart(today), 14));
  if (/next week/.test(text)) return week(addDays(weekStart(today), 7));
  if (/week/.test(text)) {
    return /^the week$/.test(text) && anchor.window ? week(shownWeek(anchor)) : thisWeek(anchor);
  }
  if (/next month/.test(text)) return month(addMonths(firstOfMonth(today), 1));
  if (/month/.test(text)) {
    const first = /^the month$/.test(text) ? shownMonth(anchor) : firstOfMonth(today);
    return { ...month(first), from: latestOf(first, today) };
  }
  const first = nextMonthNumbered(monthNumber(text.replace(/^(?:this|next|in) /, '')), today);
  return { ...month(first), from: latestOf(first, today) };
}

/** A piece of a week or month. */
export function piece(which: string, span: Span, today: LocalDate): Span {
  const first = span.span === 'month' ? firstOfMonth(span.to) : weekStart(span.to);
  const cut = (from: number, to: number | null): Span => {
    const end = to === null ? span.to : addDays(first, to);
    return days(latestOf(addDays(first, from), end < today ? end : today), end);
  };
  const isWeek = span.span === 'week';
  if (/second half|2th half/.test(which)) return isWeek ? cut(3, null) : cut(14, null);
  if (/first half|1th half/.test(which)) return isWeek ? cut(0, 2) : cut(0, 14);
  if (/begin|start|early/.test(which)) return isWeek ? cut(0, 1) : cut(0, 9);
  if (/mid/.test(which)) return isWeek ? cut(1, 3) : cut(9, 19);
  if (/rest|remainder/.test(which))
    return { ...span, from: latestOf(span.from, today), span: 'days' };
  if (/later/.test(which)) {
    const from = addDays(first, isWeek ? 2 : 14);
    return days(from > today ? from : latestOf(addDays(today, 1), from), span.to);
  }
  return isWeek ? cut(3, 4) : cut(21, null);
}

/** The nth week of the month that ends with `last`; the first one is that with its first Thursday, as in ISO 8601. */
export function weekOfMonth(last: LocalDate, nth: string): Span {
  if (nth === 'last') return week(weekStart(last));
  const first = weekStart(weekdayFrom(firstOfMonth(last), 4));
  return week(addDays(first, 7 * (Number(nth) - 1)));
}

/** Its first or last days; a single one is a day. */
export function endPiece(isLast: boolean, count: number, span: Span, { today }: Anchor): Item {
  const first = span.span === 'month' ? firstOfMonth(span.to) : weekStart(span.to);
  const from = isLast ? addDays(span.to, 1 - count) : first;
  const to = isLast ? span.to : addDays(first, count - 1);
  return comingSpan({ kind: 'dates', from, to, span: count === 1 ? 'day' : 'days' }, today);
}

/** What of it is still to come; a doubt where it is over. */
export function comingSpan(span: Span, today: LocalDate): Item {
  if (span.to < today) return { kind: 'doubt', doubt: { kind: 'past' } };
  return { ...span, from: latestOf(span.from, today) };
}

/** `in six months`: that month. */
export function monthsAhead(m: RegExpExecArray, { today }: Anchor): Item {
  const year = (m[2] ?? '').startsWith('y') ? 12 : 1;
  const count = m[1] === 'half a' ? year / 2 : year * countOf(m[1]);
  return month(addMonths(firstOfMonth(today), Math.floor(count)));
}
