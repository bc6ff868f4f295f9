/** A name or an address put right in its letters or its ending: `Anne with an e`, `dot org`. Pure. */
import leven from 'leven';
import { withoutSigns } from '../normalise.ts';
import { MAIL_HOSTS } from './mail-hosts.ts';
import { namePart } from './name-words.ts';
import { respelled, titled } from './proper-name.ts';
import { spellFrom, withDouble, withLetter, withoutLetter, withSingle } from './spelling.ts';

/** Endings of a domain that are no word of a name. */
const ENDING = '(?:com|org|net|edu|gov|info|biz|io|co|eu|uk|de|es|fr|ch|us|ca)';
/** Endings that no other one follows. */
const WHOLE = '(?:com|org|net|edu|gov|info|biz|io)';
/** Those of countries that are words as well: an ending only where `dot` is said. */
const AFTER_DOT = `(?:${ENDING}|it|at|be|in|me|is|no|so|to|my|am|se|nl|dk|fi|pl|pt|ie|au|nz|jp|br|mx|ar|cl|app|dev|me|tv)`;
const LEAD =
  '(?:yes|no|nope|correct|right|perfect|great|good|fine|only|just|except|ends|in|but|and|almost|nearly|not quite|sorry|actually|oh|oops|whoops|wait|hold on|hang on|(?:or )?rather|make that|scratch that|correction|it|is|be|should|that|i|said|meant|mean|the|at|to|you|forgot|dot|with|email|address|domain)';
const AFTER_LEAD = new RegExp(
  `(^|[,.;!?] |\\b(?:not|of|than|${LEAD}) )(?:dot|[.](?= ${ENDING}\\b)) (?=\\w)`,
  'g',
);
const BETWEEN = new RegExp(` (?:dot|[.](?= ${ENDING}\\b)) (?=\\w)`, 'g');
const TWO_ENDINGS = new RegExp(`([.]${WHOLE}) dot (?=${WHOLE}\\b)`, 'g');
const ENDING_SAID = new RegExp(`\\bdot ${ENDING}\\b`, 'i');

/** Whether an address that is whole ends so, and no other ending follows: `example.com`, then `dot org`. */
export function isWholeEnding(address: string): boolean {
  return new RegExp(`[.]${WHOLE}$`).test(address);
}

/** Whether this can only be the end of a domain: `.org`, `co.uk`. */
export function isEnding(said: string): boolean {
  return said.startsWith('.') || new RegExp(`^${ENDING}(?:[.]${ENDING})*$`).test(said);
}

/** Whether words end a domain, `dot org`, so that they are no name. */
export function endsDomain(text: string): boolean {
  return ENDING_SAID.test(text);
}

/** `dot org` as `.org`, `gmail dot com` as `gmail.com`, `dot com dot org` as two of them. */
export function dotted(text: string): string {
  return text.replace(AFTER_LEAD, '$1.').replace(TWO_ENDINGS, '$1 .').replace(BETWEEN, '.');
}

const PART = "[\\p{L}\\d'.-]+";

/** The name with letters put right, or a word of it spelled; null where nothing is. */
export function fixName(value: string, text: string): string | null {
  const letters = spelled(text);
  if (letters !== null) return respelled(value, letters);
  return fixLetters(value.split(' '), text)?.map(asWritten).join(' ') ?? null;
}

function asWritten(word: string): string {
  return /^\p{Ll}/u.test(word) ? titled(word) : word;
}

/** The address with a letter, the domain or its ending put right: `with a b`, `dot org`; null where nothing is. */
export function fixEmail(value: string, text: string): string | null {
  const [local = '', domain = ''] = value.split('@');
  const [host = '', ...rest] = domain.split('.');
  const [fixed, fixedHost] = fixLetters([local, host], text, 1) ?? [];
  if (fixed !== undefined && fixedHost !== undefined)
    return `${fixed}@${[fixedHost, ...rest].join('.')}`;
  const said = ONLY_PART.exec(dotted(text))?.[1];
  return said === undefined ? null : withPart(local, domain, said);
}

const ONLY_PART = new RegExp(`^(?:(?:${LEAD}|[,.;!?]) )*(${PART})(?: please)?$`, 'u');

