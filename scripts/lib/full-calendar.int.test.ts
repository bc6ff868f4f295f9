/** One call over a calendar that asks for much: a long form, free times day and night, bookings that need a confirmation. */
import { createHmac, randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { z } from 'zod';
import {
  groupByDay,
  joinAvailability,
  localDate,
  MAX_SLOTS,
  type CalendarView,
  type DateWindow,
} from '@in-call-calendar/shared';
import { startStack } from '../stack/start-stack.ts';
import type { Stack } from '../stack/start-stack.ts';
import { ScriptedCaller } from './scripted-caller.ts';

const SECRET = 'a-secret-of-a-test';
const STEP_MS = 30_000;
const TOWNS = Array.from({ length: 300 }, (_, index) => `Town ${index} of a list `.padEnd(60, '.'));
const DAY_AND_NIGHT = Object.fromEntries(
  ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'].map((day) => [
    day,
    ['00:00-24:00'],
  ]),
);
const CALENDAR = {
  timeZone: 'America/New_York',
  host: { name: 'Robin Hale', username: 'robin' },
  openingHours: DAY_AND_NIGHT,
  eventTypes: [
    {
      title: 'Consultation',
      slug: 'consultation',
      lengthInMinutes: 15,
      confirmationPolicy: { type: 'always', blockUnconfirmedBookingsInBooker: true },
      bookingFields: [
        { type: 'boolean', slug: 'terms', label: 'I have read the terms', required: true },
        { type: 'select', slug: 'town', label: 'Town', required: true, options: TOWNS },
        { type: 'multiselect', slug: 'about', label: 'About', options: ['Tax, legal', 'Sales'] },
      ],
    },
  ],
  // Made before there were questions.
  bookings: [{ start: '2026-12-01T15:00:00Z', name: 'Bo Lind', email: 'bo@example.com' }],
};

const bookingSchema = z.object({
  data: z.looseObject({
    uid: z.string(),
    start: z.string(),
    end: z.string(),
    status: z.string(),
    icsUid: z.string(),
    attendees: z.array(z.looseObject({ language: z.string() })),
    bookingFieldsResponses: z.record(z.string(), z.unknown()),
  }),
});

let stack: Stack;
let dataDir: string;
let caller: ScriptedCaller;

