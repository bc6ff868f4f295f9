/** Finds out whether a chosen time is free for a length that was chosen after it. */
import { epochMs, toInstant, type Instant } from '@in-call-calendar/shared';
import { toSchedulingError } from '../scheduling/errors.ts';
import { lengthAsked, lengthOf } from './length.ts';
import { nearestStarts, type RunnerDeps } from './runner.ts';

/** How far around the chosen time others to offer are looked for, in ms. */
const AROUND_MS = 86_400_000;

/**
 * Gives the reservation back, which hides the time from its own caller, too, asks for the free times around it, and holds
 * it again; dispatches `hold_failed` where it is not free. What cannot be asked leaves the time chosen, without a
 * reservation: the provider checks it when it is booked. Never rejects.
 */
export async function runFit(
  { scheduler, dispatch, state, log }: RunnerDeps,
  start: Instant,
  hold: (start: Instant, replaces: string | null) => Promise<void>,
): Promise<void> {
  const { selection, zones } = state();
  if (selection?.start !== start || selection.isFitting !== true) return;
  const { holdId } = selection;
  const minutes = lengthOf(state());
  const replaced = holdId === null ? {} : { replaces: holdId };
  try {
    if (holdId !== null) await scheduler.release(holdId, { priority: 'interactive' });
    const at = epochMs(start);
    const span = {
      from: toInstant(Math.max(epochMs(state().now), at - AROUND_MS)),
      to: toInstant(at + AROUND_MS),
    };
    const options = { priority: 'interactive', ...lengthAsked(state()) } as const;
    const free = await scheduler.slots(span, zones.host, options);
    // Another length or time was chosen meanwhile: its own look is behind this one.
    if (lengthOf(state()) !== minutes) return;
    if (free.some((slot) => slot.start === start)) {
      await hold(start, holdId);
      return;
    }
    const alternatives = nearestStarts(free, start, 2);
    dispatch({
      type: 'hold_failed',
      start,
      kind: 'slot_taken',
      alternatives,
      ...replaced,
      ...(minutes !== undefined && { minutes }),
    });
  } catch (error) {
    const { kind } = toSchedulingError(error);
    log.warn({ kind }, 'chosen time not checked for another length');
    dispatch({ type: 'hold_failed', start, kind: 'unavailable', alternatives: [], ...replaced });
  }
}
