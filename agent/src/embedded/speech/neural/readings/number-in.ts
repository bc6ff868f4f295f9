/** Digits of a telephone number, in words or as they are written. Pure. */

const NUMERALS: Record<string, string> = {
  zero: '0',
  oh: '0',
  one: '1',
  two: '2',
  three: '3',
  four: '4',
  five: '5',
  six: '6',
  seven: '7',
  eight: '8',
  nine: '9',
};
const DIGIT = Object.keys(NUMERALS).join('|');
const PIECE = String.raw`(?:(?:double |triple )?(?:${DIGIT}|\d+))\b`;
const DIGITS = new RegExp(String.raw`(?:\bplus |\+)?\b${PIECE}(?: ${PIECE})*`, 'g');

/** Words for digits, as they are said. */
export const DIGIT_WORDS: readonly string[] = Object.keys(NUMERALS);

/** The longest run of digits of a turn, with a `+` where one was said; empty where there is none. */
export function numberIn(words: string): string {
  const runs = [...words.matchAll(DIGITS)].map(([run]) =>
    withRepeats(run)
      .split(' ')
      .reduce((digits, word) => digits + digitsOf(word, digits), ''),
  );
  return runs.reduce((longest, run) => (run.length > longest.length ? run : longest), '');
}

/**
 * Whether a number has as many digits as those of telephones have: in the United States, with a zero at its beginning
 * as in most of Europe, or with the code of a country.
 */
export function isUsualNumber(number: string): boolean {
  return /^(?:\d{7}|1?[2-9]\d{9}|0\d{8,11}|\+\d{8,15})$/.test(number);
}

/** `double five` as `five five`. */
function withRepeats(run: string): string {
  return run.replaceAll(/\b(double|triple) (\w+)/g, (_, times: string, digit: string) =>
    Array.from({ length: times === 'double' ? 2 : 3 }, () => digit).join(' '),
  );
}

/** `five 501`: where the way of writing changes, a digit comes once too often. */
function digitsOf(word: string, before: string): string {
  if (word === 'plus') return '+';
  const numeral = NUMERALS[word];
  if (numeral !== undefined) return numeral;
  return word.length > 1 && before.endsWith(word.charAt(0)) ? word.slice(1) : word;
}
