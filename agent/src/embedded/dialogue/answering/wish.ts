/** From what was said about a time to the arguments of a look into the calendar. Pure. */
import {
  addDays,
  describeFilter,
  localDate,
  localParts,
  toInstant,
  type Instant,
  type LocalDate,
  type SlotFilter,
} from '@in-call-calendar/shared';
import { capital } from '../../../conversation/words/capital.ts';
import { withoutNulls } from '../../../conversation/tools/said.ts';
import type { CallContext, TimeWish, ToolArgs } from '../contract.ts';
import type { Move } from '../understanding/time/items.ts';
import { clockText } from '../understanding/time/clock-reading.ts';
import type { TimeReading } from '../understanding/time/read-time.ts';
import { baseOf, offersOf } from './scene.ts';
import type { DialogueState } from './state.ts';
import { filterOf, carriedFilter } from './carried-filter.ts';
import { openView, selectedOf } from './view.ts';

export type ShowArgs = ToolArgs<'show_calendar'>;

/**
 * The wish with what still holds of earlier ones: `only mornings`, then `next week`, means mornings. A new time of day
 * takes the place of the old one, a single date ends talk of weekdays, `any time` frees.
 */
export function showArgs(
  time: TimeReading | null,
  state: DialogueState,
  context: CallContext,
): ShowArgs {
  const earlier = carriedFilter(state, context, time !== null && namesDay(time));
  // `What times are there` leaves the filter as it is.
  if (!time) return earlier ?? {};
  const moved = time.move ? movedWish(time.move, time, state, context) : null;
  const wish = moved ?? time.wish;
  const args: ShowArgs = {
    ...datesOf(time, wish, state, context),
    ...keptOf(earlier, time, wish),
    ...wish,
  };
  const both = time.refusesDays
    ? wish.weekdays?.filter((day) => earlier?.weekdays?.some((each) => each === day))
    : undefined;
  if (both && both.length > 0) args.weekdays = both;
  if (earlier?.notDates && wish.notDates)
    args.notDates = [...new Set([...earlier.notDates, ...wish.notDates])].slice(0, 31);
  if (args.notDates && wish.from !== undefined && wish.from === wish.to) {
    const left = args.notDates.filter((date) => date !== wish.from);
    if (left.length > 0) args.notDates = left;
    else delete args.notDates;
  }
  if (args.order === 'soonest' && args.from === undefined && args.to === undefined) {
    args.from = localDate(context.now, context.view.zones.shown);
    args.to = addDays(args.from, 13);
  }
  if (time.range) args.range = time.range;
  return args;
}

function namesDay({ date, wish }: TimeReading): boolean {
  return date !== null || wish.weekdays !== undefined;
}

/** `in the afternoon` after talk of Tuesday means on Tuesday. */
function datesOf(
  time: TimeReading,
  wish: TimeWish,
  state: DialogueState,
  { view }: CallContext,
): Pick<TimeWish, 'from' | 'to'> {
  if (wish.from !== undefined || wish.to !== undefined) return {};
  const soonest = wish.order === 'soonest' && timeOfDay(wish) === undefined;
  if (soonest) return {};
  if (time.range !== null || time.frees === 'day' || time.frees === 'all') return {};
  const selected = selectedOf(view);
  if (selected !== null && timeOfDay(wish) !== undefined) {
    const date = localDate(selected, view.zones.shown);
    return { from: date, to: date };
  }
  const several = state.dates?.from === undefined || state.dates.from !== state.dates.to;
  return wish.weekdays === undefined || several ? (state.dates ?? {}) : {};
}

function timeOfDay({ parts, after, before, near }: TimeWish): unknown {
  return parts ?? after ?? before ?? near;
}

/** Earlier wishes that a look keeps to although this turn did not say them, in words; empty for none. */
export function keptWords(args: ShowArgs, time: TimeReading | null, { view }: CallContext): string {
  if (time !== null && time.move !== null) return '';
  const said = time?.wish ?? {};
  const kept = filterOf({
    ...(said.parts ? {} : { parts: args.parts }),
    ...(said.after === undefined && { after: args.after }),
    ...(said.before === undefined && { before: args.before }),
    ...(said.weekdays ? {} : { weekdays: args.weekdays }),
  });
  const words = describeFilter(kept);
  const by = openView(view)?.filterBy === 'touch' ? 'as you chose' : 'as you said';
  return words === '' ? '' : `${capital(words)}, ${by}.`;
}

/** The start that `an hour later` comes to; null for any other wish, or where there is nothing to go by. */
export function shiftedStart(
  time: TimeReading | null,
  state: DialogueState,
  context: CallContext,
): Instant | null {
  if (time?.move?.kind !== 'shift') return null;
  const offers = [...offersOf(state, context)].sort();
  // Of several on offer, later than all of them, or earlier.
  const offered = offers.at(time.move.minutes > 0 ? -1 : 0);
  const base = baseOf(state, context) ?? offered ?? null;
  if (base === null || Object.keys(time.wish).length > 0) return null;
  return toInstant(Date.parse(base) + time.move.minutes * 60_000);
}

