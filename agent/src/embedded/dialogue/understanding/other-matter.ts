/** Questions for the length, the price or the place of something that is not the appointment. Pure. */
import { withoutSigns } from './normalise.ts';

/** What the appointment is called, and what belongs to it. */
const OWN = new Set(
  `appointment appointments meeting meetings booking bookings call calls consultation consultations session sessions slot slots visit
  visits reservation demo chat conversation interview checkup check-up viewing treatment examination exam procedure lesson class
  haircut service event thing one time times calendar confirmation email link form button screen page note details
  office practice clinic surgery building room entrance reception studio salon address place location parking car
  desk door price fee cost charge rate total hour hours minute minutes everything somebody someone anybody version option`
    .split(/\s+/)
    .filter(Boolean),
);
/** People whom the appointment may be with. */
const HOSTS = new Set(
  'you him her them me us it doctor dentist consultant advisor adviser lawyer therapist host team expert specialist person'.split(
    ' ',
  ),
);
const AUXILIARY =
  '(?:is|are|was|were|does|do|did|will|would|can|could|should|may|might|must|has|have)';
const SLOWLY = '(?:exactly|approximately|roughly|about|actually|normally|usually|typically)';
/** What leads up to what is asked after. */
const ASKED = new RegExp(
  `\\b(?:(?:how (?:long|much time|much|expensive|many (?:minutes|hours))|where)(?: ${SLOWLY})?(?: ${AUXILIARY}(?: ${SLOWLY})?)?` +
    `|what ${AUXILIARY}(?=.{0,40} cost)|(?:length|duration|price|cost|fee|charge|address|location|place) (?:of|for)|pay for|${AUXILIARY}(?=.{0,40} (?:expensive|free of charge))) `,
);
const ASKS_LENGTH = /^(?:how (?:long|much time|many (?:minutes|hours))|length|duration)\b/;
/** What has a length and is no service: journeys, events, and how long somebody is busy. */
const NO_SERVICE = new Set(
  `drive drives ride rides walk journey trip travel commute way route flight flights plane train trains bus buses tram ferry taxi
  cab cruise boat subway metro wedding party concert concerts show match game race film films movie movies play festival
  conference funeral ceremony holiday holidays vacation weekend lunch dinner breakfast break wait waiting queue line traffic
  war river road bridge winter summer night life song book delivery shipping rain storm open closed busy away he she`
    .split(/\s+/)
    .filter(Boolean),
);
/** Where what is asked after ends. */
const END =
  /^(?:is|are|was|will|would|can|does|do|take|takes|last|lasts|go|goes|going|cost|costs|be|on|at|in|to|from|by|this|next|tomorrow|today|tonight|for|and|or|but|if|when|because|please|then|there|here|expensive|long|end|ends|located|held|again|exactly|monday|tuesday|wednesday|thursday|friday|saturday|sunday)$/;
const DAY = /^(?:today|tomorrow|tonight|week|(?:mon|tues|wednes|thurs|fri|satur|sun)day)$/;
/** What is told beside the question: `how long is it, I have to drive home`. */
const ASIDE = / [.;!?](?: |$)| ,(?= (?!(?:by|from|to|on) ))| (?=(?:because|and|since|as|so) )/;
const DETERMINER = /^(?:the|a|an|my|your|our|this|that|these|those|any|all|whole|entire)$/;
/** Whoever is asked after is the caller, the host or the appointment, so it hangs on what they do. */
const KNOWN = /^(?:it|this|that|i|we|you|one|they)$/;
const OTHER_DOING =
  /\b(?:drive|fly|walk|travel|commute|cycle|ride|wait|eat|drink|sleep|shop|buy|open|closed|(?:get|go) (?:there|home|to(?= (?!(?:on|for|at|in|when|then|tomorrow|today|\w+day)\b)\w))|by (?:car|train|bus|bike|plane|boat|foot|taxi|tram)|on foot)\b|\bfrom (?!(?:the )?(?:start|beginning|now|then|here on|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|noon|\w+day|\d))/;
const NO_LENGTH =
  /\bhow long (?:before|until|till|ago|since|(?:have|has) (?:you|he|she|they)(?! got))\b/;

/**
 * Whether a turn asks how long something takes, what it costs or where it is, and means something else than the
 * appointment: the drive, somebody else's meeting.
 *
 * @param names what the appointment is called, and who it is with
 */
export function asksOfOther(text: string, names: readonly string[]): boolean {
  if (NO_LENGTH.test(withoutSigns(text))) return true;
  const clauses = text.split(ASIDE).map(withoutSigns);
  const plain = clauses.find((clause) => ASKED.test(`${clause} `)) ?? withoutSigns(text);
  const asked = ASKED.exec(`${plain} `);
  if (asked === null) return false;
  const words = plain.slice(asked.index + asked[0].length).split(' ');
  const [first = ''] = words;
  if (KNOWN.test(first) && !(DETERMINER.test(first) && isNoun(words[1]))) {
    return OTHER_DOING.test(words.slice(1).join(' '));
  }
  if (/^(?:he|she|his|her|their)$/.test(first)) return true;
  const end = words.findIndex((word, at) => at > 0 && END.test(word));
  const phrase = END.test(first) ? [] : words.slice(0, end < 0 ? words.length : end);
  const own = new Set(names.flatMap((name) => name.toLowerCase().split(/[^\p{L}]+/u)));
  const isOwn = (word: string): boolean => OWN.has(word) || own.has(word);
  const nouns = phrase.filter((word) => word !== '' && !DETERMINER.test(word));
  if (nouns.length === 0) return false;
  const isKnown = (word: string): boolean => isOwn(word) || HOSTS.has(word) || DAY.test(word);
  if (nouns.some((word) => /['’]s$/.test(word) && !isKnown(word.slice(0, -2)))) return true;
  const partner = nouns.findIndex((word) => word === 'with' || word === 'of');
  const isWithOther =
    partner > 0 && !nouns.slice(partner + 1).some((word) => HOSTS.has(word) || own.has(word));
  if (isWithOther) return true;
  if (nouns.some(isOwn)) return false;
  // `How long is a cleaning`: a service is called by many words, and takes as long as the appointment.
  return !ASKS_LENGTH.test(asked[0]) || nouns.some((word) => NO_SERVICE.has(word));
}

function isNoun(word: string | undefined): boolean {
  return word !== undefined && word !== '' && !END.test(word);
}
