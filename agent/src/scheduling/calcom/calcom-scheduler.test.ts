import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import {
  answer,
  envelope,
  EVENT_TYPE,
  ok,
  startTestServer,
  withDescription,
  type Handler,
  type TestServer,
} from '../testing/http-server.ts';
import { createCalcomScheduler, type CalcomSchedulerConfig } from './calcom-scheduler.ts';

const NOW = Date.parse('2026-11-23T15:00:00.000Z');
const cleanups: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const cleanup of cleanups.splice(0)) await cleanup();
});

async function setUp(
  handler: Handler,
  config: Partial<CalcomSchedulerConfig> = {},
  eventType = {},
) {
  const server: TestServer = await startTestServer(
    withDescription(handler, { ...EVENT_TYPE, ...eventType }),
  );
  const scheduler = createCalcomScheduler({
    baseUrl: server.url,
    apiKey: 'cal_test',
    eventTypeSlug: 'intro',
    now: () => NOW,
    lookUpDelaysMs: [1, 1],
    ...config,
  });
  cleanups.push(
    () => scheduler.close(),
    () => server.close(),
  );
  return { server, scheduler };
}

const noHandler: Handler = (_, response) => answer(response, 404, envelope('not here'));
const span = (from: string, to: string) => ({ from, to });

describe('describe', () => {
  it('maps the event type and leaves out what a call does not ask for', async () => {
    const { scheduler } = await setUp(noHandler);
    expect(await scheduler.describe()).toMatchObject({
      id: 42,
      title: 'Intro',
      durationMinutes: 30,
      hostName: 'Grace Hopper',
      hostZone: 'America/New_York',
      needsConfirmation: false,
      notifiesAttendee: true,
      fields: [
        { slug: 'name', type: 'name', required: true },
        { slug: 'email', type: 'email', required: true },
        { slug: 'notes', type: 'textarea', required: false },
      ],
    });
  });

  it('finds the event type by its number, whatever its slug is', async () => {
    const { scheduler, server } = await setUp(noHandler, { eventTypeSlug: '', eventTypeId: 42 });
    expect(await scheduler.describe()).toMatchObject({ id: 42 });
    expect(JSON.stringify(server.received)).not.toContain('eventSlug');
    const other = await setUp(noHandler, { eventTypeId: 43 });
    await expect(other.scheduler.describe()).rejects.toMatchObject({
      kind: 'not_found',
      message: expect.stringMatching(/with the number 43: check eventTypeId/) as string,
    });
  });

  it('says where to look where there is no such event type', async () => {
    const { scheduler } = await setUp(noHandler, { eventTypeSlug: 'outro' });
    await expect(scheduler.describe()).rejects.toMatchObject({
      kind: 'not_found',
      message: expect.stringMatching(
        /^there is no event type with the slug outro: check eventTypeSlug /,
      ) as string,
    });
  });

  it('asks once for several callers, and not again within five minutes', async () => {
    const { scheduler, server } = await setUp(noHandler);
    await Promise.all([scheduler.describe(), scheduler.describe()]);
    await scheduler.describe();
    expect(server.received.map(({ path }) => path)).toEqual(['/v2/me', '/v2/event-types']);
  });

  it('does not keep a booking waiting behind a request that can wait', async () => {
    const asked: string[] = [];
    let letGo = (): void => undefined;
    const whenQuiet = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    const { scheduler } = await setUp(noHandler, {
      budget: {
        acquire: (priority) => {
          asked.push(priority);
          return priority === 'background' ? whenQuiet : Promise.resolve();
        },
        observe: () => undefined,
      },
    });
    const background = scheduler.describe({ priority: 'background' });
    await expect.poll(() => asked).toEqual(['background']);
    const description = await scheduler.describe({ priority: 'booking' });
    expect(asked).toEqual(['background', 'booking', 'booking']);
    letGo();
    expect(await background).toEqual(description);
  });

  it('is shared between processes through a file', async () => {
    const dir = await mkdtemp(join(tmpdir(), 'describe-'));
    cleanups.push(() => rm(dir, { recursive: true, force: true }));
    const { scheduler, server } = await setUp(noHandler, { cacheDir: dir });
    const first = await scheduler.describe();
    const other = createCalcomScheduler({
      baseUrl: server.url,
      apiKey: 'cal_test',
      eventTypeSlug: 'intro',
      now: () => NOW + 60_000,
      cacheDir: dir,
    });
    cleanups.push(() => other.close());
    expect(await other.describe()).toEqual(first);
    expect(server.received).toHaveLength(2);
  });

  it('says which slug is unknown', async () => {
    const { scheduler } = await setUp(noHandler, {}, { slug: 'other' });
    await expect(scheduler.describe()).rejects.toMatchObject({ kind: 'not_found' });
  });

  it('sends the version of each resource and the key', async () => {
    const { scheduler, server } = await setUp((_, response) => answer(response, 200, ok({})));
    await scheduler.slots(span('2026-11-24T00:00:00Z', '2026-11-25T00:00:00Z'), 'UTC');
    const versions = server.received.map(({ headers }) => headers['cal-api-version']);
    expect(versions).toEqual(['2024-06-14', '2024-06-14', '2024-09-04']);
    expect(server.received[2]?.headers.authorization).toBe('Bearer cal_test');
  });
});

