import { randomUUID } from 'node:crypto';
import { createClient } from '@redis/client';
import { MAX_UPDATE_TRIES, type SharedStore } from './shared-store.ts';

const CONNECT_TIMEOUT_MS = 2_000;
/** Longest wait between two tries to connect, in milliseconds. */
const MAX_RECONNECT_MS = 2_000;

/** Writes a value if the present one is what it was made from; an empty argument stands for none. */
const REPLACE = `
local old = redis.call('GET', KEYS[1])
if (old or '') ~= ARGV[1] then return 0 end
redis.call('SET', KEYS[1], ARGV[2], 'PX', ARGV[3])
return 1`;
/** Gives a lock back unless it has run out and somebody else has it. */
const UNLOCK = `
if redis.call('GET', KEYS[1]) == ARGV[1] then return redis.call('DEL', KEYS[1]) end
return 0`;

export interface RedisStoreOptions {
  /** `redis://` or `rediss://`, with user, password and database where there are any. */
  url: string;
  /** Called on troubles with the connection; it is made again by itself. */
  onTrouble: (error: unknown) => void;
  /** Called whenever there is a connection. */
  onReady: () => void;
}

/** Returns a store on a Redis server (6 or newer). Without a connection every method rejects at once; with a server
 * that hangs they hang too. */
export function createRedisStore({ url, onTrouble, onReady }: RedisStoreOptions): SharedStore {
  const client = createClient({
    url,
    disableOfflineQueue: true,
    socket: {
      connectTimeout: CONNECT_TIMEOUT_MS,
      reconnectStrategy: (retries) => Math.min(100 * 2 ** Math.min(retries, 10), MAX_RECONNECT_MS),
    },
  });
  const listeners = new Map<string, Set<(message: string) => void>>();
  const subscribed = new Set<string>();
  let closed = false;

  /** The client takes subscriptions up again after a lost connection, but only those that it once had. */
  async function followChannels(): Promise<void> {
    for (const channel of listeners.keys()) {
      if (subscribed.has(channel)) continue;
      subscribed.add(channel);
      try {
        await client.subscribe(channel, (message) => {
          for (const listener of listeners.get(channel) ?? []) listener(message);
        });
      } catch (error) {
        subscribed.delete(channel);
        onTrouble(error);
      }
    }
  }

  client.on('error', onTrouble);
  client.on('ready', () => {
    void followChannels().then(onReady);
  });
  client.connect().catch(onTrouble);

  return {
    get: (keys) => (keys.length === 0 ? Promise.resolve([]) : client.mGet([...keys])),
    async set(entries, ttlMs) {
      await Promise.all(
        entries.map(([key, value]) =>
          client.set(key, value, { expiration: { type: 'PX', value: ttlMs } }),
        ),
      );
    },
    async update(key, change, ttlMs) {
      for (let tries = 0; tries < MAX_UPDATE_TRIES; tries += 1) {
        const old = await client.get(key);
        const value = change(old);
        const done = await client.eval(REPLACE, {
          keys: [key],
          arguments: [old ?? '', value, String(ttlMs)],
        });
        if (done === 1) return value;
      }
      throw new Error('a shared value changes too often');
    },
    async lock(key, ttlMs) {
      const token = randomUUID();
      const taken = await client.set(key, token, {
        condition: 'NX',
        expiration: { type: 'PX', value: ttlMs },
      });
      if (taken === null) return null;
      return async () => {
        await client.eval(UNLOCK, { keys: [key], arguments: [token] });
      };
    },
    async publish(channel, message) {
      await client.publish(channel, message);
    },
    async subscribe(channel, listener) {
      const all = listeners.get(channel) ?? new Set();
      listeners.set(channel, all.add(listener));
      if (client.isReady) await followChannels();
      return () => {
        all.delete(listener);
      };
    },
    close() {
      if (!closed) client.destroy();
      closed = true;
      return Promise.resolve();
    },
  };
}
