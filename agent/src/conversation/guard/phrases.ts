/**
 * Phrases as the lexicons write them, and the expressions they become. A phrase is words in a row: `a|b` is a choice,
 * `x?` may be absent, `x*` begins with x, `..` is up to six words, `#` a day or time, `^` and `$` the ends of a clause.
 */
import { fold } from './tokens.ts';

/** The phrases of a list written with commas between them, on one line or several. */
export function phrasesOf(list: string): string[] {
  return list
    .split(',')
    .map((phrase) => phrase.trim().replaceAll(/\s+/g, ' '))
    .filter((phrase) => phrase !== '');
}

/** At most this many words stand in a gap. */
const GAP = 6;

const NEVER = /(?!)/u;

/**
 * One expression that finds any of the phrases in a clause written as ` word word `; it matches from the space before
 * the phrase (shared with the word before) and leaves the last space to the next. Never matches for no phrases.
 */
export function anyOf(phrases: readonly string[]): RegExp {
  if (phrases.length === 0) return NEVER;
  return new RegExp(`(?<= )(?:${phrases.map(source).join('|')})`, 'gu');
}

function source(phrase: string): string {
  return phrase.split(' ').map(element).join('');
}

function element(written: string): string {
  if (written === '..') return `(?:[^ ]+ ){0,${GAP}}?`;
  if (written === '^') return '(?<=^ )';
  if (written === '$') return '$';
  const isOptional = written.endsWith('?');
  const words = (isOptional ? written.slice(0, -1) : written).split('|').map(word);
  return `(?:(?:${words.join('|')}) )${isOptional ? '?' : ''}`;
}

function word(written: string): string {
  const spellings = [...new Set([fold(written), fold(withoutUmlauts(written))])].join('|');
  return written.endsWith('*') ? `(?:${spellings.replaceAll('*', '')})\\p{L}*` : spellings;
}

/** `bestätigt` is also written `bestaetigt`. */
function withoutUmlauts(written: string): string {
  return written.replaceAll('ä', 'ae').replaceAll('ö', 'oe').replaceAll('ü', 'ue');
}
