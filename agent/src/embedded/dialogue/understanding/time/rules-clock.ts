/** Times of day, as clocks and as parts of the day. */
import { partOfDaySchema } from '@in-call-calendar/shared';
import { rule, type Anchor, type Clock, type Item, type Part, type Rule } from './items.ts';
import { countOf } from './lexicon.ts';

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

const meridiem = (text: string | undefined): Clock['meridiem'] =>
  text === 'am' || text === 'pm' ? text : null;

const part = (value: Part): Item => ({ kind: 'part', part: value });

const HOUR = '(1[0-2]|[1-9])';
const MINUTES = '(5|10|15|20|25)';
const SUFFIX = '(?: oclock)?(?: (am|pm))?(?: sharp| exactly| on the dot| hours| hrs)?';
const UNITS =
  'weeks?|days?|months?|hours?|hrs?|minutes?|mins?|years?|people|persons?|of|options?|slots?|times?|appointments?|more|th';

export const CLOCK_RULES: readonly Rule[] = [
  rule(`(\\d{1,2}):(\\d{2})${SUFFIX}`, (m) => clock(Number(m[1]), Number(m[2]), meridiem(m[3]))),
  rule(`(2[0-3]|1\\d|0?\\d):(\\d{2})`, (m) => clock(Number(m[1]), Number(m[2]))),
  rule(`(?:the )?${HOUR} ([1-5]\\d)${SUFFIX}`, (m) =>
    clock(Number(m[1]), Number(m[2]), meridiem(m[3])),
  ),
  rule(`(?:the )?${HOUR} (?:oh|o|0) ([1-9])${SUFFIX}`, (m) =>
    clock(Number(m[1]), Number(m[2]), meridiem(m[3])),
  ),
  rule(`(1[3-9]|2[0-3]) ([1-5]\\d)(?: hours)?`, (m) => clock(Number(m[1]), Number(m[2]), '24h')),
  rule('(1\\d|2[0-3]|0?\\d) hundred(?: hours)?', (m) => clock(Number(m[1]), 0, '24h')),
  rule('at ([01]\\d|2[0-3])([0-5]\\d)', (m) => [
    { kind: 'op', op: 'at' },
    clock(Number(m[1]), Number(m[2]), '24h') ?? { kind: 'nothing' },
  ]),
  rule(`${HOUR} ?(am|pm)(?: sharp| exactly)?`, (m) => clock(Number(m[1]), 0, meridiem(m[2]))),
  rule(`(?:the )?${HOUR} oclock(?: (am|pm))?(?: sharp| exactly)?`, (m) =>
    clock(Number(m[1]), 0, meridiem(m[2])),
  ),
  rule(`half (?:past |after )?${HOUR}${SUFFIX}`, (m) => clock(Number(m[1]), 30, meridiem(m[2]))),
  rule(`(?:a )?quarter (?:past|after) ${HOUR}${SUFFIX}`, (m) =>
    clock(Number(m[1]), 15, meridiem(m[2])),
  ),
  rule(`(?:a )?quarter (?:to|of|till|til|before) ${HOUR}${SUFFIX}`, (m) =>
    clock(hourBefore(Number(m[1])), 45, meridiem(m[2])),
  ),
  rule(`${MINUTES} (?:minutes? )?past ${HOUR}${SUFFIX}`, (m) =>
    clock(Number(m[2]), Number(m[1]), meridiem(m[3])),
  ),
  rule(`${MINUTES} minutes? (?:to|of|till|til|before) ${HOUR}${SUFFIX}`, (m) =>
    clock(hourBefore(Number(m[2])), 60 - Number(m[1]), meridiem(m[3])),
  ),
  rule('(?:12 )?(?:noon|midday|mid day|noontime)', () => clock(12, 0, 'pm')),
  rule(`(?:in )?(an?|half an|\\d{1,2}|a couple of) hours?(?: from now| time)`, fromNow),
  rule(`in (an?|half an|\\d{1,2}|a couple of) hours?`, fromNow),
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
  const said = m[1] ?? '';
  const at = minute + (said.startsWith('half') ? 30 : 60 * countOf(said));
  const time = clock(Math.floor(at / 60), at % 60, '24h');
  return at >= 1440 || time === null
    ? null
    : [{ kind: 'dates', from: today, to: today, span: 'day' }, time];
}

/** `ten to two` in words; in digits, `10 to 2` is a range. */
export const WORDED_CLOCK_RULE = rule(`${MINUTES} (?:to|till|til) ${HOUR}${SUFFIX}`, (m) =>
  clock(hourBefore(Number(m[2])), 60 - Number(m[1]), meridiem(m[3])),
);

function hourBefore(hour: number): number {
  return hour === 1 ? 12 : hour - 1;
}

const IN_THE = '(?:in |during |on |for )?(?:the |a |an )?';
const H = (hours: number): number => Math.round(hours * 60);

