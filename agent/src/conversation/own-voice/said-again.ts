/** Whether all that was heard is what the agent has said, but for what a recogniser gets wrong. Pure. */
import type { Language } from '@in-call-calendar/shared';
import { fold } from '../guard/tokens.ts';
import { SPOKEN_WORDS, type SpokenWords } from './spoken-words.ts';

/** Below so many words none may be wrong, and below the second number one. */
const EXACT_BELOW = 6;
const LONG = 8;
/** How many words of the agent's may be missing, as a part of those that were heard. */
const MISSING = 0.3;
/** Digits in a row that make them a number of a telephone. */
const DIGITS = /(?:^| )\d \d \d(?: |$)/;

/**
 * Fails safe: a number, a day, a letter, a name, an answer or any other word that the agent did not say there is the
 * caller's. What may be wrong is a small word, and in a long sentence without a number or day one that sounds alike.
 */
export function isSaidAgain(heard: string, said: string, language: Language): boolean {
  const known = SPOKEN_WORDS[language];
  const words = known.wordsOf(heard);
  const own = known.wordsOf(said);
  const isSpelled = words.some(known.isSpelling) || DIGITS.test(words.join(' '));
  if (isSpelled) return ` ${own.join(' ')} `.includes(` ${words.join(' ')} `);
  const missing = fewestMissing(words, own, mistakes(words, own, namesIn(said), known), known);
  return missing <= words.length * MISSING;
}

interface Mistakes {
  most: number;
  /** Whether the word heard may stand for the agent's, or, without one, be made of nothing. */
  mayBe: (heardAt: number, ownAt?: number) => boolean;
}

function mistakes(
  words: readonly string[],
  own: readonly string[],
  names: ReadonlySet<string>,
  { isSmall, isHesitation, isCallers, isValue }: SpokenWords,
): Mistakes {
  // "One" is mostly no number.
  const isPlain = words.length >= LONG && !words.some((word) => word !== '1' && isValue(word));
  return {
    most: words.length < EXACT_BELOW ? 0 : words.length < LONG ? 1 : 2,
    mayBe(heardAt, ownAt) {
      const word = words[heardAt] ?? '';
      const isLast = heardAt === words.length - 1;
      if (isCallers(word) || isValue(word)) return false;
      // Twice it is a no: "uh-uh".
      if (ownAt === undefined)
        return (
          isHesitation(word) &&
          !isLast &&
          words[heardAt + 1] !== word &&
          words[heardAt - 1] !== word
        );
      const other = own[ownAt] ?? '';
      if (isSmall(word)) return isSmall(other);
      return isPlain && !isLast && !isValue(other) && !names.has(other) && isAlike(word, other);
    },
  };
}

/** How many words in between were not heard, where all that was heard is found in one place; Infinity where it is not. */
function fewestMissing(
  words: readonly string[],
  own: readonly string[],
  { most, mayBe }: Mistakes,
  { isNeeded }: SpokenWords,
): number {
  const counts = Array.from({ length: most + 1 }, (_, wrong) => wrong);
  /** For each place in the agent's words, by the number of wrong words: how many are missing. */
  let above = [...own, ''].map(() => counts.map((wrong) => (wrong === 0 ? 0 : Infinity)));
  for (const [heardAt, word] of words.entries()) {
    const row: number[][] = [];
    for (let end = 0; end <= own.length; end += 1) {
      const ownAt = end - 1;
      const at = (cell: number[] | undefined, wrong: number): number => cell?.[wrong] ?? Infinity;
      row.push(
        counts.map((wrong) =>
          Math.min(
            own[ownAt] === word ? at(above[ownAt], wrong) : Infinity,
            ownAt >= 0 && mayBe(heardAt, ownAt) ? at(above[ownAt], wrong - 1) : Infinity,
            mayBe(heardAt) ? at(above[end], wrong - 1) : Infinity,
            isNeeded(own[ownAt] ?? '') ? Infinity : at(row[ownAt], wrong) + 1,
          ),
        ),
      );
    }
    above = row;
  }
  return Math.min(...above.flat());
}

/** Words that are written with a capital within a sentence; in German nouns, too, which then have to be the same. */
function namesIn(text: string): Set<string> {
  return new Set([...text.matchAll(/(?<=[\p{L}\d,] )\p{Lu}\p{L}+/gu)].map(([name]) => fold(name)));
}

/** Whether two words differ in one place only, in a letter, or two of a longer word. */
function isAlike(a: string, b: string): boolean {
  const most = Math.max(a.length, b.length);
  const least = Math.min(a.length, b.length);
  let from = 0;
  while (from < least && a[from] === b[from]) from += 1;
  let behind = 0;
  while (behind < least - from && a.at(-1 - behind) === b.at(-1 - behind)) behind += 1;
  return least >= 3 && most - from - behind <= (most > 5 ? 2 : 1);
}
