/** A caller who wants a person: a call in a real room with lines that a test answers, and the media server without a gateway. */
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { initializeLogger } from '@livekit/agents';
import { Room } from '@livekit/rtc-node';
import { AccessToken, RoomServiceClient, SipClient } from 'livekit-server-sdk';
import { afterEach, beforeAll, describe, expect, inject, it } from 'vitest';
import { createFakeScheduler, EVENT_TYPE } from '../../agent/src/calendar/testing/fake-calendar.ts';
import { createFakeLines } from '../../agent/src/conversation/hand-over/testing/fake-lines.ts';
import { english } from '../../agent/src/conversation/words/en/en.ts';
import { createDialogue, EmbeddedLlm } from '../../agent/src/embedded/dialogue/index.ts';
import { createLog } from '../../agent/src/runtime/log.ts';
import { startTestRedis } from '../../agent/src/scheduling/testing/redis-server.ts';
import { createLiveKitHandOver } from '../../agent/src/session/livekit-hand-over.ts';
import { runCallSession, type CallJob } from '../../agent/src/session/run-call-session.ts';
import { FakeTts } from '../../agent/src/session/testing/fake-models.ts';
import { startGuard } from '../stack/guard.ts';
import { waitForHealth } from '../stack/health.ts';
import { startPart } from '../stack/part.ts';
import { planStack } from '../stack/stack-plan.ts';
import '../test/sfu-context.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const TO = '+1 202 555 0143';
const REACH = 'You can reach a person here: +1, 2 0 2, 5 5 5, 0 1 4 3.';
const STEP = { timeout: 20_000 };
const words = english.handOver;

beforeAll(() => {
  initializeLogger({ pretty: false, level: 'silent' });
});

const closing: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (let next = closing.pop(); next; next = closing.pop()) await next();
});

async function enter(
  name: string,
  identity: string,
  kind: 'standard' | 'agent' | 'sip',
): Promise<Room> {
  const { url, apiKey, apiSecret } = inject('sfu');
  const attributes = kind === 'sip' ? { 'sip.callStatus': 'active' } : {};
  const token = new AccessToken(apiKey, apiSecret, { identity, attributes });
  token.kind = kind;
  token.addGrant({
    roomJoin: true,
    room: name,
    agent: kind === 'agent',
    canUpdateOwnMetadata: kind === 'agent',
  });
  const room = new Room();
  await room.connect(url, await token.toJwt(), { autoSubscribe: true, dynacast: false });
  closing.push(() => room.disconnect());
  return room;
}

/** A job as LiveKit Agents makes it, for a room that its caller is in. */
function jobFor(name: string): CallJob & { end: () => Promise<void> } {
  const { url, apiKey, apiSecret } = inject('sfu');
  const ends: (() => Promise<void>)[] = [];
  const end = async (): Promise<void> => {
    for (const each of ends) await each();
  };
  const room = new Room();
  return {
    room,
    job: { metadata: '', room: { name } },
    async connect() {
      const token = new AccessToken(apiKey, apiSecret, { identity: 'agent' });
      token.kind = 'agent';
      token.addGrant({ roomJoin: true, room: name, agent: true, canUpdateOwnMetadata: true });
      await room.connect(url, await token.toJwt(), { autoSubscribe: true, dynacast: false });
      closing.push(() => room.disconnect());
    },
    addShutdownCallback: (close) => void ends.push(close),
    shutdown: () => void end(),
    deleteRoom: () => new RoomServiceClient(url, apiKey, apiSecret).deleteRoom(name),
    end,
  };
}

/** A call in a room that its caller is in, led by the embedded dialogue with a voice that only writes down. */
async function startCall(name: string, mode: 'dial' | 'transfer') {
  /** Every utterance of the agent. */
  const spoken: string[] = [];
  const lines = createFakeLines();
  const timeline: string[] = [];
  let handedOver = 0;
  const job = jobFor(name);
  closing.push(job.end);
  await runCallSession(job, {
    scheduler: createFakeScheduler(Date.now),
    event: EVENT_TYPE,
    voice: (context) => {
      const dialogue = createDialogue({ context });
      return {
        llm: new EmbeddedLlm({ dialogue }),
        stt: undefined,
        tts: new FakeTts((text) => void spoken.push(text)),
        turnHandling: { turnDetection: 'manual', preemptiveGeneration: { enabled: false } },
        tellScreen: false,
        greeting: () => dialogue.greet(),
        factWords: (fact) => dialogue.onFact(fact),
        close: () => Promise.resolve(),
      };
    },
    language: 'en',
    log: createLog({ level: 'silent', format: 'json', part: 'call' }),
    hostZone: undefined,
    own: { person: { mode, to: TO } },
    callerGraceMs: 0,
    callerSilenceMs: 600_000,
    linesFor: () => lines,
    record: {
      begin: () => undefined,
      put: ({ data }) => void timeline.push(JSON.stringify(data)),
      handedOver: () => (handedOver += 1),
      close: () => Promise.resolve(),
    },
    now: Date.now,
  });
  return { lines, timeline, spoken, job, handedOver: () => handedOver };
}

