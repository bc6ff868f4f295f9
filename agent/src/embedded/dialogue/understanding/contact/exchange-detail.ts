/** A part of a name or an address that is said to be wrong, and the right one where it is said. Pure. */
import { emailParts, isBetween, nameParts, type Parts } from './detail-parts.ts';
import { isEveryday } from './everyday-words.ts';
import { dotted, isEnding } from './fix-detail.ts';
import { namePart } from './name-words.ts';
import { titled } from './proper-name.ts';

/** `right` is empty where it is only said what is wrong. */
interface Exchange {
  right: readonly string[];
  wrong: readonly string[];
}

const NEGATION = /(?<![^ ])(?:not|never|nobody|no one|instead of|rather than)(?![^ ])/g;
/** What leads from the wrong part to the right one. */
const JOINT =
  /^(?:(?:[,.;!]|any ?more|any longer|but|no|rather|actually|sorry|(?:it|that|this|(?:(?:my|the) )?(?:(?:right|real|correct|actual|last|first) )?(?:name|email|mail|address|surname)) (?:is|was|should be)|i am(?: called)?|(?:i )?use|i go by|i said|i meant|i mean|call me|spelled|with|at)(?= |$) ?)+/;
const AFTER_RIGHT = /^(?:please|thanks|thank|instead|now|actually|really|there|here|[,.;!?])$/;
const CHANGED =
  /\b(?:change|replace) ((?:(?:it|that|the|my|name|email|address) )*)(?:from )?(\S+) (?:to|with|by) (\S+)/;

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
  const [, spokenOf = '', changed = '', into = ''] = CHANGED.exec(text) ?? [];
  const isNamedChange = /\b(?:name|email|address)\b/.test(spokenOf);
  if (parts.isPart([changed], 0, isNamedChange) && parts.canBe(into, isNamedChange))
    found.push({ wrong: [changed], right: [into] });
  for (const match of text.matchAll(NEGATION)) {
    const exchange = exchangeAt(
      text.slice(0, match.index),
      text.slice(match.index + match[0].length),
      parts,
    );
    if (exchange !== null) found.push(exchange);
  }
  return found;
}

/** What one negation denies, `head` and `rest` being the text before and behind it. */
function exchangeAt(head: string, rest: string, parts: Parts): Exchange | null {
  const after = wordsOf(rest);
  const lead = runOf(after, (word) => isBetween(word) && !parts.has(word));
  const isNamed = parts.isNamed(head, lead.join(' '));
  const start = after.findIndex((word, at) => parts.isPart(after, at, isNamed) || !isBetween(word));
  const end = after.findIndex((_, at) => at >= start && !parts.isPart(after, at, isNamed));
  const wrong = after.slice(start, end < 0 ? after.length : end);
  if (start < 0 || wrong.length === 0) return null;
  if (!isNamed && parts.elsewhere.test(after.slice(0, start).join(' '))) return null;
  const tail = after.slice(start + wrong.length).join(' ');
  if (wrong.every(isEveryday) && !endsPart(tail)) return null;
  const before = saidBefore(head, parts, isNamed);
  // `It is anna berg, not anna burg`: what is denied is another name than the one that is known.
  const isOther = before.length > 0 && isName(tail, parts);
  if (isOther && !isNew(before, parts)) return null;
  const right = (isOther ? null : rightAfter(tail, parts, isNamed)) ?? before;
  return { wrong, right: isNew(right, parts) ? right : [] };
}

/** Whether no more is said of a part: `the e-mail is not in my inbox` says no part of it. */
function endsPart(tail: string): boolean {
  const [next = ''] = wordsOf(tail);
  return next === '' || AFTER_RIGHT.test(next) || JOINT.test(tail);
}

/** `not anna, it is hannah`: all that follows is the right part. */
function rightAfter(tail: string, parts: Parts, isNamed: boolean): string[] | null {
  const words = wordsOf(tail.replace(JOINT, ''));
  const right = runOf(words, (word) => parts.canBe(word, isNamed) || parts.has(word));
  return isNew(right, parts) && AFTER_RIGHT.test(words[right.length] ?? 'please') ? right : null;
}

/** `hannah, not anna` */
function saidBefore(head: string, parts: Parts, isNamed: boolean): string[] {
  const words = wordsOf(head.replace(/(?: ,)?(?: and)? *$/, '')).reverse();
  return runOf(words, (word) => parts.canBe(word, isNamed) || parts.has(word)).reverse();
}

/** Whether the words go on with what can be a part. */
function isName(words: string, parts: Parts): boolean {
  const [first = ''] = wordsOf(words);
  return first !== 'but' && parts.canBe(first, false);
}

function isNew(right: readonly string[], parts: Parts): boolean {
  return right.some((word) => !parts.has(word));
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
    const isHost = domain === wrong || domain.startsWith(`${wrong}.`);
    const isOfEnding = domain.endsWith(ending) && (right.startsWith('.') || !isHost);
    // `Example dot org, not dot com` says the whole of it.
    if (right.includes('.', 1) && !isEnding(right)) {
      if (isHost || isOfEnding) return `${local}@${right}`;
      const isLocal = !isEnding(right.split('.').at(-1) ?? '');
      if (isLocal && isWrong(local)) return `${right}@${domain}`;
    } else if (isOfEnding)
      return `${local}@${domain.slice(0, -ending.length)}.${right.replace(/^\./, '')}`;
    else if (value.split(/[.@_+-]/).some(isWrong))
      return value.replace(/[^.@_+-]+/g, (word) => (isWrong(word) ? right : word));
  }
  return null;
}
