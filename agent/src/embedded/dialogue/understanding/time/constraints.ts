/** Pieces put together to single statements, left to right. Pure. */
import { focusOf } from './calendar-math.ts';
import { asDay, countedFrom, nextInstead } from './derived-days.ts';
import { resolveDay } from './resolve-day.ts';
import type { Anchor, Clock, Count, Item, Operator } from './items.ts';
import type { Scanned } from './scan.ts';
import {
  sortOf,
  type Bound,
  type Constraint,
  type DayValue,
  type Statement,
} from './statements.ts';
import { BOUNDS, FLUFF, FREE_WHEN_BUSY, PADDING, PROPOSING, RESUMING } from './words-around.ts';

type Value = { kind: 'day'; value: DayValue } | { kind: 'clock'; clock: Clock };

export function constraintsOf(scanned: readonly Scanned[], anchor: Anchor): Statement[] {
  return new Reader(scanned, anchor).read();
}

class Reader {
  readonly #pieces: Scanned[];
  readonly #anchor: Anchor;
  readonly #onlyFluff: boolean;
  readonly #out: Statement[] = [];
  #at = 0;
  #negated: 'not' | 'busy' | null = null;
  #clause = 0;

  constructor(scanned: readonly Scanned[], anchor: Anchor) {
    this.#anchor = anchor;
    this.#pieces = scanned.filter(
      ({ item }) => item.kind !== 'nothing' && !(item.kind === 'word' && item.text === ','),
    );
    this.#onlyFluff = this.#pieces.every(
      ({ item }) => item.kind !== 'word' || FLUFF.has(item.text),
    );
  }

  read(): Statement[] {
    while (this.#at < this.#pieces.length) {
      const item = this.#item(this.#at);
      const before = this.#at;
      if (item.kind === 'op') this.#operator(item.op);
      else if (!this.#statement('at')) this.#at = before + 1;
    }
    return this.#out;
  }

  #item(at: number): Item {
    return this.#pieces[at]?.item ?? { kind: 'nothing' };
  }

  #operator(op: Operator): void {
    this.#at += 1;
    switch (op) {
      case 'not':
      case 'busy':
        this.#negated = op;
        return;
      case 'bad':
        for (const statement of this.#out.slice(this.#clause)) statement.negated = true;
        this.#endClause();
        return;
      case 'correct':
        this.#correct();
        return;
      case 'report':
        this.#skipReport();
        return;
      case 'but':
      case 'break':
      case 'good':
        this.#endClause();
        return;
      case 'ish':
        this.#rebound('around');
        return;
      case 'onwards':
        this.#rebound('from');
        return;
      case 'between':
        this.#between();
        return;
      case 'to':
      case 'and':
      case 'or':
        return;
      case 'latest':
        if (!this.#statement('by')) this.#rebound('by');
        return;
      case 'around':
        if (!this.#statement('around')) this.#rebound('around');
        return;
      case 'after':
      case 'from':
      case 'before':
      case 'until':
      case 'by':
      case 'at':
      case 'weekof':
        this.#statement(BOUNDS[op] ?? 'at');
        return;
    }
  }

  #endClause(): void {
    this.#negated = null;
    this.#clause = this.#out.length;
  }

  /** `Tuesday, no, Wednesday`: what comes now takes the place of what was said of the same sort. */
  #correct(): void {
    this.#endClause();
    const rest = new Reader(this.#pieces.slice(this.#at), this.#anchor).read();
    this.#at = this.#pieces.length;
    const sorts = new Set(
      rest.filter(({ negated }) => !negated).map((each) => sortOf(each.constraint)),
    );
    const kept = this.#out.filter((each) => !sorts.has(sortOf(each.constraint)));
    this.#out.splice(0, Infinity, ...kept, ...rest);
  }

  /** What was done on some day is no wish: `I called last Friday, but nobody answered`. */
  #skipReport(): void {
    for (; this.#at < this.#pieces.length; this.#at += 1) {
      const item = this.#item(this.#at);
      if (item.kind === 'word' && RESUMING.has(item.text)) return;
      if (item.kind === 'op' && ['but', 'break', 'correct'].includes(item.op)) return;
    }
  }

  /** Changes how the last clock or day was meant: `three at the latest`, `from ten onwards`. */
  #rebound(bound: Bound): void {
    const last = this.#out.at(-1)?.constraint;
    if (last && (last.kind === 'clock' || last.kind === 'day') && last.bound === 'at')
      last.bound = bound;
  }

  #between(): void {
    const from = this.#value(true);
    if (!from) return;
    const joint = this.#item(this.#at);
    if (joint.kind === 'op' && ['and', 'to', 'or', 'until'].includes(joint.op)) {
      this.#at += 1;
      const to = this.#value(true);
      if (to && this.#pushRange(from, to)) return;
    }
    this.#pushValue(from, 'from');
  }

  /** One value with its bound, or a range that begins here. False when nothing followed. */
  #statement(bound: Bound): boolean {
    const item = this.#item(this.#at);
    if (
      item.kind === 'part' ||
      item.kind === 'order' ||
      item.kind === 'free' ||
      item.kind === 'range' ||
      item.kind === 'move' ||
      item.kind === 'doubt'
    ) {
      this.#at += 1;
      this.#push(item);
      return true;
    }
    const value = this.#value(bound !== 'at' || this.#boundBefore());
    if (!value) return false;
    const joint = this.#item(this.#at);
    if (
      (bound === 'at' || bound === 'from' || bound === 'around') &&
      joint.kind === 'op' &&
      (joint.op === 'to' || joint.op === 'until')
    ) {
      const back = this.#at;
      this.#at += 1;
      const to = this.#value(true);
      if (to && this.#pushRange(value, to)) return true;
      this.#at = back;
    }
    this.#pushValue(value, bound);
    return true;
  }

  #boundBefore(): boolean {
    const previous = this.#item(this.#at - 1);
    return previous.kind === 'op' && previous.op in BOUNDS;
  }

  /** A day or a clock at this place. `asked`: a preposition has announced it, so that a bare number is a time. */
  #value(asked: boolean): Value | null {
    const start = this.#at;
    while (asked && this.#isPadding(this.#item(this.#at))) this.#at += 1;
    const item = this.#item(this.#at);
    if (item.kind === 'clock' && (!item.clock.bare || asked || this.#bareClockStands())) {
      this.#at += 1;
      return { kind: 'clock', clock: item.clock };
    }
    const day = this.#dayValue(item);
    if (!day) this.#at = start;
    return day;
  }

  #isPadding(item: Item): boolean {
    if (item.kind === 'word') return PADDING.has(item.text);
    return item.kind === 'op' && (item.op === 'at' || item.op === 'around');
  }

  #dayValue(item: Item): Value | null {
    const found = this.#derivedDay(item);
    if (found) return { kind: 'day', value: found };
    if (
      item.kind !== 'dates' &&
      item.kind !== 'weekday' &&
      item.kind !== 'weekdays' &&
      item.kind !== 'ordinal'
    )
      return null;
    if (item.kind === 'ordinal' && item.said === 'bare' && item.day <= 5 && !this.#dayBefore())
      return null;
    this.#at += 1;
    return { kind: 'day', value: this.#beside(item) };
  }

  /** A weekday and a date beside each other are one day: `Friday the third`, `December 3rd, a Friday`. */
  #beside(item: DayValue): DayValue {
    const next = this.#item(this.#at);
    const date = item.kind === 'weekday' ? next : item;
    const weekday = item.kind === 'weekday' ? item : next;
    if (weekday.kind !== 'weekday' || weekday.plural) return item;
    if (date.kind !== 'ordinal' && !(date.kind === 'dates' && date.span === 'day')) return item;
    const after = this.#item(this.#at + 1);
    // `Tomorrow, Wednesday or Thursday` are three days.
    const isList = after.kind === 'op' && ['or', 'and', 'to', 'bad', 'good'].includes(after.op);
    if (item.kind !== 'weekday' && isList) return item;
    this.#at += 1;
    return { ...date, besideWeekday: weekday.weekday };
  }

  /** A day that is known by another one. */
  #derivedDay(item: Item): DayValue | null {
    if (item.kind === 'count') return this.#countFrom(item.count);
    if (item.kind === 'next_one') return this.#nextOne(item);
    if (item.kind !== 'that_day') return null;
    this.#at += 1;
    return this.#lastDay()?.value ?? asDay(focusOf(this.#anchor));
  }

  #countFrom(count: Count): DayValue | null {
    const start = this.#at;
    this.#at += 1;
    while (this.#isPadding(this.#item(this.#at))) this.#at += 1;
    const base = this.#dayValue(this.#item(this.#at));
    const date = base?.kind === 'day' ? resolveDay(base.value, this.#anchor) : null;
    if (date === null) {
      this.#at = start;
      return null;
    }
    return countedFrom(count, date);
  }

  #nextOne(item: Extract<Item, { kind: 'next_one' }>): DayValue | null {
    const value = this.#lastDay()?.value;
    const found = value === undefined ? null : nextInstead(item, value, this.#anchor);
    if (found === null) return null;
    this.#at += 1;
    this.#negated = null;
    return found;
  }

  #lastDay(): Extract<Constraint, { kind: 'day' }> | undefined {
    return this.#out
      .map(({ constraint }) => constraint)
      .findLast((constraint) => constraint.kind === 'day');
  }

  #dayBefore(): boolean {
    const previous = this.#item(this.#at - 1);
    return (
      previous.kind === 'weekday' ||
      (previous.kind === 'op' && previous.op !== 'break' && previous.op !== 'correct')
    );
  }

  /** Whether a number on its own is a time here, by what stands beside it. */
  #bareClockStands(): boolean {
    const previous = this.#item(this.#at - 1);
    const next = this.#nextPiece();
    if (previous.kind === 'dates' || previous.kind === 'weekday' || previous.kind === 'part')
      return true;
    if (
      previous.kind === 'op' &&
      ['at', 'or', 'and', 'break', 'not', 'correct'].includes(previous.op)
    )
      return true;
    if (previous.kind === 'word' && PROPOSING.has(previous.text)) return true;
    if (next.kind === 'part' || next.kind === 'dates' || next.kind === 'weekday') return true;
    if (
      next.kind === 'op' &&
      ['to', 'good', 'bad', 'around', 'ish', 'onwards', 'latest', 'break'].includes(next.op)
    )
      return true;
    return this.#onlyFluff;
  }

  /** What follows a number, small words apart: `ten on Wednesday`. */
  #nextPiece(): Item {
    let at = this.#at + 1;
    while (this.#isPadding(this.#item(at))) at += 1;
    return this.#item(at);
  }

  #pushRange(from: Value, to: Value): boolean {
    if (from.kind === 'clock' && to.kind === 'clock')
      this.#push({ kind: 'clocks', from: from.clock, to: to.clock });
    else if (from.kind === 'day' && to.kind === 'day')
      this.#push({ kind: 'days', from: from.value, to: to.value });
    else return false;
    return true;
  }

  #pushValue(value: Value, bound: Bound): void {
    const turned = this.#negated === 'busy' ? FREE_WHEN_BUSY[bound] : undefined;
    this.#push({ ...value, bound: turned ?? bound }, turned !== undefined);
  }

  #push(constraint: Constraint, affirmed = false): void {
    this.#out.push({
      constraint,
      negated: this.#negated !== null && !affirmed,
      clause: this.#clause,
    });
    const next = this.#item(this.#at);
    const joined = next.kind === 'op' && (next.op === 'or' || next.op === 'and');
    if (!joined) this.#negated = null;
  }
}
