/** A part of a name or an address that is said to be wrong, and the right one where it is said. Pure. */
import { dotted } from './fix-detail.ts';
import { isFunctionWord, namePart } from './name-words.ts';
import { titled } from './proper-name.ts';

/** `right` is empty where it is only said what is wrong. */
interface Exchange {
  right: readonly string[];
  wrong: readonly string[];
}

/** How the words of a turn are told for one kind of value. */
interface Parts {
  /** It is a part of the value. */
  has: (word: string) => boolean;
  /** It can take the place of a part. */
  canBe: (word: string) => boolean;
}

const NEGATION = /(?<![^ ])(?:not|never|nobody|no one|instead of|rather than)(?![^ ])/g;
/** Words between a negation and what it denies, beside those that are no word of any name. */
const BEFORE_WRONG =
  /^(?:say|said|mean|meant|called|named|name|spelled|spelt|live|under|use|using|book|booked|put|down|email|address|account|wrote|go|call)$/;
/** What leads from the wrong part to the right one. */
const JOINT =
  /^(?:(?:[,.;!]|any ?more|any longer|but|no|rather|actually|sorry|(?:it|that|this|(?:(?:my|the) )?(?:(?:right|real|correct|actual|last|first) )?(?:name|email|mail|address|surname)) (?:is|was|should be)|i am(?: called)?|(?:i )?use|i go by|i said|i meant|i mean|call me|spelled|with|at)(?= |$) ?)+/;
const AFTER_RIGHT = /^(?:please|thanks|thank|instead|now|actually|really|there|here|[,.;!?])$/;
const CHANGED =
  /\b(?:change|replace) (?:(?:it|that|the|my|name|email|address) )*(?:from )?(\S+) (?:to|with|by) (\S+)/;

/** The longest run of words at the beginning that hold. */
function runOf(words: readonly string[], holds: (word: string) => boolean): string[] {
  const end = words.findIndex((word) => !holds(word));
  return words.slice(0, end < 0 ? words.length : end);
}

function wordsOf(text: string): string[] {
  return text.split(' ').filter(Boolean);
}

function exchangesIn(text: string, parts: Parts): Exchange[] {
  const found: Exchange[] = [];
  const [, changed, into] = CHANGED.exec(text) ?? [];
  if (changed !== undefined && into !== undefined && parts.has(changed) && parts.canBe(into))
    found.push({ wrong: [changed], right: [into] });
  for (const match of text.matchAll(NEGATION)) {
    const after = wordsOf(text.slice(match.index + match[0].length));
    const between = runOf(after, (word) => isBetween(word) && !parts.has(word)).length;
    const wrong = runOf(after.slice(between), (word) => word === 'at' || parts.has(word));
    if (wrong.length === 0 || wrong[0] === 'at') continue;
    const tail = after.slice(between + wrong.length).join(' ');
    const before = saidBefore(text.slice(0, match.index), parts);
    // `It is anna berg, not anna burg`: what is denied is another name than the one that is known.
    const isOther = before.length > 0 && isName(tail, parts);
    if (isOther && !isNew(before, parts)) continue;
    const right = (isOther ? null : rightAfter(tail, parts)) ?? before;
    found.push({ wrong, right: isNew(right, parts) ? right : [] });
  }
  return found;
}

function isBetween(word: string): boolean {
  return isFunctionWord(word) || BEFORE_WRONG.test(word) || namePart(word, 0) === 'title';
}

/** `not anna, it is hannah`: all that follows is the right part. */
function rightAfter(tail: string, parts: Parts): string[] | null {
  const words = wordsOf(tail.replace(JOINT, ''));
  const right = runOf(words, (word) => parts.canBe(word) || parts.has(word));
  return isNew(right, parts) && AFTER_RIGHT.test(words[right.length] ?? 'please') ? right : null;
}

