import { setTimer } from '../../runtime/clock.ts';
import { createMemoryStore } from './memory-store.ts';
import { createRedisStore } from './redis-store.ts';
import type { SharedStore } from './shared-store.ts';
import { createSteadyStore, type SteadyStore, type SteadyStoreOptions } from './fallback-store.ts';

/** How long the first connection is waited for, in milliseconds. */
const FIRST_CONNECTION_MS = 1_000;

export interface OpenStoreOptions {
  /** Address of the Redis server. */
  url: string;
  /** Epoch milliseconds. */
  now: () => number;
  log: SteadyStoreOptions['log'];
}

/** The store that calls share on a Redis server; see {@link createSteadyStore}. Never rejects. */
export async function openStore({ url, now, log }: OpenStoreOptions): Promise<SharedStore> {
  const memory = createMemoryStore(now);
  return new Promise((resolve) => {
    const redis = createRedisStore({
      url,
      onTrouble: (error) => {
        store.away(error);
      },
      onReady: () => {
        store.back();
        stop();
        resolve(store);
      },
    });
    const store: SteadyStore = createSteadyStore(redis, { memory, now, setTimer, log });
    const stop = setTimer(FIRST_CONNECTION_MS, () => {
      resolve(store);
    });
  });
}
