/** Days and clocks, read where they stand among other pieces. */
import { focusOf } from './calendar-math.ts';
import { asDay, countedFrom, nextInstead } from './derived-days.ts';
import type { Anchor, Clock, Count, Item } from './items.ts';
import type { Pieces } from './pieces.ts';
import { resolveDay } from './resolve-day.ts';
import type { DayValue } from './statements.ts';

export type Value = { kind: 'day'; value: DayValue } | { kind: 'clock'; clock: Clock };

/** What has been said before in the same turn. */
export interface Said {
  lastDay: () => DayValue | undefined;
  /** What was refused has got another in its place. */
  affirm: () => void;
}

export class Values {
  readonly #pieces: Pieces;
  readonly #anchor: Anchor;
  readonly #said: Said;

  constructor(pieces: Pieces, anchor: Anchor, said: Said) {
    this.#pieces = pieces;
    this.#anchor = anchor;
    this.#said = said;
  }

  /** A day or a clock at this place. `asked`: a preposition has announced it, so that a bare number is a time. */
  read(asked: boolean): Value | null {
    const pieces = this.#pieces;
    const start = pieces.at;
    if (asked) pieces.skipPadding();
    const item = pieces.item();
    if (item.kind === 'clock' && (!item.clock.bare || asked || pieces.bareClockStands())) {
      pieces.at += 1;
      return { kind: 'clock', clock: item.clock };
    }
    const day = this.#dayValue(item);
    if (!day) pieces.at = start;
    return day;
  }

  #dayValue(item: Item): Value | null {
    const pieces = this.#pieces;
    const found = this.#derivedDay(item);
    if (found) return { kind: 'day', value: found };
    if (
      item.kind !== 'dates' &&
      item.kind !== 'weekday' &&
      item.kind !== 'weekdays' &&
      item.kind !== 'ordinal'
    )
      return null;
    if (item.kind === 'ordinal' && item.said === 'bare' && item.day <= 5 && !pieces.followsDay)
      return null;
    pieces.at += 1;
    return { kind: 'day', value: this.#beside(item) };
  }

  /** A weekday and a date beside each other are one day: `Friday the third`, `December 3rd, a Friday`. */
  #beside(item: DayValue): DayValue {
    const pieces = this.#pieces;
    const next = pieces.item();
    const date = item.kind === 'weekday' ? next : item;
    const weekday = item.kind === 'weekday' ? item : next;
    if (weekday.kind !== 'weekday' || weekday.plural) return item;
    if (date.kind !== 'ordinal' && !(date.kind === 'dates' && date.span === 'day')) return item;
    const after = pieces.item(pieces.at + 1);
    // `Tomorrow, Wednesday or Thursday` are three days.
    const isList = after.kind === 'op' && ['or', 'and', 'to', 'bad', 'good'].includes(after.op);
    if (item.kind !== 'weekday' && isList) return item;
    pieces.at += 1;
    return { ...date, besideWeekday: weekday.weekday };
  }

  /** A day that is known by another one. */
  #derivedDay(item: Item): DayValue | null {
    const pieces = this.#pieces;
    if (item.kind === 'count') return this.#countFrom(item.count);
    if (item.kind === 'next_one') return this.#nextOne(item);
    if (item.kind !== 'that_day') return null;
    pieces.at += 1;
    return this.#said.lastDay() ?? asDay(focusOf(this.#anchor));
  }

  #countFrom(count: Count): DayValue | null {
    const pieces = this.#pieces;
    const start = pieces.at;
    pieces.at += 1;
    pieces.skipPadding();
    const base = this.#dayValue(pieces.item());
    const date = base?.kind === 'day' ? resolveDay(base.value, this.#anchor) : null;
    if (date === null) {
      pieces.at = start;
      return null;
    }
    return countedFrom(count, date);
  }

  #nextOne(item: Extract<Item, { kind: 'next_one' }>): DayValue | null {
    const pieces = this.#pieces;
    const value = this.#said.lastDay();
    const found = value === undefined ? null : nextInstead(item, value, this.#anchor);
    if (found === null) return null;
    pieces.at += 1;
    this.#said.affirm();
    return found;
  }
}
