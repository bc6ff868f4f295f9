/** Calls of several processes over one Redis and one provider; each has connections and caches of its own. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { toInstant } from '@in-call-calendar/shared';
import { defaultCalendar } from '../../embedded/calcom/calendar/load-calendar.ts';
import { startLocalCalcom, type LocalCalcom } from '../../embedded/calcom/server.ts';
import { createAvailability, type AvailabilityCache } from '../availability.ts';
import { createCalcomScheduler } from '../calcom/calcom-scheduler.ts';
import type { SetTimer } from '../../runtime/timers.ts';
import type { TimeSpan } from '../scheduler.ts';
import { startTestRedis, type TestRedis } from '../testing/redis-server.ts';
import { openSharing, type Sharing } from './open-sharing.ts';

const KEY = 'cal_sharing';
const ZONE = 'America/New_York';
/** A Monday morning in New York. */
const START = Date.parse('2026-11-23T15:00:00.000Z');
const DAY = 86_400_000;
const quiet = { info: () => undefined, warn: () => undefined, debug: () => undefined };

let redis: TestRedis;
let server: LocalCalcom;
let dataDir: string;
let clock = START;
const cleanups: (() => Promise<unknown>)[] = [];

beforeAll(async () => {
  redis = await startTestRedis();
});
afterAll(async () => {
  await redis.kill();
});
beforeEach(async () => {
  clock = START;
  dataDir = await mkdtemp(join(tmpdir(), 'sharing-'));
  server = await startLocalCalcom({
    port: 0,
    dataDir,
    key: KEY,
    now: () => clock,
    calendar: defaultCalendar(),
    requestsPerMinute: null,
  });
});
afterEach(async () => {
  for (const cleanup of cleanups.splice(0)) await cleanup();
  await server.close();
  await rm(dataDir, { recursive: true, force: true });
});

interface Call {
  cache: AvailabilityCache;
  sharing: Sharing;
  changes: () => number;
}

/** What the process of one call has of the calendar. */
async function takeCall(options: { setTimer?: SetTimer } = {}): Promise<Call> {
  const now = (): number => clock;
  const apiUrl = `${server.url}/v2`;
  const sharing = await openSharing({
    redisUrl: redis.url,
    apiUrl,
    apiKey: KEY,
    eventTypeSlug: 'consultation',
    now,
    log: quiet,
    ...options,
  });
  const calcom = createCalcomScheduler({
    baseUrl: server.url,
    apiKey: KEY,
    eventTypeSlug: 'consultation',
    now,
    budget: sharing.budget,
    store: sharing.store,
  });
  const { scheduler, slotChanges } = await sharing.share(calcom);
  let changes = 0;
  const cache = createAvailability({
    scheduler,
    now,
    zone: () => ZONE,
    onChange: () => (changes += 1),
    others: slotChanges,
  });
  cleanups.push(async () => {
    cache.close();
    await calcom.close();
    await sharing.close();
  });
  return { cache, sharing, changes: () => changes };
}
const days = (from: number, to: number): TimeSpan => ({
  from: toInstant(START + from * DAY),
  to: toInstant(START + to * DAY),
});
const request = (path: string, method = 'GET'): Promise<Response> =>
  fetch(new URL(path, server.url), { method, headers: { authorization: `Bearer ${KEY}` } });

async function asked(route: string): Promise<number> {
  const counts: unknown = await (await request('/admin/requests')).json();
  const routes = (counts as { routes: Record<string, number> }).routes;
  return routes[route] ?? 0;
}

