/** The parts of a spoken address: signs, letters and digits, put together. Pure. */
import { amountAt } from '../amounts.ts';
import { digitsAt, digitWord } from '../words.ts';
import { isWholeEnding } from './fix-detail.ts';
import { MAIL_HOSTS } from './mail-hosts.ts';
import { spellFrom } from './spelling.ts';

const JOINERS: Record<string, string> = {
  dot: '.',
  point: '.',
  period: '.',
  underscore: '_',
  underline: '_',
  dash: '-',
  hyphen: '-',
  minus: '-',
  plus: '+',
  apostrophe: "'",
  ampersand: '&',
  slash: '/',
};
/** Stands where a turn breaks off; no word of a turn is like it. */
export const BREAK = ';';
/** What stands between a domain that is broken off and the one in its place. */
const BETWEEN = /^(?:[,;]|at|it's|its|it|is|that's|no|sorry|wait|actually)$/;
const DOTS = new Set(['dot', 'point', 'period']);

/** Words that lead up to an address and are none of it. */
const LEAD = new Set(
  "is it its it's that's i'm the my email email's mail mail's e address to and me reach contact use would be that sure yes yeah yep no nope not but actually sorry said meant mean wait oops whoops nor neither correction wrong right correct new okay ok please well so send an a at was s reads under i am pm you can hi hello oh um uh uhm got or try put down let's lets write type enter".split(
    ' ',
  ),
);

/** Whether a word leads up to an address, and is none of it unless it stands beside a sign. */
export function isLead(word: string): boolean {
  return LEAD.has(word);
}

/** Whether a word stands for a sign within an address: `dot`, `underscore`. */
export function isJoiner(word: string): boolean {
  return word in JOINERS;
}

/** `dot`, `at` and the like: an address goes on before and after them. */
export function isSign(word: string): boolean {
  return isJoiner(word) || word === 'at';
}

/** Whether a word says the dot of an address. */
export function isDot(word: string): boolean {
  return DOTS.has(word);
}

/** The domain that begins at `start`, or null. */
export function readDomain(
  words: readonly string[],
  start: number,
): { value: string; end: number } | null {
  const labels: string[] = [];
  let at = words[start] === BREAK ? start + 1 : start;
  while (at < words.length) {
    const label = readLabel(words, at);
    if (!label) return null;
    labels.push(label.value);
    at = label.end;
    if (!DOTS.has(words[at] ?? '')) break;
    at += 1;
  }
  const [host = ''] = labels;
  if (labels.length === 1) {
    const full = MAIL_HOSTS[host];
    // `gmail com`: the dot was swallowed.
    if (full === undefined) return domainBehindBreak(words, at);
    return { value: full, end: words[at] === 'com' ? at + 1 : at };
  }
  const value = labels.join('.');
  return /^[\p{L}\p{M}\d-]+(?:\.[\p{L}\p{M}\d-]+)*\.\p{L}{2,}$/u.test(value)
    ? { value, end: at }
    : null;
}

/** `berg, scratch that, burg dot org`: the domain that takes the place of the one that ends at `end` without its dot. */
function domainBehindBreak(
  words: readonly string[],
  end: number,
): { value: string; end: number } | null {
  const next = words.findIndex((word, at) => at >= end && !BETWEEN.test(word));
  return next > end && words.slice(end, next).includes(BREAK) ? readDomain(words, next) : null;
}

/** One label of the domain: words up to the next `dot`; behind the last dot only one word. */
function readLabel(words: readonly string[], start: number): { value: string; end: number } | null {
  const afterDot = isDot(words[start - 1] ?? '');
  let value = '';
  let at = start;
  while (at < words.length) {
    const word = words[at] ?? '';
    if (DOTS.has(word) || word === ',' || word === BREAK) break;
    const goesOn = !isLead(word) && words.slice(at + 1, at + 3).includes('dot');
    if (value !== '' && afterDot && (!goesOn || isWholeEnding(`.${value}`))) break;
    const piece = pieceAt(words, at);
    if (!piece) break;
    value += piece.letters;
    at = piece.end;
    if (value in MAIL_HOSTS) break;
  }
  return value === '' ? null : { value, end: at };
}

/** What stands before the `at`, as it is written. */
export function joinLocal(words: readonly string[]): string {
  let value = '';
  let at = 0;
  while (at < words.length) {
    const piece = pieceAt(words, at);
    if (!piece) {
      at += 1;
      continue;
    }
    // `anna a n n a`: a word, and how it is spelt.
    const before = words[at - 1] ?? '';
    const isSpelling = before.length > 1 && piece.end - at > 1 && piece.letters === before;
    if (!isSpelling) value += piece.letters;
    at = piece.end;
  }
  return value;
}

function pieceAt(words: readonly string[], at: number): { letters: string; end: number } | null {
  const word = words[at] ?? '';
  const zero = zeroAt(words, at);
  if (zero !== null) return zero;
  const spelt = spellFrom(words, at);
  if (spelt !== null && spelt.sure > 0) return spelt;
  const sign = JOINERS[word];
  if (sign !== undefined) return { letters: sign, end: at + 1 };
  const amount = amountAt(words, at);
  const digits =
    amount === null ? digitsAt(words, at) : { letters: String(amount.value), end: amount.end };
  if (digits !== null) return digits;
  const plain = word.replace(/^["“(]+|["”),]+$/g, '');
  return plain === '' ? null : { letters: plain, end: at + 1 };
}

/** `twenty oh five`, `double oh seven`: before a digit it is one, where it is doubled or a digit stands before it. */
function zeroAt(words: readonly string[], at: number): { letters: string; end: number } | null {
  const digits = digitsAt(words, at);
  if (words[at + 1] === 'oh' && digits !== null && isDigit(words, at + 2) && digits.end === at + 2)
    return digits;
  const isZero = words[at] === 'oh' && at > 0 && amountAt(words, at - 1) !== null;
  return isZero && isDigit(words, at + 1) ? { letters: '0', end: at + 1 } : null;
}

/** Whether a digit is said there. */
export function isDigit(words: readonly string[], at: number): boolean {
  return digitWord(words[at] ?? '') !== null;
}
