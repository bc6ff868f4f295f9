/** The packed package in an agent of somebody else: installed in an empty folder, type-checked, and booked with. */
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { initializeLogger, type JobContext } from '@livekit/agents';
import { Room } from '@livekit/rtc-node';
import { AccessToken } from 'livekit-server-sdk';
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from 'vitest';
import { decode, protocol, type BrowserMethod, type ResponseOf } from '@in-call-calendar/shared';
import { FakeTts } from '../../agent/src/session/testing/fake-models.ts';
import {
  ScriptedModel,
  toolSaid,
  type ScriptedReply,
} from '../../agent/src/session/testing/scripted-model.ts';
import '../test/sfu-context.ts';
import { checkAgentInRoom } from './conformance.ts';
import { installOwnAgent, runIn } from './install-own-agent.ts';
import { loadOwnAgent, type OwnAgent } from './load-own-agent.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const SETUP_MS = 240_000;
const STEP = { timeout: 20_000 };
const ADA = { name: 'Ada Byron', email: 'ada@example.com' };

let folder: string;
let example: OwnAgent;

beforeAll(async () => {
  initializeLogger({ pretty: false, level: 'silent' });
  folder = await mkdtemp(join(tmpdir(), 'in-call-calendar-agent-'));
  await installOwnAgent(folder);
  example = await loadOwnAgent(folder);
}, SETUP_MS);

afterAll(() => rm(folder, { recursive: true, force: true }));

const closing: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (let next = closing.pop(); next; next = closing.pop()) await next();
});

async function enter(room: Room, name: string, identity: string): Promise<void> {
  const { url, apiKey, apiSecret } = inject('sfu');
  const isAgent = identity === 'agent';
  const token = new AccessToken(apiKey, apiSecret, { identity });
  token.kind = isAgent ? 'agent' : 'standard';
  token.addGrant({ roomJoin: true, room: name, agent: isAgent, canUpdateOwnMetadata: isAgent });
  await room.connect(url, await token.toJwt(), { autoSubscribe: true, dynacast: false });
  closing.push(() => room.disconnect());
}

/** A call with the example's agent: its caller's side, and the calendar behind it. */
async function call(replies: readonly ScriptedReply[]) {
  const name = `room-${randomUUID()}`;
  const [caller, room] = [new Room(), new Room()];
  await enter(caller, name, 'caller');
  caller.localParticipant?.registerRpcMethod('calendar.view', () =>
    Promise.resolve('{"version":0}'),
  );
  const ends: (() => Promise<void>)[] = [];
  closing.push(async () => {
    for (const end of ends) await end();
  });
  const ctx = {
    room,
    connect: () => enter(room, name, 'agent'),
    addShutdownCallback: (end: () => Promise<void>) => void ends.push(end),
    shutdown: () => undefined,
  } as unknown as JobContext;
  const open = example.memoryCalendar();
  const model = new ScriptedModel(replies);
  const spoken: string[] = [];
  const session = await example.serve(ctx, open(), {
    llm: model,
    tts: new FakeTts((text) => void spoken.push(text)),
    turnHandling: { turnDetection: 'manual' },
  });
  closing.push(() => session.close());
  const agent = () => caller.remoteParticipants.get('agent');
  await expect.poll(() => agent()?.attributes['calendar.enabled'], STEP).toBe('true');
  return {
    caller,
    model,
    spoken,
    /** What came through of the agent's words: an answer that comes before cuts them off. */
    heard: () =>
      session.history.items
        .flatMap((item) => (item.type === 'message' && item.role === 'assistant' ? [item] : []))
        .map(({ textContent }) => textContent)
        .join(' '),
    bookings: () => open().find({ by: 'email', email: ADA.email }),
    ask: async <M extends BrowserMethod>(method: M, request: object): Promise<ResponseOf<M>> => {
      const payload = JSON.stringify(request);
      const answer = await caller.localParticipant?.performRpc({
        destinationIdentity: 'agent',
        method,
        payload,
      });
      const decoded = decode(protocol[method].response, answer ?? '', Number.POSITIVE_INFINITY);
      if (!decoded.ok) throw new Error(`${method} answered with something else: ${decoded.detail}`);
      return decoded.value as ResponseOf<M>;
    },
    type: async (text: string) => {
      await expect.poll(() => session.agentState, STEP).toBe('listening');
      await caller.localParticipant?.sendText(text, { topic: 'lk.chat' });
    },
  };
}

describe('the packed calendar in somebody else’s agent', () => {
  it('has types that the example passes', { timeout: SETUP_MS }, async () => {
    const compiler = join(ROOT, 'node_modules/typescript/bin/tsc');
    expect(await runIn(folder, process.execPath, compiler, '-p', folder)).toBe('');
  });

  it('speaks the protocol', { timeout: 120_000 }, async () => {
    const { caller } = await call([]);
    const results = await checkAgentInRoom(caller);
    expect(results.filter(({ isMet }) => !isMet)).toEqual([]);
    expect(results.length).toBeGreaterThan(5);
  });

  it('books by touch alone, and says so', async () => {
    const { ask, bookings, spoken } = await call([]);
    expect(await ask('calendar.sync', { zone: 'Europe/Berlin' })).toMatchObject({ enabled: true });
    const { view } = await ask('calendar.open', {});
    if (view.step === 'closed') throw new Error('the calendar did not open');
    const times = async () => (await ask('calendar.slots', view.window)).slots;
    await expect.poll(async () => (await times()).length, STEP).toBeGreaterThan(5);
    const start = (await times())[3]?.start ?? '';
    await ask('calendar.select', { start });
    await ask('calendar.details', { values: ADA });
    await ask('calendar.book', { attempt: randomUUID(), start });
    await expect.poll(bookings, STEP).toMatchObject([{ start, attendee: ADA, status: 'accepted' }]);
    await expect.poll(() => spoken.join(' '), STEP).toMatch(/booked/i);
  });

  it('books by a model that reads back and asks, uses its own tools, and may claim nothing', async () => {
    const use = (name: string, args: object = {}) => ({ name, args });
    const { type, bookings, heard, model } = await call([
      { calls: [use('menu', { vegetarian: true })] },
      { say: 'We have pumpkin ravioli.' },
      { say: 'Your table is booked.' },
      { calls: [use('show_calendar')] },
      { say: 'They are on your screen.' },
      { calls: [use('select_time', { time: 't1' }), use('set_details', ADA)] },
      { calls: [use('book_appointment')] },
      { say: toolSaid },
      { calls: [use('book_appointment')] },
      { say: 'See you then.' },
    ]);
    await type('what can I eat without meat?');
    await expect.poll(heard, STEP).toContain('pumpkin ravioli');
    await type('nice');
    await expect.poll(() => model.requests.length, STEP).toBe(3);
    await type('a table for two please');
    await expect.poll(heard, STEP).toContain('on your screen');
    expect(heard()).not.toContain('table is booked');
    await type('the first one, Ada Byron, ada@example.com');
    await expect.poll(heard, STEP).toContain('Shall I book it?');
    expect(await bookings()).toEqual([]);
    await type('yes please');
    await expect.poll(bookings, STEP).toMatchObject([{ attendee: ADA, status: 'accepted' }]);
  });
});
