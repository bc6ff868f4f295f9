/** Which of Whisper's readings was said. Pure. */
import type { Heard, Readings } from '../hearing.ts';
import { judgeHearing } from '../judge-hearing.ts';
import { spokenWords } from '../spoken-words.ts';
import type { KnownWords } from './known-words.ts';
import { areAlike, isLikely, isWhole } from './likely-detail.ts';
import { isUsualNumber, numberIn } from './number-in.ts';
import { readDetail } from './read-detail.ts';

/**
 * What each oddity of a reading counts beside the logarithm of its confidence: one for which another reading has the
 * better of it as long as that is at least 0.74 times as sure. Tuned with names, addresses and numbers of six voices.
 */
const ODD = 0.3;
/** Words beside which people say their name. */
const NAME_CUE = /\b(?:name|surname|this is|i'm|i am|it is|it's)\b/;
/** Words of a turn that is about a name alone. */
const MOST_WORDS = 8;
/** Digits of a telephone number without its area at least. */
const LEAST_DIGITS = 7;

/**
 * Returns the words of the reading that is likeliest: the first one, and where that gives a name, an address or a
 * number, among those of nearly the same confidence the one with common words and names, whole addresses and numbers, and
 * letters that can be said. Empty where the first one was not understood.
 */
export function likeliestReading({ readings, silence }: Readings, known: KnownWords): Heard {
  const [first, ...others] = readings;
  const wordsOf = ({ text, confidence }: Readings['readings'][number]): string =>
    spokenWords(judgeHearing({ text, confidence, silence }));
  const words = first === undefined ? '' : wordsOf(first);
  if (first === undefined || words === '') return { words, confidence: first?.confidence ?? 0 };
  const mayBeMeant = alternativesTo(words, first.text, known);
  let best = { words, confidence: first.confidence };
  if (mayBeMeant === undefined) return best;
  const score = (heard: Heard): number =>
    Math.log(heard.confidence) - ODD * oddities(heard.words, known);
  for (const reading of others) {
    const heard = { words: wordsOf(reading), confidence: reading.confidence };
    if (heard.words !== '' && mayBeMeant(heard.words) && score(heard) > score(best)) best = heard;
  }
  return best;
}

/** Returns which other words may have been said in place of these; undefined where they are no detail, or a sure one. */
function alternativesTo(
  words: string,
  text: string,
  known: KnownWords,
): ((other: string) => boolean) | undefined {
  if (oddities(words, known) === 0) return undefined;
  const detail = readDetail(words);
  if (detail !== undefined) {
    return (other) => {
      const theirs = readDetail(other);
      return theirs !== undefined && areAlike(detail, theirs);
    };
  }
  const isName =
    NAME_CUE.test(words) && words.split(' ').length <= MOST_WORDS && hasUnknownName(text, known);
  return isName ? (other) => differInUnknown(words, other, known) : undefined;
}

/** Whether a word that is not known is written as a name, or follows `name is`. */
function hasUnknownName(text: string, known: KnownWords): boolean {
  const names = text.match(/(?<=[^.?!] )\p{Lu}[\p{L}'’-]+|(?<=name is )\p{L}+/gu) ?? [];
  return names.some((name) => !known.isWord(name.toLowerCase()));
}

/** Whether other words stand in place of unknown ones only, or the same letters are other words. */
function differInUnknown(words: string, other: string, known: KnownWords): boolean {
  if (words.replaceAll(' ', '') === other.replaceAll(' ', '')) return true;
  const [mine, theirs] = [words.split(' '), other.split(' ')];
  return (
    mine.length === theirs.length &&
    mine.every((word, at) => word === theirs[at] || !known.isWord(word))
  );
}

function oddities(words: string, known: KnownWords): number {
  const unknown = words.split(' ').filter((word) => !known.isWord(word)).length;
  const detail = readDetail(words);
  const isBroken = detail?.kind === 'address' && !isWhole(detail) ? 1 : 0;
  const isUnlikely = detail?.kind === 'letters' && !isLikely(detail, known) ? 1 : 0;
  const number = numberIn(words);
  const isUnusual = number.length >= LEAST_DIGITS && !isUsualNumber(number) ? 1 : 0;
  return unknown + isBroken + isUnlikely + isUnusual;
}
