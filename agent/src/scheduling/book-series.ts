import {
  addDays,
  addMonths,
  epochMs,
  instantAt,
  localParts,
  toInstant,
  type Instant,
  type Zone,
} from '@in-call-calendar/shared';
import { attemptKey } from './attempt-key.ts';
import { SchedulingError, toSchedulingError } from './errors.ts';
import {
  isLive,
  type BookingRecord,
  type BookRequest,
  type EventType,
  type RequestOptions,
  type Scheduler,
} from './scheduler.ts';

/** `every Tuesday for four weeks` is weekly, interval 1, count 4. */
export interface Repetition {
  frequency: 'weekly' | 'monthly' | 'yearly';
  interval: number;
  /** Occurrences in all, the first included. */
  count: number;
}

/** What became of one occurrence. */
export type Occurrence =
  | { start: Instant; ok: true; record: BookingRecord }
  | { start: Instant; ok: false; error: SchedulingError };

/** Most occurrences of one wish. */
const MAX_OCCURRENCES = 52;

const SAME_OCCURRENCE_MS = 3.5 * 86_400_000;

/**
 * The provider keeps the wall clock of the attendee's zone and counts months in its own way, so its starts may be some
 * hours or days off ours: the same occurrence is nearer than half a week, the least that lies between two.
 */
export function isSameOccurrence(start: Instant, wished: Instant): boolean {
  return Math.abs(epochMs(start) - epochMs(wished)) < SAME_OCCURRENCE_MS;
}

/** Returns the starts of a series: the same wall-clock time in `zone`, whatever daylight saving does in between. */
export function seriesStarts(first: Instant, repetition: Repetition, zone: Zone): Instant[] {
  const { date, minute } = localParts(first, zone);
  const { frequency, interval } = repetition;
  const count = Math.min(repetition.count, MAX_OCCURRENCES);
  return Array.from({ length: count }, (_, index) => {
    const steps = index * interval;
    switch (frequency) {
      case 'weekly':
        return instantAt(addDays(date, 7 * steps), minute, zone);
      case 'monthly':
        return instantAt(addMonths(date, steps), minute, zone);
      case 'yearly':
        return instantAt(addMonths(date, 12 * steps), minute, zone);
    }
  });
}

export interface SeriesRequest extends Omit<BookRequest, 'attempt' | 'occurrences'> {
  repetition: Repetition;
  /** Call and attendee, of which each occurrence's attempt key is made. */
  callId: string;
  attendee: { email?: string | undefined; phone?: string | undefined };
}

/**
 * Books a series and accounts for every occurrence; those that cannot be had do not stop the others.
 * One booking where the event type recurs in just this way, else single ones, each exactly once. Never rejects.
 */
export async function bookSeries(
  scheduler: Pick<Scheduler, 'book'>,
  event: EventType,
  request: SeriesRequest,
  options: RequestOptions = {},
): Promise<Occurrence[]> {
  const { repetition, callId, attendee, ...common } = request;
  const starts = seriesStarts(request.start, repetition, event.hostZone);
  const book = async (start: Instant, occurrences: number): Promise<Occurrence> => {
    const attempt = attemptKey({ callId, start, ...attendee });
    const order = { ...common, start, attempt, occurrences };
    try {
      return { start, ok: true, record: await scheduler.book(order, options) };
    } catch (error) {
      return { start, ok: false, error: toSchedulingError(error) };
    }
  };
  if (recursAs(event, repetition)) {
    const first = await book(request.start, starts.length);
    if (!first.ok) return starts.map((start) => ({ ...first, start }));
    return ofSeries(first.record, starts);
  }
  const occurrences: Occurrence[] = [];
  // One after the other: a burst of bookings with one key gets the account locked.
  for (const start of starts) occurrences.push(await book(start, 1));
  return occurrences;
}

function recursAs({ recurrence }: EventType, { frequency, interval, count }: Repetition): boolean {
  return (
    recurrence?.frequency === frequency &&
    recurrence.interval === interval &&
    count <= recurrence.occurrences
  );
}

/** Every wished occurrence as a record of its own, where a recurring booking has it. */
function ofSeries(record: BookingRecord, starts: readonly Instant[]): Occurrence[] {
  const { series, ...first } = record;
  const lengthMs = epochMs(first.end) - epochMs(first.start);
  const there = (series ?? [first]).filter(isLive);
  return starts.map((wished) => {
    const found = there.find(({ start }) => isSameOccurrence(start, wished));
    if (!found) {
      const error = new SchedulingError('unavailable', 'an occurrence of the series is not there');
      return { start: wished, ok: false, error };
    }
    const { uid, start, status } = found;
    const end = toInstant(epochMs(start) + lengthMs);
    return { start, ok: true, record: { ...first, uid, start, end, status } };
  });
}