describe('slots', () => {
  it('asks for whole local days, with the zone, and clips to the span', async () => {
    const { scheduler, server } = await setUp((_, response) =>
      answer(
        response,
        200,
        ok({
          '2026-11-24': [
            { start: '2026-11-24T09:00:00.000-05:00' },
            { start: '2026-11-24T14:30:00.000Z' },
            { start: '2026-11-24T14:30:00.000Z' },
          ],
          '2026-11-25': [{ start: '2026-11-25T15:00:00.000Z' }],
        }),
      ),
    );
    const slots = await scheduler.slots(
      span('2026-11-24T14:15:00.000Z', '2026-11-25T15:00:00.000Z'),
      'America/New_York',
    );
    expect(slots).toEqual([{ start: '2026-11-24T14:30:00.000Z' }]);
    const { query } = server.received[2]!;
    expect(query.get('timeZone')).toBe('America/New_York');
    expect(query.get('start')).toBe('2026-11-24T05:00:00.000Z');
    expect(query.get('end')).toBe('2026-11-26T05:29:59.999Z');
  });

  it('gives the seats left, and leaves out full slots', async () => {
    const seat = (start: string, seatsRemaining: number) => ({ start, seatsRemaining });
    const { scheduler } = await setUp((_, response) =>
      answer(
        response,
        200,
        ok({ d: [seat('2026-11-24T10:00:00.000Z', 3), seat('2026-11-24T11:00:00.000Z', 0)] }),
      ),
    );
    const slots = await scheduler.slots(
      span('2026-11-24T00:00:00Z', '2026-11-25T00:00:00Z'),
      'UTC',
    );
    expect(slots).toEqual([{ start: '2026-11-24T10:00:00.000Z', seatsLeft: 3 }]);
  });

  it.each([
    ['not JSON', '<html>busy</html>', 'not JSON: check apiUrl'],
    ['cut off', '{"status":"success","da', 'not JSON'],
    ['of another shape', '{"status":"success","data":{"2026-11-24":[{"time":"10:00"}]}}', 'shape'],
    ['a list', '[]', 'shape'],
  ])('calls an answer that is %s bad_response, with the request id', async (_, body, why) => {
    const { scheduler } = await setUp((__, response) => answer(response, 200, body));
    await expect(
      scheduler.slots(span('2026-11-24T00:00:00Z', '2026-11-25T00:00:00Z'), 'UTC'),
    ).rejects.toMatchObject({
      kind: 'bad_response',
      requestId: 'req-1',
      message: expect.stringContaining(why) as string,
    });
  });

  it('gives up on a slow answer', async () => {
    const { scheduler } = await setUp(() => undefined);
    await expect(
      scheduler.slots(span('2026-11-24T00:00:00Z', '2026-11-25T00:00:00Z'), 'UTC', {
        timeoutMs: 50,
      }),
    ).rejects.toMatchObject({ kind: 'unavailable', message: 'no answer in time' });
  });

  it('gives up on an answer whose end does not come', async () => {
    const { scheduler } = await setUp((_, response) => void response.write('{"status":'));
    await expect(
      scheduler.slots(span('2026-11-24T00:00:00Z', '2026-11-25T00:00:00Z'), 'UTC', {
        timeoutMs: 50,
      }),
    ).rejects.toMatchObject({ kind: 'unavailable', message: 'no answer in time' });
  });

  it('reads when to come back from a 429', async () => {
    const { scheduler } = await setUp((_, response) =>
      answer(response, 429, envelope('ThrottlerException: Too Many Requests'), {
        'x-ratelimit-reset-default': '17',
      }),
    );
    await expect(
      scheduler.slots(span('2026-11-24T00:00:00Z', '2026-11-25T00:00:00Z'), 'UTC'),
    ).rejects.toMatchObject({ kind: 'rate_limited', retryAt: NOW + 17_000 });
  });

  it('is unavailable when nobody listens', async () => {
    const { scheduler, server } = await setUp(noHandler);
    await scheduler.describe();
    await server.close();
    await expect(
      scheduler.slots(span('2026-11-24T00:00:00Z', '2026-11-25T00:00:00Z'), 'UTC'),
    ).rejects.toMatchObject({ kind: 'unavailable' });
  });

  it('says where to look when nobody has listened', async () => {
    const { scheduler, server } = await setUp(noHandler);
    await server.close();
    await expect(scheduler.describe()).rejects.toMatchObject({
      kind: 'unavailable',
      message: expect.stringMatching(
        /^no connection to Cal\.com \(ECONNREFUSED\): check apiUrl .* and the network$/,
      ) as string,
    });
  });
});