beforeAll(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'full-calendar-'));
  const calendarFile = join(dataDir, 'calendar.json');
  writeFileSync(calendarFile, JSON.stringify(CALENDAR));
  stack = await startStack({
    dataDir,
    calendarFile,
    parts: ['sfu', 'local-calcom', 'server', 'worker'],
    now: '2026-11-24T14:00:00Z',
    env: { CAL_WEBHOOK_SECRET: SECRET },
  });
  caller = await ScriptedCaller.join(stack.serverUrl);
});
afterAll(async () => {
  await caller.leave();
  await stack.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

async function atProvider(path: string, body?: object): Promise<z.infer<typeof bookingSchema>> {
  const response = await fetch(`${stack.calUrl}/bookings/${path}`, {
    method: body ? 'POST' : 'GET',
    headers: { 'cal-api-version': '2024-08-13', 'content-type': 'application/json' },
    ...(body && { body: JSON.stringify(body) }),
  });
  return bookingSchema.parse(await response.json());
}

/** All free times of a window, answer after answer. */
async function allSlots(window: DateWindow, zone: string) {
  let known = await caller.slots(window);
  const answers = [known.slots.length];
  while (known.slots.length % MAX_SLOTS === 0 && known.slots.length > 0) {
    const rest = await caller.slots({ ...window, from: localDate(known.to, zone) });
    answers.push(rest.slots.length);
    known = joinAvailability(known, rest);
  }
  return { ...known, answers };
}

type Booked = Extract<CalendarView, { step: 'booked' }>;
const booked = (what: string, holds: (view: Booked) => boolean): Promise<Booked> =>
  caller.feed.waitFor(
    what,
    (view): view is Booked => view.step === 'booked' && holds(view),
    STEP_MS,
  );

it('a zone that the agent does not know is left out, and the calendar is there all the same', async () => {
  const { view, enabled } = await caller.waitForAgent(
    { zone: 'America/Newtown', language: 'de-DE' },
    60_000,
  );
  expect(enabled).toBe(true);
  expect(view.zones).toMatchObject({ caller: 'America/New_York', shown: 'America/New_York' });
});

it('three months of it are there to the last day, in more than one answer', async () => {
  await caller.tap('calendar.open', { range: '3m' });
  const { window, zones } = await caller.feed.waitFor(
    'free times',
    (view): view is Extract<CalendarView, { step: 'choosing' }> =>
      view.step === 'choosing' && view.range === '3m' && view.availability.status === 'ready',
    STEP_MS,
  );
  const { slots, answers } = await allSlots(window, zones.shown);
  expect(answers).toHaveLength(2);
  const days = groupByDay(slots, zones.shown);
  expect(days.get('2027-02-10')).toHaveLength(96);
  expect(days.get(window.to)).toHaveLength(96);
  expect(slots).toHaveLength(new Set(slots.map(({ start }) => start)).size);
});

it('a required box has to be ticked, the last of many options can be chosen, and one with a comma', async () => {
  const start = '2026-12-01T16:00:00.000Z';
  await caller.tap('calendar.select', { start });
  const answers = { name: 'Ada Example', email: 'ada@example.com', town: TOWNS.at(-1) ?? '' };
  await caller.tap('calendar.details', { values: { ...answers, about: 'tax, legal' } });
  await caller.tap('calendar.details', { values: { terms: true } });
  const unticked = await caller.tap('calendar.details', { values: { terms: false } });
  expect(unticked).toMatchObject({ step: 'details', missing: ['terms'] });
  const confirm = { attempt: randomUUID(), start };
  await expect(caller.tap('calendar.book', confirm)).rejects.toThrow(/terms/);
  await caller.tap('calendar.details', { values: { terms: true } });
  await caller.tap('calendar.book', confirm);
  const { booking } = await booked('the request', () => true);
  const { data } = await atProvider(booking.uid);
  expect(data.bookingFieldsResponses).toMatchObject({
    terms: true,
    town: TOWNS.at(-1),
    about: ['Tax, legal'],
  });
  expect(data.status).toBe('pending');
  expect(data.attendees[0]?.language).toBe('de');
  expect(data.icsUid).toBe(booking.icsUid);
});

it('a move made elsewhere that needs a confirmation is shown once it is announced', async () => {
  const before = await booked('the request', () => true);
  const start = '2026-12-02T16:00:00.000Z';
  const { data: moved } = await atProvider(`${before.booking.uid}/reschedule`, { start });
  expect(moved.status).toBe('pending');
  const body = JSON.stringify({
    triggerEvent: 'BOOKING_REQUESTED',
    createdAt: new Date().toISOString(),
    payload: {
      uid: moved.uid,
      status: 'PENDING',
      startTime: moved.start,
      endTime: moved.end,
      rescheduleUid: before.booking.uid,
      rescheduleStartTime: before.booking.start,
    },
  });
  const signature = createHmac('sha256', SECRET).update(body).digest('hex');
  const response = await fetch(`${stack.serverUrl}/api/v1/webhooks/cal`, {
    method: 'POST',
    headers: { 'x-cal-signature-256': signature },
    body,
  });
  expect(response.status).toBe(200);
  const { booking } = await booked('the new time', (view) => view.booking.start === start);
  expect(booking).toMatchObject({ status: 'pending', icsUid: before.booking.icsUid });
});

it('a move that the calendar refuses for a new question says which, and leaves the booking', async () => {
  await caller.tap('calendar.find', { email: 'bo@example.com', date: '2026-12-01' });
  const found = await booked('the booking', ({ origin }) => origin === 'found');
  const { uid } = found.booking;
  const start = '2026-12-03T16:00:00.000Z';
  await caller.tap('calendar.reschedule', { uid });
  await caller.tap('calendar.select', { start });
  await caller.tap('calendar.reschedule', { uid, start, attempt: randomUUID() });
  const { booking, notice } = await booked('the refusal', (view) => view.notice !== null);
  expect(booking).toMatchObject({ start: found.booking.start, status: 'accepted' });
  expect(notice?.text).toMatch(/I have read the terms.*stands as it was/s);
  expect(notice?.text).toContain('link');
  await caller.hears(/asks for “I have read the terms”/, STEP_MS);
});
