/** Phone numbers, typed or read out digit by digit. Pure; whether a number exists is asked elsewhere. */
import { latinDigits, type Zone } from '@in-call-calendar/shared';
import { checkPhoneOf } from '../../../../scheduling/check-phone.ts';
import { amountAt } from '../amounts.ts';
import { digitWord, REPEATED, tensAt } from '../words.ts';
import { chunksOf, cutChunks } from './chunks.ts';

export interface FoundPhone {
  value: string;
  rest: string;
}

/** Digits with at most two signs between them; all of them, for a part of a number is another number. */
const TYPED =
  /(?<![\w@/:-]|\d[\s().\-/]{1,2})(?:\+|00)?\(?\d(?:[\s().\-/]{0,2}\d){5,16}(?![\w@/:]|[\s().\-/]{1,2}\d)/g;
const DATE = /^\(?\d{1,4}([-/.])\d{1,2}\1\d{2,4}\)?[.,;!?]*$/;
const CUE =
  /\b(?:phone|telephone|mobile|cell|my number|the number|number is|call me|reach me|text me|area code)\b/;
/** A number that is said to be wrong: `not 202 555 0123`. */
const DENIED =
  /\b(?:not|instead of|rather than)\s+(?:\+?\d[\d().\-/]{4,}(?![\p{L}'’])|(?:(?:[+(]?\d[\d().\-/]*|plus|oh|zero|one|two|three|four|five|six|seven|eight|nine|double|triple)(?![\p{L}'’])\s*){2,})/giu;
/** Words between the digits of a number that are none of it. */
const BETWEEN = new Set('and then area code dash hyphen space slash dot point'.split(' '));

/**
 * Returns a number in a turn, or null. Without a word like `phone` only a long enough one counts, and a spoken one only
 * when it was asked for.
 *
 * @param zone the caller's, whose country's numbers decide between `27` and `20 7`
 */
export function findPhone(raw: string, asked: boolean, zone: Zone): FoundPhone | null {
  const text = latinDigits(raw)
    .replace(DENIED, ' ')
    .replace(/(?<=\d) (?:dash|hyphen) (?=\d)/gi, '-')
    .replace(/[\u2010-\u2015]/g, '-')
    .replace(/(?:\bplus\b|[+＋])\s*(?=\d)/gi, '+');
  const cued = asked || CUE.test(text.toLowerCase());
  for (const typed of text.matchAll(TYPED)) {
    const value = typed[0].trim();
    const digits = value.replace(/\D/g, '');
    if (DATE.test(value)) continue;
    if (value.startsWith('+') || (cued && digits.length >= 5) || digits.length >= 9) {
      // `646 555 zero 173`: digits in words may go on with it.
      const whole = findSpoken(text, cued, zone);
      if (whole && isMore(whole.value, value, zone)) return whole;
      const rest = `${text.slice(0, typed.index)} ${text.slice(typed.index + typed[0].length)}`;
      return { value, rest: rest.replace(/\s+/g, ' ').trim() };
    }
  }
  return findSpoken(text, cued, zone);
}

/** Whether a number has the digits of another one and more, and is one that there is. */
function isMore(value: string, part: string, zone: Zone): boolean {
  const digits = part.replace(/\D/g, '');
  const all = value.replace(/\D/g, '');
  return all.length > digits.length && all.includes(digits) && checkPhoneOf(() => zone)(value).ok;
}

function findSpoken(text: string, cued: boolean, zone: Zone): FoundPhone | null {
  const chunks = chunksOf(text, (chunk) =>
    DATE.test(chunk)
      ? chunk
      : chunk
          .toLowerCase()
          .replace(/[.,;!?()]/g, ' ')
          .replace(/(?<=\w)-(?=\w)/g, ' '),
  );
  let best: { readings: string[][]; start: number; end: number } | null = null;
  for (let start = 0; start < chunks.words.length; start += 1) {
    const run = digitsFrom(chunks.words, start);
    if (run && plain(run.readings).length > plain(best?.readings ?? []).length)
      best = { ...run, start };
  }
  const least = cued ? 5 : 7;
  if (!best || plain(best.readings).replace('+', '').length < least) return null;
  return {
    value: likeliest(best.readings, zone),
    rest: cutChunks(chunks, best.start, best.end),
  };
}

function plain(readings: readonly string[][]): string {
  return readings.map(([first]) => first).join('');
}

/**
 * Of several readings the first that is a number; else, where a digit was heard once too often (`5 5 5 5 0 1 9 9`), the
 * only number that is left without it; the plain reading where there is none.
 */
function likeliest(readings: readonly string[][], zone: Zone): string {
  const check = checkPhoneOf(() => zone);
  let values = [''];
  for (const each of readings)
    values = values.flatMap((value) => each.map((next) => value + next)).slice(0, 64);
  const isNumber = (value: string): boolean => check(value).ok;
  const first = plain(readings);
  if (values.length === 1 && isNumber(first)) return first;
  const [without, ...others] = withoutOne(first).filter(isNumber);
  return values.find(isNumber) ?? (others.length === 0 ? without : undefined) ?? first;
}

/** The same digits with one less in one of the places where a digit is said four times or more. */
function withoutOne(digits: string): string[] {
  return [...digits.matchAll(/(\d)\1{3,}/g)].map(
    ({ index }) => digits.slice(0, index) + digits.slice(index + 1),
  );
}

/** Digits from a word on, each piece with the ways to read it. */
function digitsFrom(
  words: readonly string[],
  start: number,
): { readings: string[][]; end: number } | null {
  const readings: string[][] = [];
  let at = start;
  let end = start;
  while (at < words.length) {
    const word = words[at] ?? '';
    const piece = pieceAt(words, at);
    if (piece !== null) {
      readings.push(piece.readings);
      at = piece.end;
      end = at;
    } else if (word === 'plus' && readings.length === 0) {
      readings.push(['+']);
      at += 1;
    } else if (readings.length > 0 && BETWEEN.has(word)) at += 1;
    else break;
  }
  return /\d/.test(plain(readings)) ? { readings, end } : null;
}

function pieceAt(words: readonly string[], at: number): { readings: string[]; end: number } | null {
  const word = words[at] ?? '';
  if (/^\+?\d{1,17}$/.test(word)) return { readings: [word], end: at + 1 };
  const times = REPEATED.get(word);
  if (times !== undefined) {
    const digit = digitWord(words[at + 1] ?? '');
    return digit === null ? null : { readings: [digit.repeat(times)], end: at + 2 };
  }
  const amount = amountAt(words, at);
  if (amount === null) {
    const digit = digitWord(word);
    return digit === null ? null : { readings: [digit], end: at + 1 };
  }
  const value = String(amount.value);
  const tens = tensAt(words, at);
  const isPair = tens !== null && tens.end === at + 2 && amount.end === tens.end;
  // `twenty seven` is 27, or 20 and 7.
  const apart = isPair ? [`${Math.floor(amount.value / 10)}0${amount.value % 10}`] : [];
  return { readings: [value, ...apart], end: amount.end };
}
