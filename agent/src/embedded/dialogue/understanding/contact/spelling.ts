/** Letters as people spell them aloud: `b e r g`, `double n`, `a as in alpha`, `capital b`. Pure. */
import { REPEATED } from '../words.ts';

const SOUNDS: Record<string, string> = {
  ay: 'a',
  bee: 'b',
  be: 'b',
  see: 'c',
  sea: 'c',
  cee: 'c',
  dee: 'd',
  ee: 'e',
  eff: 'f',
  ef: 'f',
  gee: 'g',
  aitch: 'h',
  eye: 'i',
  jay: 'j',
  kay: 'k',
  el: 'l',
  ell: 'l',
  em: 'm',
  en: 'n',
  oh: 'o',
  pee: 'p',
  queue: 'q',
  cue: 'q',
  are: 'r',
  ar: 'r',
  ess: 's',
  tee: 't',
  tea: 't',
  you: 'u',
  vee: 'v',
  ex: 'x',
  why: 'y',
  zee: 'z',
  zed: 'z',
};

/** The spelling alphabet of aviation (ICAO). */
const ALPHABET =
  'alpha bravo charlie delta echo foxtrot golf hotel india juliet kilo lima mike november oscar papa quebec romeo sierra tango uniform victor whiskey xray yankee zulu'.split(
    ' ',
  );

const NATO = new Map(ALPHABET.map((name) => [name, name[0] ?? '']));
NATO.set('alfa', 'a').set('juliett', 'j').set('whisky', 'w');

/** Words that introduce an example for a letter: `b as in bravo`. */
const EXAMPLE = new Set(['as', 'like', 'for']);

/** A single letter, however it was written. */
function letterOf(word: string): string | null {
  return /^[a-z]$/.test(word) ? word : null;
}

interface Spelt {
  letters: string;
  /** Index after the last word used. */
  end: number;
  /** How many of the words were unmistakable letters. */
  sure: number;
}

/**
 * Reads letters from `start` as long as they last. Words that only sound like letters (`bee`, `are`) count once a real
 * letter has begun the run.
 */
export function spellFrom(words: readonly string[], start: number): Spelt | null {
  let letters = '';
  let at = start;
  let sure = 0;
  while (at < words.length) {
    const step = letterAt(words, at, sure > 0);
    if (!step) break;
    letters += step.letters;
    at = step.end;
    sure += step.sure ? 1 : 0;
  }
  return letters === '' ? null : { letters, end: at, sure };
}

function letterAt(
  words: readonly string[],
  at: number,
  begun: boolean,
): { letters: string; end: number; sure: boolean } | null {
  const word = words[at] ?? '';
  const next = words[at + 1] ?? '';
  const times = REPEATED.get(word);
  if (times !== undefined) {
    if (times === 2 && (next === 'you' || next === 'u')) return withExample(words, at + 2, 'w');
    const letter = letterOf(next) ?? SOUNDS[next] ?? null;
    return letter === null ? null : { letters: letter.repeat(times), end: at + 2, sure: true };
  }
  if (
    (word === 'capital' || word === 'letter' || word === 'uppercase' || word === 'lowercase') &&
    letterOf(next) !== null
  ) {
    return withExample(words, at + 2, next);
  }
  if (word === 'w' && next === 'u') return { letters: 'w', end: at + 2, sure: true };
  const letter = letterOf(word);
  if (letter !== null) return withExample(words, at + 1, letter);
  const nato = NATO.get(word);
  if (nato !== undefined && (begun || NATO.has(next)))
    return { letters: nato, end: at + 1, sure: true };
  const sound = SOUNDS[word];
  return begun && sound !== undefined ? { letters: sound, end: at + 1, sure: false } : null;
}

/** Skips `as in alpha`, `for alpha`, `like in alpha` behind a letter. */
function withExample(
  words: readonly string[],
  at: number,
  letter: string,
): { letters: string; end: number; sure: boolean } {
  let end = at;
  if (EXAMPLE.has(words[end] ?? '')) {
    const after = words[end + 1] === 'in' ? end + 2 : end + 1;
    const example = words[after] ?? '';
    if (example.startsWith(letter)) end = after + 1;
  }
  return { letters: letter, end, sure: true };
}

/** Letters with room between them, for reading back: `b, e, r, g`. */
export function spelledOut(word: string): string {
  return Array.from(word.toLowerCase()).join(', ');
}

/** Letters that are taken for each other on the phone. */
const ALIKE = ['bdptvegcz', 'mn', 'fsx', 'kcqg', 'iy', 'jg', 'uoa'];

/**
 * `no, with a b`: the letter put where a similar one was heard, at the beginning or where only one is; null elsewhere.
 */
export function withLetter(value: string, letter: string): string | null {
  const similar = Array.from(value.toLowerCase()).flatMap((each, at) =>
    each !== letter && ALIKE.some((group) => group.includes(each) && group.includes(letter))
      ? [at]
      : [],
  );
  const [at] = similar;
  if (at === undefined || (at > 0 && similar.length > 1)) return null;
  const put = value[at] === value[at]?.toUpperCase() ? letter.toUpperCase() : letter;
  return value.slice(0, at) + put + value.slice(at + 1);
}

/** `with two n`: the letter doubled where it stands once. */
export function withDouble(value: string, letter: string): string | null {
  const at = value.toLowerCase().lastIndexOf(letter);
  if (at < 0 || value.toLowerCase().includes(letter + letter)) return null;
  return value.slice(0, at + 1) + letter + value.slice(at + 1);
}

/** `with one n`: the letter once where it is doubled. */
export function withSingle(value: string, letter: string): string | null {
  const at = value.toLowerCase().indexOf(letter + letter);
  return at < 0 ? null : value.slice(0, at + 1) + value.slice(at + 2);
}

/** `without the h`: the letter left out, where it stands only once. */
export function withoutLetter(value: string, letter: string): string | null {
  const parts = value.toLowerCase().split(letter);
  const [before = ''] = parts;
  return parts.length === 2 ? value.slice(0, before.length) + value.slice(before.length + 1) : null;
}
