import { describe, expect, it } from 'vitest';
import { MONDAY_NINE } from '../testing/fixtures.ts';
import {
  bookingBody,
  dataOf,
  listOf,
  messageOf,
  startsOf,
  startTestServer,
  TEST_KEY,
} from '../testing/test-server.ts';
import type { TestServer } from '../testing/test-server.ts';

const admin = (server: TestServer, method: string, path: string, body?: unknown) =>
  server.call(method, `/admin${path}`, { key: TEST_KEY, body });
const fault = (server: TestServer, rule: unknown) => admin(server, 'POST', '/faults', [rule]);
const onBookings = { match: { method: 'POST', path: '/v2/bookings' }, times: 1 };

async function book(server: TestServer) {
  return server.bookings('POST', '', {
    body: bookingBody(await server.eventTypeId('consultation'), MONDAY_NINE),
  });
}
async function bookedCount(server: TestServer): Promise<number> {
  return listOf(await server.bookings('GET', '', { key: TEST_KEY })).length;
}

describe('the admin routes', () => {
  it('need the key', async () => {
    const server = await startTestServer();
    expect((await server.call('GET', '/admin/requests')).status).toBe(401);
    expect((await server.call('GET', '/admin/requests', { key: 'cal_wrong' })).status).toBe(401);
  });

  it('do not exist on an address that others can reach', async () => {
    const server = await startTestServer({ host: '0.0.0.0' });
    const { port } = new URL(server.url);
    const answer = await fetch(`http://127.0.0.1:${port}/admin/requests`, {
      headers: { authorization: `Bearer ${TEST_KEY}` },
    });
    expect(answer.status).toBe(404);
  });

  it('count requests by route', async () => {
    const server = await startTestServer();
    const booked = await book(server);
    await server.bookings('GET', `/${String(dataOf(booked)['uid'])}`);
    await server.bookings('POST', `/${String(dataOf(booked)['uid'])}/cancel`, { body: {} });
    await server.call('DELETE', '/v2/slots/reservations/x', { version: '2024-09-04' });
    expect((await admin(server, 'GET', '/requests')).body).toEqual({
      total: 5,
      routes: {
        'GET /v2/event-types': 1,
        'POST /v2/bookings': 1,
        'GET /v2/bookings/:uid': 1,
        'POST /v2/bookings/:uid/cancel': 1,
        'DELETE /v2/slots/reservations/:uid': 1,
      },
    });
    expect((await admin(server, 'DELETE', '/requests')).body).toEqual({ total: 0, routes: {} });
  });

  it('set and turn the clock', async () => {
    const server = await startTestServer();
    expect((await admin(server, 'POST', '/clock', { now: '2026-10-01T00:00:00Z' })).body).toEqual({
      now: '2026-10-01T00:00:00.000Z',
    });
    await admin(server, 'POST', '/clock', { advanceMs: 60_000 });
    server.clock.nowMs += 1000;
    expect((await admin(server, 'GET', '/clock')).body).toEqual({
      now: '2026-10-01T00:01:01.000Z',
    });
    expect(messageOf(await book(server))).toBe('Attempting to book a meeting in the past.');
    expect((await admin(server, 'POST', '/clock', { now: 'soon' })).status).toBe(400);
  });

  it('list, use up and clear fault rules', async () => {
    const server = await startTestServer();
    expect((await fault(server, { kind: 'nonsense' })).status).toBe(400);
    const rule = { kind: 'bare_409', match: { method: 'POST', path: '/v2/bookings', exact: true } };
    await fault(server, { ...rule, times: 2 });
    await fault(server, { kind: 'error_before_commit', match: { path: '/v2/me' } });
    expect((await book(server)).body).toEqual({
      statusCode: 409,
      message: 'booking_conflict_error',
    });
    expect((await admin(server, 'GET', '/faults')).body['rules']).toEqual([
      { ...rule, times: 1 },
      { kind: 'error_before_commit', match: { path: '/v2/me' } },
    ]);
    expect((await book(server)).status).toBe(409);
    expect((await book(server)).status).toBe(201);
    expect((await server.call('GET', '/v2/me', { key: TEST_KEY })).status).toBe(500);
    expect((await server.call('GET', '/v2/me', { key: TEST_KEY })).status).toBe(500);
    await admin(server, 'DELETE', '/faults');
    expect((await server.call('GET', '/v2/me', { key: TEST_KEY })).status).toBe(200);
  });
});

