/** Single days: today, weekdays, days of a month, holidays. */
import { addDays, addMonths, weekdayOf, type LocalDate } from '@in-call-calendar/shared';
import {
  dateOf,
  firstOfMonth,
  monthOf,
  nextDateOf,
  nextMonthNumbered,
  nthWeekday,
  weekdayFrom,
  weekStart,
  yearOf,
} from './calendar-math.ts';
import { HOLIDAY, nextHoliday } from './holidays.ts';
import { rule, type Anchor, type Item, type Rule } from './items.ts';
import {
  COUNT,
  countOf,
  FULL_WEEKDAY,
  MONTH,
  monthNumber,
  WEEKDAY,
  weekdayNumber,
} from './lexicon.ts';

/** A day as an item; a day gone by says nothing. */
export function day(date: LocalDate | null): Item | null {
  return date === null ? null : { kind: 'dates', from: date, to: date, span: 'day' };
}

const focusOf = (anchor: Anchor): LocalDate => anchor.focus ?? anchor.window?.from ?? anchor.today;

/** `this X`: of this week, rolled on when it is over. */
function thisWeekday(weekday: number, { today }: Anchor): LocalDate {
  const inWeek = addDays(weekStart(today), weekday - 1);
  return inWeek < today ? addDays(inWeek, 7) : inWeek;
}

/** `next X`: of next week. */
function nextWeekday(weekday: number, { today }: Anchor): LocalDate {
  return addDays(weekStart(today), 7 + weekday - 1);
}

function numericDate(a: number, b: number, year: number | null, anchor: Anchor): Item | null {
  // Month first as in the United States, unless only the other order is a date.
  const [month, dayNumber] = a > 12 ? [b, a] : [a, b];
  if (year === null) return day(nextDateOf(month, dayNumber, anchor.today));
  return day(dateOf(year < 100 ? 2000 + year : year, month, dayNumber));
}

function monthDay(
  name: string,
  dayNumber: number,
  year: string | undefined,
  anchor: Anchor,
): Item | null {
  const month = monthNumber(name);
  if (year === undefined) return day(nextDateOf(month, dayNumber, anchor.today));
  return day(dateOf(Number(year), month, dayNumber));
}

/** The nth weekday of a month; of the present month when it is still to come. */
function weekdayOfMonth(nth: string, weekday: number, name: string, { today }: Anchor): LocalDate {
  const count = nth === 'last' ? -1 : Number(nth);
  const next = addMonths(firstOfMonth(today), 1);
  if (/next month/.test(name)) return nthWeekday(next, weekday, count);
  if (!/month/.test(name))
    return nthWeekday(nextMonthNumbered(monthNumber(name), today), weekday, count);
  const found = nthWeekday(firstOfMonth(today), weekday, count);
  return found < today ? nthWeekday(next, weekday, count) : found;
}

const DAY = '(?:the )?(\\d{1,2})(?:th)?';
const YEAR = '(?:(?: ,| of)? (20\\d\\d))?';

