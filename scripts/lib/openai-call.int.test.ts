/** A whole call with a language model behind the OpenAI API: the double, in a real room. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { CalendarView } from '@in-call-calendar/shared';
import type { ChatModel } from '../../agent/test/openai/chat-model.ts';
import { booker } from '../../agent/test/openai/models/booker.ts';
import { CLAIMS, eager, liar } from '../../agent/test/openai/models/misbehaving.ts';
import { startOpenaiDouble, type OpenaiDouble } from '../../agent/test/openai/openai-double.ts';
import { startStack } from '../stack/start-stack.ts';
import type { Stack } from '../stack/start-stack.ts';
import { PhoneCaller } from './phone-caller.ts';
import { listBookings } from './provider.ts';
import { ScriptedCaller } from './scripted-caller.ts';

const ZONE = 'America/New_York';
const STEP_MS = 40_000;

/** What the model wrote in reply to a turn, tool calls aside. */
const replies: string[] = [];
const noted =
  (model: ChatModel): ChatModel =>
  (request) => {
    const reply = model(request);
    if (reply.content !== undefined) replies.push(reply.content);
    return reply;
  };
/** A tenth of a second for every sentence: how long it sounds is not what this is about. */
async function* briefly(): AsyncGenerator<Int16Array> {
  yield new Int16Array(2400).fill(2000);
}

let double: OpenaiDouble;
let stack: Stack;
let dataDir: string;

beforeAll(async () => {
  double = await startOpenaiDouble({ model: noted(booker), speaking: briefly });
  dataDir = mkdtempSync(join(tmpdir(), 'openai-call-'));
  stack = await startStack({
    dataDir,
    parts: ['sfu', 'local-calcom', 'server', 'worker'],
    now: '2027-03-01T14:00:00Z',
    env: {
      VOICE_PROVIDER: 'openai',
      OPENAI_BASE_URL: double.baseUrl,
      OPENAI_API_KEY: double.apiKey,
    },
  });
});
afterAll(async () => {
  await stack.stop();
  await double.close();
  rmSync(dataDir, { recursive: true, force: true });
});

/** Everything that was given to the voice to say. */
function spoken(): string {
  return double.requests
    .filter(({ endpoint }) => endpoint === 'speech')
    .map(({ asked }) => JSON.stringify(asked))
    .join(' ');
}

interface Talk {
  caller: ScriptedCaller;
  turn: (text: string) => Promise<string>;
}

async function startTalk(): Promise<Talk> {
  const caller = await ScriptedCaller.join(stack.serverUrl);
  await caller.waitForAgent(ZONE, STEP_MS);
  await caller.agentIs('listening', STEP_MS);
  return {
    caller,
    async turn(text) {
      const before = replies.length;
      await caller.say(text);
      await expect.poll(() => replies.length, { timeout: STEP_MS }).toBeGreaterThan(before);
      await caller.agentIs('listening', STEP_MS);
      return replies.at(-1) ?? '';
    },
  };
}

it('comes from a typed wish to exactly one booking, and every request is one the API takes', async () => {
  const { caller, turn } = await startTalk();
  await turn("I'd like to book an appointment for next week");
  const { view: open } = await caller.sync(ZONE);
  expect(open).toMatchObject({ step: 'choosing', window: { from: '2027-03-08' } });
  await turn('the second one please');
  const { view: chosen } = await caller.sync(ZONE);
  expect(chosen).toMatchObject({ step: 'details' });
  const readBack = await turn('My name is Ada Example, ada@example.com');
  expect(readBack).toMatch(/Ada Example, ada@example\.com\. Shall I book it\?$/);
  expect(await listBookings(stack)).toEqual([]);

  // Typed before the question is out it would be no answer to it.
  await caller.hears(/Shall I book it\?/, STEP_MS);
  await caller.agentIs('listening', STEP_MS);
  await turn('yes please');
  const booked = await caller.feed.waitFor(
    'the booking',
    (view): view is Extract<CalendarView, { step: 'booked' }> => view.step === 'booked',
    STEP_MS,
  );
  const records = await listBookings(stack);
  expect(records).toMatchObject([{ uid: booked.booking.uid, status: 'accepted' }]);
  expect('selected' in chosen && Date.parse(chosen.selected)).toBe(Date.parse(records[0]!.start));
  expect(double.refusals).toEqual([]);
  await caller.leave();
});

it('reaches the caller without a single claim of a model that lies at every turn', async () => {
  double.setModel(noted(liar));
  const { caller, turn } = await startTalk();
  for (const text of ['hello', "I'd like an appointment next week", 'the first one', 'and now?'])
    await turn(text);
  await caller.leave();
  for (const claim of CLAIMS) expect(spoken()).not.toContain(claim.replace(/\W*$/, '').slice(2));
  expect(spoken()).toMatch(/not(?:hing is)? booked/);
});

it('has no booking that nobody agreed to, of a model that books before it is asked', async () => {
  const before = await listBookings(stack);
  double.setModel(noted(eager));
  const { caller, turn } = await startTalk();
  await turn("I'd like an appointment next week");
  await turn('the third one please');
  await turn('My name is Grace Example, grace@example.com');
  expect(await listBookings(stack)).toHaveLength(before.length);
  await turn('yes please');
  await turn('yes please');
  await caller.leave();
  const known = new Set(before.map(({ uid }) => uid));
  const made = (await listBookings(stack)).filter(({ uid }) => !known.has(uid));
  expect(made.length).toBeLessThanOrEqual(1);
  for (const { email } of made) expect(email).toBe('grace@example.com');
});

it('books for a caller on a telephone, who is sent no screen', async () => {
  const before = await listBookings(stack);
  double.setModel(noted(booker));
  const caller = await PhoneCaller.ring(stack, { number: '+12025550123' });
  const said = [await caller.hear()];
  for (const words of [
    "I'd like to book an appointment for next week",
    'the second one please',
    'My name is Joan Example, joan@example.com',
    'yes please',
  ]) {
    said.push(await caller.hear(words));
  }
  const made = async (): Promise<string[]> =>
    (await listBookings(stack))
      .filter(({ uid }) => before.every((each) => each.uid !== uid))
      .map(({ email }) => email);
  await expect
    .poll(made, { timeout: STEP_MS, message: said.join('\n') })
    .toEqual(['joan@example.com']);
  expect(caller.screenCalls).toBe(0);
  expect(double.refusals).toEqual([]);
  await caller.hangUp();
});
