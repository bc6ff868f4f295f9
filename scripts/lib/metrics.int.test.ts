/** Real calls in a real worker: what they measure is counted there, outlives their processes, and names nobody. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { chooseAndFill, confirm, freeSlots, lookAt } from '../bench/tapping-caller.ts';
import { portAllocator } from '../stack/ports.ts';
import { startStack } from '../stack/start-stack.ts';
import type { Stack } from '../stack/start-stack.ts';
import { readMetrics, type Metrics } from './read-metrics.ts';
import { ScriptedCaller } from './scripted-caller.ts';

const ZONE = 'America/New_York';
const STEP_MS = 45_000;

let stack: Stack;
let dataDir: string;
let workerPort = 0;
let serverPort = 0;
const log: string[] = [];

beforeAll(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'metrics-'));
  const take = portAllocator(() => undefined);
  workerPort = await take({ name: 'worker metrics', preferred: 0 });
  serverPort = await take({ name: 'server metrics', preferred: 0 });
  stack = await startStack({
    dataDir,
    parts: ['sfu', 'local-calcom', 'server', 'worker'],
    env: {
      METRICS_PORT: String(serverPort),
      WORKER_METRICS_PORT: String(workerPort),
      LOG_LEVEL: 'info',
    },
    log: (part, line) => log.push(`${part}: ${line}`),
  });
});
afterAll(async () => {
  await stack.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

async function measured(): Promise<Metrics> {
  return (await readMetrics(workerPort)).values;
}

async function book(caller: ScriptedCaller): Promise<string> {
  await caller.waitForAgent(ZONE, STEP_MS);
  const view = await lookAt(caller);
  const [slot] = await freeSlots(caller, view);
  if (!slot) throw new Error('nothing is free');
  await chooseAndFill(caller, slot.start);
  await confirm(caller, slot.start);
  return slot.start;
}

it('a call that books is counted, and its process shown while it lasts', async () => {
  const caller = await ScriptedCaller.join(stack.serverUrl);
  await book(caller);
  const during = await measured();
  expect(during.get('icc_calls_active')).toBe(1);
  expect(during.get('icc_worker_capacity')).toBe(8);
  expect(during.get('icc_job_rss_bytes{stat="max"}')).toBeGreaterThan(50e6);
  expect(during.get('icc_bookings_total{result="booked"}')).toBe(1);
  expect(during.get('icc_time_to_booked_seconds_count')).toBe(1);
  expect(during.get('icc_calendar_open_seconds_count')).toBe(1);
  expect(during.get('icc_job_start_seconds_count')).toBe(1);
  expect(during.get('icc_rpc_seconds_count{method="calendar.book",code="ok"}')).toBe(1);
  expect(during.get('icc_rpc_seconds_count{method="calendar.view",code="ok"}')).toBeGreaterThan(1);
  expect(during.get('icc_upstream_seconds_count{op="book"}')).toBe(1);
  expect(during.get('icc_upstream_seconds_count{op="reserve"}')).toBe(1);
  expect(during.get('icc_upstream_budget_remaining')).toBeGreaterThan(0);
  await caller.leave();
  const ended = 'icc_calls_total{channel="browser",outcome="booked"}';
  await expect.poll(async () => (await measured()).get(ended), { timeout: STEP_MS }).toBe(1);
});

it('what a killed process had counted is kept, and its gauges are gone', async () => {
  const before = log.length;
  const caller = await ScriptedCaller.join(stack.serverUrl);
  await caller.waitForAgent(ZONE, STEP_MS);
  const view = await lookAt(caller);
  const [slot] = await freeSlots(caller, view);
  await chooseAndFill(caller, slot?.start ?? '');
  await expect
    .poll(async () => (await measured()).get('icc_holds_active'), { timeout: STEP_MS })
    .toBe(1);
  const selected = 'icc_rpc_seconds_count{method="calendar.select",code="ok"}';
  const counted = (await measured()).get(selected);
  const started = log.slice(before).find((line) => line.includes('call started'));
  const gone = caller.agentIdentity;
  process.kill(Number(/"pid":(\d+)/.exec(started ?? '')?.[1]), 'SIGKILL');
  await caller.waitForNextAgent(gone, STEP_MS);
  expect(counted).toBe(2);
  expect((await measured()).get(selected)).toBe(counted);
  await expect
    .poll(async () => (await measured()).get('icc_recoveries_total{kind="agent"}'), {
      timeout: STEP_MS,
    })
    .toBe(1);
  await caller.leave();
});

it('a server counts requests by route', async () => {
  const { values } = await readMetrics(serverPort);
  const token = 'icc_http_seconds_count{method="POST",route="/api/v1/token",status="201"}';
  expect(values.get(token)).toBe(2);
});

it('nothing in metrics and log names a person, a call or an agent; the log has a line for each step', async () => {
  const all = [(await readMetrics(workerPort)).text, (await readMetrics(serverPort)).text];
  expect(all.join('\n')).toContain('icc_bookings_total');
  expect(all.join('\n')).not.toMatch(/Ada|@|call-|caller-|agent-|RM_|127\.0\.0\.1|example/);
  const steps = log.filter((line) => line.includes('step of a call'));
  expect(steps.some((line) => line.includes('"type":"booked"'))).toBe(true);
  expect(steps.join('\n')).not.toMatch(/Ada|@|202-?555|caller-/);
});
