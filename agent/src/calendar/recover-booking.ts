/**
 * Finds out what became of a booking that another process sent. It looks the attempt up and never books: what was not
 * sent is the caller's to confirm again, and what was sent must not be sent twice.
 */
import type { Occurrence } from '@in-call-calendar/shared';
import { isSameOccurrence } from '../scheduling/book-series.ts';
import { toSchedulingError } from '../scheduling/errors.ts';
import type { BookingRecord, Scheduler } from '../scheduling/scheduler.ts';
import type { CallLog, SetTimer } from './calendar-ports.ts';
import type { Attempted } from './effect.ts';
import type { CalendarEvent, Effect } from './state.ts';

/** Waits before each look, in ms: a request that is on its way can still come true. */
const LOOKS_MS = [0, 700, 1500, 3000, 5000, 5000];
/** Waits before the looks after it has been called not booked, in ms, in case it was very late. */
const LATE_LOOKS_MS = [20_000, 60_000];
/** Wait where the provider could not be asked, in ms. */
const AGAIN_MS = 5000;

export interface RecoverDeps {
  scheduler: Pick<Scheduler, 'find'>;
  dispatch: (event: CalendarEvent) => void;
  /** Stops with the call. */
  later: SetTimer;
  log: CallLog;
}

export function recoverBooking(
  { scheduler, dispatch, later, log }: RecoverDeps,
  wanted: Extract<Effect, { type: 'recover' }>,
): void {
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
        const series = isSeries ? { others, series: standing(found, occurrences) } : {};
        dispatch({ type: 'recovered', attempt, record, told, ...series });
        return;
      }
    } catch (error) {
      log.warn({ kind: toSchedulingError(error).kind }, 'booking cannot be looked up');
      next(round, AGAIN_MS);
      return;
    }
    if (round === LOOKS_MS.length - 1) {
      log.info({}, 'the agent before has booked nothing');
      dispatch({ type: 'not_recovered', start, attempt, told });
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

type Finder = RecoverDeps['scheduler'];
type Wanted = Extract<Effect, { type: 'recover' }>;

function findOne(scheduler: Finder, { attempt, email, start }: Wanted): Promise<BookingRecord[]> {
  return scheduler.find({ by: 'attempt', attempt, email, start }, { priority: 'booking' });
}

/** The records of a series, in its order; one look for all, however many they are. */
async function findSeries(
  scheduler: Finder,
  { email, occurrences }: Wanted,
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

function standing(
  found: readonly BookingRecord[],
  occurrences: readonly Attempted[],
): Occurrence[] {
  return occurrences.map(({ start }) => {
    const record = found.find((each) => isSameOccurrence(each.start, start));
    if (!record) return { start, outcome: 'failed' };
    return { start, outcome: record.status === 'pending' ? 'requested' : 'booked' };
  });
}
