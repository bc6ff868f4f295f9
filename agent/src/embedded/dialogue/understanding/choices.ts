/** The options of a question that a turn names, each as a whole. Pure. */
import { latinDigits } from '@in-call-calendar/shared';
import { amountAt } from './amounts.ts';
import { normalise, withoutSigns } from './normalise.ts';
import { ordinalWord } from './words.ts';

/** Words around a choice that say nothing of their own. */
const FILLER = new Set(
  'the a an one ones please option choice number it is that would be i am i will take have like want go with for prefer choose pick say think my answer yes okay well so oh um uh then just only me let us to of would thanks thank you as in'.split(
    ' ',
  ),
);
const NEGATION =
  /\b(?:not|no|never|none|neither|nor|without|except|but|instead|apart|besides|rather)\b/;
const ALL = /\b(?:everything|(?:all|both|any)(?: of (?:them|those|these))?)\b/;
const EXCEPT =
  /\b(?:but(?: not)?|except(?: for)?|apart from|besides|without|other than|not|no|minus)\b/;
/** Stands in a text for an option that was found in it. */
const MARK = '\u0001';

interface Found {
  /** Options by their places in the list, in the order in which they were named. */
  options: number[];
  /** The text with a mark in the place of each of them. */
  rest: string;
}

/** Returns the one option that a turn names; null where it names none, several, or says no to one. */
export function optionIn(raw: string, options: readonly string[]): string | null {
  const text = spelling(raw);
  const { options: found, rest } = namedIn(text, options);
  const [only] = found;
  if (only !== undefined && found.length === 1 && !NEGATION.test(rest)) {
    // A short option is a word of many sentences: it has to be all that is said.
    const isLong = spelling(options[only] ?? '').length > 3;
    return isLong || core(rest) === MARK ? (options[only] ?? null) : null;
  }
  if (found.length > 0) return null;
  const nth = ordinalIn(core(text), text);
  if (nth !== null) return options[nth - 1] ?? null;
  return partOf(core(text), options);
}

/** Returns the options that a turn names, or all but those it leaves out; null where it names none, or another thing. */
export function optionsIn(raw: string, options: readonly string[]): string[] | null {
  const text = spelling(raw);
  const { options: found, rest } = namedIn(text, options);
  const except = EXCEPT.exec(rest);
  if (ALL.test(rest.slice(0, except?.index))) {
    if (except === null) return core(rest.replace(ALL, '')) === '' ? [...options] : null;
    const left = rest.slice(except.index + except[0].length);
    return isList(left) ? options.filter((_, index) => !found.includes(index)) : null;
  }
  const kept = except === null ? rest : rest.slice(0, except.index);
  if (except !== null && !kept.includes(MARK)) return null;
  const count = kept.split(MARK).length - 1;
  if (isList(kept)) return found.slice(0, count).map((index) => options[index] ?? '');
  const ordinals = text.split(/\b(?:and|plus|or)\b|,/).map((each) => ordinalIn(core(each), each));
  const chosen = ordinals.map((nth) => (nth === null ? undefined : options[nth - 1]));
  if (chosen.every((option) => option !== undefined)) return chosen;
  const part = partOf(core(text), options);
  return part === null ? null : [part];
}

/** Whether a text is options alone, with words between them. */
function isList(text: string): boolean {
  const parts = text.split(/\b(?:and|plus|or|also|nor)\b|,/).map(core);
  const named = parts.filter((part) => part !== '');
  return named.length > 0 && named.every((part) => part === MARK);
}

/** One spelling for a turn and for options: small letters without accents, numbers in digits. */
function spelling(text: string): string {
  const words = normalise(latinDigits(text))
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[.;!?/&+-]/g, (sign) => (sign === '&' ? ' and ' : ' '))
    .split(/\s+/)
    .filter(Boolean);
  const spelled: string[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const amount = amountAt(words, at, true);
    spelled.push(amount === null ? (words[at] ?? '') : String(amount.value));
    if (amount !== null) at = amount.end - 1;
  }
  return spelled.join(' ');
}

/** Longer options first, so that `tax` is not found in `tax, legal`. */
function namedIn(text: string, options: readonly string[]): Found {
  const spelled = options.map(spelling);
  const order = spelled
    .map((_, index) => index)
    .sort((a, b) => (spelled[b] ?? '').length - (spelled[a] ?? '').length);
  const places = new Map<number, number>();
  let rest = ` ${text} `;
  for (const index of order) {
    // With or without the commas that it has.
    const option = (spelled[index] ?? '').split(/[ ,]+/).map((word) => escaped(word));
    const match =
      option.join('') === '' ? null : new RegExp(` ${option.join(' (?:, )?')} `).exec(rest);
    if (match === null) continue;
    places.set(index, match.index);
    const mark = ` ${MARK.padEnd(match[0].length - 2, '\u0002')} `;
    rest = rest.slice(0, match.index) + mark + rest.slice(match.index + match[0].length);
  }
  const found = [...places].sort(([, a], [, b]) => a - b).map(([index]) => index);
  return { options: found, rest: rest.replaceAll('\u0002', '').trim() };
}

/** A text without the words around what it names. */
function core(text: string): string {
  const words = withoutSigns(text).split(' ').filter(Boolean);
  while (FILLER.has(words[0] ?? '')) words.shift();
  while (words.length > 1 && words.at(-1) === '1') words.pop();
  while (FILLER.has(words.at(-1) ?? '')) words.pop();
  return words.join(' ');
}

/** `the second one`, `option 3`: which one, where that is all that is said. */
function ordinalIn(word: string, text: string): number | null {
  const nth = ordinalWord(word);
  if (nth !== null) return nth;
  return /\b(?:option|number|choice) \d+$/.test(text) && /^\d+$/.test(word) ? Number(word) : null;
}

/** The one option that words are a part of: `new` of `A new patient`, where all the others are of old ones. */
function partOf(words: string, options: readonly string[]): string | null {
  if (words.length < 3 || /^\d+$/.test(words)) return null;
  const holding = options.filter((option) => ` ${spelling(option)} `.includes(` ${words} `));
  return holding.length === 1 ? (holding[0] ?? null) : null;
}

function escaped(word: string): string {
  return word.replace(/[$()*+.?[\\\]^{|}]/g, '\\$&');
}
