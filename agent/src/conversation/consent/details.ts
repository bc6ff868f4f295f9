/** Days, times and other numbers of a turn, whatever way they are said. Pure. */
import type { NumberWords } from './lexicon.ts';
import { phraseTable } from './phrase-table.ts';
import { tokensOf, type Token } from './tokens.ts';

/** A number with everything that it may mean. */
export interface Figure {
  /** Length in tokens. */
  length: number;
  /** What a caller may mean: `time:14:00`, `day:1`, `number:2`; a bare `two` may be either half of the day. */
  meanings: readonly string[];
  /** What it means where code said it: on the clock of 24 hours, and a bare number only a number. */
  exactly: readonly string[];
}

/** A row of plain numbers, as of a phone number. */
export interface DigitRow {
  digits: string;
  /** Length in tokens. */
  length: number;
}

export interface FigureReader {
  /** Returns the figure that begins at a token; null where none does. */
  figure(tokens: readonly Token[], at: number): Figure | null;
  /** Returns all plain numbers from a token on, as one row; null where there is none. */
  row(tokens: readonly Token[], at: number): DigitRow | null;
}

type Word =
  | { kind: 'cardinal' | 'ordinal' | 'clock'; value: number }
  | { kind: 'month' | 'of' | 'hour' | 'am' | 'pm' };

const NOON = 12 * 60;
const DAY = 24 * 60;

/** Makes the reader of figures of one language. */
export function figureReader(
  words: NumberWords,
  contractions: Readonly<Record<string, string>>,
): FigureReader {
  const table = phraseTable<Word>(
    [
      ...numbered('cardinal', words.cardinals),
      ...numbered('ordinal', words.ordinals),
      ...numbered('clock', words.clock),
      ...named('month', words.months),
      ...named('of', words.ofMonth),
      ...named('hour', words.hour),
      ...named('am', words.am),
      ...named('pm', words.pm),
    ].map(([phrase, word]) => [tokensOf(phrase, contractions).map((token) => token.word), word]),
  );
  const isMonth = (tokens: readonly Token[], at: number): boolean =>
    table.longest(tokens, at)?.value.kind === 'month';
  const after = (tokens: readonly Token[], at: number, kind: 'of' | 'hour'): number => {
    const next = table.longest(tokens, at);
    return next?.value.kind === kind ? at + next.length : at;
  };
  const half = (tokens: readonly Token[], at: number): { of: 'am' | 'pm'; to: number } | null => {
    const next = table.longest(tokens, at);
    if (next?.value.kind !== 'am' && next?.value.kind !== 'pm') return null;
    return { of: next.value.kind, to: at + next.length };
  };

  const row = (tokens: readonly Token[], at: number): DigitRow | null => {
    let digits = '';
    let end = at;
    for (;;) {
      const next = valueAt(table.longest(tokens, end), tokens[end]?.word ?? '');
      if (next?.kind !== 'cardinal') break;
      digits += next.digits;
      end += next.length;
    }
    return digits === '' ? null : { digits, length: end - at };
  };

  const figure = (tokens: readonly Token[], at: number): Figure | null => {
    const first = valueAt(table.longest(tokens, at), tokens[at]?.word ?? '');
    if (first === null) return null;
    const { kind, value } = first;
    const end = at + first.length;
    const behindHour = after(tokens, end, 'hour');
    const time = (minutes: number, from: number): Figure => {
      const part = half(tokens, from);
      return { length: (part?.to ?? from) - at, ...timeFigure(minutes, part?.of ?? null) };
    };
    const day: Figure = { length: end - at, meanings: [`day:${value}`], exactly: [`day:${value}`] };
    if (kind === 'clock') return time(value, behindHour);
    if (kind === 'ordinal') return day;
    const isDay = (at > 0 && isMonth(tokens, at - 1)) || isMonth(tokens, after(tokens, end, 'of'));
    if (kind === 'cardinal' && value >= 1 && value <= 31 && isDay) return day;
    const isHour = value <= 24;
    const minutes = isHour
      ? minutesAt(table.longest(tokens, behindHour), tokens, behindHour)
      : null;
    if (minutes !== null) return time(value * 60 + minutes.value, minutes.to);
    const isAt = words.at.includes(tokens[at - 1]?.word ?? '');
    if (isHour && (isAt || behindHour > end || half(tokens, end) !== null))
      return time(value * 60, behindHour);
    const number = [`number:${value}`];
    const dayToo = kind === 'either' ? day.meanings : [];
    const timeToo = isHour ? timeFigure(value * 60, null).meanings : [];
    return {
      length: end - at,
      meanings: [...number, ...dayToo, ...timeToo],
      exactly: kind === 'either' ? day.exactly : number,
    };
  };
  return { figure, row };
}

function numbered(
  kind: 'cardinal' | 'ordinal' | 'clock',
  values: Readonly<Record<string, number>>,
): [string, Word][] {
  return Object.entries(values).map(([phrase, value]) => [phrase, { kind, value }]);
}

function named(
  kind: 'month' | 'of' | 'hour' | 'am' | 'pm',
  phrases: readonly string[],
): [string, Word][] {
  return phrases.map((phrase) => [phrase, { kind }]);
}

interface Value {
  kind: 'cardinal' | 'ordinal' | 'clock' | 'either';
  value: number;
  length: number;
  digits: string;
}

/** The number a word stands for: one in words, or one in figures. */
function valueAt(found: { value: Word; length: number } | null, word: string): Value | null {
  const clock = /^(\d{1,2})[:h](\d{2})$/.exec(word);
  if (clock) {
    const minutes = Number(clock[1]) * 60 + Number(clock[2]);
    return { kind: 'clock', value: minutes, length: 1, digits: '' };
  }
  const figure = /^(\d+)(\D*)$/.exec(word);
  if (figure?.[1] !== undefined) {
    const kind = figure[2] === '' ? 'cardinal' : figure[2] === '.' ? 'either' : 'ordinal';
    return { kind, value: Number(figure[1]), length: 1, digits: figure[1] };
  }
  if (found === null || !('value' in found.value)) return null;
  const { kind, value } = found.value;
  return { kind, value, length: found.length, digits: String(value) };
}

/** The minutes that follow an hour: `thirty`. */
function minutesAt(
  found: { value: Word; length: number } | null,
  tokens: readonly Token[],
  at: number,
): { value: number; to: number } | null {
  const next = valueAt(found, tokens[at]?.word ?? '');
  if (next?.kind !== 'cardinal' || next.value < 10 || next.value > 59) return null;
  return { value: next.value, to: at + next.length };
}

/** What a time of a clock means: in the mouth of a caller either half of the day, where it does not say which. */
function timeFigure(
  minutes: number,
  half: 'am' | 'pm' | null,
): Pick<Figure, 'meanings' | 'exactly'> {
  if (minutes > DAY) return { meanings: [], exactly: [] };
  const early = minutes % NOON;
  const exact =
    half === 'am' ? early : half === 'pm' ? (minutes === DAY ? 0 : early + NOON) : minutes % DAY;
  const isOpen = half === null && minutes < NOON + 60;
  return {
    meanings: (isOpen ? [early, early + NOON] : [exact]).map(timeOfDay),
    exactly: [timeOfDay(exact)],
  };
}

function timeOfDay(minute: number): string {
  return `time:${Math.floor(minute / 60)}:${String(minute % 60).padStart(2, '0')}`;
}
