/** A name as far as it goes: where it begins is known, where it ends is told by its words. Pure. */
import { namePart, SUFFIXES, withoutStop, type NamePart } from './name-words.ts';
import { properName, respelled, titled } from './proper-name.ts';
import { spellFrom } from './spelling.ts';
import { ordinalWord } from '../words.ts';

export interface ReadName {
  value: string;
  /** What the turn said besides the name. */
  rest: string;
  /** With capitals, or in letters that have none. */
  written: boolean;
}

/**
 * How sure it is that a name stands here. `named`: it was called one. `asked`: one was asked for. `soft`: `this is …`
 * may go on with anything.
 */
export type Trust = 'named' | 'asked' | 'soft';

/** A capital at the beginning, as in `d'Arc` and `"Annie"`, or a letter of a script without capitals. */
const WRITTEN = /^["“(]?(?:\p{Ll}{1,2}['-])?[\p{Lu}\p{Lo}]/u;
/** Most words that a name has. */
const LONGEST = 10;

interface NameWord {
  word: string;
  part: NamePart;
  isCapital: boolean;
}

/** `h, a, n, s` and `j as in juliet, o, n` are letters in a row. */
function withoutCommasInSpelling(parts: readonly RegExpExecArray[]): RegExpExecArray[] {
  const isLetter = (at: number): boolean => /^\p{L}\.?$/u.test(parts[at]?.[0] ?? '');
  const isExample = (at: number): boolean => /^(?:as|in|for|like)$/i.test(parts[at - 1]?.[0] ?? '');
  return parts.filter(
    (part, at) => part[0] !== ',' || !isLetter(at + 1) || !(isLetter(at - 1) || isExample(at - 1)),
  );
}

/** Returns the name that begins at `start`, or null; `from` is where what is cut out of the text begins. */
export function readName(text: string, start: number, from: number, trust: Trust): ReadName | null {
  const parts = withoutCommasInSpelling([
    ...text.slice(start).matchAll(/[^\s,;!?:()]+|[,;!?:()]/g),
  ]);
  const lower = parts.map((part) => withoutStop(part[0]).word.toLowerCase());
  const cut = (used: number, value: string, written: boolean): ReadName => {
    const last = parts[used - 1];
    const end = last ? start + last.index + last[0].length : start;
    const rest = `${text.slice(0, from)} ${text.slice(end)}`.replace(/\s+/g, ' ');
    return { value, rest: rest.replace(/^[\s,.;]+/, '').trim(), written };
  };
  const spelt = spellFrom(lower, 0);
  if (spelt && spelt.letters.length >= 3 && spelt.sure >= 2)
    return cut(spelt.end, titled(spelt.letters), false);
  const only = spelledTail(lower, 0);
  if (only) return cut(only.end, titled(only.letters), false);

  const tokens = parts.map((part) => part[0]);
  const first = run(tokens, lower, trust);
  const { name, end } = inFull(tokens, lower, first, trust) ?? first;
  if (!isEnough(name, trust)) return null;
  const words = name.map(({ word }) => word);
  const written = words.every((word) => WRITTEN.test(word) || namePart(word, 1) === 'particle');
  const spelled = spelledTail(lower, end);
  const proper = properName(words);
  const number = generationAt(lower, end, words.length);
  if (number !== null) return cut(end + 2, `${proper} ${number}`, written);
  if (!spelled) return cut(end, proper, written);
  const value = respelled(proper, spelled.letters);
  // `Anna, A N N A, Berg, B E R G`
  const next = parts[lower[spelled.end] === ',' ? spelled.end + 1 : spelled.end];
  const more = next && words.length === 1 ? readName(text, start + next.index, from, trust) : null;
  return more ? { ...more, value: `${value} ${more.value}` } : cut(spelled.end, value, written);
}

/** Words of one name, and where the words behind it begin. */
interface Run {
  name: NameWord[];
  end: number;
}

/** `Miller, Anna Miller`: the name once more, in full; null where none of the kind follows. */
function inFull(
  tokens: readonly string[],
  lower: readonly string[],
  { name, end }: Run,
  trust: Trust,
): Run | null {
  let start = end;
  while (/^(?:[,.;:]|that|is|that's|i|mean)$/.test(lower[start] ?? '')) start += 1;
  const again = run(tokens.slice(start), lower.slice(start), trust);
  const words = again.name.map(({ word }) => word.toLowerCase());
  const known = name.filter(({ part }) => part !== 'title').length;
  const isLonger = known > 0 && words.length > known;
  const isSame = ({ word, part }: NameWord): boolean =>
    part === 'title' || words.includes(word.toLowerCase());
  return isLonger && name.every(isSame) ? { name: again.name, end: start + again.end } : null;
}

/** The words from the first on that can be of one name. */
function run(tokens: readonly string[], lower: readonly string[], trust: Trust): Run {
  const name: NameWord[] = [];
  let end = 0;
  while (end < tokens.length && name.length < LONGEST) {
    const token = tokens[end] ?? '';
    // `Anna Berg, Jr.`
    const suffix = token === ',' ? withoutStop(tokens[end + 1] ?? '').word : '';
    if (name.length > 0 && SUFFIXES.has(suffix.toLowerCase().replace(/\./g, '')) && suffix !== '') {
      const last = name.at(-1);
      if (last) name[name.length - 1] = { ...last, word: `${last.word},` };
      name.push({ word: suffix, part: 'plain', isCapital: /^\p{Lu}/u.test(suffix) });
      end += 2;
      break;
    }
    const { word, isEnd } = withoutStop(token);
    const part = namePart(word, name.length);
    const isCapital = /^["“(]?\p{Lu}/u.test(word);
    const following = spellFrom(lower, end);
    const isSpelling = following !== null && following.letters.length >= 3 && following.sure >= 3;
    if (name.length > 0 && isSpelling) break;
    if (!accepts({ word, part, isCapital }, name, trust)) break;
    name.push({ word, part, isCapital });
    end += 1;
    if (isEnd) break;
  }
  while (name.at(-1)?.part === 'particle' && name.at(-1)?.isCapital === false) {
    name.pop();
    end -= 1;
  }
  return { name, end };
}

function accepts(
  { word, part, isCapital }: NameWord,
  before: readonly NameWord[],
  trust: Trust,
): boolean {
  switch (part) {
    case 'plain':
      return word.length > 1 || trust !== 'soft' || isCapital || before.length > 0;
    case 'title':
    case 'particle':
    case 'given':
      return true;
    case 'family':
      return isCapital || trust !== 'soft';
    case 'weekday':
    case 'month':
      // `Anna Berg Tuesday at four`
      return (isCapital || trust !== 'soft') && before.length < (part === 'month' ? 3 : 2);
    case 'short':
      return isCapital || (word === 'an' && trust !== 'soft');
    case 'word':
      return isCapital && before.some((each) => each.part === 'plain' || each.part === 'title');
    case 'none':
      return false;
  }
}

/** Whether the words make a name, and not a time or half a sentence. */
function isEnough(name: readonly NameWord[], trust: Trust): boolean {
  const [first] = name;
  if (first === undefined || name.every(({ part }) => part === 'title' || part === 'particle'))
    return false;
  if (name.length === 1 && first.word.length === 1) return isLetter(first, trust);
  if (name.some(({ part }) => part === 'plain')) return true;
  const isTitled = first.part === 'title';
  if (isTitled || trust === 'named')
    return name.some(({ part }) => part !== 'short' || isTitled || first.isCapital);
  const isTime = (each: NameWord): boolean =>
    each.part === 'weekday' ||
    each.part === 'month' ||
    (trust === 'soft' && each.part === 'given' && each.word.toLowerCase() !== 'will');
  if (name.every(isTime)) return false;
  if (name.length === 1)
    return first.part === 'given' || (first.part === 'family' && first.isCapital);
  return name.every(({ isCapital }) => isCapital) || first.part === 'given';
}

/** A name of one letter: not `y` or `k`, which are answers. */
function isLetter({ word, isCapital }: NameWord, trust: Trust): boolean {
  if (!/[a-z]/i.test(word)) return true;
  return trust !== 'soft' && (isCapital || !/[aiykn]/.test(word)) && word !== 'I';
}

const GENERATIONS = ['', '', 'II', 'III', 'IV', 'V'];

/** `the third` behind a whole name: III. */
function generationAt(lower: readonly string[], at: number, length: number): string | null {
  if (length < 2 || lower[at] !== 'the') return null;
  const isLast = /^(?:[,;!?]|and)?$/.test(lower[at + 2] ?? '');
  return isLast ? GENERATIONS[ordinalWord(lower[at + 1] ?? '') ?? 0] || null : null;
}

const BEFORE_LETTERS = new Set("spelled spelt spell that is that's , its it's with".split(' '));

/** Letters behind a name: `anna berg b e r g`, `berg spelled b e r k`, `that is b e r g`. */
function spelledTail(
  words: readonly string[],
  start: number,
): { letters: string; end: number } | null {
  let at = start;
  while (BEFORE_LETTERS.has(words[at] ?? '')) at += 1;
  const spelt = spellFrom(words, at);
  return spelt && spelt.letters.length >= 3 && spelt.sure >= 2 ? spelt : null;
}
