/** Rooms that are not as the page's own token makes them: somebody else in them, made before, or with two agents. */
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AgentDispatchClient, RoomServiceClient } from 'livekit-server-sdk';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CalendarView } from '@in-call-calendar/shared';
import { startStack } from '../stack/start-stack.ts';
import type { Stack } from '../stack/start-stack.ts';
import { accessToken } from './access-token.ts';
import { bookByScript } from './book-by-script.ts';
import { listBookings } from './provider.ts';
import { RawCaller } from './raw-caller.ts';
import { ScriptedCaller } from './scripted-caller.ts';
import { Stopwatch } from './stopwatch.ts';

const ZONE = 'America/New_York';
const STEP_MS = 90_000;

let stack: Stack;
let dataDir: string;
let rooms: RoomServiceClient;
let dispatches: AgentDispatchClient;

beforeAll(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'odd-rooms-'));
  stack = await startStack({
    dataDir,
    parts: ['sfu', 'local-calcom', 'server', 'worker'],
    now: '2027-03-01T14:00:00Z',
  });
  const url = stack.livekitUrl.replace(/^ws/, 'http');
  rooms = new RoomServiceClient(url, stack.apiKey, stack.apiSecret);
  dispatches = new AgentDispatchClient(url, stack.apiKey, stack.apiSecret);
});
afterAll(async () => {
  await stack.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

async function agentsIn(room: string): Promise<string[]> {
  const people = await rooms.listParticipants(room);
  return people.map(({ identity }) => identity).filter((identity) => identity.startsWith('agent'));
}

describe('an observer who is in the room before the caller', () => {
  it('is not taken for the caller whom the dispatch names', { timeout: 300_000 }, async () => {
    const name = `call-${randomUUID()}`;
    await rooms.createRoom({ name });
    const observer = await RawCaller.intrude(stack, name);
    const metadata = JSON.stringify({ caller: 'caller-1' });
    await dispatches.createDispatch(name, stack.agentName, { metadata });
    const caller = await ScriptedCaller.enter(
      stack,
      accessToken(stack, { identity: 'caller-1', room: name }),
    );
    expect(await caller.waitForAgent(ZONE, STEP_MS)).toMatchObject({ enabled: true });
    await caller.say("I'd like to book an appointment for next week");
    await caller.feed.waitFor(
      'the calendar',
      (view): view is CalendarView => view.step === 'choosing',
      STEP_MS,
    );
    expect(await observer.call('calendar.sync', '{}')).toMatchObject({ ok: false });
    await caller.leave();
    await observer.leave();
  });
});

describe('a second agent that is sent into a call', () => {
  it('leaves one of them, one voice, and one booking', { timeout: 300_000 }, async () => {
    const caller = await ScriptedCaller.join(stack.serverUrl);
    await caller.waitForAgent(ZONE, STEP_MS);
    const [first] = await agentsIn(caller.roomName);
    await dispatches.createDispatch(caller.roomName, stack.agentName, {
      metadata: JSON.stringify({ caller: caller.identity }),
    });
    await dispatches.createDispatch(caller.roomName, stack.agentName);
    await bookByScript(caller, new Stopwatch(), () => undefined);
    await expect.poll(() => agentsIn(caller.roomName), { timeout: STEP_MS }).toEqual([first]);
    expect(await listBookings(stack)).toHaveLength(1);
    await caller.leave();
  });
});

describe('a call of the page before the agent answers calls', () => {
  it('is answered by the next try, each time', { timeout: 300_000 }, async () => {
    for (let call = 0; call < 3; call += 1) {
      const caller = await ScriptedCaller.join(stack.serverUrl);
      // Asks from the moment the agent joins, every 50 ms, as long as the method is unknown.
      expect(await caller.waitForAgent(ZONE, STEP_MS)).toMatchObject({ enabled: true });
      await caller.leave();
    }
  });
});

describe('a room that was made before anybody had a token for it', () => {
  it('gets its agent when the page asks for one', { timeout: 300_000 }, async () => {
    const name = `call-${randomUUID()}`;
    await rooms.createRoom({ name });
    const token = accessToken(stack, {
      identity: 'caller-1',
      room: name,
      agentName: stack.agentName,
    });
    const caller = await ScriptedCaller.enter(stack, token);
    // The media server ignores the wish of a token then; the page asks until an agent is there, the first time at once.
    expect(await caller.askForAgent(undefined)).toBe('coming');
    const asked = (await dispatches.listDispatch(name)).map(({ agentName }) => agentName);
    expect(asked).toContain(stack.agentName);
    await expect
      .poll(() => caller.askForAgent(undefined), { timeout: STEP_MS, interval: 2500 })
      .toBe('present');
    expect(await caller.waitForAgent(ZONE, STEP_MS)).toMatchObject({ enabled: true });
    await caller.leave();
  });
});
