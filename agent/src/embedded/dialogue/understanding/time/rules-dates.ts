/** Days of the calendar: days of a month, numbers, nth weekdays, holidays. */
import { addDays, addMonths, weekdayOf, type LocalDate } from '@in-call-calendar/shared';
import {
  dateOf,
  firstOfMonth,
  lastOfMonth,
  monthOf,
  nextDateOf,
  nextMonthNumbered,
  nthWeekday,
  yearOf,
} from './calendar-math.ts';
import { HOLIDAY, nextHoliday } from './holidays.ts';
import { day, rule, type Anchor, type Doubt, type Item, type Rule } from './items.ts';
import { MONTH, monthNumber, nthName, WEEKDAY, weekdayNumber, YEAR, yearIn } from './lexicon.ts';

const MONTH_NAMES =
  'January February March April May June July August September October November December'.split(
    ' ',
  );

const doubt = (value: Doubt): Item => ({ kind: 'doubt', doubt: value });
const past = (): Item => doubt({ kind: 'past' });
const noSuchDay = (words: string): Item => doubt({ kind: 'no_such_day', day: words });

/** A day that may be gone by, or that may not exist. `words`: how it is named where it does not. */
function dayOrDoubt(date: LocalDate | null, words: string, { today }: Anchor): Item | null {
  if (date === null) return noSuchDay(words);
  return date < today ? past() : day(date);
}

/** `year` as it was said: empty where it was not, and then the coming one is meant. */
function dated(month: number, dayNumber: number, year: string, anchor: Anchor): Item | null {
  const words = `${MONTH_NAMES[month - 1] ?? ''} ${nthName(dayNumber)}`;
  if (year === '') {
    const next = nextDateOf(month, dayNumber, anchor.today);
    return next === null ? noSuchDay(words) : day(next);
  }
  const number = yearIn(year, anchor.today);
  return dayOrDoubt(dateOf(number, month, dayNumber), `${words}, ${number}`, anchor);
}

function numericDate(a: number, b: number, year: string, anchor: Anchor): Item | null {
  // Month first as in the United States, unless only the other order is a date.
  const [month, dayNumber] = a > 12 ? [b, a] : [a, b];
  if (month > 12 || month === 0 || dayNumber > 31 || dayNumber === 0) return null;
  return dated(month, dayNumber, year, anchor);
}

/** `12.03.`: asked about, unless its year leaves only one of its readings still to come. */
function eitherDate(a: number, b: number, year: string, { today }: Anchor): Item {
  const read = (month: number, dayNumber: number): LocalDate | null =>
    year === ''
      ? nextDateOf(month, dayNumber, today)
      : dateOf(yearIn(year, today), month, dayNumber);
  const coming = [read(a, b), read(b, a)].filter((date) => date !== null && date >= today);
  const [first = null, second = null] = coming;
  if (first === null) return past();
  if (second === null) return day(first) ?? past();
  return doubt({ kind: 'either', dates: [first, second] });
}

/** First day of the month that a name, `this month` or `next month` means. */
function monthMeant(name: string, { today }: Anchor): LocalDate {
  if (/next month/.test(name)) return addMonths(firstOfMonth(today), 1);
  return /month/.test(name) ? firstOfMonth(today) : nextMonthNumbered(monthNumber(name), today);
}

const LAST = -1;

/** The nth weekday of a month; of `the month`, the next one's where this month's is over. */
function weekdayOfMonth(nth: string, weekday: number, name: string, anchor: Anchor): Item | null {
  const count = nth === 'last' ? LAST : Number(nth);
  const first = monthMeant(name, anchor);
  const found = nthWeekday(first, weekday, count);
  if (monthOf(found) !== monthOf(first)) {
    const month = MONTH_NAMES[monthOf(first) - 1] ?? '';
    return noSuchDay(`${nthName(count)} ${weekdayName(weekday)} in ${month}`);
  }
  if (found >= anchor.today) return day(found);
  return /month/.test(name) ? day(nthWeekday(addMonths(first, 1), weekday, count)) : past();
}

function weekdayName(weekday: number): string {
  return (
    ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'][weekday - 1] ??
    ''
  );
}

/** `the last working day of the month`; null for any other unit. */
function workingDay(nth: string, name: string, anchor: Anchor): Item | null {
  const first = monthMeant(name, anchor);
  const step = nth === 'last' ? -1 : 1;
  let left = nth === 'last' ? 1 : Number(nth);
  let date = addDays(nth === 'last' ? lastOfMonth(first) : first, -step);
  while (left > 0) {
    date = addDays(date, step);
    if (weekdayOf(date) <= 5) left -= 1;
  }
  return dayOrDoubt(date, '', anchor);
}

const DAY = '(?:the )?(\\d{1,2})(?:th)?';
const WITH_YEAR = `(?:(?: ,)?(?: of| in)? ${YEAR})?`;
const OF_MONTH = `(?:of|in) (${MONTH}|(?:the|this) month|(?:the )?next month)`;

export const DATE_RULES: readonly Rule[] = [
  rule(`(${MONTH}) ${DAY}${WITH_YEAR}`, (m, anchor) =>
    dated(monthNumber(m[1]), Number(m[2]), m[3] ?? '', anchor),
  ),
  rule(`(?:on )?${DAY}(?: day)?(?: of)? (${MONTH})${WITH_YEAR}`, (m, anchor) =>
    dated(monthNumber(m[2]), Number(m[1]), m[3] ?? '', anchor),
  ),
  rule('(?!24/7(?: |$))(\\d{1,2})/(\\d{1,2})(?:/(\\d{4}|\\d{2}))?', (m, anchor) =>
    numericDate(Number(m[1]), Number(m[2]), m[3] ?? '', anchor),
  ),
  rule('(\\d{1,2})~(\\d{1,2})(?:~(\\d\\d))?', (m, anchor) =>
    eitherDate(Number(m[1]), Number(m[2]), m[3] ?? '', anchor),
  ),
  rule(`(?:on )?${DAY} of (this|(?:the )?next) month`, (m, anchor) => {
    const month = monthMeant(`${m[2] ?? ''} month`, anchor);
    const words = `${MONTH_NAMES[monthOf(month) - 1] ?? ''} ${nthName(Number(m[1]))}`;
    return dayOrDoubt(dateOf(yearOf(month), monthOf(month), Number(m[1])), words, anchor);
  }),
  rule(`(?:the )?(1|2|3|4|5|last)(?:th)? (${WEEKDAY}) ${OF_MONTH}`, (m, anchor) =>
    weekdayOfMonth(m[1] ?? '', weekdayNumber(m[2]), m[3] ?? '', anchor),
  ),
  rule(`(?:the )?(\\d|last)(?:th)? (?:business|working|work) day ${OF_MONTH}`, (m, anchor) =>
    workingDay(m[1] ?? '', m[2] ?? '', anchor),
  ),
  rule('on the (\\d{1,2})th', (m) => ordinal(Number(m[1]), 'on')),
  rule('the (\\d{1,2})th', (m) => ordinal(Number(m[1]), 'the')),
  rule('(\\d{1,2})th', (m) => ordinal(Number(m[1]), 'bare')),

  rule(HOLIDAY, (m, { today }) => day(nextHoliday(m[0], today))),
];

/** A day of the month; above 31 only where it can be meant as one, `on the 32nd`. */
function ordinal(number: number, said: 'on' | 'the' | 'bare'): Item {
  return number > 31 && said === 'on'
    ? noSuchDay(`${nthName(number)} in any month`)
    : { kind: 'ordinal', day: number, said };
}
