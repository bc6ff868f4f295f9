/** Names of people, out of `my name is …`, `this is …`, a bare answer, or letters spelled aloud. Pure. */
import { spellFrom } from './spelling.ts';
import { isNameWord, NOT_A_NAME } from './name-words.ts';

export interface FoundName {
  value: string;
  /** What the turn said besides the name. */
  rest: string;
  /** Nothing announced it but that a name was asked for or is being checked. */
  bare: boolean;
  /** Written with capitals, so typed: nothing can have been misheard. */
  typed: boolean;
}

const CUES: readonly RegExp[] = [
  /\b(?:wrong|incorrect|not right|misspelled|spelled wrong)(?: (?:my|the) name)?[,.;! ]+(?:it is|it's|it should be)\s+/i,
  /\b(?:change|correct|fix|update|edit) (?:my|the) name to\s+/i,
  /\b(?:my|the|his|her|full|our) (?:full |whole )?name(?: is|'s|s| will be| would be|:)\s+(?:is )?/i,
  /\bname(?: is|'s|:)\s+/i,
  /\bcall me\s+/i,
  /\b(?:put|book|make|do|have) it (?:under|for|in the name of|down as)\s+(?:the name (?:of )?)?/i,
  /\bunder (?:the name (?:of )?)\s*/i,
  /\bin the name of\s+/i,
  /\b(?:you are|you're) (?:speaking|talking) (?:to|with)\s+/i,
];
const HELLO = '(?:hi|hello|hey|yes|sure|okay|ok|well|good (?:morning|afternoon|evening))';
const I_AM = new RegExp(`^${HELLO}?[,.! ]*(?:i am|i'm|im)\\s+`, 'i');
const SOFT_CUES: readonly RegExp[] = [
  new RegExp(`^${HELLO}?[,.! ]*(?:this is|it is|it's|its)\\s+`, 'i'),
  I_AM,
  new RegExp(`\\b${HELLO}[,.! ]+(?:this is|i'm|i am)\\s+`, 'i'),
];
const CORRECTIONS: readonly RegExp[] = [
  /\b(?:no|nope|sorry|actually|wrong|not quite|i said|i meant|i mean)[,.! ]+(?:no[,.! ]+)?(?:it is|it's|my name is|this is|i am|i'm|i said|i meant|i mean|that is|that's|it should be)?\s*/i,
  /^(?:it should be|it is spelled|it's spelled|spelled|it is|it's)\s+/i,
];
const ASKED_CUES: readonly RegExp[] = [/^(?:under|for|make it)\s+/i, /\bunder\s+/i];
const SPEAKING = /^(?:hi |hello |yes |hey )?([a-z' -]{2,60}?) (?:speaking|here)\b/i;
const SURNAME = /\b(?:last name|surname|family name)(?: is|'s|:)?\s+/i;
const FIRST_NAME = /\b(?:first name|given name)(?: is|'s|:)?\s+/i;

/**
 * `asked`: a name was asked for, so that two bare words are one. `checked`: one is being read back, so that `no, Emma`
 * corrects it. `free`: only a clear introduction counts.
 */
export type NameMode = 'asked' | 'checked' | 'free';

export function findName(raw: string, mode: NameMode): FoundName | null {
  const asked = mode === 'asked';
  const text = raw
    .replace(/[\u2018\u2019]/g, "'")
    .replace(/\s+/g, ' ')
    .trim();
  const both = firstAndLast(text);
  if (both) return both;
  const extra = asked ? ASKED_CUES : mode === 'checked' ? CORRECTIONS : [];
  for (const cue of [...CUES, ...SOFT_CUES, ...extra]) {
    const match = cue.exec(text);
    if (!match) continue;
    const found = readName(
      text,
      match.index + match[0].length,
      match.index,
      !CUES.includes(cue) && !asked,
    );
    if (found && !(cue === I_AM && mode === 'free' && isPassing(found, match[0])))
      return { ...found, bare: CORRECTIONS.includes(cue) };
  }
  const speaking = SPEAKING.exec(text);
  if (speaking) {
    const found = readName(speaking[1] ?? '', 0, 0, true);
    if (found && found.rest === '')
      return { ...found, rest: text.slice(speaking[0].length).trim() };
  }
  const found = asked ? bareName(text) : null;
  return found && { ...found, bare: true };
}

function firstAndLast(text: string): FoundName | null {
  const first = FIRST_NAME.exec(text);
  const last = SURNAME.exec(text);
  if (!first || !last) return null;
  const given = readPart(text, first, last.index);
  const family = readPart(text, last, first.index);
  if (!given || !family) return null;
  return {
    value: `${given.value} ${family.value}`,
    rest: '',
    bare: false,
    typed: given.typed && family.typed,
  };
}

/** `I'm hungry`: one word after a bare `I am` is seldom a name; with a greeting, or a second word, it is. */
function isPassing({ value, rest }: FoundName, cue: string): boolean {
  return (
    !value.includes(' ') && !/^(?:hi|hello|hey|good)/i.test(cue) && !/^(?:and\b|,)/i.test(rest)
  );
}

/** What follows one cue, up to the other one. */
function readPart(text: string, cue: RegExpExecArray, other: number): FoundName | null {
  const end = other > cue.index ? other : text.length;
  return readName(text.slice(0, end), cue.index + cue[0].length, cue.index, false);
}

/** A name that begins at `start`; `from` is where what is cut out begins. */
function readName(text: string, start: number, from: number, careful: boolean): FoundName | null {
  const tail = text.slice(start);
  const parts = [...tail.matchAll(/[^\s,.;!?:()"]+|[,.;!?:()"]/g)];
  const words = parts.map((part) => part[0]);
  const lower = words.map((word) => word.toLowerCase());
  const spelt = spellFrom(lower, 0);
  if (spelt && spelt.letters.length >= 3 && spelt.sure >= 2) {
    return cutOut(text, from, start, parts, spelt.end, titled(spelt.letters), false);
  }
  const only = spelledTail(lower, 0);
  if (only) return cutOut(text, from, start, parts, only.end, titled(only.letters), false);
  let end = 0;
  while (end < words.length && end < 5 && isNameWord(words[end] ?? '')) {
    const following = spellFrom(lower, end);
    if (end > 0 && following && following.letters.length >= 3 && following.sure >= 3) break;
    end += 1;
  }
  while (end > 0 && TRAILING.has(lower[end - 1] ?? '')) end -= 1;
  const name = words.slice(0, end);
  if (name.length === 0 || (careful && name.some((word) => NOT_A_NAME.has(word.toLowerCase()))))
    return null;
  if (name.length === 1 && (name[0] ?? '').length < 2) return null;
  const typed =
    /[A-Z]/.test(name.join('')) &&
    name.every((word) => /^[A-Z]|^(?:van|von|de|der|den|la|di|da|del|zu|bin|al|ter)$/.test(word));
  const spelled = spelledTail(lower, end);
  const value = spelled ? respelled(properName(name), spelled.letters) : properName(name);
  return cutOut(text, from, start, parts, spelled?.end ?? end, value, typed);
}

const TRAILING = new Set(['and', 'is', 'the', 'with', 'by', 'de', 'at']);

function cutOut(
  text: string,
  from: number,
  start: number,
  parts: readonly RegExpExecArray[],
  used: number,
  value: string,
  typed: boolean,
): FoundName {
  const last = parts[used - 1];
  const end = last ? start + last.index + last[0].length : start;
  const rest = `${text.slice(0, from)} ${text.slice(end)}`
    .replace(/\s+/g, ' ')
    .replace(/^[\s,.;]+/, '')
    .trim();
  return { value, rest, bare: false, typed };
}

/** Letters behind a name: `anna berg b e r g`, `berg spelled b e r k`, `that is b e r g`. */
function spelledTail(
  words: readonly string[],
  start: number,
): { letters: string; end: number } | null {
  let at = start;
  while (
    at < words.length &&
    ['spelled', 'spelt', 'spell', 'that', 'is', "that's", ',', 'its', "it's", 'with'].includes(
      words[at] ?? '',
    )
  )
    at += 1;
  const spelt = spellFrom(words, at);
  return spelt && spelt.letters.length >= 3 && spelt.sure >= 2 ? spelt : null;
}

/** Puts a spelled word in the place of the word it most resembles, else behind the name. */
export function respelled(name: string, letters: string): string {
  const words = name.split(' ');
  const spelled = titled(letters);
  const likeness = words.map((word) => distance(word.toLowerCase(), letters.toLowerCase()));
  const least = Math.min(...likeness);
  const at = likeness.lastIndexOf(least);
  if (words.length > 1 || least <= Math.max(2, Math.ceil(letters.length / 2))) {
    return words.map((word, index) => (index === at ? spelled : word)).join(' ');
  }
  return `${name} ${spelled}`;
}

/** Levenshtein distance. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}

const OPENING =
  /^(?:(?:yes|yeah|yep|sure|okay|ok|well|so|of course|certainly|please|hi|hello|hey|um|uh|uhm|right|alright|no|oh|that would be|that will be|it would be|it is|it's|its|that is|that's|is|just|i think)\b[\s,.!]*)+/i;
const CLOSING =
  /[\s,.!]*(?:please|thanks|thank you|is my name|is the name|speaking|here)?[\s.!,]*$/i;

/** A whole turn that is nothing but a name. */
function bareName(text: string): FoundName | null {
  const core = text.replace(OPENING, '').replace(CLOSING, '');
  if (core === '') return null;
  const found = readName(core, 0, 0, true);
  if (!found) return null;
  const spare = found.rest.replace(/[,.;!?]/g, '').trim();
  // More than a name was said: only what stands before a comma or `and my …` is one.
  if (
    spare !== '' &&
    !/^(?:,|and |my |email|e-mail|phone)/i.test(found.rest) &&
    !core.includes(',')
  )
    return null;
  return found;
}

const PARTICLES = new Set(
  'van von de der den la le di da del della dos du zu bin ibn al ter ten af av'.split(' '),
);

/** Capitals where names have them; a name typed with capitals stays as it is. */
function properName(words: readonly string[]): string {
  return words
    .map((word, index) => {
      if (/[A-Z]/.test(word) && /[a-z]/.test(word)) return word;
      const lower = word.toLowerCase();
      if (index > 0 && index < words.length - 1 && PARTICLES.has(lower)) return lower;
      return titled(lower);
    })
    .join(' ');
}

function titled(word: string): string {
  return word
    .toLowerCase()
    .replace(
      /(^|[-'])(\p{L})/gu,
      (_, before: string, letter: string) => before + letter.toUpperCase(),
    )
    .replace(/'S$/, "'s")
    .replace(/^Mc(\p{L})/u, (_, letter: string) => `Mc${letter.toUpperCase()}`);
}
