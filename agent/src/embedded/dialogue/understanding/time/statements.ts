/** Single statements about a time: `from Monday to Wednesday`, `not before ten`, `tomorrow`. */
import type { Clock, Item } from './items.ts';

export type DayValue = Extract<Item, { kind: 'dates' | 'weekday' | 'weekdays' | 'ordinal' }> & {
  /** The ISO weekday said beside it, which it has to fall on. */
  besideWeekday?: number;
};

export type Bound = 'at' | 'around' | 'after' | 'from' | 'before' | 'until' | 'by' | 'weekof';

export type Constraint =
  | { kind: 'day'; value: DayValue; bound: Bound }
  | { kind: 'days'; from: DayValue; to: DayValue }
  | { kind: 'clock'; clock: Clock; bound: Bound }
  | { kind: 'clocks'; from: Clock; to: Clock }
  /** Items that say all by themselves. */
  | Extract<Item, { kind: 'part' | 'order' | 'free' | 'range' | 'move' | 'doubt' }>;

export interface Statement {
  constraint: Constraint;
  negated: boolean;
  /** Number of the clause, to tell `mornings, but not before ten` from `in the morning before ten`. */
  clause: number;
}

/** Statements of one sort take each other's place when the caller corrects himself. */
export function sortOf(constraint: Constraint): string {
  switch (constraint.kind) {
    case 'day':
    case 'days':
    case 'doubt':
      return 'day';
    case 'clock':
    case 'clocks':
    case 'part':
      return 'time';
    case 'order':
    case 'free':
    case 'range':
    case 'move':
      return constraint.kind;
  }
}
