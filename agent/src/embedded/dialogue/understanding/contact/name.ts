/** Names of people, out of `my name is …`, `this is …`, a bare answer, or letters spelled aloud. Pure. */
import { endsDomain, withoutLetterTalk } from './fix-detail.ts';
import { readName, type ReadName } from './read-name.ts';

export interface FoundName extends ReadName {
  /** Nothing announced it but that a name was asked for or is being checked. */
  bare: boolean;
}

/** What people call the halves of a name, as parts of patterns. */
export const A_FIRST_NAME = '(?:first name|given name|forename)';
export const A_SURNAME = '(?:last name|surname|family name)';
const A_NAME = `(?:(?:full |whole )?name|${A_FIRST_NAME}|${A_SURNAME})`;

/** What says that a name follows, whatever word it is: `my name is Sunday`. */
const NAMED: readonly RegExp[] = [
  new RegExp(String.raw`\b(?:change|correct|fix|update|edit) (?:my|the) ${A_NAME} to\s+`, 'i'),
  /\b(?:my|the|his|her|full|our) (?:full |whole )?name(?: is|'s|s| will be| would be|:)\s+(?:is |actually |really |in fact )?/i,
  /\b(?:sur|fore)?name(?: is|'s|:)\s+(?:actually |really |in fact )?/i,
  /\b(?:sur|fore)?name (?:has |was )?(?:been )?changed to\s+/i,
];
const CUES: readonly RegExp[] = [
  /\b(?:wrong|incorrect|not right|misspelled|spelled wrong)(?: (?:my|the) name)?[,.;! ]+(?:it is|it's|it should be)\s+/i,
  /(?<!(?:not|n't) )\bcall me\s+/i,
  /\b(?:put|book|make|do|have) it (?:under|for|in the name of|down as)\s+(?:the name (?:of )?)?/i,
  /\bunder (?:the name (?:of )?)\s*/i,
  /\bin the name of\s+/i,
  /\b(?:you are|you're) (?:speaking|talking) (?:to|with)\s+/i,
];
const HELLO = '(?:hi|hello|hey|yes|sure|okay|ok|well|good (?:morning|afternoon|evening))';
const I_AM = new RegExp(`^${HELLO}?[,.! ]*(?:i am|i'm|im)\\s+(?:called\\s+)?`, 'i');
const SOFT_CUES: readonly RegExp[] = [
  // "It's" is easily lost before it.
  /^(?:its?|is) (?=(?:spelled|spelt) )/i,
  new RegExp(`^${HELLO}?[,.! ]*(?:this is|it is|it's|its)\\s+`, 'i'),
  I_AM,
  new RegExp(`\\b${HELLO}[,.! ]+(?:this is|i'm|i am)\\s+`, 'i'),
];
const CORRECTIONS: readonly RegExp[] = [
  /\b(?:no|nope|sorry|actually|wrong|not quite|almost|close|nearly|i said|i meant|i mean)[,.! ]+(?:no[,.! ]+)?(?:it is|it's|my name is|this is|i am|i'm|i said|i meant|i mean|that is|that's|it should be)?\s*/i,
  /^(?:it should be|it is spelled|it's spelled|spelled|it is|it's)\s+/i,
];
const ASKED_CUES: readonly RegExp[] = [
  new RegExp(`^(?:(?:my|the|under my) )?${A_NAME},? `, 'i'),
  /^(?:(?:it is|it's|(?:the|this) (?:booking|appointment|meeting|one) is) )?(?:under|for)\s+(?:my (?:wife|husband|partner|mother|mom|mum|father|dad|son|daughter|brother|sister|boss|colleague|friend)\b,?\s*)?/i,
  /^(?:(?:(?:it|that)(?: is|'s)|is) )?(?:spelled|spelt)\s+/i,
  /^make it\s+/i,
  /\bunder\s+/i,
];
const SPEAKING = new RegExp(
  String.raw`^(?:hi |hello |yes |hey )?([\p{L}\p{M}' .-]{2,60}?) (?:speaking|here|is (?:my|the) ${A_NAME})(?!\p{L})`,
  'iu',
);
const SURNAME = new RegExp(String.raw`\b${A_SURNAME}(?: is|'s|:)?\s+`, 'i');
const FIRST_NAME = new RegExp(String.raw`\b${A_FIRST_NAME}(?: is|'s|:)?\s+`, 'i');
const NAME_IS = /\b(?:my|the) name(?: is|'s)\s+/i;
/** At another time it may lead up to anything: `I'm married now, my last name is Berg`. */
const ASKED_NAME_IS = /^(?:it is|it's|i am|i'm|this is)\s+/i;

/**
 * `asked`: a name was asked for, so that two bare words are one. `checked`: one is being read back, so that `no, Emma`
 * corrects it. `free`: only a clear introduction counts.
 */
export type NameMode = 'asked' | 'checked' | 'free';

export function findName(raw: string, mode: NameMode): FoundName | null {
  const asked = mode === 'asked';
  const text = raw
    .normalize('NFC')
    .replace(/[\u2018\u2019]/g, "'")
    .replace(/\s+/g, ' ')
    .trim();
  const both = firstAndLast(text, asked);
  if (both) return both;
  // `It's gmail dot com`
  if (!asked && endsDomain(text) && !/\bname\b/i.test(text)) return null;
  const extra = asked ? ASKED_CUES : mode === 'checked' ? CORRECTIONS : [];
  for (const cue of [...NAMED, ...CUES, ...SOFT_CUES, ...extra]) {
    const match = cue.exec(text);
    if (!match) continue;
    const isSoft = !CUES.includes(cue) && !asked;
    const trust = NAMED.includes(cue) ? 'named' : isSoft ? 'soft' : 'asked';
    const found = readName(text, match.index + match[0].length, match.index, trust);
    if (found && !(cue === I_AM && mode === 'free' && isPassing(found, match[0])))
      return { ...(bothNames(found) ?? found), bare: CORRECTIONS.includes(cue) };
  }
  const speaking = SPEAKING.exec(text);
  if (speaking) {
    const trust = /name$/i.test(speaking[0]) ? 'named' : 'soft';
    const found = readName(speaking[1] ?? '', 0, 0, trust);
    if (found && found.rest === '')
      return { ...found, rest: text.slice(speaking[0].length).trim(), bare: false };
  }
  const found = asked ? bareName(text) : null;
  return found && { ...found, bare: true };
}

function firstAndLast(text: string, asked: boolean): FoundName | null {
  const name = NAME_IS.exec(text) ?? (asked ? ASKED_NAME_IS.exec(text) : null);
  const first = FIRST_NAME.exec(text) ?? name;
  const last = SURNAME.exec(text) ?? name;
  if (!first || !last || first === last) return null;
  const given = readPart(text, first, last.index);
  const family = readPart(text, last, first.index);
  if (!given || !family) return null;
  return {
    value: `${given.value} ${family.value}`,
    rest: '',
    bare: false,
    written: given.written && family.written,
  };
}

/** `I'm hungry`: one word after a bare `I am` is seldom a name; with a greeting, or a second word, it is. */
function isPassing({ value, rest }: ReadName, cue: string): boolean {
  return (
    !value.includes(' ') && !/^(?:hi|hello|hey|good)/i.test(cue) && !/^(?:and\b|,)/i.test(rest)
  );
}

/** What follows one cue, up to the other one. */
function readPart(text: string, cue: RegExpExecArray, other: number): ReadName | null {
  const end = other > cue.index ? other : text.length;
  return readName(text.slice(0, end), cue.index + cue[0].length, cue.index, 'named');
}

/** Words before a name that say, at most, that it is one. */
const OPENING =
  /^(?:(?:yes|yeah|yep|sure thing|sure|okay|ok|of course|certainly|please|hi|hello|hey|um|uh|uhm|alright|no|sorry|actually|(?:(?:that|it) (?:would|will|should)|(?:that|it)'(?:d|ll)) be|just|only|let(?: us|'s) (?:say|go with|put|use)|(?:it is|it's|its) (?:supposed|meant) to be|it is|it's|its|that is|that's|i think|(?:i|we) (?:said|meant|mean|go by|am called)|(?:(?:you )?(?:can|could|may) )?(?:just )?(?:put|write|use|take|try|say|make|enter|type)(?: (?:it|that|me|down|in|as|under))*)\b[\s,.!]*)+/i;
/** Words that open a turn, and are names before another one: `So Young Kim`. */
const OPENING_NAMES = /^(?:well|so|right|oh|is|just)\b[\s,.!]*/i;
const TWO_CAPITALS = /^\p{Lu}\p{Ll}* \p{Lu}/u;
const CLOSING =
  /(?:[\s,.!]+(?:please|thanks|thank you|is my name|is the name|speaking|here|then|of course|actually|instead|if you (?:do not|don't) mind|(?:and )?(?:that is|that's) (?:it|all|right|me)|(?:is|would be|will be) (?:fine|enough|okay|ok|good)|will do|(?:would|will) be (?:great|good|fine|right|correct|nice|perfect)|i(?: am|'m) afraid|as i said|it is|is what i said|again))*[\s!,]*$/i;

/** A whole turn that is nothing but a name. */
function bareName(text: string): FoundName | null {
  const core = withoutLetterTalk(withoutOpening(text).replace(CLOSING, ''));
  const found = core === '' ? null : readName(core, 0, 0, 'asked');
  if (!found) return null;
  const spare = found.rest.replace(/[,.;!?]/g, '').trim();
  if (spare === '') return { ...found, bare: true };
  const whole = bothNames(found) ?? turnedName(core, found);
  if (whole) return { ...whole, bare: true };
  // More than a name was said: only what stands before a comma or `and my …` is one.
  const isMore =
    /^(?:,|and (?:my|make it|change|can we|could we) |email|e-mail|phone)/i.test(found.rest) ||
    core.includes(',');
  return isMore ? { ...found, bare: true } : null;
}

function withoutOpening(text: string): string {
  const core = text.replace(OPENING, '');
  if (!OPENING_NAMES.test(core) || TWO_CAPITALS.test(core)) return core;
  return withoutOpening(core.replace(OPENING_NAMES, ''));
}

/** `Anna and Tom Berg` are both of them; null where no second name follows. */
function bothNames(first: ReadName): ReadName | null {
  const joint = /^(?:and|&)\s+(?!my\b)/i.exec(first.rest)?.[0];
  if (joint === undefined) return null;
  const second = readName(first.rest.slice(joint.length), 0, 0, 'asked');
  if (!second || second.rest.replace(/[.!]/g, '') !== '') return null;
  const value = `${first.value} ${joint.trim()} ${second.value}`;
  return { value, rest: '', written: first.written && second.written };
}

/** `Berg, Anna`, with capitals, is Anna Berg. */
function turnedName(core: string, last: ReadName): ReadName | null {
  if (!last.written || last.value.includes(' ') || !core.startsWith(`${last.value},`)) return null;
  const first = readName(core.slice(last.value.length + 1).trim(), 0, 0, 'asked');
  if (!first?.written || first.rest !== '') return null;
  return { value: `${first.value} ${last.value}`, rest: '', written: true };
}
