import { describe, expect, it } from 'vitest';
import { ListenError, startLocalCalcom } from './server.ts';
import { defaultCalendar } from './calendar/load-calendar.ts';
import {
  bookingBody,
  startTestServer,
  temporaryDirectory,
  TEST_KEY,
} from './testing/test-server.ts';

describe('the server', () => {
  it('says so when its port is taken, and frees the data directory', async () => {
    const first = await startTestServer();
    const options = {
      dataDir: temporaryDirectory(),
      key: TEST_KEY,
      now: () => first.clock.nowMs,
      calendar: defaultCalendar(),
    };
    const port = Number(new URL(first.url).port);
    await expect(startLocalCalcom({ ...options, port })).rejects.toThrow(ListenError);
    const second = await startLocalCalcom({ ...options, port: 0 });
    await second.close();
  });

  it('has kept every booking it answered when it was closed under load', async () => {
    const server = await startTestServer();
    const eventTypeId = await server.eventTypeId('consultation');
    const answers = Array.from({ length: 10 }, (_, week) =>
      server.bookings('POST', '', {
        body: bookingBody(
          eventTypeId,
          new Date(Date.parse('2026-09-07T15:00:00Z') + week * 604_800_000).toISOString(),
        ),
      }),
    );
    const settling = Promise.allSettled(answers);
    await answers[0];
    await server.close();
    const settled = await settling;
    const made = settled.filter(
      (answer) => answer.status === 'fulfilled' && answer.value.status === 201,
    );
    const again = await startTestServer({ dataDir: server.dataDir });
    const kept = await again.bookings('GET', '', { key: TEST_KEY });
    const { totalItems } = kept.body['pagination'] as { totalItems: number };
    expect(totalItems).toBeGreaterThanOrEqual(made.length);
    expect(made.length).toBeGreaterThan(0);
  });

  it('makes its uids from the given bytes', async () => {
    let next = 0;
    const server = await startTestServer({
      randomBytes: (size) => new Uint8Array(size).fill((next += 1)),
    });
    const eventTypeId = await server.eventTypeId('consultation');
    const answer = await server.bookings('POST', '', {
      body: bookingBody(eventTypeId, '2026-09-07T15:00:00Z'),
    });
    expect(answer.status).toBe(201);
    const { uid } = answer.body['data'] as { uid: string };
    expect(uid).toHaveLength(22);
  });
});
