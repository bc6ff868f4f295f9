/** What the scanner finds in a turn: pieces of a wish for a time, before they are put together. */
import type { DateWindow, LocalDate, PartOfDay, Range } from '@in-call-calendar/shared';

/** What a date is read against. Dates and minutes are wall clock in the zone that is shown. */
export interface Anchor {
  today: LocalDate;
  /** Minutes since midnight. */
  minute: number;
  /** Dates the open calendar shows; null while it is closed. */
  window: DateWindow | null;
  /** Days just offered: a weekday among them is that one. */
  offered?: readonly LocalDate[];
  /** The day last talked about: what `that day` and `the day after` mean. */
  focus: LocalDate | null;
}

/** A change relative to what is shown or was offered. */
export type Move =
  | { kind: 'later' | 'earlier' | 'more' | 'other_day' | 'other_time' | 'same_time' }
  | { kind: 'turn'; days: number }
  | { kind: 'shift'; minutes: number };

/** A time of day as it was said. Without a meridiem it has two readings. */
export interface Clock {
  hour: number;
  minute: number;
  meridiem: 'am' | 'pm' | '24h' | null;
  /** Only a number was said: a time only where the words around it make it one. */
  bare: boolean;
}

export interface Part {
  parts?: PartOfDay[];
  /** Minutes since midnight. */
  after?: number;
  before?: number;
  order?: 'soonest' | 'latest';
}

export type Operator =
  | 'after'
  | 'from'
  | 'before'
  | 'until'
  | 'by'
  | 'latest'
  | 'to'
  | 'between'
  | 'around'
  | 'at'
  | 'and'
  | 'or'
  | 'not'
  | 'busy'
  | 'bad'
  | 'good'
  | 'but'
  | 'onwards'
  | 'weekof'
  | 'correct'
  | 'report'
  | 'ish'
  | 'break';

/** Why a wish cannot be taken as it was said: the caller is told, and asked. */
export type Doubt =
  /** No calendar has such a day: `February 30th`. */
  | { kind: 'no_such_day'; day: string }
  /** The date falls on another weekday than the one (ISO) said beside it. */
  | { kind: 'weekday'; weekday: number; date: LocalDate }
  /** A day or a time gone by. */
  | { kind: 'past' }
  /** Numbers that are one date with the month first, and another with the day first. */
  | { kind: 'either'; dates: readonly [LocalDate, LocalDate] }
  /** Hours to be left out, in minutes since midnight, which no filter can hold. */
  | { kind: 'gap'; from: number; to: number };

/** Counts from the day said next: so many days, or to the next such weekday before or after it. */
export interface Count {
  days?: number;
  months?: number;
  /** Monday to Sunday of the week that it comes to. */
  wholeWeek?: boolean;
  /** ISO weekday to go to, forwards or backwards. */
  weekday?: number;
  backwards: boolean;
}

export type Item =
  | {
      kind: 'dates';
      from: LocalDate;
      to: LocalDate;
      span: 'day' | 'days' | 'week' | 'month';
      range?: Range;
    }
  | { kind: 'weekday'; weekday: number; plural: boolean }
  | { kind: 'weekdays'; weekdays: number[] }
  | { kind: 'ordinal'; day: number; said: 'on' | 'the' | 'bare' }
  | { kind: 'clock'; clock: Clock }
  | { kind: 'part'; part: Part }
  | { kind: 'order'; order: 'soonest' | 'latest' }
  | { kind: 'free'; of: 'time' | 'day' | 'all' }
  | { kind: 'range'; range: Range }
  | { kind: 'move'; move: Move }
  | { kind: 'op'; op: Operator }
  | { kind: 'doubt'; doubt: Doubt }
  | { kind: 'count'; count: Count }
  /** The day said before it in the same turn, else the one talked about. */
  | { kind: 'that_day' }
  /** So many days or months on from the day just refused: `not this Friday, the next one`. */
  | { kind: 'next_one'; days: number; months: number }
  | { kind: 'nothing' }
  | { kind: 'word'; text: string };

/** One line of the grammar: what it looks like, and what it means. Sticky pattern over the canonical text. */
export interface Rule {
  pattern: RegExp;
  make: (match: RegExpExecArray, anchor: Anchor) => Item | Item[] | null;
}

/** A rule from a pattern without flags; it must match whole words. */
export function rule(pattern: string, make: Rule['make']): Rule {
  return { pattern: new RegExp(`(?:${pattern})(?= |$)`, 'y'), make };
}

/** A single day as an item; null for none. */
export function day(date: LocalDate | null): Item | null {
  return date === null ? null : { kind: 'dates', from: date, to: date, span: 'day' };
}
