/** The time words of a language, folded and indexed for reading. Pure. */
import type { Weekday } from '@in-call-calendar/shared';
import type { HalfDay, TimeWords } from './time-words.ts';
import { fold } from './tokens.ts';

export interface TimeLexicon {
  weekdays: ReadonlyMap<string, Weekday>;
  months: ReadonlyMap<string, number>;
  numbers: ReadonlyMap<string, number>;
  ordinals: ReadonlyMap<string, number>;
  relativeDays: Phrases<number>;
  notDays: Phrases<true>;
  namedTimes: ReadonlyMap<string, number>;
  clockBefore: ReadonlySet<string>;
  clockAfter: Phrases<HalfDay | 'either'>;
  minutesBefore: Phrases<number>;
  minutesAfter: Phrases<number>;
  glue: ReadonlySet<string>;
  joins: ReadonlySet<string>;
  rangeJoins: ReadonlySet<string>;
  dayBefore: ReadonlySet<string>;
  ofMonth: ReadonlySet<string>;
  articles: ReadonlySet<string>;
  units: ReadonlySet<string>;
  next: ReadonlySet<string>;
  this: ReadonlySet<string>;
}

/** Phrases as lists of words with what they mean, the longest first. */
export type Phrases<T> = readonly (readonly [words: readonly string[], value: T])[];

export function timeLexicon(words: TimeWords): TimeLexicon {
  return {
    weekdays: folded(words.weekdays),
    months: folded(words.months),
    numbers: folded(words.numbers),
    ordinals: folded(words.ordinals),
    relativeDays: phrases(words.relativeDays),
    notDays: phrases(Object.fromEntries(words.notDays.map((phrase) => [phrase, true as const]))),
    namedTimes: folded(words.namedTimes),
    clockBefore: foldedSet(words.clockBefore),
    clockAfter: phrases(words.clockAfter),
    minutesBefore: phrases(words.minutesBefore),
    minutesAfter: phrases(words.minutesAfter),
    glue: foldedSet([...words.glue, ...words.clockBefore]),
    joins: foldedSet([
      ',',
      '/',
      '-',
      '–',
      ...words.joins,
      ...words.rangeJoins,
      ...words.clockBefore,
    ]),
    rangeJoins: foldedSet(['-', '–', ...words.rangeJoins]),
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

function foldedSet(words: readonly string[]): Set<string> {
  return new Set(words.map(fold));
}

function phrases<T>(words: Readonly<Record<string, T>>): Phrases<T> {
  return Object.entries(words)
    .map(([phrase, value]) => [fold(phrase).split(' '), value] as const)
    .sort(([a], [b]) => b.length - a.length);
}
