/** Reads the name of a day: `Tuesday`, `next Friday`, `December 1st`, `1. Dezember`, `el 3 de mayo`, `tomorrow`. Pure. */
import type { DayName } from './days.ts';
import { isMeasured, readNumber, readPhrase } from './reading.ts';
import type { TimeLexicon } from './time-lexicon.ts';
import type { Token } from './tokens.ts';

export interface DayReading {
  to: number;
  name: DayName;
}

/** Reads a day at a token; null where none begins. */
export function readDay(
  tokens: readonly Token[],
  at: number,
  lexicon: TimeLexicon,
): DayReading | null {
  const token = tokens[at];
  if (!token) return null;
  if (token.kind === 'date') return readNumeric(token.text, at);
  const relative = readPhrase(tokens, at, lexicon.relativeDays);
  if (relative) return { to: relative.to, name: { kind: 'from_today', days: relative.value } };
  return (
    readWeekday(tokens, at, lexicon) ??
    readMonthFirst(tokens, at, lexicon) ??
    readDayFirst(tokens, at, lexicon)
  );
}

function readWeekday(
  tokens: readonly Token[],
  at: number,
  lexicon: TimeLexicon,
): DayReading | null {
  const text = tokens[at]?.text ?? '';
  const isNext = lexicon.next.has(text);
  const isThis = lexicon.this.has(text);
  const first = isNext || isThis ? at + 1 : at;
  const weekday = lexicon.weekdays.get(tokens[first]?.text ?? '');
  if (weekday === undefined) return null;
  // Spanish says it after the day: `el martes próximo`.
  const isAfter = !isNext && !isThis && lexicon.next.has(tokens[first + 1]?.text ?? '');
  const week = isNext || isAfter ? 'next' : isThis ? 'this' : 'any';
  return { to: first + (isAfter ? 2 : 1), name: { kind: 'weekday', weekday, week } };
}

/** `December 1st`, `December the 1st`. */
function readMonthFirst(
  tokens: readonly Token[],
  at: number,
  lexicon: TimeLexicon,
): DayReading | null {
  const month = lexicon.months.get(tokens[at]?.text ?? '');
  if (month === undefined) return null;
  const next = lexicon.dayBefore.has(tokens[at + 1]?.text ?? '') ? at + 2 : at + 1;
  const day = readOrdinal(tokens, next, lexicon) ?? readNumber(tokens, next, lexicon);
  if (!day || day.value < 1 || day.value > 31) return null;
  return { to: day.to, name: { kind: 'date', month, day: day.value } };
}

/** `1 December`, `1st of December`, `the 1st`. */
function readDayFirst(
  tokens: readonly Token[],
  at: number,
  lexicon: TimeLexicon,
): DayReading | null {
  const ordinal = readOrdinal(tokens, at, lexicon);
  const day = ordinal ?? readNumber(tokens, at, lexicon);
  if (!day || day.value < 1 || day.value > 31) return null;
  const monthAt = lexicon.ofMonth.has(tokens[day.to]?.text ?? '') ? day.to + 1 : day.to;
  const month = lexicon.months.get(tokens[monthAt]?.text ?? '');
  if (month !== undefined) {
    return { to: monthAt + 1, name: { kind: 'date', month, day: day.value } };
  }
  const isLed = lexicon.dayBefore.has(tokens[at - 1]?.text ?? '');
  if (!isLed || isMeasured(tokens, day.to, lexicon)) return null;
  // "The third", "the second would be best": a choice in words, which only a month would make a date.
  if (tokens[at]?.kind === 'word') return null;
  return { to: day.to, name: { kind: 'day_of_month', day: day.value } };
}

function readOrdinal(tokens: readonly Token[], at: number, lexicon: TimeLexicon) {
  const token = tokens[at];
  if (token?.kind === 'ordinal') return { value: Number.parseInt(token.text, 10), to: at + 1 };
  const value = token?.kind === 'word' ? lexicon.ordinals.get(token.text) : undefined;
  return value === undefined ? null : { value, to: at + 1 };
}

function readNumeric(text: string, at: number): DayReading | null {
  const parts = text.split(/[-./]/).map(Number);
  if (text.includes('-')) {
    const [, month = 0, day = 0] = parts;
    return { to: at + 1, name: { kind: 'date', month, day } };
  }
  const [first = 0, second = 0] = parts;
  if (first > 31 || second > 31 || first < 1 || second < 1) return null;
  return { to: at + 1, name: { kind: 'numeric', first, second } };
}
