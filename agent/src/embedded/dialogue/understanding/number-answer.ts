/** The number that answers a question for one. Pure. */
import { latinDigits } from '@in-call-calendar/shared';
import { amountAt } from './amounts.ts';
import { normalise } from './normalise.ts';

/** Words that make another number of one, or none. */
const UNSURE = /\b(?:not|no|never|none|nobody|than|between|per)\b/;
const GROUPED = /(?<![\d.,])\d{1,3}(?:,\d{3})+(?=\.\d|(?![\d.,]))/g;

/**
 * Returns the number in a turn as digits; null where there is none, or more than one: `five or six`. What is no number
 * of this form is given as it came, for the form to refuse.
 */
export function numberIn(raw: string): string | null {
  const text = latinDigits(raw)
    .replace(GROUPED, (number) => number.replaceAll(',', ''))
    .replace(/(?<=\d),(?=\d)/g, '.');
  if (UNSURE.test(normalise(raw))) return null;
  const words = text
    .toLowerCase()
    .replace(/[,;!?]|\.(?!\d)/g, ' ')
    .replace(/(?<=[a-z])-(?=[a-z])/g, ' ')
    .split(/\s+/)
    .filter(Boolean);
  const found: string[] = [];
  let at = 0;
  while (at < words.length) {
    const number = numberAt(words, at);
    if (number !== null) found.push(number.value);
    at = number?.end ?? at + 1;
  }
  const [only = null] = found;
  return found.length === 1 ? only : null;
}

function numberAt(words: readonly string[], at: number): { value: string; end: number } | null {
  const word = words[at] ?? '';
  const sign = /^(?:minus|negative)$/.test(word) ? '-' : '';
  const start = sign === '' ? at : at + 1;
  const whole = wholeAt(words, start);
  if (whole === null) return null;
  const end = whole.end;
  if (/^(?:point|comma)$/.test(words[end] ?? '')) {
    const decimals = decimalsAt(words, end + 1);
    if (decimals !== null)
      return { value: `${sign}${whole.value}.${decimals.digits}`, end: decimals.end };
  }
  if (words.slice(end, end + 3).join(' ') === 'and a half')
    return { value: `${sign}${whole.value}.5`, end: end + 3 };
  return { value: sign + whole.value, end };
}

function wholeAt(words: readonly string[], at: number): { value: string; end: number } | null {
  const word = words[at] ?? '';
  const isLast = words[at + 1] !== 'hundred' && words[at + 1] !== 'thousand';
  if (/\d/.test(word) && isLast) return { value: word, end: at + 1 };
  if (word === 'dozen') return { value: '12', end: at + 1 };
  if (word === 'zero') return { value: '0', end: at + 1 };
  const amount = amountAt(words, at, true);
  return amount && { value: String(amount.value), end: amount.end };
}

function decimalsAt(
  words: readonly string[],
  start: number,
): { digits: string; end: number } | null {
  let digits = '';
  let at = start;
  for (
    let next = amountAt(words, at);
    next !== null && next.value < 100;
    next = amountAt(words, at)
  ) {
    digits += String(next.value);
    at = next.end;
  }
  return digits === '' ? null : { digits, end: at };
}
