/** From a wish to what the calendar shows for it. Pure. */
import {
  addDays,
  daysBetween,
  rangeCovering,
  weekdayOf,
  windowOf,
  type DateWindow,
  type LocalDate,
  type Range,
  type SlotFilter,
} from '@in-call-calendar/shared';
import type { TimeWish } from './contract.ts';

/** As many as a filter holds (`slotFilterSchema`); of more, those said last count. */
const MAX_NOT_DATES = 31;

export interface Showing {
  range: Range;
  from: LocalDate;
}

/**
 * The dates to show. Dates already on screen stay where they are; others are shown from the Monday of their week
 * (today in this week), so that a week looks like a week. No date wished: from today when nothing was shown yet.
 */
export function showingFor(
  wish: TimeWish & { range?: Range | undefined },
  current: { open: boolean; range: Range; window: DateWindow },
  today: LocalDate,
): Showing {
  const from = wish.from === undefined || wish.from < today ? undefined : wish.from;
  const to = wish.to !== undefined && wish.to >= (from ?? today) ? wish.to : undefined;
  if (from === undefined && to === undefined) {
    if (wish.range !== undefined)
      return { range: wish.range, from: current.open ? current.window.from : today };
    return current.open
      ? { range: current.range, from: current.window.from }
      : { range: '1w', from: today };
  }
  const first = from ?? today;
  const last = to ?? first;
  const shown = wish.range === undefined || wish.range === current.range;
  if (
    current.open &&
    shown &&
    !isMonthFurtherOn(first, last, current) &&
    first >= current.window.from &&
    last <= current.window.to
  ) {
    return { range: current.range, from: current.window.from };
  }
  if (wish.range !== undefined) return { range: wish.range, from: first };
  const monday = addDays(first, 1 - weekdayOf(first));
  const weekStart = monday < today ? today : monday;
  if (last <= windowOf('1w', weekStart).to) return { range: '1w', from: weekStart };
  return { range: rangeCovering(first, last), from: first };
}

/** A month named by itself opens there, also where the months on screen have it further down. */
function isMonthFurtherOn(
  first: LocalDate,
  last: LocalDate,
  { range, window }: { range: Range; window: DateWindow },
): boolean {
  return range === '3m' && first > window.from && daysBetween(first, last) >= 27;
}

/** The filter a wish asks for; with `keep`, parts of the earlier one stay where the wish says nothing about them. */
export function filterFor(
  wish: TimeWish,
  earlier: SlotFilter | null,
  keep: boolean,
): SlotFilter | null {
  const clock = wish.after !== undefined || wish.before !== undefined || wish.parts !== undefined;
  const kept: SlotFilter = keep && earlier ? earlier : {};
  const filter: SlotFilter = clock ? keptDates(kept) : { ...kept };
  if (wish.parts) filter.parts = [...new Set(wish.parts)];
  if (wish.after !== undefined) filter.after = wish.after;
  if (wish.before !== undefined) filter.before = wish.before;
  if (wish.weekdays) filter.weekdays = asWeekdays(wish.weekdays);
  if (wish.notDates) {
    const dates = new Set([...(kept.notDates ?? []), ...wish.notDates]);
    filter.notDates = [...dates].slice(-MAX_NOT_DATES);
  }
  return Object.keys(filter).length > 0 ? filter : null;
}

/** The wish with its dates in order: models mix up first and last, and between them nothing would be free. */
export function inOrder<W extends TimeWish>(wish: W): W {
  const { from, to } = wish;
  if (from === undefined || to === undefined || from <= to) return wish;
  return { ...wish, from: to, to: from };
}

/** What a filter says of dates, without what it says of the clock. */
function keptDates({ weekdays, notDates }: SlotFilter): SlotFilter {
  return { ...(weekdays && { weekdays }), ...(notDates && { notDates }) };
}

function asWeekdays(days: readonly number[]): NonNullable<SlotFilter['weekdays']> {
  return ([1, 2, 3, 4, 5, 6, 7] as const).filter((day) => days.includes(day));
}