/** `.org`, `gmail`, `example.org`: said alone, it can only be the end of the address; `anna.berg` is its beginning. */
function withPart(local: string, domain: string, said: string): string | null {
  const full = MAIL_HOSTS[said];
  if (full !== undefined) return `${local}@${full}`;
  if (new RegExp(`^[.]${AFTER_DOT}(?:[.]${AFTER_DOT})?$`).test(said))
    return `${local}@${domain.replace(/(?:\.co)?\.[^.]+$/, '')}${said}`;
  if (new RegExp(`^[^.].*[.]${ENDING}$`).test(said)) return `${local}@${said}`;
  const isSameStart = /^[^.]+[.].*[^.]$/.test(said) && said.replace(/\./g, '').startsWith(local);
  return isSameStart ? `${said}@${domain}` : null;
}

const ABOUT_LETTERS =
  /\bwith(?:out)? (?:(?:an?|the|just|only|one|two|1|2|single|double) )+[a-z](?:'?s)?(?![\w'])/;

/** A name without what is said of its letters behind it: `sara without the h`. */
export function withoutLetterTalk(text: string): string {
  return text.replace(new RegExp(`[\\s,]+${ABOUT_LETTERS.source}\\W*$`, 'i'), '');
}

const SIGNS = /\bwith(?:out)? (?:an?|the) (?:umlaut|accent|hyphen|dash|dot|underscore|space)\b/;

/** Whether a turn speaks of how something is spelled. */
export function isAboutSpelling(text: string): boolean {
  return (
    ABOUT_LETTERS.test(text) ||
    SIGNS.test(text) ||
    /\b(?:spelled|spelt|spelling|misspelled|typo)\b/.test(text)
  );
}

/** The word that letters are said of, as in `anne with an e`. */
export function wordSpelled(text: string): string | null {
  const word = /([\p{L}']{3,})(?: ,)? with(?:out)? /u.exec(text)?.[1];
  return word !== undefined && namePart(word, 0) === 'plain' ? word : null;
}

/** `first`: how many of the words may be meant where none is named. */
function fixLetters(words: string[], text: string, first = words.length): string[] | null {
  const said = wordSpelled(text);
  const put = (at: number, word: string): string[] =>
    words.map((each, index) => (index === at ? word : each));
  if (said === null) {
    for (let at = first - 1; at >= 0; at -= 1) {
      const fixed = corrected(words[at] ?? '', text);
      if (fixed !== null) return put(at, fixed);
    }
    return null;
  }
  const likeness = words.map((word) => leven(word.toLowerCase(), said));
  const at = likeness.indexOf(Math.min(...likeness));
  if ((likeness[at] ?? 3) > 2) return null;
  if (likeness[at] !== 0 && isSpelledSo(said, text)) return put(at, said);
  const fixed = corrected(words[at] ?? '', text);
  return fixed === null ? null : put(at, fixed);
}

const DOUBLE = /\b(?:double|two|2) ([a-z])(?:'?s)?(?![\w'])/;
const SINGLE = /\bwith (?:just |only )?(?:one|1|a single) ([a-z])(?![\w'])/;
const WITHOUT = /\bwithout (?:the|an?) ([a-z])(?![\w'])/;
const WITH = /\bwith an? ([a-z])(?![\w'])/;

/** Whether a word as it was heard has the letters that are said of it. */
function isSpelledSo(word: string, text: string): boolean {
  const doubled = DOUBLE.exec(text)?.[1];
  if (doubled !== undefined) return word.includes(doubled + doubled);
  const single = SINGLE.exec(text)?.[1];
  if (single !== undefined) return word.split(single).length === 2;
  const without = WITHOUT.exec(text)?.[1];
  if (without !== undefined) return !word.includes(without);
  return word.includes(WITH.exec(text)?.[1] ?? ' ');
}

function corrected(value: string, text: string): string | null {
  const rules = [
    [DOUBLE, withDouble],
    [SINGLE, withSingle],
    [WITHOUT, withoutLetter],
    [WITH, withLetter],
  ] as const;
  for (const [pattern, change] of rules) {
    const letter = pattern.exec(text)?.[1];
    if (letter === undefined) continue;
    // `Berg with an e` is Berg.
    if (pattern === WITH && value.toLowerCase().includes(letter)) return null;
    return change(value, letter);
  }
  return null;
}

/** Three letters or more, spelled anywhere in the turn. */
export function spelled(text: string): string | null {
  const words = withoutSigns(
    text.replace(ABOUT_LETTERS, ' ').replace(/(?<=\b[a-z])-(?=[a-z]\b)/g, ' '),
  ).split(' ');
  for (let at = 0; at < words.length; at += 1) {
    const run = spellFrom(words, at);
    if (run && run.letters.length >= 3 && run.sure >= 3) return run.letters;
  }
  return null;
}
