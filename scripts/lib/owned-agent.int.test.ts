/** A call with an agent that its owner made over HTTP: its calendar, its words, and nobody else's. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { z } from 'zod';
import { startStack, type Stack } from '../stack/start-stack.ts';
import { ScriptedCaller } from './scripted-caller.ts';

const ZONE = 'America/New_York';
const STEP_MS = 60_000;

let stack: Stack;
let dataDir: string;
const lines: string[] = [];

beforeAll(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'owned-agent-'));
  stack = await startStack({
    dataDir,
    now: '2027-03-01T14:00:00Z',
    parts: ['sfu', 'local-calcom', 'server', 'worker'],
    log: (_part, line) => lines.push(line),
  });
});
afterAll(async () => {
  await stack.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

const made = z.object({ data: z.object({ agent: z.object({ id: z.string() }) }) });
const slots = z.object({
  data: z.object({ slots: z.array(z.object({ start_time: z.string() })) }),
});

async function send(path: string, method: string, body?: object): Promise<unknown> {
  const response = await fetch(`${stack.serverUrl}/api/v1${path}`, {
    method,
    headers: { 'content-type': 'application/json' },
    ...(body && { body: JSON.stringify(body) }),
  });
  return response.json();
}

it('the caller of an agent of the database gets the calendar of that agent, and can choose in it', async () => {
  const { data } = made.parse(
    await send('/agents', 'POST', {
      name: 'Front desk',
      access: 'public',
      cal_enabled: true,
      cal_api_key: stack.calKey,
      cal_event_type_slug: 'product-demo',
      cal_timezone: ZONE,
    }),
  );
  const { id } = data.agent;
  const offered = slots.parse(
    await send(`/agents/${id}/calendar/slots?startDate=2027-03-08&endDate=2027-03-09`, 'GET'),
  );
  const start = offered.data.slots[0]?.start_time ?? '';
  const caller = await ScriptedCaller.join(stack.serverUrl, id);
  await caller.waitForAgent(ZONE, STEP_MS);
  await caller.tap('calendar.open', { from: '2027-03-08' });
  await expect
    .poll(
      async () => {
        const { slots: seen } = await caller.slots({ from: '2027-03-08', to: '2027-03-09' });
        return seen.map((slot) => slot.start);
      },
      { timeout: STEP_MS },
    )
    .toContain(start);
  const view = await caller.tap('calendar.select', { start });
  expect(view).toMatchObject({ step: 'details', event: { durationMinutes: 45 } });
  await caller.leave();
  expect(lines.join('\n')).not.toContain(stack.calKey);
});
