/**
 * Callers for whom no line is free. A worker without one refuses the job, so that the media server offers it to every
 * other worker; where none of them has taken it, the page reads that all lines are busy, and an agent is asked for that
 * says so and ends the call.
 */
import type { JobKind } from '../runtime/worker-lines.ts';
import type { CallRooms } from './call-rooms.ts';
import { callerOf, turnAwayMetadata } from './dispatch.ts';

/** How long the other workers may take to answer, in ms. */
const SETTLE_MS = 500;
/** Workers without a line ask at different times within this many ms, so that the second sees what the first has done. */
const APART_MS = 500;

export interface RefusedJob {
  room: string;
  metadata: string;
  kind: JobKind;
}

export interface TurnAwayOptions {
  rooms: Pick<CallRooms, 'exists' | 'expected' | 'showLinesBusy' | 'dispatch' | 'end'>;
  delay: (ms: number) => Promise<void>;
  /** From 0 to below 1. */
  random: () => number;
}

/**
 * Returns what a worker does after it has refused a job. It resolves with `asked` where an agent was asked for to say
 * that no line is free, with `ended` where not even that one found a place and the call was ended, and else with null:
 * another worker has taken the job, or done this. The page of a call that has lost its agent asks again by itself.
 */
export function createTurnAway({
  rooms,
  delay,
  random,
}: TurnAwayOptions): (job: RefusedJob) => Promise<'asked' | 'ended' | null> {
  return async ({ room, metadata, kind }) => {
    if (kind === 'takeover') return null;
    await delay(SETTLE_MS + random() * APART_MS);
    if (!(await rooms.exists(room))) return null;
    const expected = await rooms.expected(room);
    if (expected === 'agent') return null;
    const caller = callerOf(metadata);
    if (caller !== undefined) await rooms.showLinesBusy(room, caller);
    if (kind === 'turn_away') {
      await rooms.end(room);
      return 'ended';
    }
    if (expected === 'turn_away') return null;
    await rooms.dispatch(room, turnAwayMetadata(metadata));
    return 'asked';
  };
}