export const DAY_RULES: readonly Rule[] = [
  rule('today|to day|this day', (_, { today }) => day(today)),
  rule(
    'right now|straight away|right away|immediately|(?<!(?:what|so|until|for|by|from|and|it|that|this) )now(?= please|$)',
    () => ({
      kind: 'order',
      order: 'soonest',
    }),
  ),
  rule('tonight|this night', (_, { today }) => [
    { kind: 'dates', from: today, to: today, span: 'day' },
    { kind: 'part', part: { parts: ['evening'] } },
  ]),
  rule('tomorrow|to morrow|tomorrow is day', (_, { today }) => day(addDays(today, 1))),
  rule('(?:the )?day after (?:tomorrow|to morrow)|overmorrow', (_, { today }) =>
    day(addDays(today, 2)),
  ),
  rule('tomorrow week|a week (?:from |on )?tomorrow', (_, { today }) => day(addDays(today, 8))),
  rule(`in ${COUNT.replace('(?:', '(')} days?(?:'? time)?`, (m, { today }) =>
    day(addDays(today, countOf(m[1]))),
  ),
  rule(`(${COUNT}) days? (?:from now|from today)`, (m, { today }) =>
    day(addDays(today, countOf(m[1]))),
  ),
  rule(`(${COUNT}) days? (?:after|from) tomorrow`, (m, { today }) =>
    day(addDays(today, 1 + countOf(m[1]))),
  ),
  rule('(?:the )?next (?:business|working|work) day', (_, { today }) => {
    const next = addDays(today, 1);
    return day(weekdayOf(next) > 5 ? weekdayFrom(next, 1) : next);
  }),

  rule(`(?:this|this coming|the coming|coming|upcoming|this upcoming) (${WEEKDAY})`, (m, anchor) =>
    day(thisWeekday(weekdayNumber(m[1]), anchor)),
  ),
  rule(`(?:the )?next (${WEEKDAY})`, (m, anchor) => day(nextWeekday(weekdayNumber(m[1]), anchor))),
  rule(`(?:the )?following (${WEEKDAY})|(?:the )?(${WEEKDAY}) after that`, (m, anchor) =>
    day(weekdayFrom(addDays(focusOf(anchor), 1), weekdayNumber(m[1] ?? m[2]))),
  ),
  rule(`(?:the )?(${WEEKDAY}) after next`, (m, anchor) =>
    day(addDays(nextWeekday(weekdayNumber(m[1]), anchor), 7)),
  ),
  rule(`(?:on )?(${WEEKDAY}) week`, (m, anchor) =>
    day(addDays(weekdayFrom(addDays(anchor.today, 1), weekdayNumber(m[1])), 7)),
  ),
  rule(
    `(${COUNT}) weeks? (?:from|on|after) (?:this |next )?(${WEEKDAY}|today|tomorrow|now)`,
    (m, anchor) => {
      const name = m[2] ?? '';
      const base =
        name.startsWith('to') || name === 'now'
          ? addDays(anchor.today, name === 'tomorrow' ? 1 : 0)
          : weekdayFrom(addDays(anchor.today, 1), weekdayNumber(name));
      return day(addDays(base, 7 * countOf(m[1])));
    },
  ),
  rule(`(${WEEKDAY}) in (${COUNT}) weeks?`, (m, anchor) =>
    day(addDays(weekStart(anchor.today), 7 * countOf(m[2]) + weekdayNumber(m[1]) - 1)),
  ),
  rule(`(?:on )?(?:a )?(${FULL_WEEKDAY})s`, (m) => ({
    kind: 'weekday',
    weekday: weekdayNumber(m[1]),
    plural: true,
  })),
  rule(`(?:every|any|each|a|some) (${WEEKDAY})`, (m) => ({
    kind: 'weekday',
    weekday: weekdayNumber(m[1]),
    plural: true,
  })),
  rule(`(?:the )?(${WEEKDAY})(?:'s)?`, (m) => ({
    kind: 'weekday',
    weekday: weekdayNumber(m[1]),
    plural: false,
  })),

  rule(`(${MONTH}) ${DAY}${YEAR}`, (m, anchor) => monthDay(m[1] ?? '', Number(m[2]), m[3], anchor)),
  rule(`${DAY}(?: day)? of (${MONTH})${YEAR}`, (m, anchor) =>
    monthDay(m[2] ?? '', Number(m[1]), m[3], anchor),
  ),
  rule(`${DAY} (${MONTH})${YEAR}`, (m, anchor) => monthDay(m[2] ?? '', Number(m[1]), m[3], anchor)),
  rule('(\\d{1,2})/(\\d{1,2})(?:/(\\d{4}|\\d{2}))?', (m, anchor) =>
    numericDate(Number(m[1]), Number(m[2]), m[3] === undefined ? null : Number(m[3]), anchor),
  ),
  rule('(20\\d\\d)-(\\d{1,2})-(\\d{1,2})', (m) =>
    day(dateOf(Number(m[1]), Number(m[2]), Number(m[3]))),
  ),
  rule(`${DAY} of (this|next) month`, (m, { today }) => {
    const month =
      m[2] === 'next' ? nextMonthNumbered((monthOf(today) % 12) + 1, today) : firstOfMonth(today);
    return day(dateOf(yearOf(month), monthOf(month), Number(m[1])));
  }),
  rule(
    `(?:the )?(1|2|3|4|last)(?:th)? (${WEEKDAY}) (?:of|in) (${MONTH}|(?:the|this) month|(?:the )?next month)`,
    (m, anchor) => day(weekdayOfMonth(m[1] ?? '', weekdayNumber(m[2]), m[3] ?? '', anchor)),
  ),
  rule(`the (1|2|3|4)th (${WEEKDAY})`, (m, { today, window }) => {
    const first = weekdayFrom(window?.from ?? addDays(today, 1), weekdayNumber(m[2]));
    return day(addDays(first, 7 * (Number(m[1]) - 1)));
  }),
  rule('on the (\\d{1,2})th', (m) => ({ kind: 'ordinal', day: Number(m[1]), said: 'on' })),
  rule('the (\\d{1,2})th', (m) => ({ kind: 'ordinal', day: Number(m[1]), said: 'the' })),
  rule('(\\d{1,2})th', (m) => ({ kind: 'ordinal', day: Number(m[1]), said: 'bare' })),

  rule(`(?:the )?(day|week) (before|after) (${HOLIDAY})`, (m, { today }) => {
    const date = nextHoliday(m[3] ?? '', today);
    if (date === null) return null;
    const sign = m[2] === 'before' ? -1 : 1;
    if (m[1] === 'day') return day(addDays(date, sign));
    const monday = addDays(weekStart(date), 7 * sign);
    return { kind: 'dates', from: monday, to: addDays(monday, 6), span: 'week' };
  }),
  rule(HOLIDAY, (m, { today }) => day(nextHoliday(m[0], today))),

  rule('(?:on )?(?:that|the same|same) day', (_, anchor) => day(focusOf(anchor))),
  rule(
    '(?:the )?day after(?: that)?|(?:the )?(?:next|following) day|a day later|1 day later',
    (_, anchor) => day(addDays(focusOf(anchor), 1)),
  ),
  rule(
    '(?:the )?(?:day before(?: that)?|previous day)|a day earlier|1 day earlier',
    (_, anchor) => {
      const date = addDays(focusOf(anchor), -1);
      return date < anchor.today ? null : day(date);
    },
  ),
];
