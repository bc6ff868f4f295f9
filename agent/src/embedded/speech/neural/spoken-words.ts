/** Whisper's way of writing as the words that were spoken, which is what the dialogue reads. Pure. */

import { withRepeatedDigits } from './repeated-digits.ts';
import { withSpokenAddresses } from './written-addresses.ts';
import { withPlainDigits } from './written-numbers.ts';

const DIGITS = 'zero one two three four five six seven eight nine'.split(' ');
/** Capitals that are one word, not letters that were spelt. */
const ABBREVIATIONS = new Set(['AM', 'PM', 'OK', 'ASAP', 'USA', 'GMT', 'UTC', 'EST', 'PST', 'CET']);
/** Digits of a telephone number at least; fewer may be a year or a price. */
const PHONE_DIGITS = 7;

/** `1030` and `230`, but no number that ends in `00`. */
const BARE_CLOCK =
  /(?<![\d:.] ?)\b(1[0-2]|[1-9])([1-5][05]|05)\b(?! ?[\d:%]| (?:dollars|euros|minutes))/g;

/**
 * Returns lower-case words without punctuation: an address with `at` and `dot`, spelt letters and telephone numbers one
 * by one, clock times as `9:15 pm`. The capital of a sentence would make a name of its first word.
 */
export function spokenWords(written: string): string {
  const digits = withRepeatedDigits(withPlainDigits(written.replaceAll('’', "'")));
  return withSpokenAddresses(digits)
    .replace(/\b([ap])\.\s?m\b\.?/gi, '$1m')
    .replace(/\be-?mail/gi, 'email')
    .replace(/\b[A-Za-z](?:[-.] ?[A-Za-z])+\b\.?/g, spelt)
    .replace(/\b[A-Z]{3,}\b/g, (word) => (ABBREVIATIONS.has(word) ? word : spaced(word)))
    .toLowerCase()
    .replace(/(\d),(?=\d{3}\b)/g, '$1')
    .replace(/\b(\d{1,2})\.(\d\d)(?!\.?\d)/g, '$1:$2')
    .replace(/\b(1[0-2]|[1-9])([0-5]\d)(?= ?[ap]m\b)/g, '$1:$2')
    .replace(/(?<![\d:])\+?\d[\d(), -]*\d(?![\d:])/g, phoneDigits)
    .replace(BARE_CLOCK, '$1:$2')
    .replaceAll('&', ' and ')
    .replaceAll('%', ' percent')
    .replace(/(?<=\p{L})-(?=\p{L})/gu, ' ')
    .replace(/(?<!\d):|:(?!\d)|\.(?!\d)|[,!?;"()[\]…]|(?<![\p{L}\d])['-]|['-](?![\p{L}\d])/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

function spaced(letters: string): string {
  return letters.replaceAll(/[A-Za-z]/g, ' $&').trim();
}

/** `S-M-I-T-H` and `S. M. I. T. H.`; never `e.g.`, whose two letters nobody spells. */
function spelt(letters: string): string {
  const spelling = spaced(letters.replaceAll(/[^A-Za-z]/g, ''));
  return spelling.length < 5 && !letters.includes('-') ? letters : spelling;
}

function phoneDigits(written: string): string {
  const digits = written.replaceAll(/\D/g, '');
  if (digits.length < PHONE_DIGITS) return written;
  const plus = written.startsWith('+') ? 'plus ' : '';
  return plus + digits.replaceAll(/./g, (digit) => ` ${DIGITS[Number(digit)] ?? ''}`).trim();
}
