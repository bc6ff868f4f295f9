/** Whole numbers of several words: `twenty five`, `two thousand and five`, `fifteen hundred`. Pure. */
import { cardinal, tensAt } from './words.ts';

interface Amount {
  value: number;
  /** Index after the last word used. */
  end: number;
}

/**
 * Returns the number that begins at a word, up to 999,999; null where none does.
 *
 * @param loose whether a rest needs no `and`: `one hundred five` is 105 as an amount, 100 and 5 among digits
 */
export function amountAt(words: readonly string[], at: number, loose = false): Amount | null {
  const first = hundredsAt(words, at, loose);
  if (first === null || words[first.end] !== 'thousand') return first;
  return withRest({ value: first.value * 1000, end: first.end + 1 }, words, loose, hundredsAt);
}

function hundredsAt(words: readonly string[], at: number, loose: boolean): Amount | null {
  const first = belowHundred(words, at);
  if (first === null || words[first.end] !== 'hundred') return first;
  return withRest({ value: first.value * 100, end: first.end + 1 }, words, loose, belowHundred);
}

function withRest(
  { value, end }: Amount,
  words: readonly string[],
  loose: boolean,
  read: (words: readonly string[], at: number, loose: boolean) => Amount | null,
): Amount {
  const joined = words[end] === 'and';
  const rest = joined || loose ? read(words, joined ? end + 1 : end, loose) : null;
  return rest === null ? { value, end } : { value: value + rest.value, end: rest.end };
}

function belowHundred(words: readonly string[], at: number): Amount | null {
  const word = words[at] ?? '';
  if (word === 'a' && /^(?:hundred|thousand)$/.test(words[at + 1] ?? ''))
    return { value: 1, end: at + 1 };
  const value = cardinal(word);
  return tensAt(words, at) ?? (value === null ? null : { value, end: at + 1 });
}
