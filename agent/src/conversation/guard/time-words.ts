/** How a language says days and clock times: plain data for `mentions.ts`. All words are folded when they are read. */
import type { Weekday } from '@in-call-calendar/shared';

export type HalfDay = 'am' | 'pm';

export interface TimeWords {
  weekdays: Readonly<Record<string, Weekday>>;
  months: Readonly<Record<string, number>>;
  /** Words for 0 to 59, as far as clock times need them; tens and ones may stand apart. */
  numbers: Readonly<Record<string, number>>;
  /** Words for days of a month: `third`. */
  ordinals: Readonly<Record<string, number>>;
  /** Days from today: `tomorrow`, `day after tomorrow`. */
  relativeDays: Readonly<Record<string, number>>;
  /** Phrases with the word of a day that name none: `good morning` where that is also tomorrow. */
  notDays: readonly string[];
  /** Clock times with a name of their own, in minutes: `noon`. */
  namedTimes: Readonly<Record<string, number>>;
  /** Words right before an hour: `at`. */
  clockBefore: readonly string[];
  /** Words right after an hour that make it one: `pm`, `o'clock`; where they tell, with the half of the day. */
  clockAfter: Readonly<Record<string, HalfDay | 'either'>>;
  /** Minutes said before the hour, `half past`: minutes from that hour. */
  minutesBefore: Readonly<Record<string, number>>;
  /** Minutes said after the hour: `y media`. */
  minutesAfter: Readonly<Record<string, number>>;
  /** Words that may join the parts of one time: `Tuesday the 1st at 2`. */
  glue: readonly string[];
  /** Words between times of one list: `or`. */
  joins: readonly string[];
  /** Words between the ends of a range: `to`. */
  rangeJoins: readonly string[];
  /** Words right before the number of a day, where no month follows: `the`. */
  dayBefore: readonly string[];
  /** Words between a day's number and its month, and before a month: `of`. */
  ofMonth: readonly string[];
  /** Numbers that are mostly articles, and an hour only beside another word for one: `ein`. */
  articles: readonly string[];
  /** Words after a number that make it no time: `minutes`, `euros`. */
  units: readonly string[];
  /** Words before a weekday that move it on by a week: `next`; that keep it in this one: `this`. */
  next: readonly string[];
  this: readonly string[];
}
