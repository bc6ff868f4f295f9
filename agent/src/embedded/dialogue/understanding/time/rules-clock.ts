/** Times of day by the clock. */
import { addDays } from '@in-call-calendar/shared';
import { DURATION, minutesOf } from './durations.ts';
import { rule, type Anchor, type Clock, type Item, type Rule } from './items.ts';

const clock = (
  hour: number,
  minute: number,
  meridiem: Clock['meridiem'] = null,
  bare = false,
): Item | null => {
  if (minute > 59 || hour > 24 || (hour === 24 && minute > 0)) return null;
  const certain = meridiem ?? (hour === 0 || hour > 12 ? '24h' : null);
  if ((certain === 'am' || certain === 'pm') && hour > 12) {
    return { kind: 'clock', clock: { hour, minute, meridiem: '24h', bare } };
  }
  return { kind: 'clock', clock: { hour, minute, meridiem: certain, bare } };
};

const halfOf = (text: string | undefined): Clock['meridiem'] =>
  text === 'am' || text === 'pm' ? text : null;

const HOUR = '(1[0-2]|[1-9])';
const MINUTES = '([1-9]|[12]\\d)';
const FULL_HOUR = '(1[0-2]|[1-9]|noon|midday|midnight)';
const SUFFIX = '(?: oclock)?(?: (am|pm))?(?: sharp| exactly| on the dot| hours| hrs)?';
const UNITS =
  'weeks?|days?|months?|hours?|hrs?|minutes?|mins?|seconds?|secs?|years?|people|persons?|of|options?|slots?|times?|appointments?|more|th';

export const CLOCK_RULES: readonly Rule[] = [
  rule(`(?:the )?(\\d{1,2}):(\\d{2})${SUFFIX}`, (m) =>
    clock(Number(m[1]), Number(m[2]), halfOf(m[3])),
  ),
  rule(`(2[0-3]|1\\d|0?\\d):(\\d{2})`, (m) => clock(Number(m[1]), Number(m[2]))),
  rule(`(?:the )?${HOUR} ([1-5]\\d)${SUFFIX}`, (m) =>
    clock(Number(m[1]), Number(m[2]), halfOf(m[3])),
  ),
  rule(`(?:the )?${HOUR} (?:oh|o|0) ([1-9])${SUFFIX}`, (m) =>
    clock(Number(m[1]), Number(m[2]), halfOf(m[3])),
  ),
  rule(`(1[3-9]|2[0-3]) ([1-5]\\d)(?: hours)?`, (m) => clock(Number(m[1]), Number(m[2]), '24h')),
  rule('(1\\d|2[0-3]|0?\\d) hundred(?: hours)?', (m) => clock(Number(m[1]), 0, '24h')),
  rule('at ([01]\\d|2[0-3])([0-5]\\d)', (m) => [
    { kind: 'op', op: 'at' },
    clock(Number(m[1]), Number(m[2]), '24h') ?? { kind: 'nothing' },
  ]),
  rule(`(?:the )?${HOUR} ?(am|pm)(?: sharp| exactly)?`, (m) =>
    clock(Number(m[1]), 0, halfOf(m[2])),
  ),
  rule(`(?:the )?${HOUR} oclock(?: (am|pm))?(?: sharp| exactly)?`, (m) =>
    clock(Number(m[1]), 0, halfOf(m[2])),
  ),
  rule(`half (?:past |after )?${FULL_HOUR}${SUFFIX}`, (m) => past(m[1], 30, m[2])),
  rule(`(?:a )?quarter (?:past|after) ${FULL_HOUR}${SUFFIX}`, (m) => past(m[1], 15, m[2])),
  rule(`(?:a )?quarter (?:to|of|till|til|before) ${FULL_HOUR}${SUFFIX}`, (m) => to(m[1], 15, m[2])),
  rule(`${MINUTES} (?:minutes? |mins? )?(?:past|after) ${FULL_HOUR}${SUFFIX}`, (m) =>
    past(m[2], Number(m[1]), m[3]),
  ),
  rule(`${MINUTES} (?:minutes?|mins?) (?:to|of|till|til|before) ${FULL_HOUR}${SUFFIX}`, (m) =>
    to(m[2], Number(m[1]), m[3]),
  ),
  rule('(?:12 )?(?:noon|midday|mid day|noontime)', () => clock(12, 0, 'pm')),
  rule(`(?:in )?(${DURATION})(?: from now| time|'s? time)`, fromNow),
  rule(`in (${DURATION})(?! (?:before|after|on|at))`, fromNow),
  rule('(?:12 )?midnight', () => clock(24, 0, '24h')),
  rule(
    `(?:the )?(?:half an hour|\\d{1,3} (?:minutes?|mins?|hours?|hrs?)|an hour|half hour)`,
    () => ({ kind: 'nothing' }),
  ),
  rule(`\\d+ (?:${UNITS})`, () => ({ kind: 'nothing' })),
  rule(`(?:the )?${HOUR}`, (m) => clock(Number(m[1]), 0, null, true)),
  rule('(1[3-9]|2[0-3])', (m) => clock(Number(m[1]), 0, '24h', true)),
];

/** `in two hours`, to the minute. */
function fromNow(m: RegExpExecArray, { today, minute }: Anchor): Item[] | null {
  const amount = minutesOf(m[1]);
  const at = minute + amount;
  const time = clock(Math.floor((at % 1440) / 60), at % 60, '24h');
  if (amount === 0 || time === null) return null;
  const date = addDays(today, Math.floor(at / 1440));
  return [{ kind: 'dates', from: date, to: date, span: 'day' }, time];
}

/** `ten to two` and `ten of two` in words; in digits, `10 to 2` is a range. */
export const WORDED_CLOCK_RULE = rule(
  `(5|10|15|20|25) (?:to|till|til|of|before) ${FULL_HOUR}${SUFFIX}`,
  (m) => to(m[2], Number(m[1]), m[3]),
);

interface FullHour {
  hour: number;
  meridiem: Clock['meridiem'];
}

function fullHour(name = '', half?: string): FullHour {
  if (name === 'midnight') return { hour: 0, meridiem: '24h' };
  if (/^\d/.test(name)) return { hour: Number(name), meridiem: halfOf(half) };
  return { hour: 12, meridiem: 'pm' };
}

/** So many minutes past a full hour. */
function past(name: string | undefined, minutes: number, half: string | undefined): Item | null {
  const { hour, meridiem } = fullHour(name, half);
  return clock(hour, minutes, meridiem);
}

/** So many minutes before a full hour. */
function to(name: string | undefined, minutes: number, half: string | undefined): Item | null {
  const { hour, meridiem } = fullHour(name, half);
  if (meridiem === '24h') return clock(23, 60 - minutes, '24h');
  const isNoon = hour === 12 && meridiem === 'pm';
  return clock(hour === 1 ? 12 : hour - 1, 60 - minutes, isNoon ? 'am' : meridiem);
}
