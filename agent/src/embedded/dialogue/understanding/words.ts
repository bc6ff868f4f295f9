/** Numbers as people say them, one word at a time. */

function counted(words: string, first = 0, step = 1): Map<string, number> {
  return new Map(words.split(' ').map((word, index) => [word, first + step * index]));
}

const ONES = counted(
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen',
);
const TENS = counted('twenty thirty forty fifty sixty seventy eighty ninety', 20, 10);
TENS.set('fourty', 40);
const ORDINALS = counted(
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth',
  1,
).set('thirtieth', 30);

/** How often a sign comes after such a word: `double five`. */
export const REPEATED: ReadonlyMap<string, number> = new Map([
  ['double', 2],
  ['triple', 3],
]);

/** The cardinal below twenty or the round ten that a word names. */
export function cardinal(word: string): number | null {
  return ONES.get(word) ?? TENS.get(word) ?? null;
}

/** A round ten with the digit that may follow it: `twenty`, `forty two`; null where the word is no such ten. */
export function tensAt(
  words: readonly string[],
  at: number,
): { value: number; end: number } | null {
  const tens = TENS.get(words[at] ?? '');
  if (tens === undefined) return null;
  const unit = ONES.get(words[at + 1] ?? '') ?? 0;
  const isOne = unit >= 1 && unit <= 9;
  return { value: tens + (isOne ? unit : 0), end: isOne ? at + 2 : at + 1 };
}

/** Digits that are said from `at` on: `twelve`, `forty two`, `double five`; null where there are none. */
export function digitsAt(
  words: readonly string[],
  at: number,
): { letters: string; end: number } | null {
  const word = words[at] ?? '';
  const times = REPEATED.get(word);
  if (times !== undefined) {
    const digit = digitWord(words[at + 1] ?? '');
    return digit === null ? null : { letters: digit.repeat(times), end: at + 2 };
  }
  const { value, end } = tensAt(words, at) ?? { value: cardinal(word), end: at + 1 };
  return value === null ? null : { letters: String(value), end };
}

/** The ordinal that a word or a typed `15th` names. */
export function ordinalWord(word: string): number | null {
  const typed = /^(\d{1,2})(?:st|nd|rd|th)$/.exec(word);
  if (typed) return Number(typed[1]);
  return ORDINALS.get(word) ?? null;
}

const ZEROS = new Set(['oh', 'o', 'nought', 'naught', 'aught', 'nil']);

/** The digit that a word names when digits are read out one by one; `oh` and `nought` are zeros. */
export function digitWord(word: string): string | null {
  if (/^\d$/.test(word)) return word;
  if (ZEROS.has(word)) return '0';
  const value = ONES.get(word);
  return value !== undefined && value <= 9 ? String(value) : null;
}
