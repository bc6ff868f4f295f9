/** Stretches of days as callers name them: weeks, months, their beginnings and ends. */
import { addDays, addMonths } from '@in-call-calendar/shared';
import {
  firstOfMonth,
  lastOfMonth,
  latestOf,
  nextMonthNumbered,
  weekStart,
  dateOf,
  nthWeekday,
} from './calendar-math.ts';
import { rule, type Operator, type Rule } from './items.ts';
import { CLEAR_MONTH, COUNT, countOf, MONTH, monthNumber, YEAR, yearIn } from './lexicon.ts';
import {
  comingSpan,
  days,
  endPiece,
  month,
  monthsAhead,
  piece,
  shownMonth,
  shownWeek,
  thisWeek,
  week,
  weekOfMonth,
  WHOLE,
  whole,
} from './spans.ts';

const SIDE: Record<string, Operator> = {
  until: 'until',
  till: 'until',
  through: 'until',
  before: 'before',
  after: 'after',
};

/** What goes before a month, so that `march` and `may` name one. */
const NAMING_MONTH = `\\b(?:(?:show(?: me)?|open|see|view|what about|how about|(?:go|jump|scroll|turn|skip) to|all of)|${CLEAR_MONTH} (?:and|or)) `;

const PIECE =
  '(?:(?:the )?(?:beginning|start|end|middle|rest|remainder|1th half|2th half|late part|early part) of|early(?: in)?|mid|late(?: in)?|later(?: in)?|towards the end of|around the (?:end|middle|beginning|start) of)';

