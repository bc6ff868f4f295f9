/** Looks bookings up, moves and cancels them for the call. */
import { epochMs, toInstant, type Instant } from '@in-call-calendar/shared';
import { toSchedulingError } from '../scheduling/errors.ts';
import type { BookingRecord, Scheduler } from '../scheduling/scheduler.ts';
import { nearestStarts } from './alternatives.ts';
import type { CallAvailability, CallLog, SetTimer } from './effects.ts';
import { settleDelay } from './settle-delay.ts';
import type { CallEvent, Effect } from './state.ts';

export interface ExistingDeps {
  scheduler: Pick<Scheduler, 'find' | 'reschedule' | 'cancel'>;
  availability: CallAvailability;
  dispatch: (event: CallEvent) => void;
  /** Stops with the call. */
  later: SetTimer;
  /** Told of work under way, so that the call does not end before it. */
  track: (work: Promise<void>) => void;
  log: CallLog;
}

type Find = Extract<Effect, { type: 'find' }>;
type Change = Extract<Effect, { type: 'reschedule' | 'cancel' }>;

/** Moves that are followed from the uid of an old confirmation to the booking as it is now. */
const MAX_MOVES = 3;
const DAY_MS = 86_400_000;

/** Never rejects. */
export async function runFind(
  { scheduler, dispatch, log }: ExistingDeps,
  { lookUp, query }: Find,
): Promise<void> {
  const options = { priority: 'interactive' } as const;
  try {
    const records =
      query.by === 'email'
        ? await scheduler.find({ by: 'email', email: query.email }, options)
        : await byUid(query.uid);
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

  async function byUid(uid: string): Promise<BookingRecord[]> {
    let found = await scheduler.find({ by: 'uid', uid }, options);
    for (let moves = 0; moves < MAX_MOVES; moves += 1) {
      const next = found[0]?.rescheduledTo;
      if (next === undefined) break;
      found = await scheduler.find({ by: 'uid', uid: next }, options);
    }
    return found;
  }
}

/** Never rejects. Where no answer can be had it asks again, which is safe, until one comes or the call ends. */
export async function runChange(deps: ExistingDeps, change: Change, round = 0): Promise<void> {
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
    const { kind, requestId } = toSchedulingError(error);
    log.warn({ task: change.type, kind, requestId }, 'booking not changed');
    const wanted = change.type === 'reschedule' ? change.to : change.from;
    if (change.type === 'reschedule' && (kind === 'slot_taken' || kind === 'out_of_window')) {
      availability.drop(wanted);
      availability.invalidate();
    }
    const alternatives = nearestStarts(availability.all(), wanted, 3);
    dispatch({ type: 'change_failed', id, kind, alternatives });
    if (kind !== 'unknown_outcome') return;
    deps.later(settleDelay(round), () => {
      deps.track(runChange(deps, change, round + 1));
    });
  }
}

/** What the booking has kept from being free. */
function around(start: Instant): { from: Instant; to: Instant } {
  const at = epochMs(start);
  return { from: toInstant(at - DAY_MS), to: toInstant(at + DAY_MS) };
}
