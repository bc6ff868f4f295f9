/**
 * Finds out what became of bookings that another process sent, changed or had on screen. It looks them up and never books:
 * what was not sent is the caller's to confirm again, and what was sent must not be sent twice.
 */
import type { Occurrence } from '@in-call-calendar/shared';
import { isSameOccurrence } from '../scheduling/book-series.ts';
import { toSchedulingError } from '../scheduling/errors.ts';
import type { BookingRecord, Scheduler } from '../scheduling/scheduler.ts';
import type { Attempted, BookingReference } from './effect.ts';
import { findLatest, type RunnerDeps } from './runner.ts';
import type { EffectOf } from './state.ts';

/** Waits before each look at a booking that was sent, in ms: a request that is on its way can still come true. */
const LOOKS_MS = [0, 700, 1500, 3000, 5000, 5000];
/** Waits before the looks after it has been called not booked, in ms, in case it was very late. */
const LATE_LOOKS_MS = [20_000, 60_000];
/** Wait where the provider could not be asked, in ms. */
const RETRY_MS = 5000;
/** Waits before each look at a booking that a lost change may still reach, in ms. */
const CARD_LOOKS_MS = [0, 3000, 5000, 12_000];

type LookUpDeps = Pick<RunnerDeps, 'scheduler' | 'dispatch' | 'later' | 'log'>;
type Finder = Pick<Scheduler, 'find'>;
type Sent = EffectOf<'takeover_sent'>;

/** Looks for a booking that was sent until it is found, or has been looked for often enough; dispatches which. */
export function lookUpSent({ scheduler, dispatch, later, log }: LookUpDeps, wanted: Sent): void {
  const { start, attempt, told, occurrences } = wanted;
  const isSeries = occurrences.length > 1;
  const waits = [...LOOKS_MS, ...LATE_LOOKS_MS];

  async function look(round: number): Promise<void> {
    const isLast = round >= LOOKS_MS.length - 1;
    try {
      const found = isSeries
        ? await findSeries(scheduler, wanted)
        : await findOne(scheduler, wanted);
      const [record, ...others] = found;
      // What is missing of a series may still come; in the end it is said to be missing.
      if (record && (isLast || !isSeries || isWhole(found, occurrences))) {
        log.info({ status: record.status, round }, 'booking of the agent before found');
        const series = isSeries ? { others, series: outcomesOf(found, occurrences) } : {};
        dispatch({ type: 'takeover_sent_found', attempt, record, told, ...series });
        return;
      }
    } catch (error) {
      log.warn({ kind: toSchedulingError(error).kind }, 'booking cannot be looked up');
      next(round, RETRY_MS);
      return;
    }
    if (round === LOOKS_MS.length - 1) {
      log.info({}, 'the agent before has booked nothing');
      dispatch({ type: 'takeover_sent_missing', start, attempt, told });
      if (told) return;
    }
    const wait = waits[round + 1];
    if (wait !== undefined) next(round + 1, wait);
  }

  function next(round: number, wait: number): void {
    later(wait, () => void look(round));
  }

  next(0, waits[0] ?? 0);
}

/**
 * Shows a booking that was on screen when another process died, as the provider has it now. Where that process
 * had sent a change, it may still come true: then the booking is looked at again.
 */
export function lookUpCard(
  { scheduler, dispatch, later, log }: LookUpDeps,
  { lookUp, wanted, isChanging }: EffectOf<'takeover_card'>,
): void {
  const redacted = wanted.by === 'address';
  const missing = { type: 'takeover_card_missing', lookUp, wanted, isChanging } as const;
  let shown: BookingRecord | undefined;

  async function look(round: number): Promise<void> {
    try {
      const record = shown
        ? await findLatest(scheduler, shown.uid)
        : await findWanted(scheduler, wanted);
      if (record && shown) dispatch({ type: 'booking_changed', was: shown.uid, record });
      else if (record) {
        dispatch({ type: 'takeover_card_found', lookUp, record, isChanging, redacted });
      } else if (!shown) {
        dispatch({ ...missing, failed: false });
        return;
      }
      shown = record ?? shown;
    } catch (error) {
      log.warn({ kind: toSchedulingError(error).kind }, 'booking on screen cannot be looked up');
    }
    if (isChanging || !shown) next(round + 1);
    if (!shown && round === CARD_LOOKS_MS.length - 1) dispatch({ ...missing, failed: true });
  }

  function next(round: number): void {
    const wait = CARD_LOOKS_MS[round];
    if (wait !== undefined) later(wait, () => void look(round));
  }

  next(0);
}

async function findWanted(
  scheduler: Finder,
  wanted: BookingReference,
): Promise<BookingRecord | null> {
  if (wanted.by === 'uid') return findLatest(scheduler, wanted.uid);
  const query = { by: 'email', email: wanted.email } as const;
  const records = await scheduler.find(query, { priority: 'interactive' });
  return records.find(({ start }) => start === wanted.start) ?? null;
}

function findOne(scheduler: Finder, { attempt, email, start }: Sent): Promise<BookingRecord[]> {
  return scheduler.find({ by: 'attempt', attempt, email, start }, { priority: 'booking' });
}

/** The records of a series, in its order; one look for all, however many they are. */
async function findSeries(
  scheduler: Finder,
  { email, occurrences }: Sent,
): Promise<BookingRecord[]> {
  const records = await scheduler.find({ by: 'email', email }, { priority: 'booking' });
  return occurrences.flatMap(
    (wished) => records.find((each) => isOf(each, wished, occurrences)) ?? [],
  );
}

/** Sent by itself, under its own key, or in one booking of an event type that recurs, under that of the first. */
function isOf(
  { attempt, start }: BookingRecord,
  wished: Attempted,
  [first]: readonly Attempted[],
): boolean {
  if (attempt === undefined) return false;
  if (attempt !== first?.attempt) return attempt === wished.attempt;
  return isSameOccurrence(start, wished.start);
}

function isWhole(found: readonly BookingRecord[], occurrences: readonly Attempted[]): boolean {
  return found.length === occurrences.length;
}

function outcomesOf(
  found: readonly BookingRecord[],
  occurrences: readonly Attempted[],
): Occurrence[] {
  return occurrences.map(({ start }) => {
    const record = found.find((each) => isSameOccurrence(each.start, start));
    if (!record) return { start, outcome: 'failed' };
    return { start, outcome: record.status === 'pending' ? 'requested' : 'booked' };
  });
}
