/** Looks bookings up, moves and cancels them for the call. */
import { epochMs, toInstant, type Instant } from '@in-call-calendar/shared';
import { toSchedulingError } from '../scheduling/errors.ts';
import type { BookingRecord } from '../scheduling/scheduler.ts';
import { findLatest, nearestStarts, recheckDelay, type RunnerDeps } from './runner.ts';
import type { EffectOf } from './state.ts';

type Change = EffectOf<'reschedule' | 'cancel'>;

const DAY_MS = 86_400_000;

/** Looks bookings up and dispatches what was found, or why nothing could be. Never rejects. */
export async function runFind(
  { scheduler, dispatch, log }: Pick<RunnerDeps, 'scheduler' | 'dispatch' | 'log'>,
  { lookUp, query }: EffectOf<'find'>,
): Promise<void> {
  try {
    const found =
      query.by === 'email'
        ? await scheduler.find({ by: 'email', email: query.email }, { priority: 'interactive' })
        : await findLatest(scheduler, query.uid);
    const records = [found ?? []].flat();
    log.info({ by: query.by, found: records.length }, 'booking looked up');
    dispatch({ type: 'found', lookUp, records });
  } catch (error) {
    const { kind, requestId } = toSchedulingError(error);
    log.warn({ kind, requestId }, 'booking cannot be looked up');
    dispatch(
      kind === 'not_found'
        ? { type: 'found', lookUp, records: [] }
        : { type: 'find_failed', lookUp, kind },
    );
  }
}

/**
 * Moves or cancels a booking and dispatches what came of it. Never rejects. Where no answer can be had it asks again,
 * which is safe, until one comes or the call ends.
 */
export async function runChange(deps: RunnerDeps, change: Change, round = 0): Promise<void> {
  const { scheduler, availability, dispatch, log } = deps;
  const { id } = change;
  const options = { priority: 'booking' } as const;
  try {
    const record =
      change.type === 'cancel'
        ? await scheduler.cancel(change.uid, change.why, options)
        : await scheduler.reschedule(change.uid, change.to, options);
    log.info({ task: change.type, status: record.status }, 'booking changed');
    if (change.type === 'reschedule') availability.drop(change.to);
    availability.invalidate(around(change.from));
    dispatch({ type: 'changed', id, record });
  } catch (error) {
    const { kind, field, requestId } = toSchedulingError(error);
    log.warn({ task: change.type, kind, requestId }, 'booking not changed');
    const wanted = change.type === 'reschedule' ? change.to : change.from;
    if (change.type === 'reschedule' && (kind === 'slot_taken' || kind === 'out_of_window')) {
      availability.drop(wanted);
      availability.invalidate();
    }
    const now = kind === 'not_allowed' || kind === 'not_found' ? await asItIs(deps, change) : null;
    const alternatives = nearestStarts(availability.all(), wanted, 3);
    dispatch({ type: 'change_failed', id, kind, field, alternatives });
    if (now) dispatch({ type: 'booking_changed', was: change.uid, record: now });
    if (kind !== 'unknown_outcome') return;
    deps.later(recheckDelay(round), () => {
      deps.track(runChange(deps, change, round + 1));
    });
  }
}

/**
 * Returns a booking that cannot be changed as it was known here: it may have been changed elsewhere. Null where there is
 * none any more, or it cannot be looked up. Never rejects.
 */
async function asItIs(
  { scheduler, log }: RunnerDeps,
  { uid }: Change,
): Promise<BookingRecord | null> {
  try {
    return await findLatest(scheduler, uid);
  } catch (error) {
    log.warn({ kind: toSchedulingError(error).kind }, 'booking not changed cannot be looked up');
    return null;
  }
}

/** What the booking has kept from being free. */
function around(start: Instant): { from: Instant; to: Instant } {
  const at = epochMs(start);
  return { from: toInstant(at - DAY_MS), to: toInstant(at + DAY_MS) };
}
