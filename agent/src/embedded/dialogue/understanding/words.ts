/** Numbers as people say them, one word at a time. */

const ONES: Record<string, number> = {
  zero: 0,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  seventeen: 17,
  eighteen: 18,
  nineteen: 19,
};

const TENS: Record<string, number> = {
  twenty: 20,
  thirty: 30,
  forty: 40,
  fourty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
};

const ORDINALS: Record<string, number> = {
  first: 1,
  second: 2,
  third: 3,
  fourth: 4,
  fifth: 5,
  sixth: 6,
  seventh: 7,
  eighth: 8,
  ninth: 9,
  tenth: 10,
  eleventh: 11,
  twelfth: 12,
  thirteenth: 13,
  fourteenth: 14,
  fifteenth: 15,
  sixteenth: 16,
  seventeenth: 17,
  eighteenth: 18,
  nineteenth: 19,
  twentieth: 20,
  thirtieth: 30,
};

/** The cardinal below twenty or the round ten that a word names. */
export function cardinal(word: string): number | null {
  return ONES[word] ?? TENS[word] ?? null;
}

/** A single digit or ten: what may follow `twenty` in one number. */
export function unit(word: string): number | null {
  const value = ONES[word];
  return value !== undefined && value >= 1 && value <= 9 ? value : null;
}

export function isTens(word: string): boolean {
  return word in TENS;
}

/** The ordinal that a word or a typed `15th` names. */
export function ordinalWord(word: string): number | null {
  const typed = /^(\d{1,2})(?:st|nd|rd|th)$/.exec(word);
  if (typed) return Number(typed[1]);
  return ORDINALS[word] ?? null;
}

/** The digit that a word names when digits are read out one by one; `oh` is a zero. */
export function digitWord(word: string): string | null {
  if (word === 'oh' || word === 'o') return '0';
  const value = ONES[word];
  return value !== undefined && value <= 9 ? String(value) : null;
}
