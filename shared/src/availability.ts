/** Free times: slots, the ranges a person can look at, and what a filter leaves of them. All pure. */
import { z } from 'zod/mini';
import {
  addDays,
  addMonths,
  clockMinutes,
  clockTimeSchema,
  instantSchema,
  localDateSchema,
  localDate,
  localParts,
  startOfDay,
  weekdayOf,
  type LocalDate,
  type Zone,
} from './time.ts';

/** One bookable start. Its `start` is also its identity: an event type has one slot per instant. */
export const slotSchema = z.strictObject({
  start: instantSchema,
  /** Seats left, for event types with several seats. */
  seatsLeft: z.optional(z.int().check(z.nonnegative())),
});
export type Slot = z.infer<typeof slotSchema>;

/** How far the calendar looks: one week, two weeks, one month, three months. */
export const rangeSchema = z.enum(['1w', '2w', '1m', '3m']);
export type Range = z.infer<typeof rangeSchema>;

/** Dates from `from` to `to`, both included, in the zone that is shown. */
export const dateWindowSchema = z.strictObject({ from: localDateSchema, to: localDateSchema });
export type DateWindow = z.infer<typeof dateWindowSchema>;

/** Most slots of one answer: three months of quarters of an hour take two. */
export const MAX_SLOTS = 6000;

/** Free slots of the time between two instants (`from` included, `to` excluded), ascending by start. */
export const availabilitySchema = z.strictObject({
  /** Grows with every change of the slots known to the call. */
  version: z.int().check(z.nonnegative()),
  from: instantSchema,
  /** Before the end of what was asked for where that holds more than {@link MAX_SLOTS}: the rest is to be asked for. */
  to: instantSchema,
  /** When the oldest part of this answer was read from Cal.com; null when nothing is known yet. */
  fetchedAt: z.nullable(instantSchema),
  /** Parts of the window that have not been read: nothing is known of them. */
  unread: z
    .array(z.strictObject({ from: instantSchema, to: instantSchema }))
    .check(z.maxLength(200)),
  slots: z.array(slotSchema).check(z.maxLength(MAX_SLOTS)),
});
export type Availability = z.infer<typeof availabilitySchema>;

/** Returns what two answers say together; the second one goes on where the first ends, or begins before that. */
export function joinAvailability(first: Availability, rest: Availability): Availability {
  const read = [first.fetchedAt, rest.fetchedAt].filter((each) => each !== null);
  return {
    version: Math.min(first.version, rest.version),
    from: first.from,
    to: rest.to,
    fetchedAt: read.toSorted()[0] ?? null,
    unread: [...first.unread, ...rest.unread.filter(({ to }) => to > first.to)],
    slots: [...first.slots, ...rest.slots.filter(({ start }) => start >= first.to)],
  };
}

export const partOfDaySchema = z.enum(['morning', 'afternoon', 'evening']);
export type PartOfDay = z.infer<typeof partOfDaySchema>;

/** Wall-clock hours that a part of the day means: from (included) to (excluded), minutes since midnight. */
export const PART_OF_DAY: Record<PartOfDay, { from: number; to: number }> = {
  morning: { from: 0, to: 12 * 60 },
  afternoon: { from: 12 * 60, to: 17 * 60 },
  evening: { from: 17 * 60, to: 24 * 60 },
};

const weekdaySchema = z.union([
  z.literal(1),
  z.literal(2),
  z.literal(3),
  z.literal(4),
  z.literal(5),
  z.literal(6),
  z.literal(7),
]);

/** What the caller asked for beyond the dates; every given part must hold. */
export const slotFilterSchema = z.strictObject({
  parts: z.optional(z.array(partOfDaySchema).check(z.minLength(1))),
  /** Not before this wall-clock time. */
  after: z.optional(clockTimeSchema),
  /** Starting before this wall-clock time. */
  before: z.optional(clockTimeSchema),
  weekdays: z.optional(z.array(weekdaySchema).check(z.minLength(1))),
  /** Dates that are out of the question. */
  notDates: z.optional(z.array(localDateSchema).check(z.maxLength(31))),
});
export type SlotFilter = z.infer<typeof slotFilterSchema>;

/** The dates a range covers, beginning with `from`. */
export function windowOf(range: Range, from: LocalDate): DateWindow {
  switch (range) {
    case '1w':
      return { from, to: addDays(from, 6) };
    case '2w':
      return { from, to: addDays(from, 13) };
    case '1m':
      return { from, to: addDays(addMonths(from, 1), -1) };
    case '3m':
      return { from, to: addDays(addMonths(from, 3), -1) };
  }
}

