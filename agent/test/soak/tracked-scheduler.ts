/** Watches a scheduler: how much is under way, and which holds could not be given back by anybody. */
import type { Instant } from '@in-call-calendar/shared';
import type { CalcomScheduler } from '../../src/scheduling/calcom/calcom-scheduler.ts';
import { toSchedulingError } from '../../src/scheduling/errors.ts';
import type { Scheduler } from '../../src/scheduling/scheduler.ts';

export interface Tracked {
  scheduler: Scheduler;
  underWay: () => number;
  /** Cuts the connections; what is under way, and all that comes, hangs for ever, as in a process that died. */
  kill: () => Promise<void>;
}

/**
 * @param excused collects starts whose reservation may run on until it expires: its id got lost with the answer,
 *   giving it back failed, or its process died
 */
export function trackScheduler(inner: CalcomScheduler, excused: Set<Instant>): Tracked {
  const held = new Map<string, Instant>();
  const asked = new Set<Instant>();
  let count = 0;
  let dead = false;

  async function track<T>(work: Promise<T>): Promise<T> {
    count += 1;
    try {
      const result = await work;
      if (dead) await never();
      return result;
    } catch (error) {
      if (dead) await never();
      throw error;
    } finally {
      count -= 1;
    }
  }
  const never = (): Promise<never> => {
    count -= 1;
    return new Promise(() => undefined);
  };
  const run = <T>(work: () => Promise<T>): Promise<T> =>
    dead ? new Promise(() => undefined) : track(work());

  return {
    underWay: () => count,
    kill: async () => {
      dead = true;
      for (const start of [...held.values(), ...asked]) excused.add(start);
      await inner.close();
    },
    scheduler: {
      describe: (options) => run(() => inner.describe(options)),
      slots: (span, zone, options) => run(() => inner.slots(span, zone, options)),
      find: (query, options) => run(() => inner.find(query, options)),
      book: (request, options) => run(() => inner.book(request, options)),
      reschedule: (uid, start, options) => run(() => inner.reschedule(uid, start, options)),
      cancel: (uid, reason, options) => run(() => inner.cancel(uid, reason, options)),
      hold: (start, options) =>
        run(async () => {
          asked.add(start);
          try {
            const hold = await inner.hold(start, options);
            held.set(hold.id, start);
            return hold;
          } catch (error) {
            if (toSchedulingError(error).kind !== 'slot_taken') excused.add(start);
            throw error;
          } finally {
            asked.delete(start);
          }
        }),
      release: (holdId, options) =>
        run(async () => {
          try {
            await inner.release(holdId, options);
          } catch (error) {
            const start = held.get(holdId);
            if (start !== undefined) excused.add(start);
            throw error;
          } finally {
            held.delete(holdId);
          }
        }),
    },
  };
}
