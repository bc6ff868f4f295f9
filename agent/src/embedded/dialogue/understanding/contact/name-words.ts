/** Words that are part of a name, or not. Pure. */
import { cardinal, ordinalWord } from '../words.ts';

const FUNCTION_WORDS =
  'i my me mine you your we our they them he she his her it its this that these those the a an and or but so if then than as of at on in to for from by under with without about not no yes yeah yep nope okay ok sure please thanks thank hello hi hey bye is am are was were be been being do does did done have has had can could will would shall should may might must what which who whom whose where when why how there here just also only very really too more most some any all both each every other another such own same now again still already yet maybe perhaps actually sorry well oh oops whoops uh um';

const TALK_WORDS =
  "looking calling wondering trying hoping going interested free busy available flexible late sick fine good great okay ready sure afraid thinking asking called named changed surname forename starts begins ends misspelled misspelt mispronounced missing incomplete hyphenated complicated unusual talking speaking happy sorry glad done new not able back unable booking scheduling appointment appointments meeting meetings calendar schedule slot slots time times date dates day days week weeks month months year today tomorrow tonight yesterday monday tuesday wednesday thursday friday saturday sunday weekend morning afternoon evening night noon midnight january february october november december next last first second third earlier later early earliest latest soonest soon possible show open close book cancel reschedule change move pick choose select want need like love see come get make take give tell say said mean meant know think help question name email mail e-mail address phone number mobile cell call note notes wrong right correct incorrect perfect cool nice wait stop repeat nothing something anything everything someone anyone nobody human robot person bot machine computer ai agent assistant half quarter past oclock pm works work zero two three four five six seven eight nine ten eleven twelve none lets let confirm confirmed yourself it’s whatever ridiculous annoying terrible awful amazing crazy awesome boring hard easy confusing confused stupid useless weird strange silly important urgent helpful worse fun hungry tired pregnant allergic lost stuck unsure unhappy angry frustrated disappointed worried nervous excited curious interested serious kidding joking lying over away out in up down off online offline outside inside home work driving running walking waiting using needing having getting coming leaving moving living staying hearing listening reading typing checking thinking planning problem problems worries idea ideas matter issue reason reasons bad worst enough much many few little big small long short soonish tuesdays mondays wednesdays thursdays fridays way hour hours minute minutes moment second instead rather sounds suits works sooner fits start starting over again never mind difficult different better best one spelled spelt spell spelling letter letters what's how's i'm supposed married divorced info office contact team company support sales website correction";

const NOT_A_NAME: ReadonlySet<string> = new Set(`${FUNCTION_WORDS} ${TALK_WORDS}`.split(' '));
/** Words between words: with a capital, too, they end a name. */
const FUNCTION: ReadonlySet<string> = new Set(FUNCTION_WORDS.split(' '));

const words = (text: string): ReadonlySet<string> => new Set(text.split(' '));
/** First names that are also words, or months. */
const GIVEN = words('will may april june august');
/** Surnames that are also words. */
const FAMILY = words('day little long short small best love noon way');
const WEEKDAYS = words('monday tuesday wednesday thursday friday saturday sunday');
const MONTHS = words('january february march july september october november december');
/** Names of East Asia that are small words of English; with a capital only, but for the one that is a first name. */
const SHORT = words('an he she so do you in on to my we me her be see');
const TITLES = words('dr mr mrs ms mx miss mister missus prof professor doctor sir madam rev st');
export const SUFFIXES = words('jr sr ii iii iv v phd md esq junior senior');
export const PARTICLES = words(
  'van von de der den la le di da del della dos du zu bin ibn al el ter ten af av y e san',
);

/**
 * What a word can be in a name: `plain` in any, `title` and `particle` beside others, the rest words of the language
 * that are names as well; `none` ends a name.
 */
export type NamePart =
  | 'plain'
  | 'title'
  | 'particle'
  | 'given'
  | 'family'
  | 'month'
  | 'weekday'
  | 'short'
  | 'word'
  | 'none';

/** Two words in one, none of which is a name: `i'm`, `doesn't`. */
const CONTRACTED =
  /^(?:i|you|we|they|he|she|it|that|there|who|what|let)['’](?:m|ve|ll|d|re|s)$|n['’]t$/;
const LETTERS = /^["“(]?\p{L}(?:[\p{L}\p{M}'.·ʻʼ-]|\u200c|\u200d)*["”)]?$/u;

/** Returns what a word can be in a name. `index`: its place in the name. */
export function namePart(word: string, index: number): NamePart {
  const lower = word.toLowerCase().replace(/\.$/, '');
  if (CONTRACTED.test(lower)) return 'none';
  if (!LETTERS.test(word) || cardinal(lower) !== null || ordinalWord(lower) !== null) return 'none';
  if (index > 0 && SUFFIXES.has(lower)) return 'plain';
  if (TITLES.has(lower)) return 'title';
  if (index > 0 && PARTICLES.has(lower)) return 'particle';
  if (GIVEN.has(lower)) return 'given';
  if (FAMILY.has(lower)) return 'family';
  if (WEEKDAYS.has(lower)) return 'weekday';
  if (MONTHS.has(lower)) return 'month';
  if (SHORT.has(lower)) return 'short';
  if (!NOT_A_NAME.has(lower)) return 'plain';
  return FUNCTION.has(lower) ? 'none' : 'word';
}

/** True for a word between words, which no name and no address is corrected by. */
export function isFunctionWord(word: string): boolean {
  return FUNCTION.has(word);
}

/** True for a first name that is a month as well: the answer to the question for a name, all the same. */
export function isGivenMonth(name: string): boolean {
  return /^(?:may|april|june|august)$/i.test(name);
}

const ABBREVIATED = /^(?:\p{L}\.)+$|^(?:dr|mr|mrs|ms|mx|prof|st|jr|sr|rev|esq|ph\.?d|m\.?d)\.$/iu;

/** A token without the full stop that ends its sentence; `isEnd` where there was one. */
export function withoutStop(token: string): { word: string; isEnd: boolean } {
  if (!token.endsWith('.') || ABBREVIATED.test(token)) return { word: token, isEnd: false };
  return { word: token.replace(/\.+$/, ''), isEnd: true };
}
