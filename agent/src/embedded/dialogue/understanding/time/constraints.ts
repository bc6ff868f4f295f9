/** Pieces put together to single statements, left to right. Pure. */
import type { Clock, Item, Operator } from './items.ts';
import type { Scanned } from './scan.ts';
import {
  sortOf,
  type Bound,
  type Constraint,
  type DayValue,
  type Statement,
} from './statements.ts';

type Value = { kind: 'day'; value: DayValue } | { kind: 'clock'; clock: Clock };

const BOUNDS: Partial<Record<Operator, Bound>> = {
  after: 'after',
  from: 'from',
  before: 'before',
  until: 'until',
  by: 'by',
  latest: 'by',
  around: 'around',
  weekof: 'weekof',
  at: 'at',
};

/** What being busy within a bound leaves free. */
const FREE_WHEN_BUSY: Partial<Record<Bound, Bound>> = {
  until: 'from',
  before: 'from',
  after: 'before',
  from: 'before',
};

/** Words that may stand around a bare number and leave it a time: `three please`, `the two then`. */
const FLUFF = new Set(
  'the please okay yes yeah yep sure that it is would be for me i we will take do go with want like and so well a uh great good perfect fine lets have book get one of my to say thanks thank you by now if possible just say'.split(
    ' ',
  ),
);

/** Verbs that put forward a time: `can you do four`. */
const PROPOSING = new Set(['do', 'say', 'try', 'take', 'prefer', 'want', 'make', 'for']);

/** Words that may come between a preposition and its time: `after like three`. */
const PADDING = new Set(['like', 'say', 'the', 'my', 'a', 'on', 'in', 'of', 'maybe', 'sometime']);

export function constraintsOf(scanned: readonly Scanned[]): Statement[] {
  return new Reader(scanned).read();
}

class Reader {
  readonly #pieces: Scanned[];
  readonly #onlyFluff: boolean;
  readonly #out: Statement[] = [];
  #at = 0;
  #negated: 'not' | 'busy' | null = null;
  #clause = 0;

  constructor(scanned: readonly Scanned[]) {
    this.#pieces = scanned.filter(({ item }) => item.kind !== 'nothing');
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
      case 'but':
      case 'break':
      case 'good':
        this.#endClause();
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
    const rest = new Reader(this.#pieces.slice(this.#at)).read();
    this.#at = this.#pieces.length;
    const sorts = new Set(
      rest.filter(({ negated }) => !negated).map((each) => sortOf(each.constraint)),
    );
    const kept = this.#out.filter((each) => !sorts.has(sortOf(each.constraint)));
    this.#out.splice(0, Infinity, ...kept, ...rest);
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
      item.kind === 'move'
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
    const next = this.#item(this.#at);
    if (item.kind === 'weekday' && !item.plural) {
      if (next.kind === 'ordinal') {
        this.#at += 1;
        return { kind: 'day', value: { ...next, besideWeekday: item.weekday } };
      }
      if (next.kind === 'dates' && next.span === 'day') {
        this.#at += 1;
        return { kind: 'day', value: next };
      }
    }
    if (item.kind === 'dates' && item.span === 'day' && next.kind === 'weekday' && !next.plural)
      this.#at += 1;
    return { kind: 'day', value: item };
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
      ['to', 'good', 'bad', 'around', 'onwards', 'latest', 'break'].includes(next.op)
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
