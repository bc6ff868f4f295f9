/** Turns that name a time, or a series of times, and nothing besides. Pure. */
import { findRepeat } from './repetition.ts';
import type { Anchor } from './time/items.ts';
import { scan } from './time/scan.ts';
import { BLANK, tokenise } from './tokens.ts';

/** Words that leave a turn one about a time. */
const SMALL = new Set(
  'the please okay yes yeah well so oh a it is that would be for me we will take do go with like and i would rather want to can let us have better wait'.split(
    ' ',
  ),
);

/** `Tuesday at ten`, `make it four`, `just once`. A lone number is none: it may be anything. */
export function isOnlyTime(text: string, anchor: Anchor): boolean {
  const { repeat, rest } = findRepeat(tokenise(text));
  const pieces = scan(rest, anchor).map(({ item }) => item);
  const isSmall = (word: string): boolean =>
    word === BLANK.text || /^\W$/.test(word) || SMALL.has(word);
  if (pieces.some((item) => item.kind === 'word' && !isSmall(item.text))) return false;
  if (repeat !== null) return true;
  const led = pieces.some(
    (item) =>
      item.kind === 'op' && item.op !== 'break' && item.op !== 'correct' && item.op !== 'not',
  );
  return pieces.some((item) => {
    switch (item.kind) {
      case 'clock':
        return !item.clock.bare || led || /\bmake it\b/.test(text);
      case 'dates':
      case 'weekday':
      case 'weekdays':
      case 'part':
      case 'move':
      case 'doubt':
      case 'count':
      case 'next_one':
        return true;
      case 'ordinal':
      case 'order':
      case 'free':
      case 'range':
      case 'op':
      case 'that_day':
      case 'nothing':
      case 'word':
        return false;
    }
  });
}