describe('hold and release', () => {
  const START = '2026-11-24T14:00:00.000Z';
  const RESERVED =
    'This time slot is already reserved by another user. Please choose a different time.';

  it('reserves for ten minutes and gives back', async () => {
    const { scheduler, server } = await setUp((request, response) => {
      const { method } = request;
      if (method === 'DELETE') answer(response, 200, { status: 'success' });
      else
        answer(
          response,
          201,
          ok({
            reservationUid: 'r/1',
            slotStart: START,
            reservationUntil: '2026-11-23T15:10:00.000Z',
          }),
        );
    });
    const hold = await scheduler.hold('2026-11-24T09:00:00-05:00');
    expect(hold).toEqual({ id: 'r/1', start: START, until: '2026-11-23T15:10:00.000Z' });
    expect(server.received.at(-1)?.body).toEqual({
      eventTypeId: 42,
      slotStart: START,
      reservationDuration: 10,
    });
    await scheduler.release(hold.id);
    expect(server.received.at(-1)?.path).toBe('/v2/slots/reservations/r%2F1');
  });

  it('says that a slot is taken when somebody else holds it', async () => {
    const { scheduler } = await setUp((_, response) =>
      answer(response, 422, envelope(RESERVED, 'UnprocessableEntityException')),
    );
    await expect(scheduler.hold(START)).rejects.toMatchObject({ kind: 'slot_taken' });
  });

  it('does not take its own lost hold for a stranger', async () => {
    let first = true;
    const { scheduler } = await setUp((_, response) => {
      if (first) response.destroy();
      else answer(response, 422, envelope(RESERVED, 'UnprocessableEntityException'));
      first = false;
    });
    await expect(scheduler.hold(START)).rejects.toMatchObject({ kind: 'unavailable' });
    await expect(scheduler.hold(START)).rejects.toMatchObject({ kind: 'unavailable' });
  });

  it('does not hold what has to be paid for', async () => {
    const { scheduler } = await setUp(noHandler, {}, { price: 2000 });
    await expect(scheduler.hold(START)).rejects.toMatchObject({ kind: 'not_allowed' });
  });
});

describe('book', () => {
  it('waits for a series that is still being made', async () => {
    const START = '2026-11-24T14:00:00.000Z';
    const attempt = 'attempt-1';
    const weeks = [0, 1].map((index) => ({
      uid: `week-${index}`,
      status: 'accepted',
      start: new Date(Date.parse(START) + index * 7 * 86_400_000).toISOString(),
      end: new Date(Date.parse(START) + index * 7 * 86_400_000 + 1_800_000).toISOString(),
      recurringBookingUid: 'series',
      metadata: { attempt },
    }));
    let looks = 0;
    const { scheduler } = await setUp(
      ({ method, path }, response) => {
        if (method === 'POST') response.destroy();
        else if (path === '/v2/bookings') answer(response, 200, ok(weeks.slice(0, 1)));
        else answer(response, 200, ok(weeks.slice(0, (looks += 1))));
      },
      {},
      { recurrence: { interval: 1, occurrences: 4, frequency: 'weekly' } },
    );
    const record = await scheduler.book({
      start: START,
      answers: { name: 'Ada Byron', email: 'ada@example.com' },
      attendeeZone: 'UTC',
      attempt,
      occurrences: 2,
    });
    expect(record.series?.map(({ uid }) => uid)).toEqual(['week-0', 'week-1']);
  });
});
