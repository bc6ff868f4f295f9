/** A whole call with an agent of the database, searched for what must not leave its place. */
import { randomBytes } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { checkedFetch } from '../../agent/src/api/testing/checked-fetch.ts';
import {
  OWNER_SECRET,
  sharedSecretProvider,
} from '../../agent/src/api/testing/identity-provider.ts';
import { openFolder } from '../../agent/src/store/open-database.ts';
import * as schema from '../../agent/src/store/schema.ts';
import { startStack, type Stack } from '../stack/start-stack.ts';
import { bookByScript } from './book-by-script.ts';
import { findSecrets, type Found } from './find-secrets.ts';
import { startOtlpReceiver, type OtlpReceiver } from './otlp-receiver.ts';
import { listBookings } from './provider.ts';
import { ScriptedCaller } from './scripted-caller.ts';
import { Stopwatch } from './stopwatch.ts';

const ZONE = 'America/New_York';
const ENCRYPTION_KEY = randomBytes(32).toString('base64');
const WEBHOOK_SECRET = 'a secret of webhooks that nobody knows';
const ISSUER = 'https://id.example';
const ADA = { 'Ada’s name': 'Ada Example', 'Ada’s address': 'ada@example.com' };
/** What Berta says and is told. */
const SPOKEN = {
  'Berta’s sentence': 'an appointment for next week',
  'the greeting': 'I am an AI assistant',
};
const BERTA = { 'Berta’s name': 'Berta Sample', 'Berta’s address': 'berta@example.org' };

const logs: Found[] = [];
const answers: Found[] = [];
const seen: Record<'ada' | 'berta', Found[]> = { ada: [], berta: [] };
let stack: Stack;
let collector: OtlpReceiver;
let dataDir: string;
let secrets: Record<string, string>;
let adasBooking: string;
let booked: number;
/** Rows of the database, and every file that the product keeps. */
let kept: Found[];

const made = z.object({ data: z.object({ agent: z.object({ id: z.string() }) }) });
const slots = z.object({ data: z.object({ slots: z.array(z.object({ id: z.string() })) }) });

