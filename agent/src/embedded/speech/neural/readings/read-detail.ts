/** The address, spelt name or telephone number that a turn gives. Pure. */
import { ENDINGS, PROVIDERS } from '../written-addresses.ts';
import { DIGIT_WORDS, numberIn } from './number-in.ts';

/** What a turn gives of a person, as words; all of it may be broken off or misheard. */
export type Detail =
  /** Neither part where no `at` was heard; `bare`: the words of it, apart from those that lead up to it. */
  | { kind: 'address'; local?: string; domain?: string; bare: string }
  /**
   * Empty where none were heard. `isClean`: one by one, and nothing else between them and `spelled`. `isWord`: as the
   * word they make.
   */
  | { kind: 'letters'; letters: string; isClean: boolean; isWord: boolean }
  /** `digits`: with a `+` where one was said. */
  | { kind: 'number'; digits: string };

/** Digits of a number at least: fewer are a time, a price or a place in a list. */
const LEAST_DIGITS = 5;
/** Words of a turn that is about the detail alone, apart from letters and digits. */
const MOST_WORDS = 16;
const SAID_ONE_BY_ONE = new RegExp(`^(?:[a-z]|[\\d+]+|double|triple|${DIGIT_WORDS.join('|')})$`);
const OF_ADDRESS = new RegExp(String.raw` dot (?:${ENDINGS})\b| at (?:${PROVIDERS})\b`);
const ADDRESS = new RegExp(
  String.raw`(\S.*) at ((?:[\w-]+ )*?(?:[\w-]+ dot (?:[\w-]+ dot )*(?:${ENDINGS})|${PROVIDERS}))\b`,
);
/** Letters, perhaps with a word for each, and nothing else from the first one on: of "spelled as m i t h" one is lost. */
const LETTERS_ALONE =
  /(?:\bspel\w* |^(?:(?!spel)[\w'-]{2,} )*)(?=[a-z] |double|triple)(?:(?:[a-z]|double|triple|(?:as|for|like)(?: in)? \S+)(?: |$))+(?:please)?$/;
/** "It's fell b e r g": a `spelled` that was lost, unless the word is what the letters spell. */
const WORD_BEFORE_LETTERS = /\b(?:it's|is|that's) ([\w']{2,}) (?:[a-z] ){2,}[a-z]$/;
/** "Spelled Smith": letters that Whisper wrote as the word they make. */
const SPELT_AS_WORD = /\bspel\w* ([a-z]{3,})$/;
const LETTERS = /(?:^| )((?:[a-z] ){2,}[a-z])(?= |$)/;
const NAMED = /\b(?:name is|name's|this is|call me)\b/;
/** Words that lead up to a detail. */
const LEAD = new Set(
  "my the email e mail address name surname last is it it's its that's to at on under use um uh yes no yeah sure okay i said you can send reach me and please sorry actually with spelled spelt".split(
    ' ',
  ),
);

/** Returns what a turn gives; undefined where it gives nothing, more than one thing, or says much besides. */
export function readDetail(words: string): Detail | undefined {
  const spoken = words.split(' ').filter((word) => !SAID_ONE_BY_ONE.test(word));
  if (spoken.length > MOST_WORDS) return undefined;
  const digits = numberIn(words);
  const hasNumber = digits.length >= LEAST_DIGITS;
  if (OF_ADDRESS.test(words)) {
    if (hasNumber || NAMED.test(words)) return undefined;
    const [, before, domain] = ADDRESS.exec(words) ?? [];
    const bare = withoutLead(words);
    return before === undefined || domain === undefined
      ? { kind: 'address', bare }
      : { kind: 'address', local: withoutLead(before), domain, bare };
  }
  const word = SPELT_AS_WORD.exec(words)?.[1];
  const letters = word ?? speltIn(words);
  const isSpelt = letters !== '' || /\bspel/.test(words);
  const isClean = LETTERS_ALONE.test(words) && !hasOtherWord(words, letters);
  if (isSpelt)
    return hasNumber
      ? undefined
      : { kind: 'letters', letters, isClean, isWord: word !== undefined };
  return hasNumber ? { kind: 'number', digits } : undefined;
}

/** Letters that are said one by one, in a turn or a part of an address; empty where there are none. */
export function speltIn(part: string): string {
  return LETTERS.exec(part)?.[1]?.replaceAll(' ', '') ?? '';
}

function hasOtherWord(words: string, letters: string): boolean {
  const word = WORD_BEFORE_LETTERS.exec(words)?.[1];
  return word !== undefined && !LEAD.has(word) && !/^spel/.test(word) && !letters.startsWith(word);
}

/** Behind the last word that says what follows, too: "make email is". */
function withoutLead(words: string): string {
  const all = words.replace(/^.*\b(?:is|it's|address|to) (?=\S)/, '').split(' ');
  return all.slice(all.findIndex((word) => !LEAD.has(word))).join(' ');
}
