/** How the words of a turn are told for a name and for an address: which are a part of it, which can be one. Pure. */
import { isEveryday, isOfAddresses, isOfTime } from './everyday-words.ts';
import { isFunctionWord, namePart } from './name-words.ts';

/** How the words of a turn are told for one kind of value. */
export interface Parts {
  /** It is a part of the value, whether or not it is meant as one. */
  has: (word: string) => boolean;
  /** The word at a place is meant as a part. `isNamed`: the value is spoken of, so that everyday words are, too. */
  isPart: (words: readonly string[], at: number, isNamed: boolean) => boolean;
  /** It can take the place of a part. */
  canBe: (word: string, isNamed: boolean) => boolean;
  /** Whether the words before a negation, or those behind it, speak of the value. */
  isNamed: (head: string, lead: string) => boolean;
  /** What leads to a time or a place, and not to a part: `not in the office`. */
  elsewhere: RegExp;
}

/** Words between a negation and what it denies, beside those that are no word of any name. */
const BEFORE_WRONG =
  /^(?:say|said|mean|meant|called|named|name|spelled|spelt|live|under|use|using|book|booked|put|down|email|address|account|wrote|go|call)$/;

export function isBetween(word: string): boolean {
  return isFunctionWord(word) || BEFORE_WRONG.test(word) || namePart(word, 0) === 'title';
}

/** Whether a text ends in what speaks of a value, with no more behind it than words of a new one: `the name is june ,`. */
function endsIn(named: RegExp, head: string, canBe: (word: string) => boolean): boolean {
  const found = named.exec(head.trimEnd());
  const behind = (found?.[1] ?? '').split(' ').filter(Boolean);
  return found !== null && behind.every((word) => word === ',' || canBe(word));
}

const NAME_IS =
  /\b(?:(?:name|surname) (?:is|was|should be)|called)((?: [^ .;!?]+){0,4})$|\bi am(?: called)?$/;
const ELSEWHERE_OF_NAMES =
  /\b(?:in|on|at|of|until|before|after|so|too|very|the|an?|this|that|than|any|every)\b/;

export function nameParts(value: string): Parts {
  const own = value.toLowerCase().split(/[ -]/);
  const has = (word: string): boolean => own.includes(word);
  const canBe = (word: string): boolean =>
    word.length > 1 &&
    !/^(?:dot|underscore|dash|hyphen)$/.test(word) &&
    /^(?:plain|given|family|particle|title)$/.test(namePart(word, 1));
  return {
    has,
    canBe,
    isPart(words, at, isNamed) {
      if (!has(words[at] ?? '')) return false;
      let from = at;
      while (has(words[from - 1] ?? '')) from -= 1;
      let to = at + 1;
      while (has(words[to] ?? '')) to += 1;
      // `Anna at example dot com` is an address.
      const isSign = words[from - 1] === 'dot' || words[to] === 'dot';
      if (isSign || (words[to] === 'at' && words[to + 2] === 'dot')) return false;
      const run = words.slice(from, to);
      const isWhole = run.length > 1 && own.join(' ').includes(run.join(' '));
      return isNamed || isWhole || run.some((word) => !isEveryday(word));
    },
    isNamed: (head, lead) =>
      /\b(?:name|named|called)\b/.test(lead) || (lead === '' && endsIn(NAME_IS, head, canBe)),
    elsewhere: ELSEWHERE_OF_NAMES,
  };
}

const EMAIL_IS =
  /\b(?:email|mail|address|domain|account|ending)(?: address)? (?:is|was|should be)((?: [^ .;!?]+){0,3})$/;
const ELSEWHERE_OF_EMAILS = /\b(?:in|on|by|to|from|of|for|until|before|after)\b/;

export function emailParts(value: string): Parts {
  const domain = value.slice(value.indexOf('@') + 1);
  const own = value.split(/[.@_+-]/);
  const has = (word: string): boolean =>
    own.includes(word) ||
    domain === word ||
    domain.startsWith(`${word}.`) ||
    domain.endsWith(`.${word.replace(/^\./, '')}`);
  const isSure = (word = ''): boolean => has(word) && !isEveryday(word);
  const canBe = (word: string, isNamed: boolean): boolean =>
    /^[\p{L}\d'.-]*[\p{L}\d]$/u.test(word) &&
    !isBetween(word) &&
    (namePart(word, 0) !== 'word' || isOfAddresses(word)) &&
    (isNamed || !isOfTime(word));
  return {
    has,
    canBe,
    isPart(words, at, isNamed) {
      const word = words[at] ?? '';
      const isJoint = (index: number): boolean => words[index] === 'at' && isSure(words[index + 1]);
      if (word === 'at') return isJoint(at) && has(words[at - 1] ?? '');
      // `The e-mail is not anna it is hannah`: `it` is none behind a part.
      const isFirst = !has(words[at - 1] ?? '');
      return isSure(word) || (has(word) && ((isNamed && isFirst) || isJoint(at + 1)));
    },
    isNamed: (head, lead) =>
      /\b(?:the|my) (?:email|mail|address|domain|account)\b/.test(lead) ||
      endsIn(EMAIL_IS, head, (word) => canBe(word, true)),
    elsewhere: ELSEWHERE_OF_EMAILS,
  };
}
