import { describe, expect, it } from 'vitest';
import {
  bookingBody,
  dataOf,
  listOf,
  messageOf,
  startTestServer,
  TEST_KEY,
} from '../testing/test-server.ts';
import type { TestServer } from '../testing/test-server.ts';

const read = (server: TestServer, query: string) =>
  server.bookings('GET', query, { key: TEST_KEY });
const starts = async (server: TestServer, query: string): Promise<unknown[]> =>
  listOf(await read(server, query)).map((booking) => String(booking['start']).slice(5, 16));

async function withBookings(): Promise<TestServer> {
  const server = await startTestServer();
  const eventTypeId = await server.eventTypeId('consultation');
  for (const [name, start] of [
    ['ada', '2026-09-08T13:00:00Z'],
    ['grace+tag', '2026-09-07T13:00:00Z'],
    ['ada', '2026-09-09T13:00:00Z'],
  ] as const) {
    await server.bookings('POST', '', {
      body: bookingBody(eventTypeId, start, {
        attendee: { name, email: `${name}@example.com`, timeZone: 'UTC' },
      }),
    });
    server.clock.nowMs += 1000;
  }
  return server;
}

describe('GET /v2/bookings', () => {
  it('needs the key', async () => {
    const server = await startTestServer();
    expect((await server.bookings('GET')).status).toBe(401);
  });

  it('says which page it gives', async () => {
    const server = await withBookings();
    expect((await read(server, '')).body['pagination']).toEqual({
      returnedItems: 3,
      totalItems: 3,
      itemsPerPage: 100,
      remainingItems: 0,
      currentPage: 1,
      totalPages: 1,
      hasNextPage: false,
      hasPreviousPage: false,
    });
    const second = await read(server, '?take=2&skip=2');
    expect(second.body['pagination']).toMatchObject({
      returnedItems: 1,
      remainingItems: 0,
      currentPage: 2,
      totalPages: 2,
      hasPreviousPage: true,
    });
    const none = await read(server, '?attendeeEmail=nobody@example.com');
    expect(none.body['pagination']).toMatchObject({ totalItems: 0, currentPage: 0, totalPages: 0 });
  });

  it('finds the bookings that somebody is a guest of', async () => {
    const server = await withBookings();
    const eventTypeId = await server.eventTypeId('consultation');
    const guests = ['Guest@example.com'];
    const { uid } = dataOf(
      await server.bookings('POST', '', {
        body: bookingBody(eventTypeId, '2026-09-10T13:00:00Z', { guests }),
      }),
    );
    expect(await starts(server, '?attendeeEmail=guest@example.com')).toEqual(['09-10T13:00']);
    await server.bookings('POST', `/${String(uid)}/cancel`, { body: { cancellationReason: 'x' } });
    const live = '?attendeeEmail=guest@example.com&status=upcoming';
    expect(await starts(server, live)).toEqual([]);
  });

  it('finds bookings by attendee, event type, time and uid', async () => {
    const server = await withBookings();
    const id = await server.eventTypeId('consultation');
    const other = await server.eventTypeId('workshop');
    expect(await starts(server, '?attendeeEmail=ADA@example.com')).toEqual([
      '09-08T13:00',
      '09-09T13:00',
    ]);
    expect(await starts(server, '?attendeeEmail=grace+tag@example.com')).toEqual(['09-07T13:00']);
    expect(await starts(server, '?attendeeName=ada&take=1')).toEqual(['09-08T13:00']);
    expect(await starts(server, `?eventTypeId=${other}`)).toEqual([]);
    expect(await starts(server, `?eventTypeIds=${other},${id}&take=1`)).toEqual(['09-07T13:00']);
    expect(
      await starts(
        server,
        '?afterStart=2026-09-08T12:59:59Z&beforeEnd=2026-09-08T13:30:01Z&unknown=1',
      ),
    ).toEqual(['09-08T13:00']);
    expect(await starts(server, '?afterStart=2026-09-08T13:00:01Z')).toEqual(['09-09T13:00']);
    expect(await starts(server, '?afterCreatedAt=2026-09-06T10:00:02Z')).toEqual(['09-09T13:00']);
    const [first] = listOf(await read(server, ''));
    expect(await starts(server, `?bookingUid=${String(first?.['uid'])}`)).toEqual(['09-07T13:00']);
  });

  it('sorts by start, or as asked', async () => {
    const server = await withBookings();
    expect(await starts(server, '')).toEqual(['09-07T13:00', '09-08T13:00', '09-09T13:00']);
    expect(await starts(server, '?sortStart=desc')).toEqual([
      '09-09T13:00',
      '09-08T13:00',
      '09-07T13:00',
    ]);
    expect(await starts(server, '?sortCreated=asc')).toEqual([
      '09-08T13:00',
      '09-07T13:00',
      '09-09T13:00',
    ]);
  });

  it('divides bookings by status as Cal.com names it', async () => {
    const server = await withBookings();
    const [first] = listOf(await read(server, ''));
    await server.bookings('POST', `/${String(first?.['uid'])}/cancel`, { body: {} });
    await server.bookings('POST', '', {
      body: bookingBody(await server.eventTypeId('on-request'), '2026-09-10T13:00:00Z'),
    });
    await server.bookings('POST', '', {
      body: bookingBody(await server.eventTypeId('weekly-coaching'), '2026-09-11T13:00:00Z', {
        recurrenceCount: 2,
      }),
    });
    server.clock.nowMs = Date.parse('2026-09-09T00:00:00Z');
    expect(await starts(server, '?status=cancelled')).toEqual(['09-07T13:00']);
    expect(await starts(server, '?status=past')).toEqual(['09-08T13:00']);
    expect(await starts(server, '?status=unconfirmed')).toEqual(['09-10T13:00']);
    expect(await starts(server, '?status=recurring')).toEqual(['09-11T13:00', '09-18T13:00']);
    expect(await starts(server, '?status=upcoming,unconfirmed&take=2')).toEqual([
      '09-09T13:00',
      '09-10T13:00',
    ]);
  });

  it('refuses statuses of bookings and pages out of range, in the shape of the global pipe', async () => {
    const server = await startTestServer();
    for (const query of ['?status=accepted', '?take=251', '?take=0', '?skip=-1', '?afterStart=x']) {
      const answer = await read(server, query);
      expect([query, answer.status, messageOf(answer)]).toEqual([
        query,
        400,
        'Bad Request Exception',
      ]);
    }
  });
});

describe('GET /v2/bookings/{uid}', () => {
  it('is open to whoever knows the uid', async () => {
    const server = await startTestServer();
    const booked = dataOf(
      await server.bookings('POST', '', {
        body: bookingBody(await server.eventTypeId('consultation'), '2026-09-07T13:00:00Z'),
      }),
    );
    const answer = await server.bookings('GET', `/${String(booked['uid'])}`);
    expect([answer.status, dataOf(answer)]).toEqual([200, booked]);
    const unknown = await server.bookings('GET', '/nobody');
    expect([unknown.status, messageOf(unknown)]).toEqual([
      404,
      'Booking with uid=nobody was not found in the database',
    ]);
  });
});
