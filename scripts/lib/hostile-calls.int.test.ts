import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  addDays,
  decode,
  encode,
  MAX_RESPONSE_CHARS,
  protocol,
  RPC_CODES,
  type BrowserMethod,
  type ResponseOf,
} from '@in-call-calendar/shared';
import { startStack } from '../stack/start-stack.ts';
import type { Stack } from '../stack/start-stack.ts';
import { listBookings } from './provider.ts';
import { RawCaller } from './raw-caller.ts';
import type { RawAnswer } from './raw-caller.ts';

/** LiveKit's code of a call to a method that is not registered. */
const UNSUPPORTED_METHOD = 1400;
const ADA = { name: 'Ada Example', email: 'ada@example.com' };
const ATTEMPT = 'attempt-of-a-test';
const MADE_UP = '2027-03-02T15:07:00.000Z';

/** An acceptable request of every method. */
const REQUESTS: Record<BrowserMethod, unknown> = {
  'calendar.sync': { zone: 'America/New_York' },
  'calendar.open': { range: '3m' },
  'calendar.close': {},
  'calendar.slots': { from: '2027-03-01', to: '2027-03-14' },
  'calendar.select': { start: MADE_UP },
  'calendar.release': {},
  'calendar.details': { values: ADA },
  'calendar.book': { attempt: ATTEMPT, start: MADE_UP },
  'calendar.find': { uid: 'somebody-elses' },
  'calendar.reschedule': { uid: 'somebody-elses', attempt: ATTEMPT, start: MADE_UP },
  'calendar.cancel': { uid: 'somebody-elses', attempt: ATTEMPT },
  'calendar.timezone': { shown: 'Asia/Tokyo' },
  'calendar.length': { minutes: 30 },
  'calendar.focus': { field: 'name' },
};

const log: string[] = [];
const refusals: string[] = [];
let stack: Stack;
let dataDir: string;
let caller: RawCaller;
let stranger: RawCaller;

