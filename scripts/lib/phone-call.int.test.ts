/** A caller on a phone: the same calendar without a screen, led by words alone. */
import { createHmac, randomUUID } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ParticipantKind, Room } from '@livekit/rtc-node';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startStack } from '../stack/start-stack.ts';
import type { Stack } from '../stack/start-stack.ts';
import { listBookings } from './provider.ts';

const TURN_MS = 40_000;

let stack: Stack;
let dataDir: string;

beforeAll(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'phone-call-'));
  stack = await startStack({
    dataDir,
    parts: ['sfu', 'local-calcom', 'server', 'worker'],
    now: '2027-03-01T14:00:00Z',
  });
});
afterAll(async () => {
  await stack.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

/** A token as a SIP trunk makes it: a participant of kind SIP, and the agent asked to join. */
function phoneToken(room: string): string {
  const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const unsigned = [
    encode({ alg: 'HS256', typ: 'JWT' }),
    encode({
      iss: stack.apiKey,
      sub: `sip_${randomUUID()}`,
      exp: Math.floor(Date.now() / 1000) + 600,
      kind: 'sip',
      video: { roomJoin: true, room, canPublish: true, canSubscribe: true, canPublishData: true },
      roomConfig: { agents: [{ agentName: stack.agentName }] },
    }),
  ].join('.');
  return `${unsigned}.${createHmac('sha256', stack.apiSecret).update(unsigned).digest('base64url')}`;
}

class PhoneCaller {
  readonly #room = new Room();
  readonly #lines: string[] = [];
  /** Calls of the agent for a screen. */
  screenCalls = 0;

  async ring(): Promise<void> {
    this.#room.registerTextStreamHandler('lk.transcription', (reader, { identity }) => {
      void reader.readAll().then((text) => {
        if (identity !== this.#room.localParticipant?.identity) this.#lines.push(text);
      });
    });
    await this.#room.connect(stack.livekitUrl, phoneToken(`call-${randomUUID()}`), {
      autoSubscribe: true,
      dynacast: false,
    });
    this.#room.localParticipant?.registerRpcMethod('calendar.view', () => {
      this.screenCalls += 1;
      return Promise.resolve('{"version":0}');
    });
  }

  get kind(): ParticipantKind | undefined {
    return this.#room.localParticipant?.kind;
  }

  /** The agent's answer to words, or its greeting. */
  async hear(words?: string): Promise<string> {
    const before = this.#lines.length;
    if (words !== undefined) {
      await this.#room.localParticipant?.sendText(words, { topic: 'lk.chat' });
    }
    const deadline = AbortSignal.timeout(TURN_MS);
    while (this.#lines.length === before) {
      if (deadline.aborted) throw new Error(`no answer to "${words ?? 'the call'}"`);
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    return this.#lines.slice(before).join(' ');
  }

  hangUp(): Promise<void> {
    return this.#room.disconnect();
  }
}

function timeline(): string {
  const dir = join(dataDir, 'calls');
  return readdirSync(dir)
    .map((file) => readFileSync(join(dir, file), 'utf8'))
    .join('');
}

describe('a caller on a phone', () => {
  it('books by words alone, is never sent a screen, and has hung up by leaving', async () => {
    const caller = new PhoneCaller();
    await caller.ring();
    expect(caller.kind).toBe(ParticipantKind.SIP);
    const said = [await caller.hear()];
    expect(said[0]).not.toMatch(/press|button|screen/i);
    for (const words of [
      "I'd like to book an appointment for next week",
      'the first one please',
      'my name is Ada Example',
      'my email is ada@example.com',
      'no thank you',
    ]) {
      said.push(await caller.hear(words));
    }
    for (let turn = 0; turn < 5 && (await listBookings(stack)).length === 0; turn += 1) {
      said.push(await caller.hear('yes please'));
    }
    expect(await listBookings(stack), said.join('\n')).toMatchObject([
      { name: 'Ada Example', email: 'ada@example.com', status: 'accepted' },
    ]);
    expect(caller.screenCalls).toBe(0);
    await caller.hangUp();
    await expect.poll(timeline, { timeout: 10_000 }).toContain('"call":"ended","reason":"gone"');
    expect(timeline()).not.toContain('caller away');
  }, 180_000);
});
