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

const SLOTS = '/v2/slots?start=2026-09-07&end=2026-09-08&eventTypeSlug=consultation&username=robin';
const get = (server: TestServer, path: string, version?: string, key: string | null = TEST_KEY) =>
  server.call('GET', path, { version, key });

describe('API versions', () => {
  it('are one per resource, and anything else is a route that does not exist', async () => {
    const server = await startTestServer();
    const status = async (path: string, version?: string): Promise<number> =>
      (await get(server, path, version)).status;
    expect(await status(SLOTS, '2024-09-04')).toBe(200);
    expect(await status(SLOTS, '2024-08-13')).toBe(404);
    expect(await status(SLOTS)).toBe(404);
    expect(await status('/v2/slots/reservations/x', '2024-09-04')).toBe(200);
    expect(await status('/v2/slots/reservations/x')).toBe(404);
    expect(await status('/v2/bookings', '2024-08-13')).toBe(200);
    expect(await status('/v2/bookings', '2026-02-25')).toBe(200);
    expect(await status('/v2/bookings', '2024-09-04')).toBe(404);
    expect(await status('/v2/event-types', '2024-06-14')).toBe(200);
    expect(await status('/v2/event-types', '2024-08-13')).toBe(404);
    expect(await status('/v2/me')).toBe(200);
    expect(await status('/v2/me', 'whatever')).toBe(200);
  });

  it('are told apart in a 404 with method, path and query', async () => {
    const server = await startTestServer();
    const answer = await get(server, '/v2/slots?start=a');
    const message = 'Cannot GET /v2/slots?start=a';
    expect(answer.body).toEqual({
      status: 'error',
      timestamp: '2026-09-06T10:00:00.000Z',
      path: '/v2/slots?start=a',
      error: {
        code: 'NotFoundException',
        message,
        details: { message, error: 'Not Found', statusCode: 404 },
      },
    });
    expect(messageOf(await server.call('PUT', '/v2/me'))).toBe('Cannot PUT /v2/me');
  });
});

describe('credentials', () => {
  it('are needed for some routes and never wrong', async () => {
    const server = await startTestServer();
    const none = await get(server, '/v2/me', undefined, null);
    expect(none.status).toBe(401);
    expect(messageOf(none)).toMatch(/^ApiAuthStrategy - No authentication method provided\. /);
    const wrong = await get(server, '/v2/me', undefined, 'cal_wrong');
    expect([wrong.status, messageOf(wrong)]).toEqual([
      401,
      'CustomThrottlerGuard - Invalid API Key',
    ]);
    expect((await get(server, '/v2/event-types', '2024-06-14', 'some-token')).status).toBe(401);
    expect((await get(server, SLOTS, '2024-09-04', null)).status).toBe(200);
  });
});

describe('GET /v2/me', () => {
  it('tells whose calendar it is', async () => {
    const server = await startTestServer({
      calendar: {
        timeZone: 'Europe/Rome',
        host: { name: 'Grace', timeFormat: 24, weekStart: 'Monday' },
      },
    });
    expect(dataOf(await get(server, '/v2/me'))).toEqual({
      id: 7,
      username: 'robin',
      email: 'robin@example.com',
      name: 'Grace',
      avatarUrl: null,
      bio: null,
      timeFormat: 24,
      defaultScheduleId: 3,
      weekStart: 'Monday',
      timeZone: 'Europe/Rome',
      organizationId: null,
    });
  });
});

