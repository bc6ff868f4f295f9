import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { expect, it, onTestFinished } from 'vitest';
import { z } from 'zod';

const figuresSchema = z.object({
  failures: z.array(z.string()),
  bookings: z.object({ expected: z.int(), made: z.int(), double: z.int() }),
  snapshots: z.object({ missed: z.int() }),
  rpc: z.object({ count: z.int(), refused: z.int() }),
  upstream: z.object({ requests: z.int() }),
  rpc_shares: z.object({ handled_p95_ms: z.number(), callers_late_p99_ms: z.number() }),
  call_rss_mb: z.number(),
  bare: z.object({ p95_ms: z.number(), rss_mb: z.number() }),
});

it('two calls at once get one booking each, what they cost is counted, and the command ends by itself', async () => {
  const run = join(import.meta.dirname, '..', 'run.mjs');
  const args = [run, 'load', '--calls', '2', '--seconds', '3', '--every', '1', '--json'];
  const command = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'ignore'] });
  onTestFinished(() => void command.kill());
  const [printed] = await Promise.all([text(command.stdout), once(command, 'exit')]);
  const figures = figuresSchema.parse(JSON.parse(printed));
  expect(figures.failures).toEqual([]);
  expect(figures.bookings).toEqual({ expected: 2, made: 2, double: 0 });
  expect(figures.snapshots.missed).toBe(0);
  expect(figures.rpc.count).toBeGreaterThan(6);
  expect(figures.rpc.refused).toBe(0);
  expect(figures.upstream.requests).toBeGreaterThanOrEqual(4);
  expect(figures.call_rss_mb).toBeGreaterThan(50);
  expect(figures.bare.rss_mb).toBeGreaterThan(50);
  expect(figures.bare.p95_ms).toBeGreaterThan(0);
  expect(command.exitCode).toBe(0);
}, 300_000);
