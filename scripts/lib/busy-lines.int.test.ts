/** A worker with one line: who calls while it is taken hears so, and the call that runs does not notice. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { RoomServiceClient } from 'livekit-server-sdk';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { LINES_BUSY_ATTRIBUTE } from '@in-call-calendar/shared';
import { portAllocator } from '../stack/ports.ts';
import { startStack } from '../stack/start-stack.ts';
import type { Stack } from '../stack/start-stack.ts';
import { PhoneCaller } from './phone-caller.ts';
import { readMetrics } from './read-metrics.ts';
import { ScriptedCaller } from './scripted-caller.ts';

const ZONE = 'America/New_York';
const STEP_MS = 60_000;
const BUSY = /All lines are busy/;

let stack: Stack;
let dataDir: string;
let metricsPort = 0;
let rooms: RoomServiceClient;

beforeAll(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'busy-lines-'));
  const take = portAllocator(() => undefined);
  metricsPort = await take({ name: 'worker metrics', preferred: 0 });
  stack = await startStack({
    dataDir,
    parts: ['sfu', 'local-calcom', 'server', 'worker'],
    now: '2027-03-01T14:00:00Z',
    env: { WORKER_MAX_CALLS: '1', WORKER_METRICS_PORT: String(metricsPort) },
  });
  const url = stack.livekitUrl.replace(/^ws/, 'http');
  rooms = new RoomServiceClient(url, stack.apiKey, stack.apiSecret);
});
afterAll(async () => {
  await stack.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

it(
  'while the only line is taken, a page and a telephone hear that it is; then it is free again',
  { timeout: 300_000 },
  async () => {
    const first = await ScriptedCaller.join(stack.serverUrl);
    await first.waitForAgent(ZONE, STEP_MS);

    const second = await ScriptedCaller.join(stack.serverUrl);
    const third = await PhoneCaller.ring(stack, { number: '+12025550123' });
    await Promise.all([second.hears(BUSY, STEP_MS), third.hears(BUSY, STEP_MS)]);
    expect(second.received().join('\n')).toContain(`"${LINES_BUSY_ATTRIBUTE}":"true"`);
    const left = async () => (await rooms.listRooms([second.roomName, third.name])).length;
    await expect.poll(left, { timeout: STEP_MS }).toBe(0);

    const { values } = await readMetrics(metricsPort);
    expect(values.get('icc_calls_turned_away_total{how="told"}')).toBe(2);
    expect(values.get('icc_calls_active')).toBe(1);
    expect(await first.tap('calendar.open', { from: '2027-03-08' })).toMatchObject({
      step: 'choosing',
    });
    await first.leave();

    const callsActive = async () => (await readMetrics(metricsPort)).values.get('icc_calls_active');
    await expect.poll(callsActive, { timeout: STEP_MS }).toBe(0);
    const next = await ScriptedCaller.join(stack.serverUrl);
    expect(await next.waitForAgent(ZONE, STEP_MS)).toMatchObject({ enabled: true });
    await next.leave();
  },
);