function keptOf(earlier: SlotFilter | null, time: TimeReading, wish: TimeWish): TimeWish {
  if (!earlier || time.frees === 'all') return {};
  const { parts, after, before, weekdays, notDates } = earlier;
  const newClock = timeOfDay(wish);
  const kept: TimeWish = {};
  if (time.frees !== 'time' && newClock === undefined) {
    if (parts) kept.parts = parts;
    if (after !== undefined) kept.after = after;
    if (before !== undefined) kept.before = before;
  }
  if (time.frees !== 'day') {
    const single = wish.from !== undefined && wish.from === wish.to;
    if (weekdays && !wish.weekdays && !single) kept.weekdays = weekdays;
    if (notDates) kept.notDates = notDates;
  }
  return kept;
}

/** A wish relative to what was offered or is shown; null where there is nothing to go by. */
function movedWish(
  move: Move,
  time: TimeReading,
  state: DialogueState,
  context: CallContext,
): TimeWish | null {
  const zone = context.view.zones.shown;
  const today = localDate(context.now, zone);
  const window = openView(context.view)?.window ?? null;
  const offers = offersOf(state, context);
  const base = baseOf(state, context);
  const last = base ?? [...offers].sort().at(-1) ?? null;
  const first = base ?? [...offers].sort()[0] ?? null;
  switch (move.kind) {
    case 'later':
      return later(last, time, today, context);
    case 'earlier':
      return earlierWish(first, time, today, context);
    case 'more': {
      const from = addDays(last === null ? (window?.to ?? today) : localDate(last, zone), 1);
      const end = window && from <= window.to ? window.to : addDays(from, 6);
      return { from, to: end, ...timeOnly(time.wish) };
    }
    case 'other_day': {
      const day = first === null ? today : localDate(first, zone);
      return { from: addDays(day, 1), to: addDays(day, 14), ...timeOnly(time.wish) };
    }
    case 'other_time': {
      if (time.wish.from !== undefined || time.wish.parts) return time.wish;
      const day = first === null ? null : localDate(first, zone);
      return day === null ? null : { from: day, to: day };
    }
    case 'same_time':
      return sameTime(base ?? first, time, context);
    case 'turn': {
      const from = addDays(window?.from ?? today, move.days);
      const start = from < today ? today : from;
      return { from: start, to: addDays(start, 6) };
    }
    case 'shift': {
      const from = move.minutes > 0 ? last : first;
      if (from === null) return null;
      const shifted = localParts(
        new Date(Date.parse(from) + move.minutes * 60_000).toISOString(),
        zone,
      );
      return { from: shifted.date, to: shifted.date, near: clockText(shifted.minute) };
    }
  }
}

function timeOnly({ parts, after, before, near }: TimeWish): TimeWish {
  return withoutNulls({ parts, after, before, near });
}

/** Later that day where anything is left of it, else on the days after. */
function later(
  last: string | null,
  time: TimeReading,
  today: LocalDate,
  context: CallContext,
): TimeWish {
  const zone = context.view.zones.shown;
  if (last === null) return time.wish;
  const base = localParts(last, zone);
  if (time.wish.from !== undefined && time.date !== base.date) return time.wish;
  const next = context.slots.find(
    ({ start }) => start > last && localParts(start, zone).date === base.date,
  );
  if (next)
    return {
      from: base.date,
      to: base.date,
      after: clockText(localParts(next.start, zone).minute),
    };
  const from = addDays(base.date < today ? today : base.date, 1);
  return { from, to: addDays(from, 6) };
}

/** Earlier that day where anything is free, else on the days before. */
function earlierWish(
  first: string | null,
  time: TimeReading,
  today: LocalDate,
  context: CallContext,
): TimeWish {
  const zone = context.view.zones.shown;
  if (first === null) return { order: 'soonest', ...time.wish };
  const base = localParts(first, zone);
  if (time.wish.from !== undefined && time.date !== base.date) return time.wish;
  const sameDay = context.slots.some(
    ({ start }) => start < first && localParts(start, zone).date === base.date,
  );
  if (sameDay) return { from: base.date, to: base.date, before: clockText(base.minute) };
  const to = addDays(base.date, -1);
  return to < today
    ? { from: today, to: base.date, before: clockText(base.minute) }
    : { from: today, to, order: 'latest' };
}

function sameTime(base: string | null, time: TimeReading, context: CallContext): TimeWish | null {
  if (base === null) return null;
  const zone = context.view.zones.shown;
  const { date, minute } = localParts(base, zone);
  const near = clockText(minute);
  const { from, to } = time.wish;
  if (from === undefined) return { from: addDays(date, 1), to: addDays(date, 7), near };
  // A whole week was named: the same day of that week.
  if (from !== to && to !== undefined) {
    const day = addDays(
      date,
      7 * Math.max(1, Math.round((Date.parse(from) - Date.parse(date)) / 604_800_000)),
    );
    return { from: day, to: day, near };
  }
  return { from, to: to ?? from, near };
}
