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
  | 'break';

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
