const SMALL = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
  'thirteen',
  'fourteen',
  'fifteen',
  'sixteen',
  'seventeen',
  'eighteen',
  'nineteen',
] as const;

const TENS = [
  '',
  '',
  'twenty',
  'thirty',
  'forty',
  'fifty',
  'sixty',
  'seventy',
  'eighty',
  'ninety',
] as const;

const IRREGULAR_ORDINALS: Record<string, string> = {
  one: 'first',
  two: 'second',
  three: 'third',
  five: 'fifth',
  eight: 'eighth',
  nine: 'ninth',
  twelve: 'twelfth',
};

/** English words for an integer from 0 to 99; other numbers come back as digits. */
export function cardinal(value: number): string {
  const small = SMALL[value];
  if (small !== undefined) return small;
  const tens = TENS[Math.floor(value / 10)];
  if (tens === undefined || tens === '') return String(value);
  return value % 10 === 0 ? tens : `${tens} ${cardinal(value % 10)}`;
}

/** English ordinal for an integer from 1 to 99: 24 is "twenty fourth". */
export function ordinal(value: number): string {
  const words = cardinal(value).split(' ');
  const last = words.pop() ?? '';
  const ending = IRREGULAR_ORDINALS[last] ?? `${last.replace(/y$/, 'ie')}th`;
  return [...words, ending].join(' ');
}

/** Reads digits one by one: "42" is "four two". */
export function digitByDigit(digits: string): string {
  return Array.from(digits, (digit) => SMALL[Number(digit)] ?? digit).join(' ');
}

/** Minutes after a full hour: 5 is "oh five"; 0 is empty. */
export function minuteWords(minute: number): string {
  if (minute === 0) return '';
  return minute < 10 ? `oh ${cardinal(minute)}` : cardinal(minute);
}