export const SPAN_RULES: readonly Rule[] = [
  rule('(?:in |during |for |sometime )?(?:this|the current) week', (_, a) => thisWeek(a)),
  rule('(?:the )?coming weeks', (_, { today }) => days(today, addDays(today, 20))),
  rule('(?:the )?(?:next|coming) week', (_, { today }) => week(addDays(weekStart(today), 7))),
  rule(
    '(?:the )?(?:week after next|following week after next|next next week|week after the next)',
    (_, { today }) => week(addDays(weekStart(today), 14)),
  ),
  rule(
    '(?:the )?(?:following week|week after(?: that| this)?)|(?:a|1) week (?:later|after that|further|on)|another week|(?:a )?different week',
    (_, a) => {
      const base =
        a.focus === null && a.window === null ? a.today : (a.window?.from ?? a.focus ?? a.today);
      return week(addDays(weekStart(base), 7));
    },
  ),
  rule('(?:2|a couple of|a couple) weeks (?:later|after that)', (_, a) =>
    week(addDays(shownWeek(a), 14)),
  ),
  rule(
    '(?:go |the )?(?:back |previous |prior )(?:a |1 |one )?week|(?:the )?week before(?: that)?|(?:a|1) week (?:earlier|before that|back)|last week',
    (_, a) => {
      const monday = addDays(weekStart(a.window?.from ?? a.today), -7);
      const from = latestOf(monday, a.today);
      return { ...week(weekStart(from)), from };
    },
  ),
  rule('that week|the same week|same week', (_, a) => week(shownWeek(a))),
  rule(`in (${COUNT}) weeks?(?:'?s?'? time)?`, (m, { today }) =>
    week(addDays(weekStart(today), 7 * countOf(m[1]))),
  ),
  rule('(?:in )?(?:a )?fortnight(?: from now| is time)?', (_, { today }) =>
    week(addDays(weekStart(today), 14)),
  ),
  rule(
    `(?:in |over |during |within |for )?(?:the )?(?:next|coming|following) (\\d{1,2}|few|couple of|couple|several) (days|weeks|months)`,
    (m, a) => {
      const count = countOf(m[1]);
      const unit = m[2] ?? '';
      if (unit === 'days') return days(a.today, addDays(a.today, Math.max(count, 1)));
      const to =
        unit === 'weeks' ? addDays(a.today, 7 * count - 1) : addDays(addMonths(a.today, count), -1);
      const range = unit === 'weeks' ? (count <= 2 ? '2w' : '1m') : count <= 1 ? '1m' : '3m';
      return { kind: 'dates', from: a.today, to, span: 'days', range };
    },
  ),
  rule(
    '(?:in |over |within )?the (?:coming|next) days|1 of these days|in the near future',
    (_, a) => days(a.today, addDays(a.today, 6)),
  ),
  rule(`within (${COUNT}) (days?|weeks?|months?)`, (m, a) => {
    const count = countOf(m[1]);
    const unit = m[2] ?? '';
    if (unit.startsWith('day')) return days(a.today, addDays(a.today, count));
    if (unit.startsWith('week')) return days(a.today, addDays(a.today, 7 * count));
    return days(a.today, addMonths(a.today, count));
  }),
  rule('(?:the )?rest of (?:this|the) week|later this week|later in the week', (_, a) => {
    const sunday = addDays(weekStart(a.today), 6);
    return days(a.today < sunday ? addDays(a.today, 1) : a.today, sunday);
  }),
  rule(`(${PIECE}) (${WHOLE})`, (m, a) => piece(m[1] ?? '', whole(m[2] ?? '', a), a.today)),
  rule('(?:at )?the end of (?:this )?week|end of (?:the |this )?week', (_, a) =>
    piece('end', thisWeek(a), a.today),
  ),
  rule(`(?:the )?(1|2|3|4|last)(?:th)? week (?:of|in) (${WHOLE})`, (m, a) =>
    weekOfMonth(whole(m[2] ?? '', a).to, m[1] ?? ''),
  ),
  rule(`(?:the )?(1th|last) (?:(${COUNT}) )?(days?|weeks?) (?:of|in) (${WHOLE})`, (m, a) =>
    endPiece(
      m[1] === 'last',
      countOf(m[2]) * (/week/.test(m[3] ?? '') ? 7 : 1),
      whole(m[4] ?? '', a),
      a,
    ),
  ),
  rule(`(?:the )?(1|2|3|4|last)(?:th)? weekend (?:of|in) (${WHOLE})`, (m, a) => {
    const span = whole(m[2] ?? '', a);
    const saturday = nthWeekday(firstOfMonth(span.to), 6, m[1] === 'last' ? -1 : Number(m[1]));
    return comingSpan(days(saturday, addDays(saturday, 1)), a.today);
  }),
  rule('the (1|2|3|4)th week', (m, a) => weekOfMonth(lastOfMonth(shownMonth(a)), m[1] ?? '')),

  rule('(?:on |over |at |during )?(?:the|this|this coming|the coming|coming) weekend', (_, a) => {
    const saturday = addDays(
      weekStart(a.window && a.window.from > a.today ? a.window.from : a.today),
      5,
    );
    return days(latestOf(saturday, a.today), addDays(saturday, 1));
  }),
  rule('(?:the )?next weekend', (_, { today }) => {
    const saturday = addDays(weekStart(today), 12);
    return days(saturday, addDays(saturday, 1));
  }),
  rule('(?:at |on )?(?:a )?weekends?', () => ({ kind: 'weekdays', weekdays: [6, 7] })),
  rule(
    '(?:on )?(?:an?y? )?(?:weekdays?|week days?|working days?|business days?|work days?)|during the week|mon - fri',
    () => ({
      kind: 'weekdays',
      weekdays: [1, 2, 3, 4, 5],
    }),
  ),

  rule('(?:in |during |for |sometime )?(?:this|the current) month', (_, a) =>
    whole('this month', a),
  ),
  rule('(?:in |the )?next month', (_, a) => whole('next month', a)),
  rule('(?:the )?(?:following month|month after(?: that)?)|a month later|1 month later', (_, a) =>
    month(addMonths(shownMonth(a), 1)),
  ),
  rule('(?:the )?month after next', (_, { today }) => month(addMonths(firstOfMonth(today), 2))),
  rule(`in (${COUNT}|half a) (months?|years?)(?: from now|'?s?'? time)?`, monthsAhead),
  rule(`(${COUNT}|half a) (months?|years?) (?:from now|ahead|out)`, monthsAhead),
  rule(
    `(?:sometime )?(?:in |this |next |during |for |the month of )?(${MONTH})(?: of)? ${YEAR}`,
    (m, { today }) => {
      const first = dateOf(yearIn(m[2] ?? '', today), monthNumber(m[1]), 1) ?? today;
      return comingSpan(month(first), today);
    },
  ),
  rule('in (20\\d\\d|20 2\\d|20 3[1-9])', (m, { today }) => {
    const year = yearIn(m[1] ?? '', today);
    return comingSpan(days(`${year}-01-01`, `${year}-12-31`), today);
  }),
  rule(`(?:sometime )?(?:in |this |next |during |for |the month of )?(${CLEAR_MONTH})`, (m, a) =>
    whole(m[1] ?? '', a),
  ),
  rule('(?:sometime )?(?:in|this|next|during|for|the month of) (may|march|mar)', (m, a) =>
    whole(m[1] ?? '', a),
  ),
  rule(`(?<=${NAMING_MONTH})(may|march|mar)(?! (?:i|we|be|it)\\b)`, (m, a) => whole(m[1] ?? '', a)),
  rule('(?<=^)(?:march|mar)(?= please$|$)', (_, a) => whole('march', a)),
  rule(
    `(?:2|3|a couple of|a few|few) months (?:from|beginning|starting)(?: in| from| with)? (${MONTH})(?! \\d)`,
    (m, a) => {
      const first = whole(m[1] ?? '', a);
      return [
        { kind: 'range', range: '3m' },
        days(first.from, lastOfMonth(addMonths(first.from, 2))),
      ];
    },
  ),
  rule('(until|till|through|before|after|from) (may|march|mar)', (m, a) => [
    { kind: 'op', op: SIDE[m[1] ?? ''] ?? 'from' },
    whole(m[2] ?? '', a),
  ]),
  rule('(?:early |in )?next year|(?:in )?the new year', (_, { today }) => {
    const first = nextMonthNumbered(1, addDays(today, 31));
    return month(first < today ? addMonths(first, 12) : first);
  }),
  rule('(?:this|the) (?:year|quarter)', ({ 0: text }, { today }) => {
    const to = text.endsWith('quarter')
      ? lastOfMonth(addMonths(firstOfMonth(today), 2))
      : `${today.slice(0, 4)}-12-31`;
    return days(today, to);
  }),

  rule(
    '(?:the )?(?:whole|full|entire|complete) month|month view|(?:a|1) month(?: view| at a time)?|monthly|by month',
    () => ({ kind: 'range', range: '1m' }),
  ),
  rule(
    '(?:the )?(?:whole|full|entire) week|week view|(?:a|1) week(?: view| at a time)|(?:just|only) (?:a|the|1) (?:single )?week|weekly',
    () => ({ kind: 'range', range: '1w' }),
  ),
  rule('2 weeks(?: view| at a time)?|2 week view|a couple of weeks', () => ({
    kind: 'range',
    range: '2w',
  })),
  rule('(?:3|4) weeks|4 week view', () => ({ kind: 'range', range: '1m' })),
  rule(
    '(?:the next )?(?:2|3|a couple of|a few|few) months(?: view| at a time)?|(?:a|1|the whole) quarter|3 month view',
    () => ({ kind: 'range', range: '3m' }),
  ),
];
