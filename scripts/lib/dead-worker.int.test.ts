/** A whole worker dies with its calls: another one takes them over, because the page asks for it. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { signalGroup } from '../stack/process-group.ts';
import { startStack } from '../stack/start-stack.ts';
import type { Stack } from '../stack/start-stack.ts';
import { ScriptedCaller } from './scripted-caller.ts';

const ZONE = 'America/New_York';
const STEP_MS = 30_000;

interface Running {
  stack: Stack;
  dataDir: string;
  /** A call has begun in its worker. */
  leads: boolean;
}

const running: Running[] = [];

beforeAll(async () => {
  const first = await start({ parts: ['sfu', 'local-calcom', 'server', 'worker'] });
  await start({
    parts: ['worker'],
    env: {
      LIVEKIT_URL: first.livekitUrl,
      LIVEKIT_API_KEY: first.apiKey,
      LIVEKIT_API_SECRET: first.apiSecret,
      LIVEKIT_AGENT_NAME: first.agentName,
      CAL_API_URL: first.calUrl,
      CAL_API_KEY: first.calKey,
    },
  });
});
afterAll(async () => {
  for (const { stack, dataDir } of running.reverse()) {
    await stack.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
});

async function start(options: Omit<Parameters<typeof startStack>[0], 'dataDir'>): Promise<Stack> {
  const dataDir = mkdtempSync(join(tmpdir(), 'dead-worker-'));
  let one: Running | null = null;
  const stack = await startStack({
    dataDir,
    now: '2027-03-01T14:00:00Z',
    log: (_part, line) => {
      if (one && line.includes('call started')) one.leads = true;
    },
    ...options,
  });
  one = { stack, dataDir, leads: false };
  running.push(one);
  return stack;
}

it('a call of a worker that has died goes on in another one, once the page has asked', async () => {
  const [first] = running;
  if (!first) throw new Error('nothing runs');
  const caller = await ScriptedCaller.join(first.stack.serverUrl);
  await caller.waitForAgent(ZONE, STEP_MS);
  await caller.tap('calendar.open', { from: '2027-03-08' });
  const gone = caller.agentIdentity;
  await expect.poll(() => running.some(({ leads }) => leads), { timeout: STEP_MS }).toBe(true);
  const leader = running.find(({ leads }) => leads)?.stack.part('worker').pid;
  if (leader === undefined) throw new Error('the worker does not run');
  signalGroup(leader, 'SIGKILL');
  expect(await caller.askForAgent(gone)).toBe('coming');
  const { view } = await caller.waitForNextAgent(gone, STEP_MS);
  expect(view).toMatchObject({ step: 'choosing', window: { from: '2027-03-08' } });
  // Nothing happens while an agent lives in the call.
  expect(await caller.askForAgent(caller.agentIdentity)).toBe('present');
  await caller.leave();
});
