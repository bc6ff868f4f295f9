/**
 * Phrases as the lexicons write them, and the expressions they become. A phrase is words in a row: `a|b` is a choice,
 * `x?` may be absent, `x*` begins with x, `@x` is a word of class x, `!x` no word x here, `..` up to six words, `#` a day or
 * time, `^` and `$` the ends of a clause.
 */
import { fold } from './tokens.ts';

/** Words of one kind, told by lists and by their form. */
interface WordClass {
  /** With spaces between them; `x*` begins with x. */
  words?: string;
  /** Expressions for the whole of a folded word: `\\p{L}{2,}ed`. */
  forms?: readonly string[];
  /** What has the form and is none of them. */
  except?: string;
}

export type WordClasses = Readonly<Record<string, WordClass>>;

/** The phrases of a list written with commas between them, on one line or several. */
export function phrasesOf(list: string): string[] {
  return list
    .split(',')
    .map((phrase) => phrase.trim().replaceAll(/\s+/g, ' '))
    .filter((phrase) => phrase !== '');
}

/** The phrases of some lists, folded. */
export function foldedSet(...lists: readonly string[]): Set<string> {
  return new Set(lists.flatMap(phrasesOf).map(fold));
}

/** At most this many words stand in a gap. */
const GAP = 6;

const NEVER = /(?!)/u;

/**
 * One expression that finds any of the phrases in a clause written as ` word word `; it matches from the space before
 * the phrase (shared with the word before) and leaves the last space to the next. Never matches for no phrases.
 */
export function anyOf(phrases: readonly string[], classes: WordClasses = {}): RegExp {
  if (phrases.length === 0) return NEVER;
  const sources = phrases.map((phrase) => source(phrase, classes));
  return new RegExp(`(?<= )(?:${sources.join('|')})`, 'gu');
}

function source(phrase: string, classes: WordClasses): string {
  return phrase
    .split(' ')
    .map((written) => element(written, classes))
    .join('');
}

function element(written: string, classes: WordClasses): string {
  if (written === '..') return `(?:[^ ]+ ){0,${GAP}}?`;
  if (written === '^') return '(?<=^ )';
  if (written === '$') return '$';
  if (written.startsWith('!')) return `(?!${element(written.slice(1), classes)})`;
  const isOptional = written.endsWith('?');
  const choices = (isOptional ? written.slice(0, -1) : written).split('|');
  const words = choices
    .filter((each) => each !== '$')
    .map((each) => (each.startsWith('@') ? classSource(each.slice(1), classes) : word(each)));
  const orEnd = choices.includes('$') ? '|$' : '';
  return `(?:(?:${words.join('|')}) ${orEnd})${isOptional ? '?' : ''}`;
}

function classSource(name: string, classes: WordClasses): string {
  const found = classes[name];
  if (!found) throw new Error(`no class of words ${name}`);
  const words = found.words ? found.words.split(/\s+/).map(word) : [];
  const except = found.except ? `(?!(?:${found.except.split(/\s+/).map(word).join('|')}) )` : '';
  return `(?:${except}(?:${[...words, ...(found.forms ?? [])].join('|')}))`;
}

function word(written: string): string {
  const spellings = [...new Set([fold(written), fold(withoutUmlauts(written))])].join('|');
  return written.endsWith('*') ? `(?:${spellings.replaceAll('*', '')})\\p{L}*` : spellings;
}

/** `bestätigt` is also written `bestaetigt`. */
function withoutUmlauts(written: string): string {
  return written.replaceAll('ä', 'ae').replaceAll('ö', 'oe').replaceAll('ü', 'ue');
}
