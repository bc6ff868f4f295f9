/** A wish for a time out of the words of a turn. Pure. */
import {
  PART_OF_DAY,
  partOfDaySchema,
  type LocalDate,
  type PartOfDay,
  type Range,
} from '@in-call-calendar/shared';
import type { TimeWish } from '../../contract.ts';
import type { Token } from '../tokens.ts';
import { readClock, readRange, type Hint } from './clock-reading.ts';
import { composeDays, type Days } from './compose-days.ts';
import { constraintsOf } from './constraints.ts';
import { sortOf, type Constraint, type Statement } from './statements.ts';
import type { Anchor, Clock, Move, Part } from './items.ts';
import { scan } from './scan.ts';

export interface TimeReading {
  /** Only what was said; `near` for a clock time. */
  wish: TimeWish;
  /** The one date that was named. */
  date: LocalDate | null;
  /** The one clock time that was named, in minutes; null for ranges and parts of the day. */
  minute: number | null;
  /** `around three`: near will do. */
  approximate: boolean;
  /** How much to show, where that was said. */
  range: Range | null;
  /** Earlier wishes that no longer hold. */
  frees: 'time' | 'day' | 'all' | null;
  move: Move | null;
  /** Its weekdays are those left when others were refused: `I can't do Tuesdays`. */
  refusesDays: boolean;
}

/** Wall-clock minutes free on the dates from `from` to `to`; all known ones without dates. */
export type FreeMinutes = (
  from: LocalDate | undefined,
  to: LocalDate | undefined,
) => readonly number[];

/** Null where the words say nothing about a time. */
export function readTime(
  tokens: readonly Token[],
  anchor: Anchor,
  free: FreeMinutes,
): TimeReading | null {
  const statements = constraintsOf(scan(tokens, anchor));
  if (statements.length === 0) return null;
  const days = composeDays(statements, anchor);
  const time = composeTime(statements, days, free);
  const reading: TimeReading = {
    wish: { ...withoutRange(days), ...time.wish },
    date: days.from !== undefined && days.from === days.to ? days.from : null,
    minute: time.minute,
    approximate: time.approximate,
    range: days.range ?? find(statements, 'range')?.range ?? null,
    frees: freed(statements),
    move: find(statements, 'move')?.move ?? null,
    refusesDays: refusesDays(statements),
  };
  const order = find(statements, 'order')?.order ?? time.order;
  if (order !== undefined) reading.wish.order = order;
  return reading;
}

function withoutRange({ range: _, ...days }: Days): Omit<Days, 'range'> {
  return days;
}

type Kind = Constraint['kind'];
type Of<K extends Kind> = Extract<Constraint, { kind: K }>;

function find<K extends Kind>(statements: readonly Statement[], kind: K): Of<K> | undefined {
  for (const { constraint, negated } of statements) {
    if (!negated && isOf(constraint, kind)) return constraint;
  }
  return undefined;
}

function isOf<K extends Kind>(constraint: Constraint, kind: K): constraint is Of<K> {
  return constraint.kind === kind;
}

function refusesDays(statements: readonly Statement[]): boolean {
  const days = statements.filter(({ constraint }) => sortOf(constraint) === 'day');
  return days.length > 0 && days.every(({ negated }) => negated);
}

/** `any day, any time` frees both. */
function freed(statements: readonly Statement[]): TimeReading['frees'] {
  const said = new Set<'time' | 'day' | 'all'>();
  for (const { constraint, negated } of statements) {
    if (constraint.kind === 'free' && !negated) said.add(constraint.of);
  }
  return said.size > 1 ? 'all' : ([...said][0] ?? null);
}

interface Time {
  wish: Pick<TimeWish, 'parts' | 'after' | 'before' | 'near'>;
  minute: number | null;
  approximate: boolean;
  order: 'soonest' | 'latest' | undefined;
}

function composeTime(statements: readonly Statement[], days: Days, freeMinutes: FreeMinutes): Time {
  const time: Time = { wish: {}, minute: null, approximate: false, order: undefined };
  const parts = composeParts(statements);
  time.order = parts.order;
  const clocks = statements.filter(
    ({ constraint }) => constraint.kind === 'clock' || constraint.kind === 'clocks',
  );
  const free = clocks.length > 0 ? freeMinutes(days.from, days.to) : [];
  const hint: Hint = { hours: hoursOf(parts), free };
  const exact: number[] = [];
  for (const { constraint, negated } of clocks) {
    if (constraint.kind === 'clocks') {
      if (negated) continue;
      const { from, to } = readRange(constraint.from, constraint.to, hint);
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
        case 'weekof':
        case undefined:
          break;
      }
    }
  }
  placeExact(time, exact);
  dropContradiction(time);
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
  return time;
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

const OPPOSITE: Partial<Record<string, 'after' | 'before'>> = {
  after: 'before',
  from: 'before',
  before: 'after',
  until: 'after',
  by: 'after',
};

/** `before nine or after five` cannot be said in one filter: the later one is kept. */
function dropContradiction({ wish }: Time): void {
  if (wish.after !== undefined && wish.before !== undefined && wish.after >= wish.before)
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

function composeParts(statements: readonly Statement[]): Part {
  let merged: Part = {};
  let some = false;
  const refused = new Set<PartOfDay>();
  for (const { constraint, negated } of statements) {
    if (constraint.kind !== 'part') continue;
    const { part } = constraint;
    if (negated) {
      for (const each of part.parts ?? []) refused.add(each);
      if (part.before !== undefined && part.after === undefined) merged.after = part.before;
      if (part.after !== undefined && part.before === undefined) merged.before = part.after;
      continue;
    }
    merged = some ? joined(merged, part) : { ...merged, ...part };
    some = true;
  }
  if (refused.size > 0) {
    const left = (merged.parts ?? partOfDaySchema.options).filter((each) => !refused.has(each));
    if (left.length > 0) merged.parts = left;
  }
  return merged;
}

/** `morning or late afternoon`: any of them will do. */
function joined(a: Part, b: Part): Part {
  if (a.parts && b.parts) return { parts: [...new Set([...a.parts, ...b.parts])], ...order(a, b) };
  const hours = [hoursOf(a), hoursOf(b)];
  const from = Math.min(...hours.map((each) => each?.from ?? 0));
  const to = Math.max(...hours.map((each) => each?.to ?? 1440));
  return {
    ...(from > 0 ? { after: from } : {}),
    ...(to < 1440 ? { before: to } : {}),
    ...order(a, b),
  };
}

function order(a: Part, b: Part): Pick<Part, 'order'> {
  const found = a.order ?? b.order;
  return found === undefined ? {} : { order: found };
}

function hoursOf(part: Part): { from: number; to: number } | null {
  const spans = (part.parts ?? []).map((each) => PART_OF_DAY[each]);
  if (spans.length === 0 && part.after === undefined && part.before === undefined) return null;
  const from = spans.length > 0 ? Math.min(...spans.map((each) => each.from)) : 0;
  const to = spans.length > 0 ? Math.max(...spans.map((each) => each.to)) : 1440;
  return { from: Math.max(from, part.after ?? 0), to: Math.min(to, part.before ?? 1440) };
}

/** `HH:MM` of minutes since midnight. */
export function clockText(minute: number): string {
  const at = Math.min(Math.max(minute, 0), 1440);
  return `${String(Math.floor(at / 60)).padStart(2, '0')}:${String(at % 60).padStart(2, '0')}`;
}
