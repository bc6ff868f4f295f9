/** What `the second one`, `the later one`, `that one` point at. Pure. */
import { REFUSED_DAY } from './time/lexicon.ts';
import { blanked, type Token } from './tokens.ts';

export type Reference =
  | { kind: 'ordinal'; nth: number }
  | {
      kind: 'last' | 'earlier' | 'later' | 'middle' | 'that' | 'other' | 'after' | 'before' | 'any';
    };

export interface FoundReference {
  reference: Reference | null;
  /** The tokens without the words that pointed, for whoever reads times. */
  rest: Token[];
}

const THING =
  '(?:1|ones|options?|slots?|times?|choices?|appointments?|openings?|suggestions?|possibility)';
const OF_THEM = '(?: of (?:those|them|these|the (?:2|3)))';
const POLITE =
  '(?: (?:please|then|thanks|thank you|works|work|sounds good|is (?:good|fine|great|perfect|okay|better|best)|would be (?:good|great|fine|perfect|better|best)|works for me|for me|suits me|will do|instead))*';
const CHOOSING =
  '(?:(?:okay|yes|yeah|sure|no|oh|wait|sorry|[.,;!?]|meant|mean|said|well|um|great|let us|let me|i will|i would|i want|i think|i|we|can|could|may|just|say|have|take|do|go|with|for|like|to|prefer|rather|choose|pick|get|book|select|maybe|actually|make it|give me|how about|what about|then|please) )*';

interface Pattern {
  pattern: RegExp;
  /** Only where times are on offer: the words may mean something else. `listed`: only where several were named. */
  offered?: boolean | 'listed';
  /** Also a day of the month: counts only where that is not the day chosen. */
  isDay?: boolean;
  /** An ordinal is the first group. */
  kind: Reference['kind'];
}

/** `The first one you have` asks for the soonest, and points at nothing. */
const FIRST_OF_ALL = `1th ${THING} (?:that )?(?:you (?:have|got|can)|is (?:free|available|open)|there is)\\b`;

const PATTERNS: readonly Pattern[] = [
  {
    // `A second appointment` is one more, and none of those on offer.
    pattern: new RegExp(
      `(?<!\\ba )\\b(?:the |your |that )?(?!${FIRST_OF_ALL})(\\d{1,2})th (?:available |free )?${THING}\\b`,
    ),
    kind: 'ordinal',
  },
  { pattern: new RegExp(`\\b(?:the )?(\\d{1,2})th${OF_THEM}\\b`), kind: 'ordinal' },
  {
    pattern: /\b(?:option|number|choice|slot) (?:number )?(\d{1,2})\b(?! (?:oclock|am|pm))/,
    kind: 'ordinal',
  },
  {
    pattern: new RegExp(
      `\\b(?:the )?(?:very )?last (?:available |free )?(?:${THING}|${OF_THEM.slice(5, -1)})(?! of the day| that day| you have| available)\\b`,
    ),
    kind: 'last',
  },
  {
    pattern: new RegExp(`^${CHOOSING}(?:the )?([1-4])th${POLITE}$`),
    offered: 'listed',
    isDay: true,
    kind: 'ordinal',
  },
  {
    pattern: new RegExp(`^${CHOOSING}(?:the )?last${POLITE}$`),
    offered: true,
    kind: 'last',
  },
  {
    pattern: new RegExp(
      `\\bthe (?:earlier|earliest|sooner|soonest|former)(?: of the 2| of those| ${THING})\\b`,
    ),
    offered: true,
    kind: 'earlier',
  },
  {
    pattern: new RegExp(`^${CHOOSING}the (?:earlier|earliest|sooner|former)${POLITE}$`),
    offered: true,
    kind: 'earlier',
  },
  {
    pattern: new RegExp(`\\bthe (?:later|latest|latter)(?: of the 2| of those| ${THING})\\b`),
    offered: true,
    kind: 'later',
  },
  {
    pattern: new RegExp(`^${CHOOSING}the (?:later|latest|latter)${POLITE}$`),
    offered: true,
    kind: 'later',
  },
  {
    pattern: new RegExp(`\\bthe (?:middle|center|centre) ?${THING}\\b|^the middle$`),
    offered: true,
    kind: 'middle',
  },
  {
    pattern: new RegExp(`\\bthe other ${THING}\\b|^the other$`),
    offered: true,
    kind: 'other',
  },
  {
    // `Not this Friday, the next one` speaks of days.
    pattern: new RegExp(
      `(?<!${REFUSED_DAY}(?:the )?)(?:\\b(?:the )?(?:1|slot|time) (?:right |just )?after (?:that|it|this)(?: 1)?\\b|\\bthe next (?:1|slot|time)\\b(?! you)|\\b(?:the )?1 after\\b(?! \\d))`,
    ),
    kind: 'after',
  },
  {
    pattern:
      /\b(?:the )?(?:1|slot|time) (?:right |just )?before (?:that|it|this)(?: 1)?\b|\bthe previous (?:1|slot|time)\b/,
    kind: 'before',
  },
  {
    pattern:
      /\b(?:either|any|whichever|each)(?: 1)?(?: of (?:them|those|these|the (?:2|3)))?(?: is| works| would be| will do)(?: fine| good| okay)?\b|\b(?:either|any) of (?:them|those|these)\b|\b(?:both|all)(?: of them)? (?:work|are fine|are good|are okay)\b|^(?:either|whichever|any)$|\byou (?:pick|choose|decide)\b|\bi do not (?:mind|care)\b|^whatever(?: (?:works|is fine|you (?:say|like)))?$/,
    offered: true,
    kind: 'any',
  },
  {
    pattern: new RegExp(
      `(?<!not )\\b(?:that|this) (?:very )?(?:1|slot|time|appointment|date|day)(?! (?:of|i|is not|does not|will not|can not)\\b)\\b|\\b(?:take|book|have|choose|reserve|grab|get|do|want) (?:that|it|this)\\b(?! (?:on|at|for|in|after|before|\\d)\\b)|^(?:that|this|it)$`,
    ),
    offered: true,
    kind: 'that',
  },
];