/** `hannah, not anna` */
function saidBefore(head: string, parts: Parts): string[] {
  const words = wordsOf(head.replace(/(?: ,)?(?: and)? *$/, '')).reverse();
  return runOf(words, (word) => parts.canBe(word) || parts.has(word)).reverse();
}

/** Whether the words go on with what can be a part. */
function isName(words: string, parts: Parts): boolean {
  const [first = ''] = wordsOf(words);
  return first !== 'but' && parts.canBe(first);
}

function isNew(right: readonly string[], parts: Parts): boolean {
  return right.some((word) => !parts.has(word));
}

function nameParts(value: string): Parts {
  const own = value.toLowerCase().split(/[ -]/);
  return {
    has: (word) => own.includes(word),
    canBe: (word) =>
      word.length > 1 &&
      !/^(?:dot|underscore|dash|hyphen)$/.test(word) &&
      /^(?:plain|given|family|particle|title)$/.test(namePart(word, 1)),
  };
}

function emailParts(value: string): Parts {
  const domain = value.slice(value.indexOf('@') + 1);
  const own = value.split(/[.@_+-]/);
  return {
    has: (word) =>
      own.includes(word) ||
      domain === word ||
      domain.startsWith(`${word}.`) ||
      domain.endsWith(`.${word.replace(/^\./, '')}`),
    canBe: (word) =>
      /^[\p{L}\d'.-]*[\p{L}\d]$/u.test(word) && !isBetween(word) && namePart(word, 0) !== 'word',
  };
}

/** How many words of a name are said to be wrong. */
export function deniedOfName(value: string, text: string): number {
  return longest(exchangesIn(text, nameParts(value)));
}

/** How many words of an address are said to be wrong. */
export function deniedOfEmail(value: string, text: string): number {
  return longest(emailExchanges(value, text));
}

/** Several words, as in `hannah burg, not anna`, are of a name. */
function emailExchanges(value: string, text: string): Exchange[] {
  const exchanges = exchangesIn(dotted(text), emailParts(value.toLowerCase()));
  return exchanges.filter(({ right }) => right.length <= 1);
}

function longest(exchanges: readonly Exchange[]): number {
  return Math.max(0, ...exchanges.map(({ wrong }) => wrong.length));
}

/** The name with the right word in the place of the one that is said to be wrong; null where none is. */
export function exchangedName(value: string, text: string): string | null {
  for (const { right: said, wrong } of exchangesIn(text, nameParts(value))) {
    const right = said.filter((word) => namePart(word, 0) !== 'title');
    const [first] = right;
    if (first === undefined) continue;
    if (right.length > 1) return right.map(titled).join(' ');
    if (wrong.length > 1) return titled(first);
    return value.replace(/[^ -]+/g, (word) =>
      word.toLowerCase() === wrong[0] ? titled(first) : word,
    );
  }
  return null;
}

/** The address with a part of it, or the ending, exchanged; null where none is. */
export function exchangedEmail(value: string, text: string): string | null {
  const [local = '', domain = ''] = value.split('@');
  for (const exchange of emailExchanges(value, text)) {
    const right = exchange.right.at(-1);
    const [wrong = '', more] = exchange.wrong;
    if (right === undefined || more !== undefined) continue;
    const isWrong = (word: string): boolean => word.toLowerCase() === wrong;
    const ending = wrong.startsWith('.') ? wrong : `.${wrong}`;
    if (domain.endsWith(ending) && (right.startsWith('.') || !value.includes(`@${wrong}`)))
      return `${local}@${domain.slice(0, -ending.length)}.${right.replace(/^\./, '')}`;
    if (right.includes('.')) {
      if (domain === wrong || domain.startsWith(`${wrong}.`)) return `${local}@${right}`;
    } else if (value.split(/[.@_+-]/).some(isWrong))
      return value.replace(/[^.@_+-]+/g, (word) => (isWrong(word) ? right : word));
  }
  return null;
}
