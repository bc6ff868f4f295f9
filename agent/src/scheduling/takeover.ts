import type { Scheduler } from './scheduler.ts';

/**
 * Returns the scheduler of a call that was taken over from a process that died: whatever is booked here may have been
 * sent by that process, so it is looked up first, and no failure is believed before.
 *
 * @param at when it was taken over, ms since the epoch
 */
export function afterTakeover<S extends Scheduler>(scheduler: S, at: number): S {
  return {
    ...scheduler,
    book: (request, options) => scheduler.book({ ...request, takeoverAt: at }, options),
  };
}
