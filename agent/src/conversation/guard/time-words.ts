/** How a language says days and clock times: plain data for `mentions.ts`. All words are folded when they are read. */
import type { PhraseList } from './lexicon.ts';

/** Words in a row, each with the next number; `a|b` where there are several for one. */
type CountedWords = string;

/** Returns the numbers, from 1 on, that words in a row stand for. */
export function counted(words: CountedWords): Record<string, number> {
  return Object.fromEntries(
    words
      .trim()
      .split(/\s+/)
      .flatMap((choice, index) => choice.split('|').map((word) => [word, index + 1])),
  );
}

export type HalfDay = 'am' | 'pm';

export interface TimeWords {
  /** Monday first. */
  weekdays: CountedWords;
  months: CountedWords;
  /** Words for 0 to 59, as far as clock times need them; tens and ones may stand apart. */
  numbers: Readonly<Record<string, number>>;
  /** Words for days of a month: `third`. */
  ordinals: Readonly<Record<string, number>>;
  /** Days from today: `tomorrow`, `day after tomorrow`. */
  relativeDays: Readonly<Record<string, number>>;
  /** Phrases with the word of a day that name none: `good morning` where that is also tomorrow. */
  notDays: PhraseList;
  /** Clock times with a name of their own, in minutes: `noon`. */
  namedTimes: Readonly<Record<string, number>>;
  /** Words right before an hour: `at`. */
  clockBefore: PhraseList;
  /** Words right after an hour that make it one: `pm`, `o'clock`; where they tell, with the half of the day. */
  clockAfter: Readonly<Record<HalfDay | 'either', PhraseList>>;
  /** Minutes said before the hour, `half past`: minutes from that hour. */
  minutesBefore: Readonly<Record<string, number>>;
  /** Minutes said after the hour: `y media`. */
  minutesAfter: Readonly<Record<string, number>>;
  /** Words that may join the parts of one time: `Tuesday the 1st at 2`. */
  glue: PhraseList;
  /** Words between times of one list: `or`. */
  joins: PhraseList;
  /** Words between the ends of a range: `to`. */
  rangeJoins: PhraseList;
  /** Words right before the number of a day, where no month follows: `the`. */
  dayBefore: PhraseList;
  /** Words between a day's number and its month, and before a month: `of`. */
  ofMonth: PhraseList;
  /** Numbers that are mostly articles, and an hour only beside another word for one: `ein`. */
  articles: PhraseList;
  /** Words after a number that make it no time: `minutes`, `euros`. */
  units: PhraseList;
  /** Words before a weekday that move it on by a week: `next`; that keep it in this one: `this`. */
  next: PhraseList;
  this: PhraseList;
}
