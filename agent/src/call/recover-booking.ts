/**
 * Finds out what became of a booking that another process sent. It looks the attempt up and never books: what was not
 * sent is the caller's to confirm again, and what was sent must not be sent twice.
 */
import { toSchedulingError } from '../scheduling/errors.ts';
import type { Scheduler } from '../scheduling/scheduler.ts';
import type { CallLog, SetTimer } from './call-ports.ts';
import type { CallEvent, Effect } from './state.ts';

/** Waits before each look, in ms: a request that is on its way can still come true. */
const LOOKS_MS = [0, 700, 1500, 3000, 5000, 5000];
/** Waits before the looks after it has been called not booked, in ms, in case it was very late. */
const LATE_LOOKS_MS = [20_000, 60_000];
/** Wait where the provider could not be asked, in ms. */
const AGAIN_MS = 5000;

export interface RecoverDeps {
  scheduler: Pick<Scheduler, 'find'>;
  dispatch: (event: CallEvent) => void;
  /** Stops with the call. */
  later: SetTimer;
  log: CallLog;
}

export function recoverBooking(
  { scheduler, dispatch, later, log }: RecoverDeps,
  { start, attempt, email, told }: Extract<Effect, { type: 'recover' }>,
): void {
  const waits = [...LOOKS_MS, ...LATE_LOOKS_MS];

  async function look(round: number): Promise<void> {
    try {
      const [record] = await scheduler.find(
        { by: 'attempt', attempt, email, start },
        { priority: 'booking' },
      );
      if (record) {
        log.info({ status: record.status, round }, 'booking of the agent before found');
        dispatch({ type: 'recovered', attempt, record, told });
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
