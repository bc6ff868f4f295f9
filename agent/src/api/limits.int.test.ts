import { Hono } from 'hono';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestRedis, type TestRedis } from '../scheduling/testing/redis-server.ts';
import { createLimits } from './limits.ts';
import { openLimitsClient } from './open-limits-client.ts';

let redis: TestRedis;
beforeAll(async () => {
  redis = await startTestRedis();
});
afterAll(async () => {
  await redis.kill();
});

/** A server with limits of its own, over the same Redis. */
async function startServer(url: string) {
  const lines: string[] = [];
  const say = (_: object, message: string): void => void lines.push(message);
  const { client, close } = await openLimitsClient(url, { warn: say, info: say });
  const limits = createLimits({ tokensPerMinute: 3, redis: client });
  const app = new Hono();
  app.get('/:sender', async (c) => {
    await limits.spend(c, 'token', c.req.param('sender'));
    return c.body(null, 204);
  });
  app.onError((_, c) => c.body(null, 429));
  const ask = async (sender: string): Promise<number> => (await app.request(`/${sender}`)).status;
  return { ask, close, lines };
}

test('servers over one Redis count together; while it is away each counts alone, and says so', async () => {
  const [one, two] = [await startServer(redis.url), await startServer(redis.url)];
  expect([await one.ask('a'), await two.ask('a'), await one.ask('a'), await two.ask('a')]).toEqual([
    204, 204, 204, 429,
  ]);
  expect(await one.ask('a')).toBe(429);
  await redis.kill();
  expect([await one.ask('b'), await one.ask('b'), await one.ask('b'), await one.ask('b')]).toEqual([
    204, 204, 204, 429,
  ]);
  expect(await two.ask('b')).toBe(204);
  await expect.poll(() => one.lines.join()).toContain('REDIS_URL cannot be used');
  await redis.start();
  await expect.poll(() => one.lines.join(), { timeout: 10_000 }).toContain('in Redis again');
  await expect.poll(() => two.lines.join(), { timeout: 10_000 }).toContain('in Redis again');
  expect([await one.ask('c'), await two.ask('c'), await one.ask('c'), await two.ask('c')]).toEqual([
    204, 204, 204, 429,
  ]);
  one.close();
  two.close();
});

test('a server starts without Redis, and names the setting', async () => {
  const { ask, lines, close } = await startServer('redis://127.0.0.1:1');
  expect(lines[0]).toContain('REDIS_URL cannot be used');
  expect(await ask('a')).toBe(204);
  close();
});
