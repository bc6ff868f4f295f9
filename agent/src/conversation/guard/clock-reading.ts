/** Reads a clock time: `2:30`, `half past two`, `14 Uhr 30`, `las dos y media`. Pure. */
import { isMeasured, readNumber, readPhrase } from './reading.ts';
import type { TimeLexicon } from './time-lexicon.ts';
import type { HalfDay } from './time-words.ts';
import type { Token } from './tokens.ts';

export interface ClockReading {
  to: number;
  /** Minutes of the day it can mean: two, half a day apart, where nothing tells which half. */
  minutes: readonly number[];
}

const HOUR = 60;
const HALF_DAY = 12 * HOUR;
const DAY = 24 * HOUR;

/**
 * Reads a clock time at a token; null where there is none. A bare number counts after a word like `at`, before one like
 * `o'clock`, or where `isExpected`: right after a day, or in a list of times.
 */
export function readClock(
  tokens: readonly Token[],
  at: number,
  lexicon: TimeLexicon,
  isExpected: boolean,
): ClockReading | null {
  const token = tokens[at];
  if (!token) return null;
  const named = token.kind === 'word' ? lexicon.namedTimes.get(token.text) : undefined;
  if (named !== undefined) return { to: at + 1, minutes: [named] };

  const before = readPhrase(tokens, at, lexicon.minutesBefore);
  if (before) {
    const hour = readNumber(tokens, before.to, lexicon);
    if (!hour || hour.value > 24) return null;
    return finish(tokens, hour.to, hour.value * HOUR + before.value, hour.value <= 12, lexicon);
  }
  if (token.kind === 'clock') return readDigits(tokens, at, lexicon, isExpected);

  const hour = readNumber(tokens, at, lexicon);
  if (!hour || hour.value > 24) return null;
  const suffix = readPhrase(tokens, hour.to, lexicon.clockAfter);
  const isLed = lexicon.clockBefore.has(tokens[at - 1]?.text ?? '');
  const after = readPhrase(tokens, hour.to, lexicon.minutesAfter);
  if (after && (isLed || isExpected || readPhrase(tokens, after.to, lexicon.clockAfter))) {
    return finish(tokens, after.to, hour.value * HOUR + after.value, hour.value <= 12, lexicon);
  }
  const minute = readMinute(tokens, hour.to, lexicon);
  if (
    minute &&
    (isLed ||
      isExpected ||
      token.kind === 'word' ||
      readPhrase(tokens, minute.to, lexicon.clockAfter))
  ) {
    return finish(tokens, minute.to, hour.value * HOUR + minute.value, hour.value <= 12, lexicon);
  }
  if (suffix) {
    const late = readMinute(tokens, suffix.to, lexicon);
    const minutes = hour.value * HOUR + (late?.value ?? 0);
    return finish(tokens, late?.to ?? hour.to, minutes, hour.value <= 12, lexicon);
  }
  if (!(isLed || isExpected || leadsToClock(tokens, hour.to, lexicon))) return null;
  if (lexicon.articles.has(token.text)) return null;
  if (isMeasured(tokens, hour.to, lexicon) || isRangeOfUnits(tokens, hour.to, lexicon)) return null;
  // A word alone is rarely an hour: "at one of our offices", "around two more".
  return finish(tokens, hour.to, hour.value * HOUR, hour.value <= 12, lexicon);
}

/** `2:30`; `2.30` needs a word like `at` or `o'clock`, for it may be a price. */
function readDigits(
  tokens: readonly Token[],
  at: number,
  lexicon: TimeLexicon,
  isExpected: boolean,
): ClockReading | null {
  const text = tokens[at]?.text ?? '';
  const [hours = '', minutes = ''] = text.split(/[:.h]/);
  const hour = Number(hours);
  if (hour > 24 || Number(minutes) > 59) return null;
  const isLed =
    isExpected ||
    lexicon.clockBefore.has(tokens[at - 1]?.text ?? '') ||
    readPhrase(tokens, at + 1, lexicon.clockAfter) !== null;
  if (text.includes('.') && !isLed) return null;
  if (isMeasured(tokens, at + 1, lexicon)) return null;
  const isEither = hour <= 12 && !hours.startsWith('0');
  return finish(tokens, at + 1, hour * HOUR + Number(minutes), isEither, lexicon);
}

/** Minutes right after an hour: `thirty`, `30`, `oh five`. */
function readMinute(tokens: readonly Token[], at: number, lexicon: TimeLexicon) {
  const isDigits = tokens[at]?.kind === 'number' && tokens[at].text.length === 2;
  if (!isDigits && tokens[at]?.kind !== 'word') return null;
  const minute = readNumber(tokens, at, lexicon);
  if (!minute || minute.value < 10 || minute.value % 5 !== 0) return null;
  return isMeasured(tokens, minute.to, lexicon) ? null : minute;
}

/** `2 or 3 pm`: the first hour is one because the second is. */
function leadsToClock(tokens: readonly Token[], at: number, lexicon: TimeLexicon): boolean {
  if (!lexicon.joins.has(tokens[at]?.text ?? '')) return false;
  const next = readNumber(tokens, at + 1, lexicon);
  if (next) return readPhrase(tokens, next.to, lexicon.clockAfter) !== null;
  return (
    tokens[at + 1]?.kind === 'clock' && readPhrase(tokens, at + 2, lexicon.clockAfter) !== null
  );
}

/** `from 6 to 12 years`: both are measured. */
function isRangeOfUnits(tokens: readonly Token[], at: number, lexicon: TimeLexicon): boolean {
  if (!lexicon.joins.has(tokens[at]?.text ?? '')) return false;
  const next = readNumber(tokens, at + 1, lexicon);
  return next !== null && lexicon.units.has(tokens[next.to]?.text ?? '');
}

function finish(
  tokens: readonly Token[],
  at: number,
  minutes: number,
  isEither: boolean,
  lexicon: TimeLexicon,
): ClockReading {
  let to = at;
  let half: HalfDay | null = null;
  for (;;) {
    const suffix = readPhrase(tokens, to, lexicon.clockAfter);
    if (!suffix) break;
    to = suffix.to;
    if (suffix.value !== 'either') half = suffix.value;
  }
  const minute = (minutes + DAY) % DAY;
  if (!isEither) return { to, minutes: [minute] };
  const early = minute % HALF_DAY;
  if (half !== null) return { to, minutes: [half === 'am' ? early : early + HALF_DAY] };
  return { to, minutes: [early, early + HALF_DAY] };
}