/**
 * Finds the reference in a turn and takes its words out. `hasOffer`: times have been named to the caller or are
 * marked on the screen, or one is chosen; `isListed`: several were named within the last turns; `chosenDay`: day of
 * the month of the chosen time, of which `the 3rd` may speak.
 */
export function findReference(
  tokens: readonly Token[],
  hasOffer: boolean,
  isListed: boolean,
  chosenDay: number | null = null,
): FoundReference {
  const kept = withoutRefused(tokens);
  if (kept !== tokens) return findReference(kept, hasOffer, isListed);
  const refused = isListed ? ONLY_REFUSED.exec(tokens.map((token) => token.text).join(' ')) : null;
  if (refused) return { reference: { kind: 'other' }, rest: [] };
  const text = tokens.map((token) => token.text).join(' ');
  const corrects = /\b(?:mean|meant|said|no|sorry|instead)\b/.test(text);
  for (const { pattern, offered, kind, isDay } of PATTERNS) {
    if (offered === true && !hasOffer) continue;
    if (offered === 'listed' && !isListed) continue;
    const match = pattern.exec(text);
    if (!match) continue;
    if (isDay === true && Number(match[1]) === chosenDay && !corrects) continue;
    const start = text.slice(0, match.index).split(' ').filter(Boolean).length;
    const end = start + match[0].trim().split(' ').length;
    const reference = kind === 'ordinal' ? { kind, nth: Number(match[1]) } : { kind };
    return { reference, rest: withoutOne(blanked(tokens, start, end)) };
  }
  return { reference: null, rest: withoutOne(tokens) };
}

const NTH = '(?:\\d{1,2}th|last|other)(?: 1)?';
const REFUSED_NTH = new RegExp(`\\b(?:and )?not (?:the )?${NTH}(?= (?:[,.;]|but|the)|$)`);

/** `No, not the first one`: any but that. */
const ONLY_REFUSED = new RegExp(
  `^(?:(?:no|sorry|oh|wait|[.,]) )*not the ${NTH}(?: please| [.,])*$`,
);

/** `The first, not the second`: without what it refuses, where another one is named. */
function withoutRefused(tokens: readonly Token[]): readonly Token[] {
  const text = tokens.map((token) => token.text).join(' ');
  const match = REFUSED_NTH.exec(text);
  if (!match || !new RegExp(`\\bthe ${NTH}\\b`).test(text.replace(match[0], ''))) return tokens;
  const start = text.slice(0, match.index).split(' ').filter(Boolean).length;
  const rest = tokens.filter((_, at) => at < start || at >= start + match[0].split(' ').length);
  return rest.at(-1)?.text === ',' ? rest.slice(0, -1) : rest;
}

const BEFORE_ONE =
  /^(?:the|that|this|which|any|another|other|each|earlier|later|last|next|good|new|different|no|a|\d+th)$/;

/** `one` that points at something is no hour, and no minute: `the one at two`, `the ten thirty one`. */
function withoutOne(tokens: readonly Token[]): Token[] {
  return tokens.flatMap((token, index) => {
    const { number, digits } = token;
    if (number === null || digits) return token;
    const afterClock = endsClock(tokens, index);
    if (afterClock && number > 20 && number % 10 === 1)
      return { ...token, text: String(number - 1), number: number - 1 };
    if (number !== 1 || isLastOfAll(tokens, index)) return token;
    const previous = tokens[index - 1]?.text ?? '';
    const next = tokens[index + 1];
    const isClock =
      next !== undefined &&
      (/^(?:oclock|am|pm)$/.test(next.text) || (next.number ?? 0) >= 10 || next.text === 'oh');
    if (afterClock && !isClock) return [];
    return BEFORE_ONE.test(previous) && !isClock ? (blanked([token], 0, 1)[0] ?? token) : token;
  });
}

/** `The last one you have on Thursday`, and the first, ask for the latest or soonest, and point at nothing. */
function isLastOfAll(tokens: readonly Token[], index: number): boolean {
  return (
    /^(?:last|1th)$/.test(tokens[index - 1]?.text ?? '') &&
    /^(?:you|available|of|that)$/.test(tokens[index + 1]?.text ?? '')
  );
}

const IN_CLOCK = /^(?:\d{1,2}(?::\d\d)?|half|quarter|past|to|oclock|am|pm)$/;

/** Whether a time of day with an article ends right before `index`: `the half past two` one. */
function endsClock(tokens: readonly Token[], index: number): boolean {
  if (!/^(?:\d{1,2}(?::\d\d)?|oclock|am|pm)$/.test(tokens[index - 1]?.text ?? '')) return false;
  let at = index - 1;
  while (at >= 0 && IN_CLOCK.test(tokens[at]?.text ?? '')) at -= 1;
  return /^(?:the|that|this|your)$/.test(tokens[at]?.text ?? '');
}
