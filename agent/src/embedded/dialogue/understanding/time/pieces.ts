/** The pieces of a turn, and how far they have been read. */
import type { Item } from './items.ts';
import type { Scanned } from './scan.ts';
import { BOUNDS, FLUFF, PADDING, PROPOSING } from './words-around.ts';

export class Pieces {
  /** The place of the piece that comes next. */
  at = 0;
  readonly #pieces: readonly Scanned[];
  readonly #onlyFluff: boolean;

  constructor(scanned: readonly Scanned[]) {
    this.#pieces = scanned.filter(
      ({ item }) => item.kind !== 'nothing' && !(item.kind === 'word' && item.text === ','),
    );
    this.#onlyFluff = this.#pieces.every(
      ({ item }) => item.kind !== 'word' || FLUFF.has(item.text),
    );
  }

  get isOver(): boolean {
    return this.at >= this.#pieces.length;
  }

  /** Returns what is at a place, which is nothing before the first and after the last. */
  item(at = this.at): Item {
    return this.#pieces[at]?.item ?? { kind: 'nothing' };
  }

  /** Returns all that is left, and reads it. */
  rest(): readonly Scanned[] {
    const rest = this.#pieces.slice(this.at);
    this.at = this.#pieces.length;
    return rest;
  }

  /** Reads small words that say nothing about a time. */
  skipPadding(): void {
    this.at = this.#afterPadding(this.at);
  }

  /** What comes next is announced by a preposition. */
  get isBound(): boolean {
    const previous = this.item(this.at - 1);
    return previous.kind === 'op' && previous.op in BOUNDS;
  }

  get followsDay(): boolean {
    const previous = this.item(this.at - 1);
    return (
      previous.kind === 'weekday' ||
      (previous.kind === 'op' && previous.op !== 'break' && previous.op !== 'correct')
    );
  }

  /** Whether a number on its own is a time here, by what stands beside it. */
  bareClockStands(): boolean {
    const previous = this.item(this.at - 1);
    // Small words apart: `ten on Wednesday`.
    const next = this.item(this.#afterPadding(this.at + 1));
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

  #afterPadding(from: number): number {
    let at = from;
    while (isPadding(this.item(at))) at += 1;
    return at;
  }
}

function isPadding(item: Item): boolean {
  if (item.kind === 'word') return PADDING.has(item.text);
  return item.kind === 'op' && (item.op === 'at' || item.op === 'around');
}
