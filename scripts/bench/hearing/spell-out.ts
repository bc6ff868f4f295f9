/** One way of writing for what was said and what was heard, so that only words that differ count as errors. Pure. */
import {
  cardinal,
  digitByDigit,
  ordinal,
} from '../../../agent/src/embedded/speech/speaking/number-words.ts';

const SHORT: Record<string, string> = {
  "can't": 'can not',
  cannot: 'can not',
  "won't": 'will not',
  dr: 'doctor',
  mr: 'mister',
  ok: 'okay',
  oh: 'zero',
  dec: 'december',
};
const ENDINGS: [RegExp, string][] = [
  [/(\w)n't\b/g, '$1 not'],
  [/(\w)'re\b/g, '$1 are'],
  [/(\w)'m\b/g, '$1 am'],
  [/(\w)'ll\b/g, '$1 will'],
  [/(\w)'ve\b/g, '$1 have'],
  [/(\w)'d\b/g, '$1 would'],
  [/\b(it|that|what|there|here|who|let)'s\b/g, '$1 is'],
];
const MONTHS =
  'january|february|march|april|may|june|july|august|september|october|november|december';
const DAY = new RegExp(`(?<=\\b(?:${MONTHS}) )\\d{1,2}\\b(?![:\\d])`, 'g');
/** Digits in a row that are one number; more are said one by one. */
const MOST_DIGITS = 2;

/** Returns lower-case words: numbers as words, contractions in full, without punctuation. */
export function spellOut(text: string): string {
  let words = text
    .toLowerCase()
    .replaceAll('’', "'")
    .replace(/\b([ap])\.? ?m\b\.?/g, '$1m')
    .replaceAll('&', ' and ')
    .replace(/(\d),(?=\d{3})/g, '$1')
    .replace(/(\d)(?=[ap]m\b)/g, '$1 ')
    .replace(/\b(\d{1,2}):(\d\d)\b/g, (_, hour: string, minute: string) =>
      minute === '00' ? hour : `${hour} ${minute}`,
    )
    .replace(/\b(\d{1,2})(?:st|nd|rd|th)\b/g, (_, day: string) => ordinal(Number(day)))
    // A day behind its month is said as an ordinal, whichever way it is written.
    .replace(DAY, (day) => ordinal(Number(day)))
    .replace(/\d+/g, (digits) =>
      digits.length > MOST_DIGITS || digits.startsWith('0')
        ? ` ${digitByDigit(digits)} `
        : ` ${cardinal(Number(digits))} `,
    )
    .replace(/[^a-z']+/g, ' ')
    .replace(/(?<![a-z])'|'(?![a-z])/g, ' ');
  words = words.replace(/[a-z']+/g, (word) => SHORT[word] ?? word);
  for (const [ending, full] of ENDINGS) words = words.replace(ending, full);
  return words.replace(/\s+/g, ' ').trim();
}
