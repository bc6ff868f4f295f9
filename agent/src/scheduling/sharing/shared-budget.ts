import { decode, encode } from '@in-call-calendar/shared';
import type { SetTimer } from '../../runtime/timers.ts';
import {
  budgetStateSchema,
  learn,
  newBudget,
  spend,
  waitFor,
  type BudgetLimits,
  type BudgetState,
} from '../budget-core.ts';
import { SchedulingError } from '../errors.ts';
import type { RequestGate } from '../request-gate.ts';
import type { Priority } from '../scheduler.ts';
import type { SharedStore } from './shared-store.ts';

/** Longest that a state is of use: windows are a minute, blocks after a 429 as well. */
const TTL_MS = 5 * 60_000;

export interface SharedBudgetDeps {
  /** The budget of this process: its line, and what is left when the store is away. */
  own: RequestGate;
  /** One that never rejects. */
  store: SharedStore;
  /** First part of the key; of one API key. */
  scope: string;
  limits: BudgetLimits;
  /** Epoch milliseconds. */
  now: () => number;
  setTimer: SetTimer;
}

/**
 * Returns one budget for all processes that use a key. Each request passes the line of its own process first; what it
 * leaves to those of higher priority is left to theirs in other processes as well. Bookings never wait.
 */
export function createSharedBudget(deps: SharedBudgetDeps): RequestGate {
  const { own, store, limits, now, setTimer } = deps;
  const key = `${deps.scope}:budget`;

  function change(make: (state: BudgetState) => BudgetState): Promise<string> {
    return store.update(key, (old) => encode(make(read(old))), TTL_MS);
  }

  function read(text: string | null): BudgetState {
    const state = decode(budgetStateSchema, text ?? '');
    return state.ok ? state.value : newBudget(limits, now());
  }

  /** Takes one request out of the budget, or says how long to wait, in milliseconds. */
  async function take(priority: Priority): Promise<number> {
    let wait = 0;
    await change((state) => {
      wait = waitFor(state, limits, priority, now());
      return wait > 0 ? state : spend(state, limits, now());
    });
    return wait;
  }

  return {
    async acquire(priority, options) {
      const until = now() + options.maxWaitMs;
      await own.acquire(priority, options);
      if (priority === 'booking') {
        void take(priority);
        return;
      }
      for (;;) {
        const wait = await take(priority);
        if (wait === 0) return;
        if (now() + wait > until) {
          const data = { retryAt: now() + wait };
          throw new SchedulingError('rate_limited', 'the shared request budget is used up', data);
        }
        await pause(wait + 1, setTimer, options.signal);
      }
    },
    observe(report) {
      own.observe(report);
      const saysMuch = report.status === 429 || report.remaining !== undefined;
      if (saysMuch) void change((state) => learn(state, report, now()));
    },
  };
}

function pause(ms: number, setTimer: SetTimer, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    const giveUp = (): void => {
      stop();
      reject(new SchedulingError('unavailable', 'given up while waiting for the shared budget'));
    };
    const stop = setTimer(ms, () => {
      signal?.removeEventListener('abort', giveUp);
      resolve();
    });
    signal?.addEventListener('abort', giveUp, { once: true });
    if (signal?.aborted) giveUp();
  });
}
