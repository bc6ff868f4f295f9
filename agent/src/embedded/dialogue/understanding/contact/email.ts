/** E-mail addresses, written anywhere in a sentence or spoken word by word. Pure. */
import { amountAt } from '../amounts.ts';
import { digitsAt, digitWord } from '../words.ts';
import { aroundChunks, cutChunks, type Chunks } from './chunks.ts';
import { MAIL_HOSTS } from './mail-hosts.ts';
import { isWholeEnding } from './fix-detail.ts';
import { spellFrom } from './spelling.ts';
import { spokenWords } from './spoken-words.ts';
import { findWrittenEmail } from './written-email.ts';

export interface FoundEmail {
  value: string;
  /** As an address is written, not word by word. */
  written: boolean;
  /** What the turn said besides the address. */
  rest: string;
  before: string;
  after: string;
}

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
const DOTS = new Set(['dot', 'point', 'period']);

/** Words that lead up to an address and are none of it. */
const LEAD = new Set(
  "is it its it's that's i'm the my email mail e address to and me reach contact use would be that sure yes yeah yep no nope not but actually sorry said meant mean wait oops whoops nor neither correction wrong right correct new okay ok please well so send an a at was s reads under i am pm you can hi hello oh um uh uhm got or".split(
    ' ',
  ),
);
/**
 * Returns an address of a turn, or null. Where it was spoken, words are joined and `dot`, `at` and digits turned to
 * signs. No letter of it is left out: with one that e-mail does not know, the form refuses it.
 *
 * @param nameFirst a name is expected before it, so that only the last plain word belongs to the address
 */
export function findEmail(raw: string, nameFirst = false): FoundEmail | null {
  const written = findWrittenEmail(raw, (word) => LEAD.has(word));
  if (written) {
    const rest = `${raw.slice(0, written.from)} ${raw.slice(written.to)}`
      .replace(/\s+/g, ' ')
      .trim();
    const [before, after] = [raw.slice(0, written.from), raw.slice(written.to)];
    return { value: written.value, written: true, rest, before, after };
  }
  return findSpoken(spokenWords(raw), nameFirst);
}

/** True where a turn breaks off inside an address: `my email is anna dot`. `asked`: one was asked for. */
export function isUnfinished(raw: string, asked: boolean): boolean {
  const { words } = spokenWords(raw);
  const last = words.at(-1) ?? '';
  const isNamed = /\be-?\s?mail\b/i.test(raw);
  if (words.length < 2 || !(asked || isNamed)) return false;
  if (isSign(last)) return true;
  const part = begunAddress(words);
  if (words.includes(',') || /\d[.:]\d/.test(raw)) return false;
  if (part.length > 2 && part.some((word) => word in JOINERS)) return findEmail(raw) === null;
  const at = part.lastIndexOf('at');
  // `Please tune in at three` is no address.
  if (at > 0 && digitsAt(part, at + 1) !== null) return false;
  // `anna at example`: a domain has an ending.
  if (at > 0) return findEmail(raw) === null && part.length - at <= 4;
  return isNamed && /mail(?: address)?(?: is|'s) \S+$/i.test(raw) && isBegun(part);
}

const NO_BEGINNING =
  /^(?:same|usual|private|long|complicated|difficult|safe|fine|not?|none|wrong|incorrect|right|correct|misspelled|old|different|outdated)$/;

function isBegun(part: readonly string[]): boolean {
  return part.length === 1 && /^\p{L}+$/u.test(part[0] ?? '') && !NO_BEGINNING.test(part[0] ?? '');
}

/** What a turn has of an address that is not whole, after the words that lead up to it. */
export function begunAddress(words: readonly string[]): string[] {
  const at = words.lastIndexOf('at');
  const start = localStart(words, at > 0 ? at : words.length);
  return words.slice(start);
}

/** `dot`, `at` and the like: an address goes on before and after them. */
export function isSign(word: string): boolean {
  return word in JOINERS || word === 'at';
}

/** Whether a word says the dot of an address. */
export function isDot(word: string): boolean {
  return DOTS.has(word);
}

function findSpoken(text: Chunks, nameFirst: boolean): FoundEmail | null {
  const { words } = text;
  for (let at = words.length - 1; at > 0; at -= 1) {
    // Two in a row are no address, and with one of them left out it would be another one.
    if (words[at] !== 'at' || words[at - 1] === 'at' || words[at + 1] === 'at') continue;
    const domain = readDomain(words, at + 1);
    if (!domain) continue;
    const first = Math.max(localStart(words, at), endOfAddress(words, at));
    const start = behindName(words, first, at, nameFirst);
    const local = joinLocal(words.slice(start, at));
    if (local === '' || /[.+]$/.test(local)) continue;
    return {
      value: `${local}@${domain.value}`,
      written: false,
      rest: cutChunks(text, start, domain.end),
      ...aroundChunks(text, start, domain.end),
    };
  }
  return null;
}

/** Where the address before this `at` ends; 0 where there is none. */
function endOfAddress(words: readonly string[], at: number): number {
  const before = words.lastIndexOf('at', at - 1);
  const end = before > 0 ? (readDomain(words, before + 1)?.end ?? 0) : 0;
  return end < at ? end : 0;
}

function readDomain(
  words: readonly string[],
  start: number,
): { value: string; end: number } | null {
  const labels: string[] = [];
  let at = start;
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
    if (full === undefined) return null;
    return { value: full, end: words[at] === 'com' ? at + 1 : at };
  }
  const value = labels.join('.');
  return /^[\p{L}\p{M}\d-]+(?:\.[\p{L}\p{M}\d-]+)*\.\p{L}{2,}$/u.test(value)
    ? { value, end: at }
    : null;
}

