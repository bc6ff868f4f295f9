/** Single statements about a time: `from Monday to Wednesday`, `not before ten`, `tomorrow`. */
import type { Clock, Item, Move, Part } from './items.ts';

export type DayValue = Extract<Item, { kind: 'dates' | 'weekday' | 'weekdays' | 'ordinal' }> & {
  /** A day of the month said beside a weekday. */
  besideWeekday?: number;
};

export type Bound = 'at' | 'around' | 'after' | 'from' | 'before' | 'until' | 'by' | 'weekof';

export type Constraint =
  | { type: 'day'; value: DayValue; bound: Bound }
  | { type: 'days'; from: DayValue; to: DayValue }
  | { type: 'clock'; clock: Clock; bound: Bound }
  | { type: 'clocks'; from: Clock; to: Clock }
  | { type: 'part'; part: Part }
  | { type: 'order'; order: 'soonest' | 'latest' }
  | { type: 'free'; of: 'time' | 'day' | 'all' }
  | { type: 'range'; range: '1w' | '2w' | '1m' | '3m' }
  | { type: 'move'; move: Move };

export interface Statement {
  constraint: Constraint;
  negated: boolean;
  /** Number of the clause, to tell `mornings, but not before ten` from `in the morning before ten`. */
  clause: number;
}

/** Statements of one sort take each other's place when the caller corrects himself. */
export function sortOf(constraint: Constraint): string {
  switch (constraint.type) {
    case 'day':
    case 'days':
      return 'day';
    case 'clock':
    case 'clocks':
    case 'part':
      return 'time';
    case 'order':
    case 'free':
    case 'range':
    case 'move':
      return constraint.type;
  }
}
