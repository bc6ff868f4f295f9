import { learn, newBudget, spend, waitFor, type BudgetLimits } from './budget-core.ts';
import { SchedulingError } from './errors.ts';
import type { RequestGate } from './request-gate.ts';
import type { Priority } from './scheduler.ts';

export interface RequestBudgetConfig extends Partial<BudgetLimits> {
  /** Epoch milliseconds. */
  now: () => number;
}

interface Waiter {
  priority: Priority;
  admit: () => void;
}

const ORDER: readonly Priority[] = ['booking', 'interactive', 'background'];

/**
 * Returns the request budget of one key. Those who must wait stand in line by priority, then by arrival; bookings never
 * wait. The default stays below Cal.com's 120 requests a minute even when a full burst comes on top.
 */
export function createRequestBudget(config: RequestBudgetConfig): RequestGate {
  const { now, perMinute = 100, burst = 20 } = config;
  const limits = { perMinute, burst };
  const line: Waiter[] = [];
  let state = newBudget(limits, now());
  let timer: NodeJS.Timeout | undefined;

  /** Admits whoever may leave now, and comes back when the next one may. */
  function pump(): void {
    clearTimeout(timer);
    for (let first = line[0]; first; first = line[0]) {
      const wait = waitFor(state, limits, first.priority, now());
      if (wait > 0) {
        timer = setTimeout(pump, wait + 1);
        timer.unref();
        return;
      }
      line.shift();
      state = spend(state, limits, now());
      first.admit();
    }
  }

  function standInLine(waiter: Waiter): void {
    const rank = ORDER.indexOf(waiter.priority);
    const behind = line.findIndex((each) => ORDER.indexOf(each.priority) > rank);
    line.splice(behind < 0 ? line.length : behind, 0, waiter);
  }

  function leave(waiter: Waiter): boolean {
    const index = line.indexOf(waiter);
    if (index >= 0) line.splice(index, 1);
    return index >= 0;
  }

  function noRoom(priority: Priority): SchedulingError {
    const retryAt = now() + waitFor(state, limits, priority, now());
    return new SchedulingError('rate_limited', 'the request budget is used up', { retryAt });
  }

  return {
    acquire: (priority, { maxWaitMs, signal }) =>
      new Promise((resolve, reject) => {
        const waiter: Waiter = {
          priority,
          admit: () => {
            finish();
            resolve();
          },
        };
        const give = (error: Error): void => {
          if (!leave(waiter)) return;
          finish();
          reject(error);
          pump();
        };
        const abort = (): void =>
          give(new SchedulingError('unavailable', 'given up while waiting for the budget'));
        const limit = setTimeout(() => give(noRoom(priority)), maxWaitMs);
        const finish = (): void => {
          clearTimeout(limit);
          signal?.removeEventListener('abort', abort);
        };
        standInLine(waiter);
        pump();
        if (!line.includes(waiter)) return;
        signal?.addEventListener('abort', abort, { once: true });
        if (signal?.aborted) abort();
        else if (waitFor(state, limits, priority, now()) > maxWaitMs) give(noRoom(priority));
      }),
    observe(report) {
      state = learn(state, report, now());
      pump();
    },
  };
}