describe('a caller in a real room', () => {
  it('is told that the call was refused, then is put through, and hears nothing of the agent from then on', async () => {
    const name = `call-${randomUUID()}`;
    const caller = await enter(name, 'caller-1', 'standard');
    caller.localParticipant?.registerRpcMethod('calendar.view', () =>
      Promise.resolve('{"version":0}'),
    );
    const say = (text: string): unknown =>
      caller.localParticipant?.sendText(text, { topic: 'lk.chat' });
    const person = (): string | undefined =>
      caller.remoteParticipants.get('agent')?.attributes['call.person'];

    const { lines, timeline, spoken, handedOver, job } = await startCall(name, 'dial');
    const last = (): string | undefined => spoken.at(-1);
    await expect.poll(last, STEP).toContain('Hello');

    await say('let me talk to a person');
    await expect.poll(() => lines.placed, STEP).toEqual(['dial tel:+12025550143']);
    expect(last()).toBe(words.calling());
    lines.answer('refused');
    const refused = `${words.failed('refused')} ${REACH} Shall we go on?`;
    await expect.poll(last, STEP).toBe(refused);
    await expect.poll(person, STEP).toBe(`shown:${TO}`);
    expect(handedOver()).toBe(0);

    await say('can i speak to a human');
    await expect.poll(() => lines.placed.length, STEP).toBe(2);
    const other = await enter(name, 'person-1', 'sip');
    const there = (): string[] => [...job.room.remoteParticipants.keys()];
    await expect.poll(there, STEP).toContain('person-1');
    lines.answer('answered');
    await expect.poll(last, STEP).toBe(words.summary(undefined));
    await expect.poll(person, STEP).toBe('connected');
    expect(handedOver()).toBe(1);
    // The line has been said to its end once the agent listens again.
    await expect
      .poll(() => caller.remoteParticipants.get('agent')?.attributes['lk.agent.state'], STEP)
      .toBe('listening');
    const before = spoken.length;
    await say('what time zone is this');

    // Only once the other side has hung up is the agent there again, and nothing was answered meanwhile.
    await other.disconnect();
    await expect.poll(last, STEP).toBe(words.personLeft());
    await say('are you a robot');
    await expect.poll(last, STEP).toContain('AI assistant');
    expect(spoken.slice(before)).toHaveLength(2);
    expect(timeline.filter((line) => line.includes('handover'))).toEqual([
      '{"call":"handover started","way":"dial"}',
      '{"call":"handover failed","reason":"refused"}',
      '{"call":"handover started","way":"dial"}',
      '{"call":"handover answered","way":"dial"}',
      '{"call":"handover over"}',
    ]);
  }, 90_000);
});

describe('a caller on a telephone', () => {
  it('is told that the transfer was refused, then is transferred, and the call is over once they have left', async () => {
    const name = `call-${randomUUID()}`;
    const caller = await enter(name, 'caller-1', 'sip');
    const { lines, timeline, spoken, handedOver } = await startCall(name, 'transfer');
    const last = (): string | undefined => spoken.at(-1);
    await expect.poll(last, STEP).toContain('Hello');

    await caller.localParticipant?.publishDtmf(0, '0');
    await expect.poll(() => lines.placed, STEP).toEqual(['transfer tel:+12025550143']);
    lines.answer('refused');
    await expect.poll(last, STEP).toContain(words.failed('refused'));
    expect(last()).toContain(REACH);
    expect(handedOver()).toBe(0);
    const told = spoken.length;
    await caller.localParticipant?.publishDtmf(10, '*');
    await expect.poll(() => spoken.length, STEP).toBeGreaterThan(told);

    await caller.localParticipant?.publishDtmf(0, '0');
    await expect.poll(() => lines.placed.length, STEP).toBe(2);
    lines.answer('answered');
    await expect.poll(handedOver, STEP).toBe(1);
    const before = spoken.length;
    // The carrier takes the caller along to the person's line.
    await caller.disconnect();
    await expect.poll(() => timeline.at(-1), STEP).toContain('"call":"ended"');
    expect(spoken).toHaveLength(before);
    expect(timeline.filter((line) => line.includes('handover'))).toEqual([
      '{"call":"handover started","way":"transfer"}',
      '{"call":"handover failed","reason":"refused"}',
      '{"call":"handover started","way":"transfer"}',
      '{"call":"handover answered","way":"transfer"}',
    ]);
  }, 90_000);
});

describe('the media server', () => {
  it('with Redis and without a gateway can place no calls, and says so soon', async () => {
    const dataDir = mkdtempSync(join(tmpdir(), 'hand-over-'));
    const redis = await startTestRedis();
    const guard = startGuard();
    const surroundings = { ...process.env, REDIS_HOST: new URL(redis.url).host };
    const plan = await planStack(ROOT, surroundings, { dataDir, parts: ['sfu'] });
    const [spec] = plan.specs;
    if (!spec) throw new Error('there is no media server to start');
    const part = startPart(spec, guard, () => undefined);
    closing.push(async () => {
      await part.stop();
      guard.close();
      await redis.kill();
      rmSync(dataDir, { recursive: true, force: true });
    });
    await waitForHealth(part, spec.healthUrl, 30_000);
    const { livekitUrl, apiKey, apiSecret } = plan.endpoints;
    const sip = new SipClient(livekitUrl, apiKey, apiSecret);
    const trunk = await sip.createSipOutboundTrunk('out', 'sip.example.com', ['+4930123']);
    const name = `call-${randomUUID()}`;
    const logged: object[] = [];
    const lines = createLiveKitHandOver({
      sip,
      trunk: trunk.sipTrunkId,
      room: name,
      caller: 'caller',
      randomId: randomUUID,
      log: { warn: (fields) => void logged.push(fields) },
    });
    const target = { uri: 'tel:+12025550143', number: '+12025550143' };
    expect(await lines.dial(target)).toBe('unavailable');
    expect(logged).toEqual([{ failure: 'unavailable', status: 503 }]);
  }, 90_000);
});
