/** E-mail addresses, written anywhere in a sentence or spoken word by word. Pure. */
import { amountAt } from '../amounts.ts';
import { digitsAt } from '../words.ts';
import {
  BREAK,
  isDigit,
  isJoiner,
  isLead,
  isSign,
  joinLocal,
  readDomain,
} from './address-parts.ts';
import { aroundChunks, cutChunks, type Chunks } from './chunks.ts';
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

/**
 * Returns an address of a turn, or null. Where it was spoken, words are joined and `dot`, `at` and digits turned to
 * signs. No letter of it is left out: with one that e-mail does not know, the form refuses it.
 *
 * @param nameFirst a name is expected before it, so that only the last plain word belongs to the address
 */
export function findEmail(raw: string, nameFirst = false): FoundEmail | null {
  const written = findWrittenEmail(raw, (word) => isLead(word));
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
  if (part.length > 2 && part.some((word) => isJoiner(word))) return findEmail(raw) === null;
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

/** Words that agree, and are surnames where they do not open the turn. */
const OPENING = /^(?:fine|alright|great|perfect|good|cool)$/;
const NO_LOCAL = /^(?:[,;]|it's|its|that's|is|no|not|yes|but)$/;

/** Where the local part begins: behind the words that lead up to it, or behind a comma. */
function localStart(words: readonly string[], at: number): number {
  let start = at;
  while (start > 0) {
    const word = words[start - 1] ?? '';
    if (word === ',' || word === BREAK || /^\d+[.:]\d+$/.test(word)) break;
    if (leadsUp(words, start - 1, at)) break;
    start -= 1;
  }
  // `me at example dot com`: a lead word may be the whole of it; not so `i mean at gmail dot com`.
  const last = words[at - 1] ?? ',';
  const isSaying = words[at - 2] === 'i' && /^(?:mean|meant|said)$/.test(last);
  return start === at && !isSaying && !NO_LOCAL.test(last) ? at - 1 : start;
}

/** Whether the local part begins behind this word. */
function leadsUp(words: readonly string[], index: number, end: number): boolean {
  const word = words[index] ?? '';
  const before = words[index - 1];
  // The letter of `s miller at …`, but not of `it s`, `my contact s` and `e mail`.
  const isFirst =
    before === undefined || (isLead(before) && !/^(?:it|that|.*mail|address)$/.test(before));
  if (word === 's' && isFirst) return false;
  if (word === 'e' && isFirst && words[index + 1] !== 'mail') return false;
  if (before === undefined && OPENING.test(word)) return true;
  return isLead(word) && !isJoined(words, index, end) && !isSpelledLetter(words, index, end);
}

/** `me dot you at …`: a word beside a sign belongs to the address, whatever it is elsewhere. */
function isJoined(words: readonly string[], index: number, end: number): boolean {
  const isSignAt = (at: number): boolean => at < end && isJoiner(words[at] ?? '');
  const isZero = words[index] === 'oh' && amountAt(words, index - 1) !== null;
  // `two thousand and five`
  const isInAmount = [1, 2, 3, 4].some((back) => (amountAt(words, index - back)?.end ?? 0) > index);
  return (
    isSignAt(index + 1) ||
    isSignAt(index - 1) ||
    isInAmount ||
    (isZero && isDigit(words, index + 1))
  );
}

/** `anna berg anna at …`: the name is said first, and the address begins with a word of it or is its last word. */
function behindName(
  words: readonly string[],
  start: number,
  at: number,
  nameFirst: boolean,
): number {
  const local = words.slice(start, at);
  const sign = local.findIndex((word) => isJoiner(word));
  if (sign > 0) return start + beforeSign(local.slice(0, sign), nameFirst);
  const names = withoutNumber(local);
  if (names.length < 3 || names.some((word) => !/^[a-z]{2,}$/.test(word) || isJoiner(word)))
    return start;
  if (spellFrom(names, 0)?.end === names.length) return start;
  const isTwice = names.indexOf(names.at(-1) ?? '') < names.length - 1;
  return nameFirst || isTwice ? start + names.length - 1 : start;
}

/** `anna seven seven`: the words before the number that an address ends in. */
function withoutNumber(local: readonly string[]): readonly string[] {
  const isNumber = (at: number): boolean =>
    amountAt(local, at) !== null || /^(?:oh|double|triple|\d+)$/.test(local[at] ?? '');
  return local.slice(0, local.findLastIndex((_, at) => !isNumber(at)) + 1);
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
  const beforeLetter = /^(?:[a-z]|double|triple|as|for|like)$/.test(next) || isJoiner(next);
  const afterLetter =
    /^(?:[a-z]|double|triple)$/.test(previous) ||
    isJoiner(previous) ||
    /\b[a-z] (?:as(?: in)?|for|like) \S+$/.test(
      words.slice(Math.max(0, index - 4), index).join(' '),
    );
  return (index + 1 < end && beforeLetter) || afterLetter;
}
