/** Days counted from others: `two days before Christmas`, `a week from Friday`, `not this Friday, the next one`. */
import { addDays, addMonths } from '@in-call-calendar/shared';
import { BLANK } from '../tokens.ts';
import { HOLIDAY } from './holidays.ts';
import { day, rule, type Count, type Rule } from './items.ts';
import { COUNT, countOf, MONTH, REFUSED_DAY, WEEKDAY, weekdayNumber } from './lexicon.ts';

/** What has to follow for something to be counted from it. */
const BASE = `(?= (?:the |this |next |coming |last |on |of )*(?:${WEEKDAY}|${MONTH}|\\d{1,2}th|\\d{1,2} (?:of )?${MONTH}|\\d{1,2}/\\d|20\\d\\d-|${HOLIDAY}|tomorrow|today|day after|that day)(?: |$))`;
const BEFORE = '(?:before|prior to|ahead of|preceding)';
const SIDE = `(${BEFORE}|after|following|from|past)`;
const UNIT = '(days?|weeks?|fortnights?|months?|years?)';

/** `one`, or what is left of it where it points. */
const ONE = `(?:1|${BLANK.text})`;

function length(
  count: string | undefined,
  unit: string | undefined,
): Pick<Count, 'days' | 'months'> {
  const amount = countOf(count);
  const name = (unit ?? '').replace(/s$/, '');
  if (name === 'month') return { months: amount };
  if (name === 'year') return { months: 12 * amount };
  return { days: amount * ({ week: 7, fortnight: 14 }[name] ?? 1) };
}

const isBackwards = (side: string | undefined): boolean =>
  new RegExp(`^${BEFORE}$`).test(side ?? '');

export const COUNTING_RULES: readonly Rule[] = [
  rule(`(?:in )?(?:(${COUNT}) )?${UNIT} (?:from (?:today|now)|today)`, (m, { today }) => {
    const { days = 0, months = 0 } = length(m[1], m[2]);
    // `Six months from now` is that month; `a month from today` is a day.
    if (months > 0 && m[0].endsWith('now')) return null;
    return day(addDays(addMonths(today, months), days));
  }),
  rule(`(${COUNT}) ${UNIT} ${SIDE}${BASE}`, (m) => ({
    kind: 'count',
    count: { ...length(m[1], m[2]), backwards: isBackwards(m[3]) },
  })),
  rule(
    `(${COUNT}) (weeks?)(?: on| this)?(?= (?:the |this |next |coming )*(?:${WEEKDAY}|tomorrow)(?: |$))`,
    (m) => ({ kind: 'count', count: { ...length(m[1], m[2]), backwards: false } }),
  ),
  rule(`(?:the )?day ${SIDE}${BASE}`, (m) => ({
    kind: 'count',
    count: { days: 1, backwards: isBackwards(m[1]) },
  })),
  rule(`(?:the )?week ${SIDE}${BASE}`, (m) => ({
    kind: 'count',
    count: { days: 7, wholeWeek: true, backwards: isBackwards(m[1]) },
  })),
  rule(`(?:on )?(?:the )?(?:(1|2|3|4)th |last |next )?(${WEEKDAY}) ${SIDE}${BASE}`, (m) =>
    m[3] === 'from'
      ? null
      : {
          kind: 'count',
          count: {
            days: 7 * (Number(m[1] ?? 1) - 1),
            weekday: weekdayNumber(m[2]),
            backwards: isBackwards(m[3]),
          },
        },
  ),
  rule(`(?:on )?(today|tomorrow|${WEEKDAY}) (week|fortnight)`, (m, { today }) => {
    const days = m[2] === 'week' ? 7 : 14;
    const name = m[1] ?? '';
    const counts: Record<string, number> = { today: days, tomorrow: days + 1 };
    const fixed = counts[name];
    if (fixed !== undefined) return day(addDays(today, fixed));
    const count: Count = { days, weekday: weekdayNumber(name), backwards: false };
    return [
      { kind: 'count', count },
      { kind: 'dates', from: today, to: today, span: 'day' },
    ];
  }),
  rule(
    `(?<=${REFUSED_DAY})(?:the )?(?:next|following|day after|week after|month after|${ONE} (?:right )?after|${ONE} following|${WEEKDAY} after)(?: that| this| it)?(?: ${ONE}| week| month| day)?`,
    (m) => {
      const refused = m[1] ?? '';
      if (refused === 'month') return { kind: 'next_one', days: 0, months: 1 };
      const byDay = /\bday\b/.test(m[0]) || /^(?:to|\d)/.test(refused);
      return { kind: 'next_one', days: byDay && !/week/.test(m[0]) ? 1 : 7, months: 0 };
    },
  ),
];
