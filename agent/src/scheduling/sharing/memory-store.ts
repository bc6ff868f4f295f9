import type { SharedStore } from './shared-store.ts';

/** Returns the store of one process: what it uses while there is no other. */
export function createMemoryStore(now: () => number): SharedStore {
  const values = new Map<string, { value: string; until: number }>();
  const listeners = new Map<string, Set<(message: string) => void>>();
  let locks = 0;

  function read(key: string): string | null {
    const found = values.get(key);
    if (!found) return null;
    if (now() < found.until) return found.value;
    values.delete(key);
    return null;
  }

  function write(key: string, value: string, ttlMs: number): void {
    if (!values.has(key)) for (const other of values.keys()) read(other);
    values.set(key, { value, until: now() + ttlMs });
  }

  return {
    get: (keys) => Promise.resolve(keys.map(read)),
    set(entries, ttlMs) {
      for (const [key, value] of entries) write(key, value, ttlMs);
      return Promise.resolve();
    },
    async update(key, change, ttlMs) {
      await Promise.resolve();
      const value = change(read(key));
      write(key, value, ttlMs);
      return value;
    },
    lock(key, ttlMs) {
      if (read(key) !== null) return Promise.resolve(null);
      const token = String((locks += 1));
      write(key, token, ttlMs);
      return Promise.resolve(() => {
        if (read(key) === token) values.delete(key);
        return Promise.resolve();
      });
    },
    publish(channel, message) {
      for (const listener of listeners.get(channel) ?? []) {
        queueMicrotask(() => {
          if (listeners.get(channel)?.has(listener)) listener(message);
        });
      }
      return Promise.resolve();
    },
    subscribe(channel, listener) {
      const all = listeners.get(channel) ?? new Set();
      listeners.set(channel, all.add(listener));
      return Promise.resolve(() => {
        all.delete(listener);
      });
    },
    close() {
      values.clear();
      listeners.clear();
      return Promise.resolve();
    },
  };
}
