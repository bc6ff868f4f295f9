/** A series as people say it: `every Tuesday for four weeks`, `once a month, three times`, `just once`. Pure. */
import type { Repetition } from '@in-call-calendar/shared';
import { countOf, WEEKDAY } from './time/lexicon.ts';
import { blanked, type Token } from './tokens.ts';

/** `count` is null where only the rhythm was said. */
export type RepeatWish =
  | {
      kind: 'series';
      frequency: Repetition['frequency'];
      interval: number;
      count: number | null;
    }
  | { kind: 'once' };

export interface FoundRepeat {
  repeat: RepeatWish | null;
  /** The tokens without the words of the series, for whoever reads times: the weekday of `every Tuesday` stays. */
  rest: Token[];
}

/** Occurrences that one series may have. */
const MOST = 24;

type Rhythm = Pick<Extract<RepeatWish, { kind: 'series' }>, 'frequency' | 'interval'>;

/** The frequency that a unit of time names; weekly where none is named. */
function frequencyIn(text = ''): Rhythm['frequency'] {
  if (/year|annual/.test(text)) return 'yearly';
  return text.includes('month') ? 'monthly' : 'weekly';
}

const EVERY = '(?:every|each)';
const LONE_WEEKDAY = `(?=(?:${WEEKDAY})s?(?: |$))`;

/** Words for a rhythm. The frequency is in what matches, and so is the interval where it is not given here. */
const RHYTHMS: readonly { pattern: RegExp; interval?: number }[] = [
  {
    pattern: new RegExp(`\\b${EVERY} (?:other|2th|alternate) ${LONE_WEEKDAY}`),
    interval: 2,
  },
  { pattern: new RegExp(`\\b${EVERY} (?:other|2th|alternate) (week|month|year)\\b`), interval: 2 },
  { pattern: new RegExp(`\\b${EVERY} (\\d{1,2}) (week|month|year)s\\b`) },
  { pattern: /\b(?:bi ?weekly|fortnightly|(?:every|each|once a) fortnight)\b/, interval: 2 },
  {
    pattern:
      /\b(?:(?:once|1 time) (?:a|per|every|each)|every single|every|each) (week|month|year)\b(?! (?:view|works|is|of))/,
    interval: 1,
  },
  {
    pattern: /\b(weekly|monthly|yearly|annually)\b(?! (?:view|calendar|overview|page))/,
    interval: 1,
  },
  {
    pattern:
      /\b(?:(?:recurring|repeating|regular)(?= (?:\w+ )?(?:appointments?|meetings?|bookings?|calls?|sessions?|visits?|slots?|times?))|a series(?: of)?)\b/,
    interval: 1,
  },
  {
    pattern: new RegExp(
      `(?<!\\b(?:do|free|available|can|could|except|but|works?|not|with) )\\b${EVERY} ${LONE_WEEKDAY}`,
    ),
    interval: 1,
  },
];

const AMOUNT = '(an?|the next \\d{1,2}|\\d{1,2}|a couple of|couple of|a few|few|several|half a)';
const DURATION = new RegExp(
  `\\b(?:for|over|during)(?: the)?(?: next| coming)? ${AMOUNT} (weeks?|months?|years?)\\b`,
);
const IN_A_ROW = new RegExp(
  `(?:\\bfor )?\\b${AMOUNT} (weeks?|months?|years?) (?:in a row|running|straight|in succession)\\b`,
);
const TIMES =
  /\b(?:for )?(?:(\d{1,2}|a couple of|a few) (?:times|occasions|appointments|sessions|meetings|visits|bookings|calls|weekly (?:appointments|sessions|meetings))|(twice))\b(?: in (?:all|total)| altogether| overall)?/;
const ONCE =
  /\b(?:(?:just|only)(?: the| this| for)? (?:once|1 time|single time)|once only|(?:just |only )?(?:a |an? )?1 off|no (?:repeats?|repetitions?|series)|(?:do not|without) repeat(?:ing)?(?: it| that)?|not (?:every (?:week|month)|weekly|monthly|a series|recurring|repeated)|single appointment)\b/;
