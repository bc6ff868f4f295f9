/** Parts of the day, and the soonest and latest times. */
import { partOfDaySchema } from '@in-call-calendar/shared';
import { rule, type Item, type Part, type Rule } from './items.ts';
import { MONTH, WEEKDAY } from './lexicon.ts';

const part = (value: Part): Item => ({ kind: 'part', part: value });

const IN_THE = '(?:in |during |on |for )?(?:the |a |an )?';
/** `Tuesday am`; a bare `am` may also be a word of another language. */
const DAY_BEFORE = `(?:${WEEKDAY}|tomorrow|week|\\d{1,2}th|${MONTH} \\d{1,2}|early|late|only)`;
const ALONE = '(?= (?:please|or|is|would|works|only|then|slots?|times?)|$)';
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
  rule(`(?:in )?the am|(?<=${DAY_BEFORE} )am|(?<=^(?:only |just |early )*)am${ALONE}`, () =>
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
    '(?:as soon as (?:possible|you can)|asap|a s a p|as early as (?:possible|you can)|(?:the )?(?:very )?(?:earliest|soonest|1th|next)(?: possible| available| free| open)?(?: possible| available| free| open)(?: times?| slots?| appointments?| openings?| dates?| days?| 1)?|(?:the )?(?:very )?(?:earliest|soonest)(?: times?| slots?| appointments?| openings?| dates?| 1)?(?: you have| you have got| there is)?|(?:the )?(?:very )?(?:next|1th) (?:appointment|opening|slot|time)(?: you have| available| there is)?|whatever is (?:soonest|earliest|next|1th)|when(?:ever)? (?:you are|are you) (?:next|1th) (?:free|available)|(?:the )?(?:very )?(?:earliest|soonest|1th|next)(?: 1| thing| time| slot)? (?:that )?(?:you have(?: got)?|is (?:available|free|open))|the sooner the better|urgent(?:ly)?|in a hurry|quickly|very soon|soon)',
    () => ({ kind: 'order', order: 'soonest' }),
  ),
  rule(
    'as late as possible|(?:the )?(?:very )?(?:latest|last)(?: possible| available)?(?: times?| slots?| appointments?| openings?| 1)?(?: of the day| that day| in the day)|(?:the )?(?:very )?latest(?: possible| available)?(?: times?| slots?| appointments?| openings?| 1)?(?: you have| you have got| there is)?|(?:the )?last (?:times?|slot|appointment|opening|1)(?: you have| available)?(?= (?:on|for|of|in|that|this|next|tomorrow|today)(?: |$))|(?:the )?last (?:appointment|slot|time|opening|1) you have|(?:the )?last appointment',
    () => ({ kind: 'order', order: 'latest' }),
  ),
];
