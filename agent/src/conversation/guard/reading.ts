/** Small steps of reading tokens from one place on. Pure. */
import type { Phrases, TimeLexicon } from './time-lexicon.ts';
import type { Token } from './tokens.ts';

export interface Read<T> {
  value: T;
  /** The token after the last one read. */
  to: number;
}

/** Reads the longest of the phrases that begins at a token; null where none does. */
export function readPhrase<T>(
  tokens: readonly Token[],
  at: number,
  phrases: Phrases<T>,
): Read<T> | null {
  for (const [words, value] of phrases) {
    if (words.every((word, index) => tokens[at + index]?.text === word)) {
      return { value, to: at + words.length };
    }
  }
  return null;
}

/** Reads a number in digits or words, `45` or `forty five`; null where there is none or it is above 59. */
export function readNumber(
  tokens: readonly Token[],
  at: number,
  lexicon: TimeLexicon,
): Read<number> | null {
  const token = tokens[at];
  if (token?.kind === 'number') {
    return token.text.length > 2 ? null : { value: Number(token.text), to: at + 1 };
  }
  const value = token?.kind === 'word' ? lexicon.numbers.get(token.text) : undefined;
  if (value === undefined) return null;
  const ones =
    tokens[at + 1]?.kind === 'word' ? lexicon.numbers.get(tokens[at + 1]?.text ?? '') : undefined;
  const isCompound = value >= 20 && value % 10 === 0 && ones !== undefined && ones > 0 && ones < 10;
  return isCompound ? { value: value + ones, to: at + 2 } : { value, to: at + 1 };
}

/** Whether what stands at a token makes the number before it something else than a time: a unit, more digits. */
export function isMeasured(tokens: readonly Token[], at: number, lexicon: TimeLexicon): boolean {
  const next = tokens[at];
  if (!next) return false;
  if (next.kind === 'number' || next.kind === 'price') return true;
  return lexicon.units.has(next.text);
}
