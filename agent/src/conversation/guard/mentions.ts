/** Finds the days and clock times that a sentence names. Pure. */
import { readClock, type ClockReading } from './clock-reading.ts';
import { readDay } from './day-reading.ts';
import type { DayName } from './days.ts';
import { readPhrase } from './reading.ts';
import type { TimeLexicon } from './time-lexicon.ts';
import type { Token } from './tokens.ts';

/** One point in time as a sentence names it, whole or in part: `Tuesday`, `2 PM`, `Tuesday, December 1st at 2 PM`. */
export interface Mention {
  /** First token and the one after the last. */
  from: number;
  to: number;
  /** Everything said about the day; all of it has to hold. */
  days: readonly DayName[];
  /** Minutes of the day it can mean; absent where only a day is named. */
  minutes?: readonly number[] | undefined;
  /** Whether it is the end of a range, `2 to 2:30`, whose start is the mention before. */
  endsRange: boolean;
}

interface Item {
  from: number;
  to: number;
  day?: DayName;
  minutes?: readonly number[] | undefined;
}

/** All mentions, in order. In a list the day is carried on: `Tuesday at 2 or 3:30` are two times on one Tuesday. */
export function findMentions(tokens: readonly Token[], lexicon: TimeLexicon): Mention[] {
  const items = findItems(tokens, lexicon);
  const mentions: Mention[] = [];
  for (const item of items) {
    const last = mentions.at(-1);
    const between = last ? tokens.slice(last.to, item.from).map((token) => token.text) : [];
    if (last && belongs(last, item, between, lexicon)) {
      mentions[mentions.length - 1] = joined(last, item);
      continue;
    }
    const listed = last !== undefined && between.every((text) => lexicon.joins.has(text));
    mentions.push({
      from: item.from,
      to: item.to,
      days: item.day ? [item.day] : listed ? last.days : [],
      ...(item.minutes && { minutes: item.minutes }),
      endsRange: listed && between.some((text) => lexicon.rangeJoins.has(text)) && !item.day,
    });
  }
  return mentions;
}

function findItems(tokens: readonly Token[], lexicon: TimeLexicon): Item[] {
  const items: Item[] = [];
  let at = 0;
  let clock: ClockReading | null = null;
  while (at < tokens.length) {
    const none = readPhrase(tokens, at, lexicon.notDays);
    if (none) {
      at = none.to;
      continue;
    }
    const day = readDay(tokens, at, lexicon);
    if (day) {
      items.push({ from: at, to: day.to, day: day.name });
      at = day.to;
      continue;
    }
    const afterTime: boolean = clock !== null && isJoined(tokens, clock.to, at, lexicon);
    const afterDay = items.at(-1)?.to === at && items.at(-1)?.day !== undefined;
    const read = readClock(tokens, at, lexicon, afterTime || afterDay);
    if (read) {
      items.push({ from: at, to: read.to, minutes: read.minutes });
      clock = read;
      at = read.to;
    } else at += 1;
  }
  return items;
}

function isJoined(
  tokens: readonly Token[],
  from: number,
  to: number,
  lexicon: TimeLexicon,
): boolean {
  return from < to && tokens.slice(from, to).every((token) => lexicon.joins.has(token.text));
}

/** Whether an item is more about the same point in time. */
function belongs(
  last: Mention,
  item: Item,
  between: readonly string[],
  lexicon: TimeLexicon,
): boolean {
  if (!between.every((text) => text === ',' || text === '(' || lexicon.glue.has(text)))
    return false;
  if (!item.day) return last.minutes === undefined;
  const kind = item.day.kind;
  if (last.days.some((day) => day.kind === kind)) return false;
  // `2 PM, Tuesday` is one time, `at 2 PM or 3 PM Tuesday` ends in one: a mark alone joins days, not a time to a day.
  return last.minutes === undefined || !between.includes(',');
}

function joined(last: Mention, item: Item): Mention {
  return {
    ...last,
    to: item.to,
    days: item.day ? [...last.days, item.day] : last.days,
    ...(item.minutes && { minutes: item.minutes }),
  };
}