/** The smallest range that covers the dates `from` to `to`. */
export function rangeCovering(from: LocalDate, to: LocalDate): Range {
  return rangeSchema.options.find((range) => windowOf(range, from).to >= to) ?? '3m';
}

/** True when a slot fits the filter, read in `zone`. */
export function fitsFilter(slot: Slot, filter: SlotFilter, zone: Zone): boolean {
  const { date, minute } = localParts(slot.start, zone);
  if (filter.weekdays && !filter.weekdays.includes(weekdayOf(date))) return false;
  if (filter.notDates?.includes(date)) return false;
  if (filter.after !== undefined && minute < clockMinutes(filter.after)) return false;
  if (filter.before !== undefined && minute >= clockMinutes(filter.before)) return false;
  if (filter.parts) {
    return filter.parts.some((part) => {
      const hours = PART_OF_DAY[part];
      return minute >= hours.from && minute < hours.to;
    });
  }
  return true;
}

/** The slots inside a window of dates that a filter leaves, ascending. This is what every view draws. */
export function visibleSlots(
  slots: readonly Slot[],
  window: DateWindow,
  filter: SlotFilter | null,
  zone: Zone,
): Slot[] {
  const from = startOfDay(window.from, zone);
  const to = startOfDay(addDays(window.to, 1), zone);
  return slots.filter(
    (slot) =>
      slot.start >= from && slot.start < to && (filter === null || fitsFilter(slot, filter, zone)),
  );
}

/** Slots by local date, in order; only dates that have any. */
export function groupByDay(slots: readonly Slot[], zone: Zone): Map<LocalDate, Slot[]> {
  const days = new Map<LocalDate, Slot[]>();
  let day: Slot[] = [];
  let first = '';
  let end = '';
  for (const slot of slots) {
    // To read a date costs more than all else here, and a day has one for all of its slots.
    if (slot.start < first || slot.start >= end) {
      const date = localDate(slot.start, zone);
      day = days.get(date) ?? [];
      days.set(date, day);
      first = slot.start;
      end = startOfDay(addDays(date, 1), zone);
    }
    day.push(slot);
  }
  return days;
}

/** A filter in words, for a model and the ear: `in the afternoons from 3 PM`. Empty text for no filter. */
export function describeFilter(filter: SlotFilter | null): string {
  if (!filter) return '';
  const words: string[] = [];
  if (filter.weekdays) words.push(describeWeekdays(filter.weekdays));
  if (filter.parts) {
    words.push(`in the ${filter.parts.map((part) => `${part}s`).join(' and ')}`);
  }
  words.push(describeSpan(filter));
  return words.filter(Boolean).join(' ');
}

/** A wish such as `no later than three` comes as `before: 15:01`; it is read back as it was meant. */
function describeSpan({ after, before }: SlotFilter): string {
  const isUntil = before?.endsWith(':01') === true;
  const end = before && clockWords(isUntil ? `${before.slice(0, 3)}00` : before);
  if (after === undefined) return end === undefined ? '' : `${isUntil ? 'until' : 'before'} ${end}`;
  const start = clockWords(after);
  if (end === undefined) return `from ${start}`;
  return isUntil ? `from ${start} until ${end}` : `between ${start} and ${end}`;
}

const WEEKDAY_NAMES = [
  'Mondays',
  'Tuesdays',
  'Wednesdays',
  'Thursdays',
  'Fridays',
  'Saturdays',
  'Sundays',
];

function describeWeekdays(weekdays: readonly number[]): string {
  if (weekdays.length <= 3) {
    return `on ${weekdays.map((day) => WEEKDAY_NAMES[day - 1] ?? '').join(' and ')}`;
  }
  const missing = WEEKDAY_NAMES.filter((_, index) => !weekdays.includes(index + 1));
  return missing.length === 0 ? '' : `on other days than ${missing.join(' or ')}`;
}

function clockWords(time: string): string {
  const minutes = clockMinutes(time);
  if (minutes === 720) return 'noon';
  const hour = Math.floor(minutes / 60) % 12 || 12;
  const rest = minutes % 60 ? `:${String(minutes % 60).padStart(2, '0')}` : '';
  return `${hour}${rest} ${minutes % 1440 < 720 ? 'AM' : 'PM'}`;
}