export const PART_RULES: readonly Rule[] = [
  rule(`${IN_THE}(?:early|earlier) (?:in the )?mornings?|(?:early|earlier) in the mornings?`, () =>
    part({ before: H(10) }),
  ),
  rule(
    '(?:the )?1th thing(?: in the mornings?| in the day)?|bright and early|early in the day|early on|right at the start of the day|(?:at )?the (?:start|beginning) of the day|when you open',
    () => part({ before: H(10), order: 'soonest' }),
  ),
  rule(`${IN_THE}(?:late|later)(?: in the)? mornings?`, () =>
    part({ after: H(10), before: H(12) }),
  ),
  rule(`${IN_THE}(?:mid|middle of the) mornings?`, () => part({ after: H(9.5), before: H(11.5) })),
  rule(`${IN_THE}(?:early|earlier)(?: in the)? afternoons?`, () =>
    part({ after: H(12), before: H(15) }),
  ),
  rule(`${IN_THE}(?:late|later)(?: in the)? afternoons?`, () =>
    part({ after: H(15), before: H(18) }),
  ),
  rule(`${IN_THE}(?:mid|middle of the) afternoons?`, () => part({ after: H(14), before: H(16) })),
  rule(`${IN_THE}(?:early|earlier)(?: in the)? evenings?`, () =>
    part({ after: H(17), before: H(19) }),
  ),
  rule(`${IN_THE}(?:late|later)(?: in the)? (?:evenings?|night)`, () => part({ after: H(19) })),
  rule('(?:later )?this (morning|afternoon|evening)', (m, { today }) => [
    { kind: 'dates', from: today, to: today, span: 'day' },
    part({ parts: [partOfDaySchema.parse(m[1])] }),
  ]),
  rule(`${IN_THE}mornings?(?: times?| slots?| hours)?`, () => part({ parts: ['morning'] })),
  rule(`${IN_THE}(?:afternoons?|after noons?)(?: times?| slots?| hours)?`, () =>
    part({ parts: ['afternoon'] }),
  ),
  rule(`${IN_THE}(?:evenings?|nights?)(?: times?| slots?| hours)?|at nights?`, () =>
    part({ parts: ['evening'] }),
  ),
  rule('in the am|(?<!(?:^|\\s)(?:i|who|where|what|why|how|when|which) )am(?! i(?: |$))', () =>
    part({ parts: ['morning'] }),
  ),
  rule('in the pm|pm', () => part({ parts: ['afternoon', 'evening'] })),
  rule(
    '(?:at the |the )?(?:end of (?:the |my )?(?:business |work |working )?day|close of business|cob|eod|last thing(?: in the (?:day|afternoon|evening))?)|late in the day|late in the afternoon',
    () => part({ after: H(16), order: 'latest' }),
  ),
  rule(
    '(?:at |over |during |around )?(?:the |my )?(?:lunch ?time|lunch hour|lunch break|lunch)',
    () => part({ after: H(12), before: H(14) }),
  ),
  rule('(?:any time )?after (?:my )?lunch(?: ?time)?', () => part({ after: H(13) })),
  rule('before (?:my )?lunch(?: ?time)?', () => part({ before: H(12) })),
  rule('after (?:work|hours|business hours|i finish work|i get off work|my work)', () =>
    part({ after: H(17) }),
  ),
  rule('before work', () => part({ before: H(9) })),
  rule('after school', () => part({ after: H(15) })),
  rule(
    '(?:during )?(?:business|office|working|opening) hours|during the day|(?:during |in )the daytime|in the day(?! after| before)|daytime',
    () => part({ after: H(9), before: H(17) }),
  ),

  rule(
    '(?:as soon as (?:possible|you can)|asap|a s a p|as early as (?:possible|you can)|(?:the )?(?:very )?(?:earliest|soonest|1th|next)(?: possible| available| free| open)?(?: possible| available| free| open)(?: times?| slots?| appointments?| openings?| dates?| days?| 1)?|(?:the )?(?:very )?(?:earliest|soonest)(?: times?| slots?| appointments?| openings?| dates?| 1)?(?: you have| you have got| there is)?|(?:the )?(?:very )?(?:next|1th) (?:appointment|opening|slot|time)(?: you have| available| there is)?|whatever is (?:soonest|earliest|next|1th)|when(?:ever)? (?:you are|are you) (?:next|1th) (?:free|available)|the sooner the better|urgent(?:ly)?|in a hurry|quickly|very soon|soon)',
    () => ({ kind: 'order', order: 'soonest' }),
  ),
  rule(
    'as late as possible|(?:the )?(?:very )?(?:latest|last)(?: possible| available)?(?: times?| slots?| appointments?| openings?| 1)?(?: of the day| that day| in the day)|(?:the )?(?:very )?latest(?: possible| available)?(?: times?| slots?| appointments?| openings?| 1)?(?: you have| you have got| there is)?|(?:the )?last (?:times?|slot|appointment|opening|1)(?: you have| available)?(?= (?:on|for|of|in|that|this|next|tomorrow|today)(?: |$))|(?:the )?last (?:appointment|slot|time|opening|1) you have|(?:the )?last appointment',
    () => ({ kind: 'order', order: 'latest' }),
  ),
];
