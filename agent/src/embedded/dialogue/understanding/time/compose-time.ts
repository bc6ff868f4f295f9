/** The times of day that a set of statements leaves. Pure. */
import { clockMinutes, type LocalDate } from '@in-call-calendar/shared';
import type { TimeWish } from '../../contract.ts';
import { clockText, readClock, readRange, type Hint } from './clock-reading.ts';
import type { Days } from './bound-days.ts';
import { composeParts, hoursOf } from './compose-parts.ts';
import type { Clock, Doubt, Part } from './items.ts';
import type { Bound, Statement } from './statements.ts';

/** Wall-clock minutes free on the dates from `from` to `to`; all known ones without dates. */
export type FreeMinutes = (
  from: LocalDate | undefined,
  to: LocalDate | undefined,
) => readonly number[];

export interface Time {
  wish: Pick<TimeWish, 'parts' | 'after' | 'before' | 'near'>;
  minute: number | null;
  approximate: boolean;
  order: 'soonest' | 'latest' | undefined;
  /** The hours that the wish leaves. */
  hours: Part;
  doubt: Doubt | null;
}

/** Hours that are out of the question, in minutes since midnight; half-open. */
interface Gap {
  from: number;
  to: number;
}

/** What was said of times of day, as a filter; what no filter can hold is a doubt. */
export function composeTime(
  statements: readonly Statement[],
  days: Days,
  freeMinutes: FreeMinutes,
): Time {
  const { gaps, ...parts } = composeParts(statements);
  const time: Time = {
    wish: {},
    minute: null,
    approximate: false,
    order: parts.order,
    hours: {},
    doubt: null,
  };
  const clocks = statements.filter(
    ({ constraint }) => constraint.kind === 'clock' || constraint.kind === 'clocks',
  );
  const free = clocks.length > 0 || gaps.length > 0 ? freeMinutes(days.from, days.to) : [];
  const hint: Hint = { hours: hoursOf(parts), free };
  const exact: number[] = [];
  for (const { constraint, negated } of clocks) {
    if (constraint.kind === 'clocks') {
      const { from, to } = readRange(constraint.from, constraint.to, hint);
      if (negated) {
        gaps.push({ from, to });
        continue;
      }
      time.wish.after = clockText(from);
      time.wish.before = clockText(to);
    } else if (constraint.kind === 'clock') {
      const { clock } = constraint;
      const bound = negated ? OPPOSITE[constraint.bound] : constraint.bound;
      switch (bound) {
        case 'after':
        case 'from':
          time.wish.after = clockText(readClock(clock, hint, () => false));
          break;
        case 'before':
        case 'until':
          time.wish.before = clockText(
            readClock(clock, hint, (minute, each) => each < minute || isMorning(clock)),
          );
          break;
        case 'by':
          // No later than three: three itself will do.
          time.wish.before = clockText(
            readClock(clock, hint, (minute, each) => each <= minute || isMorning(clock)) + 1,
          );
          break;
        case 'around':
          time.approximate = true;
          exact.push(readClock(clock, hint));
          break;
        case 'at':
          exact.push(readClock(clock, hint));
          break;
        case undefined: {
          const minute = readClock(clock, hint);
          gaps.push({ from: minute, to: minute });
          break;
        }
        case 'weekof':
          break;
      }
    }
  }
  placeExact(time, exact);
  dropContradiction(time, gaps);
  // `Mornings, but not before ten` is both.
  if (parts.parts && exact.length === 0 && inClausesOfTheirOwn(statements, clocks))
    time.wish.parts = parts.parts;
  if (
    clocks.length === 0 ||
    (exact.length === 0 && time.wish.after === undefined && time.wish.before === undefined)
  ) {
    if (parts.parts) time.wish.parts = parts.parts;
    if (parts.after !== undefined) time.wish.after = clockText(parts.after);
    if (parts.before !== undefined) time.wish.before = clockText(parts.before);
  }
  time.hours = hoursIn(time);
  if (exact.length === 0) for (const gap of gaps) leaveOut(time, gap, free);
  return time;
}

function hoursIn({ wish }: Time): Part {
  return {
    ...(wish.parts && { parts: wish.parts }),
    ...(wish.after !== undefined && { after: clockMinutes(wish.after) }),
    ...(wish.before !== undefined && { before: clockMinutes(wish.before) }),
  };
}

/** A gap at either end of what is wanted moves that end; in the middle no filter can hold it. */
function leaveOut(time: Time, gap: Gap, free: readonly number[]): void {
  const { from = 0, to = 1440 } = hoursOf(time.hours) ?? {};
  const inside = free.filter((minute) => minute >= from && minute < to);
  const first = inside.length > 0 ? Math.min(...inside) : from;
  const last = inside.length > 0 ? Math.max(...inside) : to - 1;
  if (gap.to <= first || gap.from > last) return;
  if (gap.from <= first && gap.to > gap.from) time.wish.after = clockText(gap.to);
  else if (gap.to > last && gap.to > gap.from) time.wish.before = clockText(gap.from);
  else time.doubt = { kind: 'gap', ...gap };
}

/** Whether parts of the day and clock times were said in clauses apart. */
function inClausesOfTheirOwn(
  statements: readonly Statement[],
  clocks: readonly Statement[],
): boolean {
  const parts = statements.filter(({ constraint }) => constraint.kind === 'part');
  return parts.every((part) => clocks.every(({ clause }) => clause !== part.clause));
}

/** `before nine` is the morning, even where nothing is free so early. */
function isMorning({ hour }: Clock): boolean {
  return hour >= 9 && hour <= 11;
}

const OPPOSITE: Partial<Record<Bound, 'after' | 'before'>> = {
  after: 'before',
  from: 'before',
  before: 'after',
  until: 'after',
  by: 'after',
};

/** `before nine or after five` cannot be said in one filter: the later one is kept, and the rest is a gap. */
function dropContradiction({ wish }: Time, gaps: Gap[]): void {
  if (wish.after === undefined || wish.before === undefined || wish.after < wish.before) return;
  gaps.push({ from: clockMinutes(wish.before), to: clockMinutes(wish.after) });
  delete wish.before;
}

function placeExact(time: Time, exact: readonly number[]): void {
  const [first] = exact;
  if (first === undefined) return;
  if (exact.length === 1) {
    time.minute = first;
    time.wish.near = clockText(first);
    return;
  }
  time.wish.after = clockText(Math.min(...exact));
  time.wish.before = clockText(Math.max(...exact) + 1);
}