describe('/v2/event-types', () => {
  const list = async (server: TestServer, query: string, key: string | null = null) =>
    listOf(await get(server, `/v2/event-types${query}`, '2024-06-14', key));

  it('lists by username and slug, without hidden types and fields', async () => {
    const server = await startTestServer();
    expect(await list(server, '?username=robin')).toHaveLength(8);
    expect(await list(server, '?username=eve')).toEqual([]);
    expect(await list(server, '')).toEqual([]);
    expect(await list(server, '', TEST_KEY)).toHaveLength(8);
    expect(await list(server, '?username=robin&eventSlug=none')).toEqual([]);
    const [type] = await list(server, '?username=robin&eventSlug=consultation');
    expect(type).toMatchObject({
      slug: 'consultation',
      lengthInMinutes: 30,
      minimumBookingNotice: 60,
      bookingWindow: { type: 'calendarDays', value: 365, rolling: false },
      confirmationPolicy: { disabled: true },
      seats: { disabled: true },
      recurrence: null,
      users: [{ id: 7, username: 'robin' }],
    });
    const [plain] = await list(server, '?username=robin&eventSlug=working-session');
    expect(plain?.['bookingFields']).toEqual([
      { isDefault: true, type: 'name', slug: 'name', required: true, disableOnPrefill: false },
      {
        isDefault: true,
        type: 'email',
        slug: 'email',
        required: true,
        disableOnPrefill: false,
        hidden: false,
      },
      { isDefault: true, type: 'radioInput', slug: 'location', required: false, hidden: false },
      {
        isDefault: true,
        type: 'textarea',
        slug: 'notes',
        required: false,
        disableOnPrefill: false,
        hidden: false,
      },
      {
        isDefault: true,
        type: 'multiemail',
        slug: 'guests',
        required: false,
        disableOnPrefill: false,
        hidden: false,
      },
      {
        isDefault: true,
        type: 'textarea',
        slug: 'rescheduleReason',
        required: false,
        disableOnPrefill: false,
        hidden: false,
      },
    ]);
  });

  it('shows custom fields, and a phone field where it is asked for', async () => {
    const server = await startTestServer();
    const [demo] = await list(server, '?username=robin&eventSlug=product-demo');
    expect(demo?.['bookingFields']).toContainEqual({
      isDefault: false,
      type: 'select',
      slug: 'topic',
      label: 'What is it about?',
      required: true,
      options: ['Sales', 'Support', 'Partnership'],
      placeholder: '',
      disableOnPrefill: false,
      hidden: false,
    });
    const [phone] = await list(server, '?username=robin&eventSlug=phone-call');
    const fields = phone?.['bookingFields'];
    expect(JSON.stringify(fields)).not.toContain('"slug":"email"');
    expect(fields).toContainEqual({
      isDefault: true,
      type: 'phone',
      slug: 'attendeePhoneNumber',
      required: true,
      disableOnPrefill: false,
      hidden: false,
    });
  });

  it('gives one with all its fields to the host', async () => {
    const server = await startTestServer();
    const id = await server.eventTypeId('phone-call');
    const one = await get(server, `/v2/event-types/${id}`, '2024-06-14');
    expect(JSON.stringify(dataOf(one))).toContain('"slug":"email"');
    expect((await get(server, `/v2/event-types/${id}`, '2024-06-14', null)).status).toBe(401);
    expect((await get(server, '/v2/event-types/1', '2024-06-14')).status).toBe(404);
  });

  it('adds one that can be booked at once and is still there after a restart', async () => {
    const server = await startTestServer();
    const post = (body: unknown) =>
      server.call('POST', '/v2/event-types', { version: '2024-06-14', key: TEST_KEY, body });
    const body = {
      slug: 'chat',
      title: 'Chat',
      lengthInMinutes: 15,
      seats: { disabled: true },
      unknown: 1,
    };
    const added = await post(body);
    expect(added.status).toBe(201);
    const id = Number(dataOf(added)['id']);
    expect(messageOf(await post(body))).toBe('User already has an event type with this slug.');
    expect((await post({ slug: 'x' })).status).toBe(400);
    await server.close();
    const again = await startTestServer({ dataDir: server.dataDir });
    expect(await again.eventTypeId('chat')).toBe(id);
    const booked = await again.bookings('POST', '', {
      body: bookingBody(id, '2026-09-07T13:00:00Z'),
    });
    expect(dataOf(booked)['duration']).toBe(15);
  });
});

describe('requests in general', () => {
  it('carry an id and what is left of the rate limit', async () => {
    const server = await startTestServer({ requestsPerMinute: 120 });
    const { headers } = await get(server, '/v2/me');
    expect(headers.get('x-request-id')).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4/);
    expect(headers.get('x-ratelimit-limit-default')).toBe('120');
    expect(headers.get('x-ratelimit-remaining-default')).toBe('119');
    expect(headers.get('x-ratelimit-reset-default')).toBe('60');
    expect(headers.get('access-control-allow-origin')).toBe('*');
    const own = await server.call('GET', '/healthz', { headers: { 'x-request-id': 'mine' } });
    expect([own.status, own.body, own.headers.get('x-request-id')]).toEqual([
      200,
      { status: 'ok' },
      'mine',
    ]);
  });

  it('are limited by key, for sixty seconds after the one too many', async () => {
    const server = await startTestServer({ requestsPerMinute: 3 });
    for (let i = 0; i < 3; i += 1) expect((await get(server, '/v2/me')).status).toBe(200);
    server.clock.nowMs += 50_000;
    const refused = await get(server, '/v2/me');
    expect(refused.status).toBe(429);
    expect(refused.body['error']).toEqual({
      code: 'ThrottlerException',
      message: 'ThrottlerException: Too Many Requests',
      details: 'ThrottlerException: Too Many Requests',
    });
    expect(refused.headers.get('x-ratelimit-reset-default')).toBe('60');
    expect(refused.headers.get('retry-after')).toBeNull();
    expect((await get(server, SLOTS, '2024-09-04', null)).status).toBe(200);
    server.clock.nowMs += 59_000;
    expect((await get(server, '/v2/me')).status).toBe(429);
    server.clock.nowMs += 1_000;
    expect((await get(server, '/v2/me')).status).toBe(200);
  });

  it('are refused when the body is not JSON or too large', async () => {
    const server = await startTestServer();
    const broken = await server.bookings('POST', '', { body: '{broken' });
    expect(broken.status).toBe(400);
    expect(broken.body['error']).toMatchObject({ code: 'BadRequestException' });
    expect(messageOf(broken)).toMatch(/^Expected property name or '}' in JSON at position 1/);
    expect((await server.bookings('POST', '', { body: '[]' })).status).toBe(400);
    const large = await server.bookings('POST', '', { body: `"${'x'.repeat(100_001)}"` });
    expect(large.status).toBe(413);
  });

  it('may come from a browser', async () => {
    const server = await startTestServer();
    const answer = await server.call('OPTIONS', '/v2/slots');
    expect(answer.status).toBe(204);
    expect(answer.headers.get('access-control-allow-headers')).toContain('cal-api-version');
  });
});
