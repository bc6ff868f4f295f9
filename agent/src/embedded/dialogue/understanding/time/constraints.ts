/** Pieces put together to single statements, left to right. Pure. */
import type { Anchor, Operator } from './items.ts';
import { Pieces } from './pieces.ts';
import type { Scanned } from './scan.ts';
import { sortOf, type Bound, type Constraint, type Statement } from './statements.ts';
import { Values, type Value } from './values.ts';
import { BOUNDS, FREE_WHEN_BUSY, RESUMING } from './words-around.ts';

export function constraintsOf(scanned: readonly Scanned[], anchor: Anchor): Statement[] {
  return new Reader(scanned, anchor).read();
}

class Reader {
  readonly #pieces: Pieces;
  readonly #values: Values;
  readonly #anchor: Anchor;
  readonly #out: Statement[] = [];
  #negated: 'not' | 'busy' | null = null;
  #clause = 0;

  constructor(scanned: readonly Scanned[], anchor: Anchor) {
    this.#anchor = anchor;
    this.#pieces = new Pieces(scanned);
    this.#values = new Values(this.#pieces, anchor, {
      lastDay: () =>
        this.#out
          .map(({ constraint }) => constraint)
          .findLast((constraint) => constraint.kind === 'day')?.value,
      affirm: () => {
        this.#negated = null;
      },
    });
  }

  read(): Statement[] {
    const pieces = this.#pieces;
    while (!pieces.isOver) {
      const item = pieces.item();
      const before = pieces.at;
      if (item.kind === 'op') this.#operator(item.op);
      else if (!this.#statement('at')) pieces.at = before + 1;
    }
    return this.#out;
  }

  #operator(op: Operator): void {
    this.#pieces.at += 1;
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
    const rest = new Reader(this.#pieces.rest(), this.#anchor).read();
    const sorts = new Set(
      rest.filter(({ negated }) => !negated).map((each) => sortOf(each.constraint)),
    );
    const kept = this.#out.filter((each) => !sorts.has(sortOf(each.constraint)));
    this.#out.splice(0, Infinity, ...kept, ...rest);
  }

  /** What was done on some day is no wish: `I called last Friday, but nobody answered`. */
  #skipReport(): void {
    for (; !this.#pieces.isOver; this.#pieces.at += 1) {
      const item = this.#pieces.item();
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
    const from = this.#values.read(true);
    if (!from) return;
    const joint = this.#pieces.item();
    if (joint.kind === 'op' && ['and', 'to', 'or', 'until'].includes(joint.op)) {
      this.#pieces.at += 1;
      const to = this.#values.read(true);
      if (to && this.#pushRange(from, to)) return;
    }
    this.#pushValue(from, 'from');
  }

  /** One value with its bound, or a range that begins here. False when nothing followed. */
  #statement(bound: Bound): boolean {
    const item = this.#pieces.item();
    if (
      item.kind === 'part' ||
      item.kind === 'order' ||
      item.kind === 'free' ||
      item.kind === 'range' ||
      item.kind === 'move' ||
      item.kind === 'doubt'
    ) {
      this.#pieces.at += 1;
      this.#push(item);
      return true;
    }
    const value = this.#values.read(bound !== 'at' || this.#pieces.isBound);
    if (!value) return false;
    const joint = this.#pieces.item();
    if (
      (bound === 'at' || bound === 'from' || bound === 'around') &&
      joint.kind === 'op' &&
      (joint.op === 'to' || joint.op === 'until')
    ) {
      const back = this.#pieces.at;
      this.#pieces.at += 1;
      const to = this.#values.read(true);
      if (to && this.#pushRange(value, to)) return true;
      this.#pieces.at = back;
    }
    this.#pushValue(value, bound);
    return true;
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
    const next = this.#pieces.item();
    const joined = next.kind === 'op' && (next.op === 'or' || next.op === 'and');
    if (!joined) this.#negated = null;
  }
}
