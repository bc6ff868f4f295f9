/** Callers on a telephone: the same calendar without a screen, by words and by keys. */
import { randomUUID } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ParticipantKind } from '@livekit/rtc-node';
import { AgentDispatchClient } from 'livekit-server-sdk';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BOOKING, ProviderTrouble } from '../../e2e/support/provider-trouble.ts';
import { startStack } from '../stack/start-stack.ts';
import type { Stack } from '../stack/start-stack.ts';
import { PhoneCaller } from './phone-caller.ts';
import { isOffered, listBookings } from './provider.ts';
import { RawCaller } from './raw-caller.ts';

/** Only what hangs: how long a call takes on a busy machine says nothing about the code. */
const END_MS = 90_000;
const TEST_MS = 600_000;
const EVENT_TYPE = { eventTypeSlug: 'consultation', username: 'robin' };
const GERMAN = '+4930987654';
const AMERICAN = '+12025550123';

let stack: Stack;
let dataDir: string;
const logged: string[] = [];

beforeAll(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'phone-call-'));
  stack = await startStack({
    dataDir,
    parts: ['sfu', 'local-calcom', 'server', 'worker'],
    now: '2027-03-01T14:00:00Z',
    log(part, line) {
      // The media server's own log names participants by their number.
      if (part !== 'sfu') logged.push(line);
    },
  });
});
afterAll(async () => {
  await stack.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

/** Asks the agent into a room that is there already, without naming a caller. */
async function dispatch(room: string): Promise<void> {
  const { livekitUrl, apiKey, apiSecret, agentName } = stack;
  const dispatches = new AgentDispatchClient(livekitUrl.replace(/^ws/, 'http'), apiKey, apiSecret);
  await dispatches.createDispatch(room, agentName);
}

/** The timelines of all calls, each as one text. */
function timelines(): string[] {
  const dir = join(dataDir, 'calls');
  return readdirSync(dir).map((file) => readFileSync(join(dir, file), 'utf8'));
}

function ended(): number {
  return timelines().filter((text) => text.includes('"call":"ended"')).length;
}

/** Waits until their calls are over, too. */
async function hangsUp(...callers: PhoneCaller[]): Promise<void> {
  const before = ended();
  await Promise.all(callers.map((caller) => caller.hangUp()));
  await expect.poll(ended, { timeout: END_MS }).toBe(before + callers.length);
}

describe('a caller on a phone', { timeout: TEST_MS }, () => {
  it('books by words alone, is never sent a screen, and has hung up by leaving', async () => {
    const caller = await PhoneCaller.ring(stack, { number: GERMAN });
    expect(caller.kind).toBe(ParticipantKind.SIP);
    const said = [await caller.hear()];
    expect(said[0]).not.toMatch(/button|screen/i);
    for (const words of [
      "I'd like to book an appointment for next week",
      'the first one please',
      'my name is Ada Example',
      'my email is ada@example.com',
      // Not the number they call from.
      'no thank you',
    ]) {
      said.push(await caller.hear(words));
    }
    for (let turn = 0; turn < 5 && (await listBookings(stack)).length === 0; turn += 1) {
      said.push(await caller.hear('yes please'));
    }
    // Their number says where they are.
    expect(said.join('\n')).toMatch(/Central European/);
    expect(await listBookings(stack), said.join('\n')).toMatchObject([
      { name: 'Ada Example', email: 'ada@example.com', status: 'accepted' },
    ]);
    expect(caller.screenCalls).toBe(0);
    await hangsUp(caller);
    expect(timelines()[0]).toContain('"call":"ended","reason":"gone"');
    expect(timelines()[0]).not.toContain('caller away');
  });

  it('is heard from the ring to the booking by keys, beside somebody who only listens', async () => {
    const before = await listBookings(stack);
    const room = `call-phone_+4930123456_${randomUUID()}`;
    const observer = await RawCaller.intrude(stack, room);
    await dispatch(room);
    const caller = await PhoneCaller.ring(stack, { number: AMERICAN, status: 'ringing', room });
    // A gateway answers once it has the agent's track, so the track comes while it still rings.
    await expect.poll(() => caller.agentTracks(), { timeout: END_MS }).toBe(1);
    expect(caller.heard()).toEqual([]);
    await caller.becomes('active');
    const said = [await caller.hear()];
    expect(said[0]).toMatch(/AI assistant/);

    said.push(await caller.hear('what do you have next week?'));
    expect(said.at(-1)).toMatch(/our clocks are on Eastern.*press 1 for yes/s);
    said.push(await caller.press('1'));
    expect(said.at(-1)).toMatch(/press 1, 2 or 3/);
    expect(await caller.press('*')).toBe(said.at(-1));
    expect(await caller.press('7')).toMatch(/press 1, 2 or 3.*Star repeats/s);
    expect(await caller.press('0')).toMatch(/person/);
    said.push(await caller.press('2'));
    expect(said.at(-1)).toMatch(/name/i);
    said.push(await caller.hear('Grace Example, grace@example.com'));
    expect(said.at(-1)).toMatch(/number you are calling from.*press 1 for yes/s);
    said.push(await caller.press('1'));
    expect(said.at(-1)).toMatch(/with the number you are calling from/);
    expect(said.at(-1)).toMatch(/Say yes, or press 1 to book it/);
    expect(await listBookings(stack)).toHaveLength(before.length);
    said.push(await caller.press('1'));
    const bookings = await listBookings(stack);
    expect(bookings.map(({ name }) => name).sort(), said.join('\n')).toEqual(
      [...before.map(({ name }) => name), 'Grace Example'].sort(),
    );
    const endedBefore = ended();
    await caller.becomes('hangup');
    await expect.poll(ended, { timeout: END_MS }).toBe(endedBefore + 1);
    await caller.hangUp();
    await observer.leave();
  });

  it('cuts the agent off by a key', async () => {
    const caller = await PhoneCaller.ring(stack);
    const pressed = new Promise<void>((resolve) => {
      caller.onSpeech = () => {
        caller.onSpeech = () => undefined;
        resolve(caller.tap('#'));
      };
    });
    await pressed;
    await expect
      .poll(() => caller.heard().join(' '), { timeout: END_MS })
      .toMatch(/Star repeats what I said/);
    expect(caller.heard()[0]).not.toMatch(/When would suit you/);
    await hangsUp(caller);
  });

  it('who hangs up gives the time back, and what was sent is settled: two at once', async () => {
    const provider = new ProviderTrouble(stack);
    const before = (await listBookings(stack)).length;
    const leaver = await PhoneCaller.ring(stack, { number: '+442079460958' });
    await leaver.hear();
    const booker = await PhoneCaller.ring(stack, { number: '+33142685300' });
    await booker.hear();
    await leaver.hear('Thursday next week at 3 pm please');
    await booker.hear('Friday next week at 4 pm please');
    const thursday = '2027-03-11T15:00:00.000Z';
    await expect
      .poll(() => isOffered(stack, EVENT_TYPE, thursday), { timeout: END_MS })
      .toBe(false);
    await booker.hear('Joan Example, joan@example.com');
    await booker.hear('no thank you');
    await provider.fault({ kind: 'latency', ms: 4000, match: BOOKING });
    await provider.forgetRequests();
    await booker.tap('1');
    await expect.poll(() => provider.requests('POST /v2/bookings'), { timeout: END_MS }).toBe(1);
    await hangsUp(booker, leaver);
    await provider.restore();
    const bookings = await listBookings(stack);
    expect(bookings).toHaveLength(before + 1);
    expect(bookings.map(({ name }) => name)).toContain('Joan Example');
    const settled = timelines().filter((text) => text.includes('"reason":"gone"'));
    expect(settled.some((text) => /"type":"booked"[^]*"call":"ended"/.test(text))).toBe(true);
    await expect.poll(() => isOffered(stack, EVENT_TYPE, thursday), { timeout: END_MS }).toBe(true);
  });

  it('leaves their number in no log of the product and no timeline', () => {
    const all = [...logged, ...timelines()].join('\n');
    expect(logged.join('\n')).toContain('call started');
    expect(timelines().length).toBeGreaterThan(0);
    for (const number of [GERMAN, AMERICAN, '+442079460958', '+33142685300'])
      expect(all).not.toContain(number.slice(3));
  });
});