/** Everything that the product can be asked over HTTP, as an owner. */
async function asOwner(path: string, method: string, body?: object): Promise<unknown> {
  const token = await sharedSecretProvider().sign({
    iss: ISSUER,
    aud: 'us',
    sub: 'anna',
    exp: Math.floor(Date.parse('2027-03-01T20:00:00Z') / 1000),
  });
  const response = await checkedFetch(`${stack.serverUrl}/api/v1${path}`, {
    method,
    headers: {
      authorization: `Bearer ${token}`,
      'content-type': 'application/json',
      'idempotency-key': `${method} ${path}`,
    },
    ...(body && { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  answers.push({ place: `${method} ${path}`, text: JSON.stringify([...response.headers]) + text });
  return text === '' ? null : JSON.parse(text);
}

const called = z.object({ data: z.object({ calls: z.array(z.object({ id: z.string() })) }) });

/** The calls of an agent, once so many are reported: jobs tell of them a little later. */
async function callsReported(id: string, count: number): Promise<{ id: string }[]> {
  return vi.waitUntil(
    async () => {
      const { calls } = called.parse(await asOwner(`/agents/${id}/calls`, 'GET')).data;
      return calls.length === count && calls;
    },
    { timeout: 30_000, interval: 500 },
  );
}

async function bertaLooks(id: string): Promise<void> {
  const berta = await ScriptedCaller.join(stack.serverUrl, { agentId: id });
  await berta.waitForAgent(ZONE, 60_000);
  await berta.tap('calendar.open', { range: '2w' });
  await berta.say('I would like to book an appointment for next week');
  await berta.tap('calendar.details', {
    values: { name: BERTA['Berta’s name'], email: BERTA['Berta’s address'] },
  });
  seen.berta = berta.received().map((text) => ({ place: 'what Berta received', text }));
  await berta.leave();
}

beforeAll(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'secrets-stay-'));
  collector = await startOtlpReceiver();
  stack = await startStack({
    dataDir,
    now: '2027-03-01T14:00:00Z',
    parts: ['sfu', 'local-calcom', 'server', 'worker'],
    env: {
      AUTH_ISSUER: ISSUER,
      AUTH_AUDIENCE: 'us',
      AUTH_SECRET: OWNER_SECRET,
      ENCRYPTION_KEY: `k1:${ENCRYPTION_KEY}`,
      CAL_WEBHOOK_SECRET: WEBHOOK_SECRET,
      OTEL_EXPORTER_OTLP_ENDPOINT: collector.url,
    },
    log: (part, text) => logs.push({ place: `the log of ${part}`, text }),
  });
  secrets = {
    'the Cal.com key': stack.calKey,
    'the LiveKit secret': stack.apiSecret,
    ENCRYPTION_KEY,
    AUTH_SECRET: OWNER_SECRET,
    CAL_WEBHOOK_SECRET: WEBHOOK_SECRET,
  };
  const agent = {
    name: 'Front desk',
    access: 'public',
    cal_enabled: true,
    cal_api_key: stack.calKey,
    cal_event_type_slug: 'consultation',
    cal_timezone: ZONE,
  };
  const { id } = made.parse(await asOwner('/agents', 'POST', agent)).data.agent;
  const ada = await ScriptedCaller.join(stack.serverUrl, { agentId: id });
  const booking = await bookByScript(ada, new Stopwatch(), () => undefined);
  adasBooking = booking.uid;
  await bertaLooks(id);
  seen.ada = ada.received().map((text) => ({ place: 'what Ada received', text }));
  await ada.leave();
  for (const path of ['/agents', `/agents/${id}`]) await asOwner(path, 'GET');
  await asOwner(`/agents/${id}`, 'PATCH', { greeting: 'Hello' });
  await asOwner(`/agents/${id}`, 'PATCH', { cal_api_key: `${stack.calKey}\0` });
  await asOwner(`/agents/${id}/calendar/test`, 'POST');
  const free = slots.parse(
    await asOwner(`/agents/${id}/calendar/slots?startDate=2027-03-08&endDate=2027-03-12`, 'GET'),
  );
  await asOwner(`/agents/${id}/calendar/book`, 'POST', {
    slotId: free.data.slots[0]?.id,
    attendeeName: ADA['Ada’s name'],
    attendeeEmail: ADA['Ada’s address'],
  });
  for (const call of await callsReported(id, 2)) await asOwner(`/calls/${call.id}/timeline`, 'GET');
  for (const path of ['bookings', 'audit']) await asOwner(`/agents/${id}/${path}`, 'GET');
  booked = (await listBookings(stack)).length;
  await stack.stop();
  await collector.close();
  kept = [...(await rowsOfDatabase()), ...filesOf(dataDir)];
}, 240_000);
afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

async function rowsOfDatabase(): Promise<Found[]> {
  const { db, close } = await openFolder(join(dataDir, 'database'));
  const rows = await Promise.all(Object.values(schema).map((table) => db.select().from(table)));
  await close();
  return rows.map((each) => ({ place: 'the database', text: JSON.stringify(each) }));
}

/** Every file but those of the Cal.com-compatible server, whose bookings and key they are. */
function filesOf(folder: string): Found[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((file) => ({ place: relative(folder, file), text: readFileSync(file, 'latin1') }))
    .filter(({ place }) => !place.startsWith('local-calcom'));
}

describe('after a whole call', () => {
  it('no secret is in what callers received, what owners were answered, a log, a file or the database', () => {
    const places = [...logs, ...answers, ...seen.ada, ...seen.berta, ...kept];
    expect(findSecrets(places, secrets)).toEqual([]);
  });

  it('nothing of one caller is in what another one received', () => {
    const ada = { ...ADA, 'Ada’s booking': adasBooking };
    expect(findSecrets(seen.berta, ada)).toEqual([]);
    expect(findSecrets(seen.ada, BERTA)).toEqual([]);
  });

  it('no attendee is in a log, a file or the database', () => {
    expect(findSecrets([...logs, ...kept], { ...ADA, ...BERTA })).toEqual([]);
  });

  it('no person, no secret and no word of the talk is in what a collector of traces was sent', () => {
    const personal = { ...ADA, ...BERTA, ...SPOKEN, 'Ada’s booking': adasBooking };
    expect(findSecrets(collector.received, { ...secrets, ...personal })).toEqual([]);
    const sent = collector.received.map(({ text }) => text).join();
    // The call of the job, its turns and the model's replies.
    for (const span of ['job_entrypoint', 'agent_turn', 'llm_node']) expect(sent).toContain(span);
  });

  it('the search has seen what it looked through: what is there is found', () => {
    expect(booked).toBe(2);
    expect(answers.filter(({ place }) => place.endsWith('/timeline'))).toHaveLength(2);
    expect(findSecrets(seen.ada, ADA)).not.toEqual([]);
    expect(findSecrets(seen.berta, BERTA)).not.toEqual([]);
    expect(findSecrets(answers, ADA)).not.toEqual([]);
    expect(findSecrets(kept, { 'an agent': 'Front desk' }).join()).toMatch(
      /the database.*database\//,
    );
    expect(findSecrets(kept, { 'an event of a call': '"kind":"event"' }).join()).toContain(
      'the database',
    );
    const parts = new Set(logs.map(({ place }) => place));
    for (const part of ['server', 'worker']) expect(parts).toContain(`the log of ${part}`);
  });
});
