/** What was read back to the caller, to tell a repetition from a change. Pure. */
import type { FigureReader } from './details.ts';
import { fold, tidy, tokensOf, type Token } from './tokens.ts';

/** Fewest digits that repeat a part of a long number: fewer may be a time, `two thirty`. */
const PART_OF_NUMBER = 5;
/** From this many digits on a row of numbers is a phone number or the like, not times and days. */
const LONG_NUMBER = 6;

export interface ReadBack {
  /** How many tokens from `at` on repeat a word or figure that was read back; 0 where none does. */
  repeated(tokens: readonly Token[], at: number): number;
}

/** `phrases`: the words and values that were read back. */
export function readBackOf(
  phrases: readonly string[],
  figures: FigureReader,
  contractions: Readonly<Record<string, string>>,
): ReadBack {
  const words = new Set<string>();
  const meanings = new Set<string>();
  const longNumbers: string[] = [];

  const take = (text: string): void => {
    const tokens = tokensOf(tidy(text), contractions);
    for (let at = 0; at < tokens.length;) {
      const row = figures.row(tokens, at);
      if (row !== null && row.digits.length >= LONG_NUMBER) {
        longNumbers.push(row.digits);
        at += row.length;
        continue;
      }
      const figure = figures.figure(tokens, at);
      if (figure === null) words.add(tokens[at]?.word ?? '');
      else for (const meaning of figure.exactly) meanings.add(meaning);
      at += figure?.length ?? 1;
    }
  };

  for (const phrase of phrases) {
    const chunks = phrase.split(/\s+/);
    // Figures in an address are no times: `anna2@example.com`.
    for (const address of chunks.filter((chunk) => chunk.includes('@')))
      for (const word of address.match(/[\p{L}\p{M}]+/gu) ?? []) words.add(fold(word));
    take(chunks.filter((chunk) => !chunk.includes('@')).join(' '));
  }

  return {
    repeated(tokens, at) {
      const row = figures.row(tokens, at);
      if (
        row !== null &&
        row.digits.length >= PART_OF_NUMBER &&
        longNumbers.some((number) => number.includes(row.digits))
      )
        return row.length;
      const figure = figures.figure(tokens, at);
      if (figure === null) return words.has(tokens[at]?.word ?? '') ? 1 : 0;
      return figure.meanings.some((meaning) => meanings.has(meaning)) ? figure.length : 0;
    },
  };
}
