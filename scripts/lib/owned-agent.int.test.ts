/** A call with an agent that its owner made over HTTP: its calendar, its booking, and what is kept of it. */
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { z } from 'zod';
import type { CalendarView } from '@in-call-calendar/shared';
import { startStack, type Stack } from '../stack/start-stack.ts';
import { sampleAnswers } from './sample-answers.ts';
import { ScriptedCaller } from './scripted-caller.ts';

const ZONE = 'America/New_York';
const STEP_MS = 60_000;
const ADA = { name: 'Ada Example', email: 'ada@example.com' };

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

const listedCalls = z.object({
  data: z.object({
    calls: z.array(z.looseObject({ id: z.string(), end_reason: z.string().nullable() })),
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
  const response = await fetch(`${stack.serverUrl}/api/v1${path}`, {
    method,
    headers: { 'content-type': 'application/json' },
    ...(body && { body: JSON.stringify(body) }),
  });
  return response.json();
}

it(
  'a call with an agent of the database is with its calendar, and is in the API with its booking after it',
  async () => {
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
    const filled = await caller.tap('calendar.details', {
      values: { ...sampleAnswers(view.event?.fields ?? []), ...ADA },
    });
    expect(filled).toMatchObject({ missing: [] });
    await caller.tap('calendar.book', { attempt: 'attempt-of-a-test', start });
    await caller.feed.waitFor(
      'the booking',
      (seen): seen is Extract<CalendarView, { step: 'booked' }> => seen.step === 'booked',
      STEP_MS,
    );
    await caller.leave();

    const records = async () => {
      const { calls } = listedCalls.parse(await send(`/agents/${id}/calls`, 'GET')).data;
      return calls;
    };
    await expect
      .poll(async () => (await records()).map((call) => call.end_reason), { timeout: STEP_MS })
      .toEqual(['hung_up']);
    const [call] = await records();
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