describe('faults', () => {
  it('fail before the booking is made', async () => {
    const server = await startTestServer();
    await fault(server, { ...onBookings, kind: 'error_before_commit' });
    const answer = await book(server);
    expect([answer.status, answer.body]).toEqual([
      500,
      { statusCode: 500, message: 'Internal server error' },
    ]);
    expect(answer.headers.get('x-request-id')).not.toBeNull();
    expect(await bookedCount(server)).toBe(0);
  });

  it('fail after the booking was made', async () => {
    const server = await startTestServer();
    await fault(server, { ...onBookings, kind: 'error_after_commit', status: 503 });
    expect((await book(server)).status).toBe(503);
    expect(await bookedCount(server)).toBe(1);
  });

  it('lose the answer after the booking was made', async () => {
    const server = await startTestServer();
    await fault(server, { ...onBookings, kind: 'lost_response_after_commit' });
    await expect(book(server)).rejects.toThrow('fetch failed');
    expect(await bookedCount(server)).toBe(1);
  });

  it('reset the connection before anything is done', async () => {
    const server = await startTestServer();
    await fault(server, { ...onBookings, kind: 'connection_reset' });
    await expect(book(server)).rejects.toThrow('fetch failed');
    expect(await bookedCount(server)).toBe(0);
  });

  it('cut the JSON of the answer', async () => {
    const server = await startTestServer();
    await fault(server, { ...onBookings, kind: 'truncated_json' });
    await expect(book(server)).rejects.toThrow(SyntaxError);
    expect(await bookedCount(server)).toBe(1);
  });

  it('answer in another shape', async () => {
    const server = await startTestServer();
    await fault(server, { ...onBookings, kind: 'wrong_shape' });
    const answer = await book(server);
    expect([answer.status, answer.body]).toEqual([
      201,
      { status: 'success', data: { unexpected: [null, 42] } },
    ]);
  });

  it('limit the rate with the asked reset', async () => {
    const server = await startTestServer();
    await fault(server, { ...onBookings, kind: 'rate_limited', reset: 7 });
    const answer = await book(server);
    expect(answer.status).toBe(429);
    expect(answer.headers.get('x-ratelimit-reset-default')).toBe('7');
    expect(answer.headers.get('x-ratelimit-remaining-default')).toBe('0');
  });

  it('answer slots as they were a moment ago', async () => {
    const server = await startTestServer();
    const monday = async (): Promise<string[] | undefined> =>
      startsOf(
        await server.slots({
          eventTypeSlug: 'consultation',
          username: 'robin',
          start: '2026-09-07T04:00:00Z',
          end: '2026-09-07T23:00:00Z',
          timeZone: 'UTC',
        }),
      )['2026-09-07'];
    await book(server);
    await fault(server, { kind: 'stale_slots', match: { path: '/v2/slots' }, ms: 2000, times: 2 });
    server.clock.nowMs += 1000;
    expect(await monday()).toContain(MONDAY_NINE);
    server.clock.nowMs += 2000;
    expect(await monday()).not.toContain(MONDAY_NINE);
  });

  it('delay an answer together with another fault', async () => {
    const server = await startTestServer();
    await fault(server, { ...onBookings, kind: 'latency', ms: 30 });
    await fault(server, { ...onBookings, kind: 'bare_409' });
    expect((await book(server)).status).toBe(409);
    expect((await admin(server, 'GET', '/faults')).body['rules']).toEqual([]);
    expect((await book(server)).status).toBe(201);
  });

  it('do not hold up a close', async () => {
    const server = await startTestServer();
    await fault(server, { kind: 'latency', ms: 600_000, match: { path: '/v2/me' } });
    const waiting = server.call('GET', '/v2/me', { key: TEST_KEY });
    await server.call('GET', '/healthz');
    await server.close();
    expect((await waiting).status).toBe(200);
  });
});