beforeAll(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'hostile-calls-'));
  stack = await startStack({
    dataDir,
    parts: ['sfu', 'local-calcom', 'server', 'worker'],
    now: '2027-03-01T14:00:00Z',
    log: (part, line) => log.push(`${part}: ${line}`),
  });
  caller = await RawCaller.startCall(stack);
  stranger = await RawCaller.intrude(stack, caller.roomName);
  await untilAnswered(() => caller.call('calendar.sync', encode({})), [UNSUPPORTED_METHOD, 2001]);
});
afterAll(async () => {
  await stranger.leave();
  await caller.leave();
  await stack.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

/** Asks again for as long as it is refused with one of these codes. */
async function untilAnswered(
  ask: () => Promise<RawAnswer>,
  codes: readonly number[],
): Promise<string> {
  for (;;) {
    const answer = await ask();
    if (answer.ok) return answer.text;
    if (!codes.includes(answer.code)) throw new Error(`${answer.code}: ${answer.message}`);
  }
}

/** The code of one call's refusal; its words are looked at in the end. */
async function codeOfOne(
  method: string,
  payload: string,
  from: RawCaller = caller,
): Promise<number | 'answered'> {
  const answer = await from.call(method, payload);
  if (answer.ok) return 'answered';
  refusals.push(answer.message);
  return answer.code;
}

/** The code of a refusal for what is asked, not for how often. */
async function codeOf(method: string, payload: string): Promise<number | 'answered'> {
  for (;;) {
    const code = await codeOfOne(method, payload);
    if (code !== RPC_CODES.rate_limited) return code;
  }
}

/** An acceptable call of the caller. */
async function ask<Method extends BrowserMethod>(
  method: Method,
  request: unknown,
): Promise<ResponseOf<Method>> {
  const text = await untilAnswered(
    () => caller.call(method, encode(request)),
    [RPC_CODES.rate_limited],
  );
  const decoded = decode(protocol[method].response, text, MAX_RESPONSE_CHARS);
  if (!decoded.ok) throw new Error(`${method}: ${decoded.detail}`);
  return decoded.value as ResponseOf<Method>;
}

async function version(): Promise<number> {
  return (await ask('calendar.sync', {})).view.version;
}

describe('somebody else in the room', () => {
  it('is refused whatever they ask for, and changes nothing', async () => {
    const before = await version();
    for (const [method, request] of Object.entries(REQUESTS)) {
      expect(await codeOfOne(method, encode(request), stranger), method).toBe(RPC_CODES.forbidden);
    }
    expect(await version()).toBe(before);
  });

  it('does not use up what the caller may ask for', async () => {
    await Promise.all(Array.from({ length: 80 }, () => codeOfOne('calendar.sync', '{}', stranger)));
    expect(await codeOfOne('calendar.sync', '{}')).toBe('answered');
  });
});

describe('the caller', () => {
  it('is refused what is malformed, unknown in part, or too large, and nothing changes', async () => {
    const before = await version();
    for (const method of Object.keys(REQUESTS)) {
      for (const payload of ['', '{', '[]', 'null', '{"admin":true}', '{"__proto__":{}}x']) {
        expect(await codeOf(method, payload), `${method} ${payload}`).toBe(RPC_CODES.bad_request);
      }
    }
    expect(await codeOf('calendar.open', encode({ range: '9y' }))).toBe(RPC_CODES.bad_request);
    const huge = encode({ values: { notes: 'x'.repeat(20_000) } });
    expect(await codeOf('calendar.details', huge)).toBe(RPC_CODES.too_large);
    expect(await codeOf('calendar.admin', '{}')).toBe(UNSUPPORTED_METHOD);
    expect(await version()).toBe(before);
  });

  it('is refused with what does not fit: a made-up time, no time, an unknown field', async () => {
    await ask('calendar.open', {});
    expect(await codeOf('calendar.select', encode({ start: MADE_UP }))).toBe(
      RPC_CODES.slot_unknown,
    );
    expect(await codeOf('calendar.book', encode({ attempt: ATTEMPT, start: MADE_UP }))).toBe(
      RPC_CODES.wrong_state,
    );
    expect(await codeOf('calendar.details', encode({ values: { shoe: '42' } }))).toBe(
      RPC_CODES.invalid_details,
    );
    expect(await listBookings(stack)).toEqual([]);
  });

  it('is slowed down when asking too much at once, and can go on and book after it', async () => {
    const flood = await Promise.all(
      Array.from({ length: 120 }, () => codeOfOne('calendar.sync', '{}')),
    );
    expect(new Set(flood)).toEqual(new Set(['answered', RPC_CODES.rate_limited]));

    const { view } = await ask('calendar.open', { range: '2w' });
    const from = addDays(view.now.slice(0, 10), 1);
    let slots = await ask('calendar.slots', { from, to: addDays(from, 12) });
    while (slots.unread.length > 0)
      slots = await ask('calendar.slots', { from, to: addDays(from, 12) });
    const start = slots.slots[0]?.start ?? '';
    await ask('calendar.select', { start });
    await ask('calendar.details', { values: ADA });
    await ask('calendar.book', { attempt: ATTEMPT, start });
    let { view: now } = await ask('calendar.sync', {});
    while (now.step !== 'booked') ({ view: now } = await ask('calendar.sync', {}));
    expect(await listBookings(stack)).toMatchObject([{ start, ...ADA, uid: now.booking.uid }]);
    expect(
      await codeOf('calendar.book', encode({ attempt: 'another-attempt', start: MADE_UP })),
    ).toBe(RPC_CODES.wrong_state);
  });

  it('learns neither what the agent was told to do nor what its tools did: the framework’s own channel is closed', async () => {
    await caller.askSession();
    // Each is answered by the same process, after the requests have come.
    for (let asked = 0; asked < 3; asked += 1) await version();
    expect(caller.sessionMessages).toEqual([]);
  });
});

describe('what is said of all this', () => {
  it('is short, for people, and without code, keys or addresses', () => {
    expect(refusals.length).toBeGreaterThan(50);
    for (const message of new Set(refusals)) {
      expect(message).toMatch(/^[A-Z][^@/{}<>]{5,160}$/);
      expect(message).not.toMatch(/\bat \S+:\d+|zod|error:|undefined|secret/i);
    }
  });

  it('stands in the log without name, address, or key', () => {
    const text = log.join('\n');
    expect(text).toContain('call from a stranger refused');
    for (const secret of [ADA.name, ADA.email, stack.calKey, stack.apiSecret]) {
      expect(text.includes(secret), `the log holds ${secret}`).toBe(false);
    }
  });
});
