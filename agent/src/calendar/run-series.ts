/** Books a series for the call, dispatches how every occurrence stands, and goes on asking about those in doubt. */
import type { Instant, Occurrence as OccurrenceView } from '@in-call-calendar/shared';
import { attemptKey } from '../scheduling/attempt-key.ts';
import { bookSeries, type Occurrence, type SeriesRequest } from '../scheduling/book-series.ts';
import { toSchedulingError } from '../scheduling/errors.ts';
import { answersOf, attendeeOf } from './answers.ts';
import { lengthAsked } from './length.ts';
import { nearestStarts, recheckDelay, type RunnerDeps } from './runner.ts';
import type { EffectOf, EventOf } from './state.ts';

/** Books a series and dispatches how it stands, again for as long as an occurrence is in doubt. Never rejects. */
export async function runSeries(
  deps: RunnerDeps,
  { start, attempt, repetition }: EffectOf<'book_series'>,
): Promise<void> {
  const { scheduler, availability, dispatch, log } = deps;
  // The form may hold something else by the time that the last outcome is known.
  const state = deps.state();
  const request: SeriesRequest = {
    start,
    answers: answersOf(state),
    attendeeZone: state.zones.caller,
    attendeeLanguage: state.callerLanguage,
    repetition,
    callId: deps.callId(),
    attendee: attendeeOf(state),
    ...lengthAsked(state),
  };
  let occurrences: Occurrence[];
  try {
    occurrences = await send();
  } catch (error) {
    const { kind } = toSchedulingError(error);
    dispatch({ type: 'book_failed', attempt, kind: unsent(kind), alternatives: [] });
    return;
  }
  report();
  recheck(0);

  async function send(): Promise<Occurrence[]> {
    const event = await scheduler.describe({ priority: 'interactive' });
    const series = { ...event, hostZone: state.zones.host };
    return bookSeries(scheduler, series, request, { priority: 'booking' });
  }

  function report(): void {
    for (const each of occurrences) if (each.ok || isGone(each)) availability.drop(each.start);
    if (occurrences.some(isGone)) availability.invalidate();
    const records = occurrences.flatMap((each) => (each.ok ? [each.record] : []));
    log.info({ booked: records.length, of: occurrences.length }, 'series booked');
    dispatch({
      type: 'series',
      attempt,
      series: occurrences.map(toView),
      records,
      ...failureOf(occurrences),
      alternatives: nearestStarts(availability.all(), start, 3),
    });
  }

  function recheck(round: number): void {
    if (!occurrences.some(isInDoubt)) return;
    deps.later(recheckDelay(round), () => {
      deps.track(askAgain(round));
    });
  }

  async function askAgain(round: number): Promise<void> {
    try {
      if (occurrences.every(isInDoubt)) {
        // Nothing has been answered: one booking for all, or one each, as it was sent.
        occurrences = await send();
      } else {
        for (const [index, each] of occurrences.entries()) {
          if (isInDoubt(each)) occurrences[index] = await bookOne(each.start);
        }
      }
      report();
    } catch (error) {
      log.warn({ kind: toSchedulingError(error).kind }, 'series cannot be looked up');
    }
    recheck(round + 1);
  }

  async function bookOne(each: Instant): Promise<Occurrence> {
    const { answers, attendeeZone, attendeeLanguage, callId, attendee } = request;
    // One of an event type that recurs, not its whole series again.
    const order = { start: each, answers, attendeeZone, attendeeLanguage, occurrences: 1 };
    try {
      const key = attemptKey({ callId, start: each, ...attendee });
      const record = await scheduler.book(
        { ...order, ...lengthAsked(state), attempt: key },
        { priority: 'booking' },
      );
      return { start: each, ok: true, record };
    } catch (error) {
      return { start: each, ok: false, error: toSchedulingError(error) };
    }
  }
}

function isInDoubt(each: Occurrence): boolean {
  return !each.ok && each.error.kind === 'unknown_outcome';
}

function isGone(each: Occurrence): boolean {
  return !each.ok && (each.error.kind === 'slot_taken' || each.error.kind === 'out_of_window');
}

function toView(each: Occurrence): OccurrenceView {
  const { start } = each;
  if (each.ok) {
    const { status, icsUid } = each.record;
    const outcome = status === 'pending' ? 'requested' : 'booked';
    return { start, outcome, ...(icsUid !== undefined && { icsUid }) };
  }
  if (isInDoubt(each)) return { start, outcome: 'checking' };
  return { start, outcome: isGone(each) ? 'taken' : 'failed' };
}

/** The reason that says most: what is wrong beyond a time that is gone. */
function failureOf(occurrences: readonly Occurrence[]): Pick<EventOf<'series'>, 'failure'> {
  const errors = occurrences.flatMap((each) => (each.ok ? [] : [each.error]));
  const error = errors.find(({ kind }) => kind !== 'slot_taken' && kind !== 'out_of_window');
  const worst = error ?? errors[0];
  return worst ? { failure: { kind: worst.kind, field: worst.field } } : {};
}

/** Nothing was sent yet, whatever the description's failure is called. */
function unsent(kind: ReturnType<typeof toSchedulingError>['kind']): typeof kind {
  return kind === 'unknown_outcome' ? 'unavailable' : kind;
}