const REPEATING = /\b(?:repeat(?:ed|ing)?|recurring)(?: it| that| this)?\b|\ba series(?: of)?\b/;
const START = /\b(?:starting|beginning)(?: from| at| on| with)?\b/;

export function findRepeat(tokens: readonly Token[]): FoundRepeat {
  let rest = [...tokens];
  const text = (): string => rest.map((token) => token.text).join(' ');
  const take = (match: RegExpExecArray): void => {
    const start = text().slice(0, match.index).split(' ').filter(Boolean).length;
    rest = blanked(rest, start, start + match[0].trim().split(' ').length);
  };

  const once = ONCE.exec(text());
  if (once) {
    take(once);
    return { repeat: { kind: 'once' }, rest };
  }
  const row = IN_A_ROW.exec(text());
  const found =
    rhythmIn(text()) ??
    (row && { rhythm: { frequency: frequencyIn(row[2]), interval: 1 }, match: row });
  const plural = found === null ? pluralSeries(text()) : null;
  const rhythm = found?.rhythm ?? plural;
  if (rhythm === null) return { repeat: null, rest: [...tokens] };
  const count = countIn(text(), rhythm);
  if (found) take(found.match);
  for (const pattern of [IN_A_ROW, DURATION, TIMES, REPEATING, START]) {
    const match = pattern.exec(text());
    if (match) take(match);
  }
  return { repeat: { kind: 'series', ...rhythm, count }, rest };
}

/** The length that words give a series that is known already: `five times`, `for six weeks`; null for none. */
export function statedCount(tokens: readonly Token[], rhythm: Rhythm): number | null {
  return countIn(tokens.map((token) => token.text).join(' '), rhythm);
}

/** How many occurrences the answer to `how many times` means; null where it says none. */
export function repeatCount(tokens: readonly Token[], rhythm: Rhythm): number | null {
  const text = tokens.map((token) => token.text).join(' ');
  const said = countIn(text, rhythm) ?? countIn(`for ${text}`, rhythm);
  if (said !== null) return said;
  const numbers = tokens.filter((token) => token.number !== null);
  const [only] = numbers;
  return numbers.length === 1 && only ? limited(only.number ?? 0) : null;
}

function rhythmIn(text: string): { rhythm: Rhythm; match: RegExpExecArray } | null {
  for (const { pattern, interval } of RHYTHMS) {
    const match = pattern.exec(text);
    if (match && !isAboutTheView(text)) {
      const frequency = frequencyIn(match[0]);
      return { rhythm: { frequency, interval: interval ?? Number(match[1]) }, match };
    }
  }
  return null;
}

/** `show me every week` asks for another view of the calendar. */
function isAboutTheView(text: string): boolean {
  return /\b(?:show|see|view|display)\b/.test(text) && !DURATION.test(text) && !TIMES.test(text);
}

/** `Tuesdays at ten for four weeks`. */
function pluralSeries(text: string): Rhythm | null {
  const isPlural = /\b(?:mon|tues|wednes|thurs|fri|satur|sun)days\b/.test(text);
  return isPlural && DURATION.test(text) ? { frequency: 'weekly', interval: 1 } : null;
}

function countIn(text: string, rhythm: Rhythm): number | null {
  const times = TIMES.exec(text);
  if (times) return limited(times[2] === undefined ? countOf(times[1] ?? '') : 2);
  const span = IN_A_ROW.exec(text) ?? DURATION.exec(text);
  if (!span) return null;
  const amount = (span[1] ?? '').replace(/^the next /, '');
  const unit = frequencyIn(span[2]);
  return limited(occurrences(amount === 'half a' ? 0.5 : countOf(amount), unit, rhythm));
}

/** How often a rhythm comes in a stretch of time; a month counts as four weeks, as people count it. */
function occurrences(
  amount: number,
  unit: Rhythm['frequency'],
  { frequency, interval }: Rhythm,
): number {
  const weeks = { weekly: 1, monthly: 4, yearly: 52 }[unit] * amount;
  const months = { weekly: 0.25, monthly: 1, yearly: 12 }[unit] * amount;
  const base = { weekly: weeks, monthly: months, yearly: months / 12 }[frequency];
  return Math.floor(base / interval);
}

function limited(count: number): number | null {
  return count < 2 ? null : Math.min(count, MOST);
}
