/** The time words of a language, folded and indexed for reading. Pure. */
import type { PhraseList } from './lexicon.ts';
import { foldedSet, phrasesOf } from './phrases.ts';
import { counted, type HalfDay, type TimeWords } from './time-words.ts';
import { fold } from './tokens.ts';

export type TimeLexicon = ReturnType<typeof timeLexicon>;

/** Phrases as lists of words with what they mean, the longest first. */
export type Phrases<T> = readonly (readonly [words: readonly string[], value: T])[];

/** Returns the time words of a language as they are looked up. */
export function timeLexicon(words: TimeWords) {
  return {
    weekdays: folded(counted(words.weekdays)),
    months: folded(counted(words.months)),
    numbers: folded(words.numbers),
    ordinals: folded(words.ordinals),
    relativeDays: phrases(words.relativeDays),
    notDays: phrases(valued(words.notDays, true)),
    namedTimes: folded(words.namedTimes),
    clockBefore: foldedSet(words.clockBefore),
    clockAfter: phrases<HalfDay | 'either'>({
      ...valued(words.clockAfter.am, 'am'),
      ...valued(words.clockAfter.pm, 'pm'),
      ...valued(words.clockAfter.either, 'either'),
    }),
    minutesBefore: phrases(words.minutesBefore),
    minutesAfter: phrases(words.minutesAfter),
    glue: foldedSet(words.glue, words.clockBefore),
    joins: new Set([
      ...[',', '/', '-', '–'],
      ...foldedSet(words.joins, words.rangeJoins, words.clockBefore),
    ]),
    rangeJoins: new Set(['-', '–', ...foldedSet(words.rangeJoins)]),
    dayBefore: foldedSet(words.dayBefore),
    ofMonth: foldedSet(words.ofMonth),
    articles: foldedSet(words.articles),
    units: foldedSet(words.units),
    next: foldedSet(words.next),
    this: foldedSet(words.this),
  };
}

function folded<T>(words: Readonly<Record<string, T>>): Map<string, T> {
  return new Map(Object.entries(words).map(([word, value]) => [fold(word), value]));
}

function phrases<T>(words: Readonly<Record<string, T>>): Phrases<T> {
  return Object.entries(words)
    .map(([phrase, value]) => [fold(phrase).split(' '), value] as const)
    .sort(([a], [b]) => b.length - a.length);
}

function valued<T>(list: PhraseList, value: T): Record<string, T> {
  return Object.fromEntries(phrasesOf(list).map((phrase) => [phrase, value]));
}
