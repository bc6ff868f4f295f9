import { randomUUID } from 'node:crypto';
import { setTimer as machineTimer } from '../../runtime/clock.ts';
import type { Log } from '../../runtime/log.ts';
import type { SetTimer } from '../../runtime/timers.ts';
import { createRequestBudget } from '../budget.ts';
import type { RequestGate } from '../request-gate.ts';
import type { Scheduler } from '../scheduler.ts';
import {
  createChangeChannel,
  openSlotChangeChannel,
  type ChangeChannel,
  type SlotChangeChannel,
} from './change-channels.ts';
import { openStore } from './fallback-store.ts';
import { createSharedBudget } from './shared-budget.ts';
import { createSharedSlots } from './shared-slots.ts';
import { scopeOf, type SharedStore } from './shared-store.ts';
import { createOutdate } from './slot-days.ts';

/** The same as one process has alone; see `budget.ts` for why. */
const LIMITS = { perMinute: 100, burst: 20 };

export interface SharingOptions {
  /** Address of the Redis server. */
  redisUrl: string;
  apiUrl: string;
  apiKey: string;
  eventTypeSlug: string;
  /** Epoch milliseconds. */
  now: () => number;
  /** Limits how long Redis is waited for; else the timers of the machine. */
  setTimer?: SetTimer;
  log: Log;
}

/** What calls share over one Redis: free times, the request budget of the key, and changes. */
export interface Sharing {
  store: SharedStore;
  budget: RequestGate;
  bookingChanges: ChangeChannel;
  /** The same scheduler with free times that are shared, and the channel for changes of them. */
  share(scheduler: Scheduler): Promise<{ scheduler: Scheduler; slotChanges: SlotChangeChannel }>;
  close(): Promise<void>;
}

/** Resolves with what calls share. Never rejects: without Redis each process goes on alone until there is one. */
export async function openSharing(options: SharingOptions): Promise<Sharing> {
  const { redisUrl, apiUrl, apiKey, eventTypeSlug, now, log, setTimer = machineTimer } = options;
  const store = await openStore({ url: redisUrl, now, setTimer, log });
  const account = scopeOf(apiUrl, apiKey);
  const scope = scopeOf(apiUrl, apiKey, eventTypeSlug);
  const outdate = createOutdate(store, scope, now);
  return {
    store,
    budget: createSharedBudget({
      own: createRequestBudget({ ...LIMITS, now }),
      store,
      scope: account,
      limits: LIMITS,
      now,
      setTimer,
    }),
    bookingChanges: createChangeChannel({ store, scope: account, outdate, now }),
    async share(scheduler) {
      const slots = createSharedSlots({ source: scheduler, store, scope, now, setTimer });
      const slotChanges = await openSlotChangeChannel({ store, outdate, scope, id: randomUUID() });
      return { scheduler: { ...scheduler, slots }, slotChanges };
    },
    close: () => store.close(),
  };
}
