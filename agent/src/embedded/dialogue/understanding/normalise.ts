/** Text of a turn, typed or heard, in one spelling: lower case, contractions written out, clock times tidy. */

import { withWordedDates } from './typed-dates.ts';

const CONTRACTIONS: readonly (readonly [RegExp, string])[] = [
  [/\b(?:uh[ -]?huh|mm[ -]?hm+|m+hm+|ah yes)\b/g, 'yes'],
  [/\b(?:uh[ -]?uh|nuh[ -]uh|mm[ -]?mm)\b/g, 'no'],
  [/\b(?:can't|cant|cannot|can nt)\b/g, 'can not'],
  [/\b(?:won't|wont)\b/g, 'will not'],
  [/\b(?:shan't)\b/g, 'shall not'],
  [/\bain't\b/g, 'is not'],
  [/\b(do|does|did|is|are|was|were|would|could|should|has|have|had|must)(?:n't|nt)\b/g, '$1 not'],
  [/\b(?:i'm|im)\b/g, 'i am'],
  [/\b(?:i've|ive)\b/g, 'i have'],
  [/\bi'll\b/g, 'i will'],
  [/\b(?:i'd|id)\b(?! card| number)/g, 'i would'],
  [/\b(we|you|they)'re\b/g, '$1 are'],
  [/\b(we|you|they)'ve\b/g, '$1 have'],
  [/\b(we|you|they|he|she|it|that|this)'ll\b/g, '$1 will'],
  [/\b(we|you|they|he|she)'d\b/g, '$1 would'],
  [/\blet's\b|\blets\b/g, 'let us'],
  [
    /\b(it|that|this|what|where|who|how|when|there|here|he|she|name|email|mail|number|address|which|everything|time|long|much)'s\b/g,
    '$1 is',
  ],
  [/\b(?:that)s\b/g, 'that is'],
  [/\b(?:whats)\b/g, 'what is'],
  [/\bwanna\b/g, 'want to'],
  [/\bgonna\b/g, 'going to'],
  [/\bgotta\b/g, 'got to'],
  [/\blemme\b/g, 'let me'],
  [/\bgimme\b/g, 'give me'],
  [/\bdunno\b/g, 'do not know'],
  [/\bo'?clock\b|\bo clock\b/g, 'oclock'],
  [/\b(?:appt|appointement|apointment|appoinment|appointmen)\b/g, 'appointment'],
  [/\b(?:calender|calandar)\b/g, 'calendar'],
  [/\b(?:tmrw|tmr|tomorow|tommorow|tommorrow|2morrow)\b/g, 'tomorrow'],
  [/\b(?:pls|plz)\b/g, 'please'],
  [/\be[ -]mail\b/g, 'email'],
  [/\bok\b|\bo k\b/g, 'okay'],
  [/\bany ?time\b/g, 'any time'],
  [/\bsome ?time\b/g, 'sometime'],
  [/\bmid[ -](?=[a-z])/g, 'mid '],
  [/\bhalf hour\b/g, 'half an hour'],
];

/** Words that recognisers write for others that sound alike, where only the other makes sense. */
const MISHEARD: readonly (readonly [RegExp, string])[] = [
  [
    /\b(at|around|about|after|before|by|until|make it) (?:to|too)(?= (?:thirty|fifteen|forty|oclock|pm|am|in the|please|on)\b|$)/g,
    '$1 two',
  ],
  [
    /\b(at|around|about|after|before|by|until|make it) (?:for|fore)(?= (?:thirty|fifteen|forty|oclock|pm|am|in the|please|on)\b|$)/g,
    '$1 four',
  ],
  [/\b(at|around|after|before) ate\b/g, '$1 eight'],
  [/\b(first|second|third|last|other|later|earlier|that|this|next) won\b/g, '$1 one'],
  [/\b(this|next|the|last|a) weak\b/g, '$1 week'],
  [/\b(in the|tomorrow|this|early|late) mourning\b/g, '$1 morning'],
  [/\b(?:apartment(?! ?\d)|a pointment|an point meant)\b/g, 'appointment'],
];

const ABBREVIATED =
  /\b(jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|mon|tues?|wed|thurs?|fri|sat|sun|dr|mr|mrs|ms|st|nr)\.(?=\s|$|\d)/g;

const CLOCKS: readonly (readonly [RegExp, string])[] = [
  [/\b([ap])\.\s?m\b\.?/g, '$1m'],
  [/\b([ap]) m\b/g, '$1m'],
  [/(\d)\s?([ap])\b(?!\w|\s?m\b)/g, '$1 $2m'],
  [/(\d)\s*([ap]m)\b/g, '$1 $2'],
  [/\b([ap]m)\s?-\s?(?=\d)/g, '$1 - '],
  [/\b(\d{1,2})[.h](\d{2})(?=\s?(?:am|pm)\b)/g, '$1:$2'],
  [/\b(at|after|before|around|by|from|until|till|to) (\d{1,2})[.h](\d{2})\b/g, '$1 $2:$3'],
  [/\b(\d{1,2}) : (\d{2})\b/g, '$1:$2'],
  [/\b([01]?\d|2[0-3])h([0-5]\d)\b/g, '$1:$2'],
  // A length, `in 2h`, is no time of day.
  [
    /(?<!\b(?:in|for|within|about|takes) )\b([01]?\d|2[0-3])h\b(?! (?:later|earlier|from|ago|clock|format))/g,
    '$1:00',
  ],
  [
    /\b(\d{1,2}(?::\d{2})?(?: ?[ap]m)?|noon|midday|midnight|lunch ?time|oclock|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirty|fifteen)-?ish\b/g,
    '$1 ish',
  ],
];

const FILLER = /\b(?:u+h+|u+m+|e+r+m*|a+h+|h+m+|mm+|you know|i mean(?= i )|like,)\b/g;

/** One spelling of what was said; punctuation that separates clauses is kept as its own word. */
export function normalise(raw: string): string {
  let text = withWordedDates(raw)
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\u2018\u2019\u02bc`´]/g, "'")
    .replace(/[\u2013\u2014\u2212]/g, ' - ')
    .replace(/[\u201c\u201d"()[\]{}*_<>]/g, ' ')
    .replace(ABBREVIATED, '$1 ')
    .replace(/\s+/g, ' ')
    .trim();
  for (const [pattern, plain] of CONTRACTIONS) text = text.replace(pattern, plain);
  for (const [pattern, plain] of CLOCKS) text = text.replace(pattern, plain);
  for (const [pattern, plain] of MISHEARD) text = text.replace(pattern, plain);
  return text
    .replace(FILLER, ' ')
    .replace(/([a-z])-([a-z])/g, '$1 $2')
    .replace(/(?<![\d-])(\d{1,2}(?::\d{2})?)\s*-\s*(\d{1,2}(?::\d{2})?)(?![\d-])/g, '$1 - $2')
    .replace(/(?<!\d)[.:](?!\d)|[.](?=\s|$)|:(?=\s|$)/g, ' . ')
    .replace(/([,;!?])/g, ' $1 ')
    .replace(/\s+/g, ' ')
    .trim();
}

/** The words of normalised text without the signs between them. */
export function withoutSigns(text: string): string {
  return text
    .replace(/[.,;!?]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}
