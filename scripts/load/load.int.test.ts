import { expect, it } from 'vitest';
import { isGood } from './load-report.ts';
import { runLoad } from './run-load.ts';

it('two calls at once get one booking each, and what they cost is counted', async () => {
  const figures = await runLoad(
    { calls: 2, seconds: 3, voice: 'cheap', weighsBare: false },
    () => undefined,
  );
  expect(figures.failures).toEqual([]);
  expect(figures.bookings).toEqual({ expected: 2, made: 2, double: 0 });
  expect(figures.snapshots.missed).toBe(0);
  expect(figures.rpc.count).toBeGreaterThan(10);
  expect(figures.rpc.refused).toBe(0);
  expect(figures.upstream.requests).toBeGreaterThanOrEqual(4);
  expect(figures.memory.call_rss_mb).toBeGreaterThan(50);
  expect(isGood(figures)).toBe(true);
}, 300_000);
