/** What a key of a telephone stands for, at the moment it is pressed. Pure. */
import type { Instant } from '@in-call-calendar/shared';
import type { KeyQuestion } from '../words/words.ts';

/** Equal digits within this time are one press, told twice by a gateway, in ms. */
const SAME_PRESS_MS = 150;

/** What the agent's last question can be answered with by keys. */
export interface OpenKeys {
  /** The times that it offers, in the order they were named. */
  choices: readonly Instant[];
  /** What 1 and 2 say yes and no to; null where the question has not said so. */
  question: KeyQuestion | null;
}

export type Pressed =
  | { kind: 'choice'; nth: number; start: Instant }
  | { kind: 'answer'; yes: boolean }
  | { kind: 'repeat' }
  | { kind: 'person' }
  /** It stands for nothing now. */
  | { kind: 'nothing' };

/** @param digit `0` to `9`, `*`, `#`, or whatever else a gateway sends */
export function readKey(digit: string, { choices, question }: OpenKeys): Pressed {
  if (digit === '*') return { kind: 'repeat' };
  if (digit === '0') return { kind: 'person' };
  const nth = /^[1-9]$/.test(digit) ? Number(digit) : 0;
  const start = choices[nth - 1];
  if (start !== undefined) return { kind: 'choice', nth, start };
  if (choices.length > 0 || question === null || nth < 1 || nth > 2) return { kind: 'nothing' };
  return { kind: 'answer', yes: nth === 1 };
}

/**
 * Returns whether a digit is a press of its own, and not the one before told once more.
 *
 * @param now milliseconds of a clock that never goes back
 */
export function createPressFilter(now: () => number): (digit: string) => boolean {
  let last = { digit: '', at: -Infinity };
  return (digit) => {
    const at = now();
    const isSame = digit === last.digit && at - last.at < SAME_PRESS_MS;
    last = { digit, at };
    return !isSame;
  };
}
