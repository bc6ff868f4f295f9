import { randomUUID } from 'node:crypto';
import { setTimer } from '../../runtime/clock.ts';
import { createRequestBudget } from '../budget.ts';
import type { RequestGate } from '../request-gate.ts';
import type { Scheduler } from '../scheduler.ts';
import { createBookingLine, type BookingLine } from './change-channel.ts';
import { openStore } from './open-store.ts';
import { scopeOf } from './scope.ts';
import { createSharedBudget } from './shared-budget.ts';
import { createSharedSlots } from './shared-slots.ts';
import type { SharedStore } from './shared-store.ts';
import { createOutdate } from './slot-marks.ts';
import { openSlotNews, type SlotNews } from './slot-change-channel.ts';
import type { SteadyStoreOptions } from './fallback-store.ts';

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
  log: SteadyStoreOptions['log'];
}

/** What calls share over one Redis: free times, the request budget of the key, and news of changes. */
export interface Sharing {
  store: SharedStore;
  budget: RequestGate;
  /** News of bookings that were changed by anybody. */
  bookings: BookingLine;
  /** The same scheduler with free times that are shared. */
  share(scheduler: Scheduler): Promise<{ scheduler: Scheduler; news: SlotNews }>;
  close(): Promise<void>;
}

/** Never rejects: without Redis each process goes on alone until there is one. */
export async function openSharing(options: SharingOptions): Promise<Sharing> {
  const { redisUrl, apiUrl, apiKey, eventTypeSlug, now, log } = options;
  const store = await openStore({ url: redisUrl, now, log });
  const scope = scopeOf(apiUrl, apiKey, eventTypeSlug);
  const outdate = createOutdate(store, scope, now);
  return {
    store,
    budget: createSharedBudget({
      own: createRequestBudget({ ...LIMITS, now }),
      store,
      scope: scopeOf(apiUrl, apiKey),
      limits: LIMITS,
      now,
      setTimer,
    }),
    bookings: createBookingLine({ store, scope: scopeOf(apiUrl, apiKey), outdate, now }),
    async share(scheduler) {
      const slots = createSharedSlots({ source: scheduler, store, scope, now, setTimer });
      const news = await openSlotNews({ store, outdate, scope, id: randomUUID() });
      return { scheduler: { ...scheduler, slots }, news };
    },
    close: () => store.close(),
  };
}
