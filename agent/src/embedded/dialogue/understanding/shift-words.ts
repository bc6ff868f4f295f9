/** How far a booking is pushed back or brought forward, in the words of times. Pure. */
import { cardinal } from './words.ts';

const DIRECTION = '(back|forward|up|out|ahead)';
const AMOUNT = String.raw`(?:about |around |just |maybe )*(\S+(?: \S+){0,4})`;
const DIRECTION_FIRST = new RegExp(`^(?:${DIRECTION} )?(?:by )?${AMOUNT}$`);
const DIRECTION_LAST = new RegExp(`^(?:by )?${AMOUNT} ${DIRECTION}$`);
const UNIT = /^(?:hours?|minutes?|days?|weeks?)$/;
const FIRST = /^(?:an?|half|few|couple|\d+)$/;
const OTHER = /^(?:an?|half|of|and|few|couple|quarters?|more)$/;
/** Verbs of which a bare amount of time is the length: `make it thirty minutes`. */
const OF_LENGTH = /\b(?:make|change|have|set)\b/;
const SOME = /^(?:an? )?(?:little|bit|little bit|little while|while)$/;

/**
 * Returns `an hour later` for `back an hour`, `same time a week earlier` for `forward by a week`; null where the words
 * are anything else.
 *
 * @param verb what stands before them: `bring it forward` says the direction by itself
 */
export function shiftIn(rest: string, verb: string): string | null {
  const words = rest
    .replace(/ please$/, '')
    .replace(/\banother (?=hour)/, 'an ')
    .replace(/\banother (?=half|minute|day|week)/, 'a ')
    .replace(/\banother /, '');
  const last = DIRECTION_LAST.exec(words);
  const [, first, amountBehind = ''] = DIRECTION_FIRST.exec(words) ?? [];
  const direction = last?.[2] ?? first;
  const amount = last?.[1] ?? amountBehind;
  const isLength = direction === undefined && !words.startsWith('by ') && OF_LENGTH.test(verb);
  if (isLength || !isAmount(amount)) return null;
  const sooner = direction === 'forward' || direction === 'up' || /forward/.test(verb);
  const shift = `${amount} ${sooner ? 'earlier' : 'later'}`;
  return /day|week/.test(amount) ? `same time ${shift}` : shift;
}

function isAmount(text: string): boolean {
  if (SOME.test(text)) return true;
  const words = text.split(' ');
  const [first = ''] = words;
  const isOf = (word: string): boolean => OTHER.test(word) || UNIT.test(word) || isNumber(word);
  return (
    (FIRST.test(first) || isNumber(first)) &&
    words.some((word) => UNIT.test(word)) &&
    words.every(isOf)
  );
}

function isNumber(word: string): boolean {
  return /^\d+$/.test(word) || cardinal(word) !== null;
}
