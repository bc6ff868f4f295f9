/**
 * Free times as they are shared: whole days of one zone, each with the time it was asked for; and the marks that say
 * which are not to be given to anybody any more.
 */
import { z } from 'zod';
import {
  addDays,
  decode,
  eachDate,
  epochMs,
  localDate,
  MAX_RESPONSE_CHARS,
  startOfDay,
  toInstant,
  type LocalDate,
  type Slot,
  type Zone,
} from '@in-call-calendar/shared';
import type { TimeSpan } from '../scheduler.ts';
import type { SharedStore } from './shared-store.ts';

const DAY_MS = 86_400_000;
/** How long an answer is given to others, in milliseconds; the same as a call keeps its own. */
export const FRESH_MS = 60_000;

const daySchema = z.object({
  /** When it was asked for, epoch ms. */
  at: z.number(),
  /** Starts in epoch ms, each with the seats that are left where there are seats. */
  slots: z.array(z.tuple([z.number(), z.int().nullable()])).max(2_000),
});

export interface SlotDay {
  at: number;
  slots: Slot[];
}

/** Returns the text of a day for the store. */
export function encodeDay({ at, slots }: SlotDay): string {
  const rows = slots.map(({ start, seatsLeft }) => [epochMs(start), seatsLeft ?? null]);
  return JSON.stringify({ at, slots: rows });
}

/** Returns the day behind a text; null where there is none, or somebody else has written it. */
export function decodeDay(text: string | null): SlotDay | null {
  const day = decode(daySchema, text ?? '', MAX_RESPONSE_CHARS);
  if (!day.ok) return null;
  const { at, slots } = day.value;
  return {
    at,
    slots: slots.map(([start, seatsLeft]) => ({
      start: toInstant(start),
      ...(seatsLeft !== null && { seatsLeft }),
    })),
  };
}

/** Returns the local dates that a span touches, ascending. */
export function datesOf({ from, to }: TimeSpan, zone: Zone): LocalDate[] {
  if (epochMs(from) >= epochMs(to)) return [];
  return eachDate(localDate(from, zone), localDate(toInstant(epochMs(to) - 1), zone));
}

/** Returns whole local days, from `first` to `last`, as a span. */
export function spanOfDates(first: LocalDate, last: LocalDate, zone: Zone): TimeSpan {
  return { from: startOfDay(first, zone), to: startOfDay(addDays(last, 1), zone) };
}

/** Returns an answer for whole days, day by day; days without a free time are there too. */
export function toDays(
  dates: readonly LocalDate[],
  slots: readonly Slot[],
  zone: Zone,
  at: number,
): Map<LocalDate, SlotDay> {
  const days = new Map(dates.map((date): [LocalDate, SlotDay] => [date, { at, slots: [] }]));
  for (const slot of slots) days.get(localDate(slot.start, zone))?.slots.push(slot);
  return days;
}

/** Returns the slots of days that start inside a span, ascending. */
export function slotsWithin(days: Iterable<SlotDay>, { from, to }: TimeSpan): Slot[] {
  const [first, last] = [epochMs(from), epochMs(to)];
  return [...days]
    .flatMap(({ slots }) => slots)
    .filter(({ start }) => epochMs(start) >= first && epochMs(start) < last)
    .sort((a, b) => epochMs(a.start) - epochMs(b.start));
}

/** Says that what was asked for before `from` (epoch ms) is of no use any more, in a span or (null) everywhere. */
export type Outdate = (span: TimeSpan | null, from: number) => Promise<void>;

/** Returns the key of the mark of a date, in whatever zone; of all dates without one. */
export function markOf(scope: string, date?: LocalDate): string {
  return date === undefined ? `${scope}:out` : `${scope}:out:${date}`;
}

/** @param scope of one account and event type */
export function createOutdate(store: SharedStore, scope: string, now: () => number): Outdate {
  return async (span, from) => {
    const keys = span ? datesAround(span).map((date) => markOf(scope, date)) : [markOf(scope)];
    const ttlMs = FRESH_MS + Math.max(0, from - now());
    await store.set(
      keys.map((key) => [key, String(from)]),
      ttlMs,
    );
  };
}

/** The dates of a span in whatever zone. */
function datesAround({ from, to }: TimeSpan): LocalDate[] {
  const widened = { from: toInstant(epochMs(from) - DAY_MS), to: toInstant(epochMs(to) + DAY_MS) };
  return datesOf(widened, 'UTC');
}
