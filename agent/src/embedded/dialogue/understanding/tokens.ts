/** A turn as words with their numbers, which is what the scanners of times and references read. */
import { cardinal, ordinalWord, tensAt } from './words.ts';

export interface Token {
  /** The word; numbers as digits, ordinals as `15th`. */
  text: string;
  /** Cardinal value, for numbers. */
  number: number | null;
  /** Ordinal value, for `fifteenth` and `15th`. */
  ordinal: number | null;
  /** The number was written in digits: `10 to 2` is a range, `ten to two` is ten minutes to two. */
  digits: boolean;
}

const word = (text: string): Token => ({ text, number: null, ordinal: null, digits: false });
const cardinalToken = (number: number, digits: boolean): Token => ({
  text: String(number),
  number,
  ordinal: null,
  digits,
});
const ordinalToken = (ordinal: number): Token => ({
  text: `${ordinal}th`,
  number: null,
  ordinal,
  digits: false,
});

/** Splits normalised text. `twenty first` becomes one ordinal, `ten thirty` stays two numbers. */
export function tokenise(text: string): Token[] {
  const words = text.split(' ').filter(Boolean);
  const tokens: Token[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const current = words[at] ?? '';
    const next = words[at + 1] ?? '';
    const tens = tensAt(words, at);
    const ordinalNext = ordinalWord(next);
    if (tens === null) tokens.push(single(current));
    else if (ordinalNext !== null && ordinalNext < 10 && !/^\d/.test(next)) {
      tokens.push(ordinalToken(tens.value + ordinalNext));
      at += 1;
    } else {
      tokens.push(cardinalToken(tens.value, false));
      at = tens.end - 1;
    }
  }
  return tokens;
}

function single(text: string): Token {
  if (/^\d{1,4}$/.test(text)) return cardinalToken(Number(text), true);
  const ordinal = ordinalWord(text);
  if (ordinal !== null) return ordinalToken(ordinal);
  const number = cardinal(text);
  if (number !== null) return cardinalToken(number, false);
  return word(text);
}

/** A word that no scanner reads: stands where something was understood already. */
export const BLANK: Token = word('\u0000');

/** The tokens with a stretch of them blanked out. */
export function blanked(tokens: readonly Token[], from: number, to: number): Token[] {
  return tokens.map((token, index) => (index >= from && index < to ? BLANK : token));
}