describe('calls over one Redis', () => {
  it('ask the provider once for the same window, also at the same time', async () => {
    const calls = await Promise.all([takeCall(), takeCall(), takeCall(), takeCall()]);
    await Promise.all(calls.map(({ cache }) => cache.ensure(days(0, 14))));
    const [first, ...rest] = calls.map(({ cache }) => cache.read(days(0, 14)).slots);
    expect(first?.length).toBeGreaterThan(50);
    for (const each of rest) expect(each).toEqual(first);
    expect(await asked('GET /v2/slots')).toBe(1);
    const late = await takeCall();
    await late.cache.ensure(days(0, 7));
    expect(late.cache.read(days(0, 7)).slots.length).toBeGreaterThan(20);
    expect(await asked('GET /v2/slots')).toBe(1);
    expect(await asked('GET /v2/event-types')).toBeLessThanOrEqual(4);
  });

  it('ask for the event type once', async () => {
    await (await takeCall()).cache.ensure(days(0, 7));
    const before = await asked('GET /v2/event-types');
    await (await takeCall()).cache.ensure(days(30, 37));
    expect(await asked('GET /v2/event-types')).toBe(before);
  });

  it('cost no more for a thousand changes of view than the windows that they touch', async () => {
    const calls = await Promise.all([takeCall(), takeCall()]);
    for (let look = 0; look < 1_000; look += 1) {
      const { cache } = calls[look % 2]!;
      await cache.ensure(days(look % 28, (look % 28) + 7));
      cache.read(days(look % 28, (look % 28) + 7));
    }
    // Five weeks, and the two that calls look ahead, in windows of two.
    expect(await asked('GET /v2/slots')).toBeLessThanOrEqual(4);
  });

  it('learn at once of a slot that is gone, and read it again once for all', async () => {
    const [one, two] = await Promise.all([takeCall(), takeCall()]);
    await Promise.all([one.cache.ensure(days(0, 7)), two.cache.ensure(days(0, 7))]);
    const start = two.cache.read(days(0, 7)).slots[3]!.start;
    const has = (call: Call): boolean =>
      call.cache.read(days(0, 7)).slots.some((slot) => slot.start === start);
    one.cache.drop(start);
    await expect.poll(() => has(two)).toBe(false);
    const before = await asked('GET /v2/slots');
    // Nobody has booked it in truth: it comes back with the renewal.
    clock += 4_000;
    one.cache.read(days(0, 7));
    await expect.poll(() => has(one)).toBe(true);
    two.cache.read(days(0, 7));
    await expect.poll(() => has(two)).toBe(true);
    expect(await asked('GET /v2/slots')).toBe(before + 1);
  });

  it('do not hide a slot whose reservation has been given back', async () => {
    const one = await takeCall();
    await one.cache.ensure(days(0, 7));
    const start = one.cache.read(days(0, 7)).slots[3]!.start;
    one.cache.pin(start);
    const before = await asked('GET /v2/slots');
    one.cache.unpin(start);
    clock += 4_000;
    const late = await takeCall();
    await late.cache.ensure(days(0, 7));
    expect(await asked('GET /v2/slots')).toBe(before + 1);
  });

  it('share what the provider says of its limit', async () => {
    const [one, two] = await Promise.all([takeCall(), takeCall()]);
    one.sharing.budget.observe({ status: 429, resetMs: 30_000 });
    await expect
      .poll(() =>
        two.sharing.budget.acquire('interactive', { maxWaitMs: 0 }).then(
          () => 'admitted',
          (error: unknown) => (error as { kind: string }).kind,
        ),
      )
      .toBe('rate_limited');
    await expect(two.sharing.budget.acquire('booking', { maxWaitMs: 0 })).resolves.toBeUndefined();
    clock += 31_000;
    await expect(
      two.sharing.budget.acquire('interactive', { maxWaitMs: 0 }),
    ).resolves.toBeUndefined();
  });

  it('send no more at once than one call alone may', async () => {
    // However slow the machine is, nobody gives up on Redis and takes a budget of their own.
    const patient = () => takeCall({ setTimer: () => () => undefined });
    const calls = await Promise.all(Array.from({ length: 5 }, patient));
    const tries = await Promise.allSettled(
      calls.flatMap(({ sharing }) =>
        Array.from({ length: 10 }, () => sharing.budget.acquire('interactive', { maxWaitMs: 0 })),
      ),
    );
    const admitted = tries.filter(({ status }) => status === 'fulfilled').length;
    expect(admitted).toBeGreaterThan(10);
    expect(admitted).toBeLessThanOrEqual(20);
  });

  it('go on alone when Redis dies in the middle', async () => {
    const [one, two] = await Promise.all([takeCall(), takeCall()]);
    await one.cache.ensure(days(0, 7));
    await redis.kill();
    try {
      await two.cache.ensure(days(0, 7));
      expect(two.cache.status(days(0, 7)).status).toBe('ready');
      await one.cache.ensure(days(20, 27));
      expect(one.cache.status(days(20, 27)).status).toBe('ready');
    } finally {
      await redis.start();
    }
  });
});
