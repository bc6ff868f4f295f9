/** Words with numbers and names in them that are no wish for a time, and times that are over. */
import { rule, type Item, type Rule } from './items.ts';
import { COUNT, WEEKDAY } from './lexicon.ts';

const nothing = (): Item => ({ kind: 'nothing' });
const past = (): Item => ({ kind: 'doubt', doubt: { kind: 'past' } });

/** Things with a number of their own. */
const NUMBERED =
  '(?:flat|apartment|appartment|apt|room|unit|suite|gate|floor|house|house number|number|building|block|door|level|seat|row|bus|bay|platform|terminal|route|line|channel|chapter|page|windows|version|size|class|grade|lot|box|po box|ward|stage|type|plan)';
/** Nouns that numbers count. */
const COUNTED =
  '(?:kids|children|child|dogs|cats|guests|adults|friends|colleagues|of us|dollars|euros|pounds|bucks|percent|miles|kilometers|kilometres|kilos|feet|pieces|questions|things|reasons|rooms|bedrooms|employees|siblings|brothers|sisters|sons|daughters)';
const STREET =
  '(?:street|st|road|rd|avenue|ave|lane|drive|court|place|square|boulevard|way|terrace|crescent|close)';

/** Months that are also names of people. */
const NAMES = '(?:april|may|june|august|jan|jun|mar)';
/** What people do with people, and not with months. */
const MEETING =
  '(?:meet|meet with|meeting with|appointment with|speak to|speak with|talk to|talk with|chat with|call with|time with|together with|with|mr|mrs|ms|miss|dr|doctor|aunt|named|called)';

const VERBS =
  '(?:called|phoned|rang|wrote|emailed|texted|tried|visited|dropped by|stopped by|came|came in|met|spoke|talked|missed|left a message|sent|saw|(?:was|were|been) (?:there|here|in|away|out|off|sick|ill|with)|had (?:an?|my|our|the))';

export const NO_TIME_RULES: readonly Rule[] = [
  rule('24 ?/ ?7|24 7', () => ({ kind: 'free', of: 'all' })),
  rule(`${NUMBERED} \\d{1,4}(?: ?[a-z])?(?: (?:am|pm))?(?! oclock)`, nothing),
  rule(`\\d{1,4}(?:th)? (?:[a-z]+ )?${STREET}`, nothing),
  rule(`(?:the |my )?\\d{1,2}th (?:floor|birthday|anniversary|grade|century|wedding)`, nothing),
  rule(
    `\\d{1,4} (?:year|month|week|day)s? old|i am (?:3[1-9]|[4-9]\\d)|\\d{1,4} ${COUNTED}`,
    nothing,
  ),
  rule(
    '(?:just |only |yes |wait |hold on |hang on |give me |wait for )*(?:(?:an?|1|2|half a|a few) (?:more )?(?:2th|2ths|seconds?|secs?|moments?|minutes?|mins?)|just a)(?= (?:please|i|to|while|let|thanks|sorry|okay|yes|,|\\.|!|and)|$)',
    nothing,
  ),
  rule('1 (?:on|by|to|and) 1|7 11|9 to 5 job|catch 22|1 of (?:the|your|my|them|us)', nothing),
  // `As soon as my wife agrees` is a condition.
  rule(
    'as (?:soon|early|quickly) as (?:i|he|she|they|my|the|it|this|that|his|her|somebody|someone)\\b(?! can)',
    nothing,
  ),
  rule(
    '(?:(?:see|catch) you(?: all| again)?|(?:talk|speak)(?: to (?:you|them))?|bye) (?:a bit |a little )?(?:later|sooner)',
    nothing,
  ),
  rule(`${MEETING} ${NAMES}(?! \\d)`, nothing),
  rule(`see ${NAMES}(?= (?:on|at|tomorrow|today|this|about|in the|next|for|${WEEKDAY}))`, nothing),

  rule(
    '(?:the )?day before yesterday|yesterday|last night|the other (?:day|week)|earlier today',
    past,
  ),
  rule(`(?:the )?(?:last|this past) ${WEEKDAY}(?! (?:of|in|before|that|after))`, past),
  rule('last (?:month|year)|yester day', past),
  rule(`(${COUNT}|half an?) (?:days?|weeks?|months?|years?|hours?|minutes?) ago`, past),

  rule(
    `(?:i|we|he|she|they|you|somebody|someone|nobody|my \\w+) (?:have |had |already |just |also )*${VERBS}(?: (?:you|there|here|in|back|by|him|her|them|up|to you|with you|your \\w+))*`,
    () => ({ kind: 'op', op: 'report' }),
  ),
];
