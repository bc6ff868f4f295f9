/** Looks bookings up, moves and cancels them for the call. */
import { epochMs, toInstant, type Instant } from '@in-call-calendar/shared';
import { toSchedulingError } from '../scheduling/errors.ts';
import type { BookingRecord, Scheduler } from '../scheduling/scheduler.ts';
import { nearestStarts } from './alternatives.ts';
import type { CallAvailability, CallLog, SetTimer } from './calendar-ports.ts';
import type { Wanted } from './effect.ts';
import { settleDelay } from './settle-delay.ts';
import type { CalendarEvent, Effect } from './state.ts';

export interface ExistingDeps {
  scheduler: Pick<Scheduler, 'find' | 'reschedule' | 'cancel'>;
  availability: CallAvailability;
  dispatch: (event: CalendarEvent) => void;
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
/** Waits between looks at a booking that a lost change may still reach, in ms. */
const LOOKS_AGAIN_MS = [3000, 5000, 12_000];

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
        : await findByUid(scheduler, query.uid);
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

/** The booking that a uid leads to now, through the moves since. */
async function findByUid(
  scheduler: Pick<Scheduler, 'find'>,
  uid: string,
): Promise<BookingRecord[]> {
  const options = { priority: 'interactive' } as const;
  let found = await scheduler.find({ by: 'uid', uid }, options);
  for (let moves = 0; moves < MAX_MOVES; moves += 1) {
    const next = found[0]?.rescheduledTo;
    if (next === undefined) break;
    found = await scheduler.find({ by: 'uid', uid: next }, options);
  }
  return found;
}

/**
 * Shows a booking that was on screen when another process was cut off, as the provider has it now. Where that process
 * had sent a change, it may still come true: then the booking is looked at again.
 */
export function recoverCard(
  { scheduler, dispatch, later, log }: ExistingDeps,
  { wanted, isChanging }: Extract<Effect, { type: 'recover_card' }>,
): void {
  const concealed = wanted.by === 'address';
  let shown: BookingRecord | undefined;
  const waits = [0, ...LOOKS_AGAIN_MS];

  async function look(round: number): Promise<void> {
    try {
      const [record] = shown
        ? await findByUid(scheduler, shown.uid)
        : await findWanted(scheduler, wanted);
      if (record && shown) dispatch({ type: 'booking_changed', was: shown.uid, record });
      else if (record) dispatch({ type: 'card_recovered', record, isChanging, concealed });
      else if (isChanging && concealed && round === 0) {
        dispatch({ type: 'card_lost', email: wanted.email });
        return;
      }
      shown = record ?? shown;
    } catch (error) {
      log.warn({ kind: toSchedulingError(error).kind }, 'booking on screen cannot be looked up');
    }
    if (isChanging || !shown) next(round + 1);
  }

  function next(round: number): void {
    const wait = waits[round];
    if (wait !== undefined) later(wait, () => void look(round));
  }

  next(0);
}

function findWanted(scheduler: Pick<Scheduler, 'find'>, wanted: Wanted): Promise<BookingRecord[]> {
  return wanted.by === 'uid'
    ? findByUid(scheduler, wanted.uid)
    : scheduler
        .find({ by: 'email', email: wanted.email }, { priority: 'interactive' })
        .then((records) => records.filter(({ start }) => start === wanted.start));
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
    const now = kind === 'not_allowed' || kind === 'not_found' ? await asItIs(deps, change) : null;
    const alternatives = nearestStarts(availability.all(), wanted, 3);
    dispatch({ type: 'change_failed', id, kind, alternatives });
    if (now) dispatch({ type: 'booking_changed', was: change.uid, record: now });
    if (kind !== 'unknown_outcome') return;
    deps.later(settleDelay(round), () => {
      deps.track(runChange(deps, change, round + 1));
    });
  }
}

/** The booking that cannot be changed as it was known here: it may have been changed elsewhere. Never rejects. */
async function asItIs(
  { scheduler, log }: ExistingDeps,
  { uid }: Change,
): Promise<BookingRecord | null> {
  try {
    const [record] = await findByUid(scheduler, uid);
    return record ?? null;
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
