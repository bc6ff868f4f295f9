import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { setTimer } from '../../runtime/clock.ts';
import { startTestRedis, type TestRedis } from '../testing/redis-server.ts';
import { describeSharedStore } from '../testing/shared-store.contract.ts';
import { openStore } from './fallback-store.ts';
import { createRedisStore } from './redis-store.ts';
import type { SharedStore } from './shared-store.ts';

let redis: TestRedis;
beforeAll(async () => {
  redis = await startTestRedis();
});
afterAll(async () => {
  await redis.kill();
});

function connect(): Promise<SharedStore> {
  return new Promise((resolve) => {
    const store = createRedisStore({
      url: redis.url,
      onTrouble: () => undefined,
      onReady: () => resolve(store),
    });
  });
}

describeSharedStore('on Redis', {
  open: async () => [await connect(), await connect()],
  pass: (ms) => delay(ms),
});

describeSharedStore('on Redis, with memory to fall back to', {
  open: async () => [await open([]), await open([])],
  pass: (ms) => delay(ms),
});

function open(lines: string[]): Promise<SharedStore> {
  const say = (_: object, message: string): void => void lines.push(message);
  const store = openStore({
    url: redis.url,
    now: Date.now,
    setTimer,
    log: { warn: say, info: say },
  });
  return store;
}

it('goes on in memory while Redis is away, says so once, and comes back by itself', async () => {
  const lines: string[] = [];
  const store = await open(lines);
  const other = await open([]);
  const heard: string[] = [];
  await other.subscribe('news', (message) => heard.push(message));
  await store.set([['key', 'before']], 60_000);
  expect(await other.get(['key'])).toEqual(['before']);

  await redis.kill();
  for (let count = 0; count < 5; count += 1) {
    await store.set([['key', `away ${count}`]], 60_000);
    await store.publish('news', 'to nobody');
  }
  expect(await store.get(['key'])).toEqual(['away 4']);
  expect(lines).toEqual([expect.stringContaining('cannot be reached')]);

  await redis.start();
  await expect.poll(() => lines, { timeout: 10_000 }).toHaveLength(2);
  await store.set([['key', 'after']], 60_000);
  await expect.poll(() => other.get(['key']), { timeout: 10_000 }).toEqual(['after']);
  await expect
    .poll(
      async () => {
        await store.publish('news', 'again');
        return heard;
      },
      { timeout: 10_000 },
    )
    .toContain('again');
  await store.close();
  await other.close();
});

it('starts in memory where there is no Redis yet, and hears of it when it comes', async () => {
  await redis.kill();
  const lines: string[] = [];
  const store = await open(lines);
  const heard: string[] = [];
  await store.subscribe('news', (message) => heard.push(message));
  await store.set([['key', 'alone']], 60_000);
  expect(await store.get(['key'])).toEqual(['alone']);
  await redis.start();
  await expect.poll(() => lines, { timeout: 10_000 }).toHaveLength(2);
  await store.publish('news', 'hello');
  await expect.poll(() => heard).toEqual(['hello']);
  await store.close();
});

it('does not wait for a Redis that hangs', async () => {
  const lines: string[] = [];
  const store = await open(lines);
  process.kill(redis.pid, 'SIGSTOP');
  try {
    expect(await store.get(['key'])).toEqual([null]);
    expect(lines).toEqual([expect.stringContaining('cannot be reached')]);
  } finally {
    process.kill(redis.pid, 'SIGCONT');
    await store.close();
  }
});
