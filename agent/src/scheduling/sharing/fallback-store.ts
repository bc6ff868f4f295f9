import type { Log } from '../../runtime/log.ts';
import type { SetTimer } from '../../runtime/timers.ts';
import { createMemoryStore } from './memory-store.ts';
import { createRedisStore } from './redis-store.ts';
import type { SharedStore } from './shared-store.ts';

/** How long the shared store may take, in milliseconds: a call does not wait for what only saves a request. */
const PATIENCE_MS = 300;
/** How long the first connection is waited for, in milliseconds. */
const FIRST_CONNECTION_MS = 1_000;
/** How long a store that has failed is left alone, in milliseconds. */
const AWAY_MS = 1_000;

export interface FallbackStoreOptions {
  /** What is used while the other one is away. */
  memory: SharedStore;
  now: () => number;
  setTimer: SetTimer;
  log: Log;
}

export interface FallbackStore extends SharedStore {
  /** The store answers again. */
  back(): void;
  /** The store does not answer. */
  away(error: unknown): void;
}

/** Returns a store that never rejects: while the shared one is away, this process has one of its own. Logs it once. */
export function createFallbackStore(
  shared: SharedStore,
  options: FallbackStoreOptions,
): FallbackStore {
  const { memory, now, log } = options;
  let awayUntil = 0;
  let isAway = false;
  let closed = false;

  function away(error: unknown): void {
    awayUntil = now() + AWAY_MS;
    if (isAway || closed) return;
    isAway = true;
    const why = error instanceof Error ? error.message : 'unknown';
    log.warn({ why }, 'Redis cannot be reached: each call keeps its own free times until it can');
  }

  function back(): void {
    awayUntil = 0;
    if (!isAway) return;
    isAway = false;
    log.info({}, 'Redis is back: free times are shared again');
  }

  async function inTime<T>(work: Promise<T>): Promise<T> {
    let stop = (): void => undefined;
    const limit = new Promise<never>((_, reject) => {
      stop = options.setTimer(PATIENCE_MS, () => {
        reject(new Error('no answer in time'));
      });
    });
    try {
      return await Promise.race([work, limit]);
    } finally {
      stop();
    }
  }

  async function attempt<T>(run: (store: SharedStore) => Promise<T>): Promise<T> {
    if (now() < awayUntil) return run(memory);
    try {
      const result = await inTime(run(shared));
      back();
      return result;
    } catch (error) {
      away(error);
      return run(memory);
    }
  }

  return {
    back,
    away,
    get: (keys) => attempt((store) => store.get(keys)),
    set: (entries, ttlMs) => attempt((store) => store.set(entries, ttlMs)),
    update: (key, change, ttlMs) => attempt((store) => store.update(key, change, ttlMs)),
    async lock(key, ttlMs) {
      const unlock = await attempt((store) => store.lock(key, ttlMs));
      if (unlock === null) return null;
      return async () => {
        try {
          await inTime(unlock());
        } catch (error) {
          // It runs out by itself.
          away(error);
        }
      };
    },
    publish: (channel, message) => attempt((store) => store.publish(channel, message)),
    async subscribe(channel, listener) {
      const stopOwn = await memory.subscribe(channel, listener);
      const follow = shared.subscribe(channel, listener);
      try {
        await inTime(follow);
      } catch (error) {
        // It is followed once there is a connection.
        away(error);
      }
      return () => {
        stopOwn();
        void follow.then((stop) => {
          stop();
        }, away);
      };
    },
    async close() {
      closed = true;
      await memory.close();
      try {
        await shared.close();
      } catch (error) {
        log.info({ error }, 'Redis was left without a word');
      }
    },
  };
}

export interface OpenStoreOptions extends Omit<FallbackStoreOptions, 'memory'> {
  /** Address of the Redis server. */
  url: string;
}

/** Returns the store that calls share on a Redis server, with a memory store to fall back to. Never rejects. */
export async function openStore({ url, ...options }: OpenStoreOptions): Promise<SharedStore> {
  const { now, setTimer } = options;
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
    const store: FallbackStore = createFallbackStore(redis, { memory, ...options });
    const stop = setTimer(FIRST_CONNECTION_MS, () => {
      resolve(store);
    });
  });
}
