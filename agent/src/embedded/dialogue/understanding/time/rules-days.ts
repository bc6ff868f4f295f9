/** Single days by where they lie from today: tomorrow, weekdays, so many days or weeks on. */
import { addDays, weekdayOf, type LocalDate } from '@in-call-calendar/shared';
import { focusOf, weekdayFrom, weekStart } from './calendar-math.ts';
import { day, rule, type Anchor, type Rule } from './items.ts';
import { COUNT, countOf, FULL_WEEKDAY, WEEKDAY, weekdayNumber } from './lexicon.ts';

/** `this X`: of this week, rolled on when it is over. */
function thisWeekday(weekday: number, { today }: Anchor): LocalDate {
  const inWeek = addDays(weekStart(today), weekday - 1);
  return inWeek < today ? addDays(inWeek, 7) : inWeek;
}

/** `next X`: of next week. */
function nextWeekday(weekday: number, { today }: Anchor): LocalDate {
  return addDays(weekStart(today), 7 + weekday - 1);
}

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
  rule(`in ${COUNT.replace('(?:', '(')} days?(?:'? time)?`, (m, { today }) =>
    day(addDays(today, countOf(m[1]))),
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

  rule(`the (1|2|3|4)th (${WEEKDAY})`, (m, { today, window }) => {
    const first = weekdayFrom(window?.from ?? addDays(today, 1), weekdayNumber(m[2]));
    return day(addDays(first, 7 * (Number(m[1]) - 1)));
  }),
  rule('(?:on )?(?:that|the same|that same|same) day', () => ({ kind: 'that_day' })),
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
