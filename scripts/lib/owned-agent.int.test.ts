/** A call with an agent that its owner made over HTTP: its calendar, its booking, and what is kept of it. */
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { z } from 'zod';
import type { CalendarView } from '@in-call-calendar/shared';
import { checkedFetch } from '../../agent/src/api/testing/checked-fetch.ts';
import { signalGroup } from '../stack/process-group.ts';
import { startStack, type Stack } from '../stack/start-stack.ts';
import { listBookings } from './provider.ts';
import { sampleAnswers } from './sample-answers.ts';
import { ScriptedCaller } from './scripted-caller.ts';

const ZONE = 'America/New_York';
const STEP_MS = 60_000;
const ADA = { name: 'Ada Example', email: 'ada@example.com' };
const BERTA = { name: 'Berta Example', email: 'berta@example.com' };
const DAY = { from: '2027-03-08', to: '2027-03-09' };
const GREETING = 'Harbour Dental, good morning.';

let stack: Stack;
let dataDir: string;
const lines: string[] = [];
const options = {
  now: '2027-03-01T14:00:00Z',
  log: (_part: string, line: string) => void lines.push(line),
};

beforeAll(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'owned-agent-'));
  stack = await startStack({
    ...options,
    dataDir,
    parts: ['sfu', 'local-calcom', 'server', 'worker'],
    // A room is closed 15 s after that.
    env: { CALLER_GRACE_MS: '2000' },
  });
});
afterAll(async () => {
  await stack.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

/** Another worker for the calls of the stack. */
function startWorker(): Promise<Stack> {
  return startStack({
    ...options,
    dataDir: join(dataDir, 'worker'),
    parts: ['worker'],
    env: {
      LIVEKIT_URL: stack.livekitUrl,
      LIVEKIT_API_KEY: stack.apiKey,
      LIVEKIT_API_SECRET: stack.apiSecret,
      LIVEKIT_AGENT_NAME: stack.agentName,
      CAL_API_URL: stack.calUrl,
      CAL_API_KEY: stack.calKey,
      SERVER_URL: stack.serverUrl,
    },
  });
}

/** Ends a worker with all its calls, as a power cut would. */
function kill(worker: Stack): void {
  const { pid } = worker.part('worker');
  if (pid === undefined) throw new Error('the worker does not run');
  signalGroup(pid, 'SIGKILL');
}

const made = z.object({ data: z.object({ agent: z.object({ id: z.string() }) }) });
const slots = z.object({
  data: z.object({ slots: z.array(z.object({ start_time: z.string() })) }),
});

const listedCalls = z.object({
  data: z.object({
    calls: z.array(
      z.looseObject({
        id: z.string(),
        outcome: z.string().nullable(),
        end_reason: z.string().nullable(),
      }),
    ),
  }),
});
const timelineAnswer = z.object({
  data: z.object({
    events: z.array(
      z.object({
        data: z.object({
          call: z.string().optional(),
          event: z.object({ type: z.string() }).optional(),
        }),
      }),
    ),
  }),
});
const listedBookings = z.object({
  data: z.object({ bookings: z.array(z.looseObject({ id: z.string() })) }),
});

async function send(path: string, method: string, body?: object): Promise<unknown> {
  const response = await checkedFetch(`${stack.serverUrl}/api/v1${path}`, {
    method,
    headers: { 'content-type': 'application/json' },
    ...(body && { body: JSON.stringify(body) }),
  });
  return response.json();
}

async function makeAgent(): Promise<string> {
  const answer = await send('/agents', 'POST', {
    name: 'Front desk',
    greeting: GREETING,
    access: 'public',
    cal_enabled: true,
    cal_api_key: stack.calKey,
    cal_event_type_slug: 'product-demo',
    cal_timezone: ZONE,
  });
  return made.parse(answer).data.agent.id;
}

async function callsOf(id: string) {
  return listedCalls.parse(await send(`/agents/${id}/calls`, 'GET')).data.calls;
}

/** Goes through a call with an agent until all is there that a booking takes; resolves with the time chosen. */
async function chooseTime(caller: ScriptedCaller, id: string, person: typeof ADA): Promise<string> {
  const query = `startDate=${DAY.from}&endDate=${DAY.to}`;
  const offered = slots.parse(await send(`/agents/${id}/calendar/slots?${query}`, 'GET'));
  const start = offered.data.slots[0]?.start_time ?? '';
  await caller.waitForAgent(ZONE, STEP_MS);
  await caller.tap('calendar.open', { from: DAY.from });
  const seen = async () => (await caller.slots(DAY)).slots.map((slot) => slot.start);
  await expect.poll(seen, { timeout: STEP_MS }).toContain(start);
  const view = await caller.tap('calendar.select', { start });
  expect(view).toMatchObject({ step: 'details', event: { durationMinutes: 45 } });
  const filled = await caller.tap('calendar.details', {
    values: { ...sampleAnswers(view.event?.fields ?? []), ...person },
  });
  expect(filled).toMatchObject({ missing: [] });
  return start;
}

async function confirm(caller: ScriptedCaller, start: string): Promise<void> {
  await caller.tap('calendar.book', { attempt: 'attempt-of-a-test', start });
  await caller.feed.waitFor(
    'the booking',
    (seen): seen is Extract<CalendarView, { step: 'booked' }> => seen.step === 'booked',
    STEP_MS,
  );
}

it(
  'a call with an agent of the database is with its calendar, and is in the API with its booking after it',
  async () => {
    const id = await makeAgent();
    const caller = await ScriptedCaller.join(stack.serverUrl, { agentId: id });
    const start = await chooseTime(caller, id, ADA);
    await confirm(caller, start);
    await caller.leave();

    await expect
      .poll(async () => (await callsOf(id)).map((call) => call.end_reason), { timeout: STEP_MS })
      .toEqual(['hung_up']);
    const [call] = await callsOf(id);
    expect(call).toMatchObject({ agent_id: id, channel: 'browser', outcome: 'booked' });
    const timeline = await send(`/calls/${call?.id ?? ''}/timeline`, 'GET');
    const happened = timelineAnswer
      .parse(timeline)
      .data.events.map(({ data: { call: note, event } }) => note ?? event?.type);
    expect(happened[0]).toBe('began');
    expect(happened.at(-1)).toBe('ended');
    expect(happened).toEqual(expect.arrayContaining(['open', 'select', 'details', 'booked']));
    const list = await send(`/agents/${id}/bookings`, 'GET');
    const [booking, ...others] = listedBookings.parse(list).data.bookings;
    expect(others).toEqual([]);
    expect(booking).toMatchObject({ call_id: call?.id, start_at: start, status: 'confirmed' });
    expect(await send(`/agents/${id}/bookings/${booking?.id ?? ''}`, 'GET')).toMatchObject({
      data: { attendee: ADA, attendee_error: null },
    });

    const told = JSON.stringify([call, timeline, list]) + lines.join('\n');
    for (const secret of [stack.calKey, ADA.name, ADA.email]) expect(told).not.toContain(secret);
    // It is in the database alone.
    expect(existsSync(join(dataDir, 'calls'))).toBe(false);
  },
  3 * STEP_MS,
);

it(
  'a call whose worker is killed goes on with the same agent and its settings, and ends with its room where no worker is left',
  async () => {
    const id = await makeAgent();
    const caller = await ScriptedCaller.join(stack.serverUrl, { agentId: id });
    const start = await chooseTime(caller, id, BERTA);
    await caller.hears(/Harbour Dental/, STEP_MS);
    const gone = caller.agentIdentity;
    kill(stack);
    const second = await startWorker();
    expect(await caller.askForAgent(gone)).toBe('coming');
    const { view } = await caller.waitForNextAgent(gone, STEP_MS);
    expect(view).toMatchObject({
      step: 'details',
      selected: start,
      event: { durationMinutes: 45 },
      missing: [],
    });
    await confirm(caller, start);
    const bookings = (await listBookings(stack)).filter(({ email }) => email === BERTA.email);
    expect(bookings).toMatchObject([{ start, status: 'accepted' }]);
    // The second agent tells the server of the same call.
    const told = async () =>
      (await callsOf(id)).map(({ outcome, end_reason }) => [outcome, end_reason]);
    await expect.poll(told, { timeout: STEP_MS }).toEqual([['booked', null]]);
    const [call] = await callsOf(id);
    const timeline = JSON.stringify(await send(`/calls/${call?.id ?? ''}/timeline`, 'GET'));
    expect(timeline).toContain('"takeover"');
    const list = await send(`/agents/${id}/bookings`, 'GET');
    expect(listedBookings.parse(list).data.bookings).toMatchObject([
      { call_id: call?.id, start_at: start, status: 'confirmed' },
    ]);

    // Nobody is left to tell how it ends, but LiveKit.
    kill(second);
    await caller.vanish();
    await expect.poll(told, { timeout: STEP_MS }).toEqual([['booked', 'lost']]);
    await second.stop();
  },
  4 * STEP_MS,
);