/** One label of the domain: words up to the next `dot`; behind the last dot only one word. */
function readLabel(words: readonly string[], start: number): { value: string; end: number } | null {
  const afterDot = words[start - 1] !== 'at';
  let value = '';
  let at = start;
  while (at < words.length) {
    const word = words[at] ?? '';
    if (DOTS.has(word) || word === ',') break;
    const goesOn = !LEAD.has(word) && words.slice(at + 1, at + 3).includes('dot');
    if (value !== '' && afterDot && (!goesOn || isWholeEnding(`.${value}`))) break;
    const piece = pieceAt(words, at);
    if (!piece) break;
    value += piece.letters;
    at = piece.end;
    if (value in MAIL_HOSTS) break;
  }
  return value === '' ? null : { value, end: at };
}

const NO_LOCAL = /^(?:,|it's|its|that's|is|no|not|yes|but)$/;

/** Where the local part begins: behind the words that lead up to it, or behind a comma. */
function localStart(words: readonly string[], at: number): number {
  let start = at;
  while (start > 0) {
    const word = words[start - 1] ?? '';
    if (word === ',' || /^\d+[.:]\d+$/.test(word)) break;
    if (LEAD.has(word) && !isJoined(words, start - 1, at) && !isSpelledLetter(words, start - 1, at))
      break;
    start -= 1;
  }
  // `me at example dot com`: a lead word may be the whole of it; not so `i mean at gmail dot com`.
  const last = words[at - 1] ?? ',';
  const isSaying = words[at - 2] === 'i' && /^(?:mean|meant|said)$/.test(last);
  return start === at && !isSaying && !NO_LOCAL.test(last) ? at - 1 : start;
}

/** `me dot you at …`: a word beside a sign belongs to the address, whatever it is elsewhere. */
function isJoined(words: readonly string[], index: number, end: number): boolean {
  const isSign = (at: number): boolean => at < end && (words[at] ?? '') in JOINERS;
  const isZero = words[index] === 'oh' && amountAt(words, index - 1) !== null;
  // `two thousand and five`
  const isInAmount = [1, 2, 3, 4].some((back) => (amountAt(words, index - back)?.end ?? 0) > index);
  return (
    isSign(index + 1) || isSign(index - 1) || isInAmount || (isZero && isDigit(words, index + 1))
  );
}

function isDigit(words: readonly string[], at: number): boolean {
  return digitWord(words[at] ?? '') !== null;
}

/** `anna berg anna at …`: the name is said first, and the address begins with a word of it or is its last word. */
function behindName(
  words: readonly string[],
  start: number,
  at: number,
  nameFirst: boolean,
): number {
  const local = words.slice(start, at);
  const sign = local.findIndex((word) => word in JOINERS);
  if (sign > 0) return start + beforeSign(local.slice(0, sign), nameFirst);
  if (local.length < 3 || local.some((word) => !/^[a-z]{2,}$/.test(word) || word in JOINERS))
    return start;
  if (spellFrom(local, 0)?.end === local.length) return start;
  if (nameFirst || local.indexOf(local.at(-1) ?? '') < local.length - 1) return at - 1;
  return start;
}

/** `anna berg anna dot berg at …`: how many of the words before the first sign are the name. */
function beforeSign(words: readonly string[], nameFirst: boolean): number {
  const names = words.slice(0, -1);
  if (names.length < 2 || names.some((word) => !/^[a-z]{2,}$/.test(word))) return 0;
  return nameFirst || names.includes(words.at(-1) ?? '') ? names.length : 0;
}

/** `a` and `i` are letters beside other letters or signs, as in `a as in alpha`. */
function isSpelledLetter(words: readonly string[], index: number, end: number): boolean {
  if (words[index] === 'oh') return /^(?:double|triple)$/.test(words[index - 1] ?? '');
  if (!/^[a-z]$/.test(words[index] ?? '')) return false;
  const next = words[index + 1] ?? '';
  const previous = words[index - 1] ?? '';
  const beforeLetter = /^(?:[a-z]|double|triple|as|for|like)$/.test(next) || next in JOINERS;
  const afterLetter =
    /^(?:[a-z]|double|triple)$/.test(previous) ||
    previous in JOINERS ||
    /\b[a-z] (?:as(?: in)?|for|like) \S+$/.test(
      words.slice(Math.max(0, index - 4), index).join(' '),
    );
  return (index + 1 < end && beforeLetter) || afterLetter;
}

function joinLocal(words: readonly string[]): string {
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
