/** What every shared store does, whatever is behind it. */
import { randomUUID } from 'node:crypto';
import { afterEach, describe, expect, it } from 'vitest';
import type { SharedStore } from '../sharing/shared-store.ts';

export interface StoreSetUp {
  /** Two views of the same store, as two processes have them. */
  open: () => Promise<[SharedStore, SharedStore]>;
  /** Lets time pass for the store, in milliseconds. */
  pass: (ms: number) => Promise<void>;
}

export function describeSharedStore(name: string, { open, pass }: StoreSetUp): void {
  describe(`a shared store ${name}`, () => {
    const opened: SharedStore[] = [];
    afterEach(async () => {
      for (const store of opened.splice(0)) await store.close();
    });
    async function setUp(): Promise<{ one: SharedStore; other: SharedStore; key: string }> {
      const [one, other] = await open();
      opened.push(one, other);
      return { one, other, key: randomUUID() };
    }

    it('gives others what was written, and nothing for what was not', async () => {
      const { one, other, key } = await setUp();
      await one.set(
        [
          [`${key}:a`, 'A'],
          [`${key}:b`, 'B'],
        ],
        5_000,
      );
      expect(await other.get([`${key}:b`, `${key}:c`, `${key}:a`])).toEqual(['B', null, 'A']);
      expect(await other.get([])).toEqual([]);
    });

    it('forgets what has run out', async () => {
      const { one, other, key } = await setUp();
      await one.set([[key, 'A']], 100);
      await pass(150);
      expect(await other.get([key])).toEqual([null]);
    });

    it('loses none of many updates at once', async () => {
      const { one, other, key } = await setUp();
      const add = (old: string | null): string => String(Number(old ?? 0) + 1);
      await Promise.all(
        Array.from({ length: 20 }, (_, index) => (index % 2 ? one : other).update(key, add, 5_000)),
      );
      expect(await one.get([key])).toEqual(['20']);
      expect(await other.update(key, add, 5_000)).toBe('21');
    });

    it('gives a lock to one at a time', async () => {
      const { one, other, key } = await setUp();
      const unlock = await one.lock(key, 5_000);
      expect(unlock).not.toBeNull();
      expect(await other.lock(key, 5_000)).toBeNull();
      await unlock?.();
      expect(await other.lock(key, 5_000)).not.toBeNull();
    });

    it('takes a lock from who keeps it too long, and not back from the next', async () => {
      const { one, other, key } = await setUp();
      const late = await one.lock(key, 100);
      await pass(150);
      expect(await other.lock(key, 5_000)).not.toBeNull();
      await late?.();
      expect(await one.lock(key, 5_000)).toBeNull();
    });

    it('brings messages to all who listen to their channel, and to nobody who has stopped', async () => {
      const { one, other, key } = await setUp();
      const heard: string[] = [];
      await one.subscribe(key, (message) => heard.push(`one ${message}`));
      await other.subscribe(`${key}:x`, (message) => heard.push(`x ${message}`));
      const stop = await other.subscribe(key, (message) => heard.push(`other ${message}`));
      await one.publish(key, 'hello');
      await pass(100);
      expect(heard.sort()).toEqual(['one hello', 'other hello']);
      stop();
      await other.publish(key, 'bye');
      await pass(100);
      expect(heard.sort()).toEqual(['one bye', 'one hello', 'other hello']);
    });
  });
}
