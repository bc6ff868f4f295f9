/** How long it is to take, as people say it: `an hour`, `half an hour please`, `the long one`, `the shorter one`. Pure. */
import { DURATION, minutesOf } from './time/durations.ts';
import { blanked, type Token } from './tokens.ts';

/** The lengths there are, in minutes, ascending. */
export interface Lengths {
  minutes: readonly number[];
  /** What it would take now. */
  current: number;
  /** The caller was asked for it: a bare number, or a place in what was named, answers that. */
  isAsked: boolean;
}

export interface FoundLength {
  /** In minutes; null where none was said. It may be one that there is not. */
  length: number | null;
  /** The tokens without its words, for whoever reads times. */
  rest: Token[];
}

const NOUN = '(?:appointment|meeting|session|slot|call|consultation|booking|version|option|1)';
/** `An hour later` and `in half an hour` are times, `an hour away` is a journey, and `two hours free` a gap. */
const BEFORE =
  '(?<!\\b(?:in|within|after|before|about|by|next|last|past|every|each|other|another|than|wait|give me|ago|quarters?|half|available for|free for|busy for|away for|there for|here for) )';
const AFTER =
  '(?! (?:later|earlier|from|before|after|ago|away|off|ahead|notice|past|to|late|early|drive|walk|break|free|sooner|more|less|forward|back)\\b)';
const LENGTH = new RegExp(
  `${BEFORE}\\b(?:(?:a|the) )?(${DURATION}|(?:full|whole|the) hour|hour(?= long))(?: long)?(?: (${NOUN}))?\\b${AFTER}`,
);
/** The length is what these words are about, even where there is none like it. */
const ABOUT =
  /\b(?:make it|for|need|want|like|take|have|book|prefer)(?: (?:a|an|the|full|whole|have|take|book|do))* $/;
const RELATIVE = new RegExp(
  `\\b(?:(?:the|a|an|your) )(long|longer|longest|short|shorter|shortest|middle|quick|quicker) ?(${NOUN})?\\b|\\b(?:make it|something|rather|want it|like it|have it|a bit) (?:a bit |a little |rather )?(long|longer|short|shorter)\\b`,
);
/** An answer to which of them, by itself. */
const POLITE =
  '(?: (?:please|then|thanks|thank you|is fine|will do|is enough|is good|would be (?:good|fine|great|nice|better|enough)))*';
const BARE = new RegExp(
  `^(?:(?:the|i think|maybe|just|only|um|uh|well|okay|yes|let us do|let us say|make it|i will take|i would like|i need) )*(?:(\\d{1,3})(?: min(?:ute)?s?)?|(\\d)th(?: ${NOUN})?|(long|longer|longest|short|shorter|shortest|middle)(?: ${NOUN})?)${POLITE}$`,
);

/** Finds the length that a turn asks for. */
export function findLength(tokens: readonly Token[], lengths: Lengths | null): FoundLength {
  const none = { length: null, rest: [...tokens] };
  if (lengths === null) return none;
  const text = tokens.map((token) => token.text).join(' ');
  const bare = lengths.isAsked ? BARE.exec(text) : null;
  if (bare) {
    const [, number, place, word] = bare;
    const length =
      word !== undefined
        ? relative(word, lengths)
        : place !== undefined
          ? (lengths.minutes[Number(place) - 1] ?? null)
          : inHours(Number(number), lengths);
    if (length !== null) return { length, rest: blanked(tokens, 0, tokens.length) };
  }
  const said = LENGTH.exec(text);
  if (said) {
    const [, amount = '', noun] = said;
    const minutes =
      / hour$|^hour$/.test(amount) && minutesOf(amount) === 0 ? 60 : minutesOf(amount);
    const isMeant =
      lengths.minutes.includes(minutes) ||
      lengths.isAsked ||
      noun !== undefined ||
      ABOUT.test(text.slice(0, said.index));
    if (minutes > 0 && isMeant) return { length: minutes, rest: without(tokens, text, said) };
  }
  const compared = RELATIVE.exec(text);
  if (compared) {
    const [, named, , wished] = compared;
    const length = relative(named ?? wished ?? '', lengths);
    if (length !== null) return { length, rest: without(tokens, text, compared) };
  }
  return none;
}

/** `One` is an hour where there is one, `thirty` are minutes. */
function inHours(number: number, { minutes }: Lengths): number | null {
  if (minutes.includes(number)) return number;
  return minutes.includes(number * 60) ? number * 60 : null;
}

function relative(word: string, { minutes, current }: Lengths): number | null {
  if (word === 'middle') {
    return minutes.length % 2 === 1 ? (minutes[(minutes.length - 1) / 2] ?? null) : null;
  }
  const isLong = word.startsWith('long');
  // Of three, `longer` is the next one; of two it is the other one, whichever is set now.
  if (word.endsWith('er') && minutes.length > 2) {
    const further = isLong
      ? minutes.find((each) => each > current)
      : minutes.findLast((each) => each < current);
    if (further !== undefined) return further;
  }
  return (isLong ? minutes.at(-1) : minutes[0]) ?? null;
}

/** The tokens without what matched, and without the `for` before it. */
function without(tokens: readonly Token[], text: string, match: RegExpExecArray): Token[] {
  const before = text.slice(0, match.index).split(' ').filter(Boolean);
  const start = before.at(-1) === 'for' ? before.length - 1 : before.length;
  const end = before.length + match[0].trim().split(' ').length;
  return blanked(tokens, start, end);
}
