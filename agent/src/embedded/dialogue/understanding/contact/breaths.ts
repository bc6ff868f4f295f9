/** Addresses, numbers and spelled names that are said in several breaths, each of them a turn. Pure. */
import type { Zone } from '@in-call-calendar/shared';
import { checkPhoneOf } from '../../../../scheduling/check-phone.ts';
import { actsOf } from '../acts.ts';
import { isQuestion } from '../note-answer.ts';
import { normalise } from '../normalise.ts';
import { isDot, isSign } from './address-parts.ts';
import { begunAddress, findEmail } from './email.ts';
import { isWholeEnding } from './fix-detail.ts';
import { findPhone } from './phone.ts';
import { spellFrom } from './spelling.ts';
import { spokenWords } from './spoken-words.ts';

/** What was said so far of a detail. */
export interface Breath {
  kind: 'email' | 'phone' | 'name';
  words: string;
  /** It can be all of it, and may go on. */
  whole: boolean;
}

const AGAIN =
  /^(?:no|nope|sorry|actually|wait|i said|i meant|(?:my|the) (?:e-?mail|address|number|phone|name))\b/i;
const FILLER = /^(?:(?:um+|uh+m?|er+m?|hm+|and|then|and then)\b[\s,.]*)+/i;

/** The words so far with those of this turn; null where the turn does not go on with them. */
export function joined(breath: Breath, text: string, zone: Zone): string | null {
  const next = text.replace(FILLER, '').trim();
  if (next === '' || AGAIN.test(next)) return null;
  const whole = `${breath.words.replace(/[\s.,;!?]+$/, '')} ${next}`;
  switch (breath.kind) {
    case 'email':
      return emailGoesOn(breath, next, whole) ? whole : null;
    case 'phone':
      return phoneGoesOn(breath, next, whole, zone) ? whole : null;
    case 'name':
      return nameGoesOn(breath, next) ? whole : null;
  }
}

function emailGoesOn({ words, whole: isWhole }: Breath, next: string, whole: string): boolean {
  const before = spokenWords(words).words;
  const after = spokenWords(next).words;
  const [first = ''] = after;
  const found = findEmail(whole);
  if (isWhole) {
    const known = findEmail(words)?.value ?? '';
    // `Dot org`, after `dot com`, puts it right.
    const isOther =
      isWholeEnding(known) && isWholeEnding(`.${after[1] === 'co' ? 'com' : (after[1] ?? '')}`);
    return isDot(first) && !isOther && found !== null && found.value.startsWith(known);
  }
  const begun = begunAddress(before);
  const isEdge = isSign(before.at(-1) ?? '') || isSign(first);
  const isSpelled = isLetter(before.at(-1)) && isLetter(first);
  // Said once more from its beginning, and now the whole of it.
  if (!isEdge && !isSpelled && !begun.some(isSign)) return false;
  if (findEmail(next) !== null && isSameStart(begun, after)) return false;
  if (found !== null) return true;
  return actsOf(normalise(next)).size === 0 && !isQuestion(next) && after.length <= 8;
}

function isSameStart(begun: readonly string[], after: readonly string[]): boolean {
  const [first = ''] = begun;
  if (isSign(first)) return false;
  if (!isLetter(first)) return first === after[0];
  return begun.every((word, index) => word === after[index]);
}

function phoneGoesOn(breath: Breath, next: string, whole: string, zone: Zone): boolean {
  if (!isDigits(next, zone)) return false;
  const check = checkPhoneOf(() => zone);
  const own = findPhone(next, true, zone)?.value;
  const value = findPhone(whole, true, zone)?.value;
  if (breath.whole) return value !== undefined && check(value).ok;
  // Said once more from its beginning, and now the whole of it.
  return own === undefined || !check(own).ok || (value !== undefined && check(value).ok);
}

/** Whether a turn is digits from end to end. */
function isDigits(text: string, zone: Zone): boolean {
  // Five more make a number of any turn of digits, and of nothing else.
  const found = findPhone(`five five five five five ${text}`, true, zone);
  return found !== null && found.rest.replace(/[\s.,;!?]/g, '') === '';
}

/** `anna b e r`, then `g`; letters after letters that are a name already may be the next name. */
function nameGoesOn({ words }: Breath, next: string): boolean {
  const letters = onlyLetters(next);
  if (letters === 0) return false;
  const before = onlyLetters(words);
  return before < 3 || letters < 3;
}

/** How many letters a turn spells; 0 where it says anything besides. */
function onlyLetters(text: string): number {
  const words = plainWords(text);
  const spelt = spellFrom(words, 0);
  return spelt !== null && spelt.sure > 0 && spelt.end === words.length ? spelt.letters.length : 0;
}

function isLetter(word: string | undefined): boolean {
  return /^[a-z\d]$/.test(word ?? '');
}

function plainWords(text: string): string[] {
  return text
    .toLowerCase()
    .replace(/[.,;!?-]/g, ' ')
    .split(/\s+/)
    .filter(Boolean);
}

/** Whether a turn ends in letters that are spelled: more of them may follow. */
export function endsInLetters(raw: string): boolean {
  const words = plainWords(raw);
  return isSpelledLetter(words.at(-1)) && (words.length > 1 || !/^[ykn]$/.test(words[0] ?? ''));
}

function isSpelledLetter(word: string | undefined): boolean {
  return /^[a-z]$/.test(word ?? '');
}

const DIGIT =
  '(?:plus|\\+|double|triple|oh|zero|nought|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\\w+teen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|\\d+)(?![\\w:])';
const ASKED = new RegExp(`\\b${DIGIT}|\\+`, 'i');
const CUED = new RegExp(
  `\\b(?:phone|telephone|mobile|cell|my number|the number)(?: number)?(?: is|'s|:)? (${DIGIT})`,
  'i',
);

/** The digits of a number that is not whole; null where there are none, or it is one already. */
export function begunPhone(raw: string, asked: boolean, zone: Zone): string | null {
  const found = CUED.exec(raw) ?? (asked ? ASKED.exec(raw) : null);
  if (found === null) return null;
  const digits = raw.slice(found.index + found[0].length - (found[1] ?? found[0]).length);
  const isPlusOnly = /^(?:plus|\+)[\s.]*$/i.test(digits);
  if (!isPlusOnly && !isDigits(digits.replace(/^(?:plus |\+)/i, ''), zone)) return null;
  const value = findPhone(digits, true, zone)?.value ?? '';
  const isWhole = checkPhoneOf(() => zone)(value).ok || value.replace(/\D/g, '').length >= 11;
  return isWhole ? null : digits;
}
