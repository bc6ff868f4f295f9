import { describe, expect, it } from 'vitest';
import { MONDAY_NINE, MONDAY_TEN } from '../testing/fixtures.ts';
import {
  bookingBody,
  dataOf,
  messageOf,
  startsOf,
  startTestServer,
  TEST_KEY,
} from '../testing/test-server.ts';
import type { Answer, CallOptions, TestServer } from '../testing/test-server.ts';

const holds = (
  server: TestServer,
  method: string,
  uid = '',
  options: CallOptions = {},
): Promise<Answer> =>
  server.call(method, `/v2/slots/reservations${uid && `/${uid}`}`, {
    version: '2024-09-04',
    ...options,
  });
const mondaySlots = async (server: TestServer, eventTypeId: number): Promise<string[]> =>
  startsOf(
    await server.slots({
      eventTypeId,
      start: '2026-09-07T04:00:00Z',
      end: '2026-09-07T23:00:00Z',
      timeZone: 'UTC',
    }),
  )['2026-09-07'] ?? [];

describe('/v2/slots/reservations', () => {
  it('holds a slot for five minutes and hides it from every event type of the host', async () => {
    const server = await startTestServer();
    const eventTypeId = await server.eventTypeId('consultation');
    const other = await server.eventTypeId('product-demo');
    const answer = await holds(server, 'POST', '', {
      body: { eventTypeId, slotStart: MONDAY_NINE, whatever: 1 },
    });
    expect(answer.status).toBe(201);
    const { reservationUid, ...rest } = dataOf(answer);
    expect(reservationUid).toMatch(/^[0-9a-f-]{36}$/);
    expect(rest).toEqual({
      eventTypeId,
      slotStart: MONDAY_NINE,
      slotEnd: '2026-09-07T13:30:00.000Z',
      slotDuration: 30,
      reservationDuration: 5,
      reservationUntil: '2026-09-06T10:05:00.000Z',
    });
    expect(await mondaySlots(server, eventTypeId)).not.toContain(MONDAY_NINE);
    expect(await mondaySlots(server, other)).not.toContain(MONDAY_NINE);
    server.clock.nowMs += 5 * 60_000;
    expect(await mondaySlots(server, eventTypeId)).toContain(MONDAY_NINE);
  });

  it.each([0, -5, 1.5, 1e12])('refuses a hold of %d minutes, and opens again', async (minutes) => {
    const server = await startTestServer();
    const eventTypeId = await server.eventTypeId('consultation');
    const body = { eventTypeId, slotStart: MONDAY_NINE, reservationDuration: minutes };
    const options = { body, key: TEST_KEY };
    expect((await holds(server, 'POST', '', options)).status).toBe(400);
    const late = { eventTypeId, slotStart: '+275760-09-13T00:00:00.000Z' };
    expect((await holds(server, 'POST', '', { body: late })).status).toBeGreaterThanOrEqual(400);
    await server.close();
    const again = await startTestServer({ dataDir: server.dataDir });
    expect(await mondaySlots(again, eventTypeId)).toContain(MONDAY_NINE);
  });

  it('takes another duration only with the key', async () => {
    const server = await startTestServer();
    const eventTypeId = await server.eventTypeId('consultation');
    const body = { eventTypeId, slotStart: MONDAY_NINE, reservationDuration: 15 };
    const refused = await holds(server, 'POST', '', { body });
    expect([refused.status, messageOf(refused)]).toEqual([
      401,
      'reservationDuration can only be used for authenticated requests - use access token, api key or OAuth credentials',
    ]);
    const held = await holds(server, 'POST', '', { body, key: TEST_KEY });
    expect(dataOf(held)['reservationUntil']).toBe('2026-09-06T10:15:00.000Z');
  });

  it('reads a hold, and null for an unknown one', async () => {
    const server = await startTestServer();
    const eventTypeId = await server.eventTypeId('consultation');
    const held = dataOf(
      await holds(server, 'POST', '', { body: { eventTypeId, slotStart: MONDAY_NINE } }),
    );
    const { reservationDuration, ...rest } = held;
    expect(reservationDuration).toBe(5);
    expect(dataOf(await holds(server, 'GET', String(held['reservationUid'])))).toEqual(rest);
    expect((await holds(server, 'GET', 'nobody')).body).toEqual({ status: 'success', data: null });
  });

  it('refuses a slot that is held or booked under the same event type', async () => {
    const server = await startTestServer();
    const eventTypeId = await server.eventTypeId('consultation');
    await holds(server, 'POST', '', { body: { eventTypeId, slotStart: MONDAY_NINE } });
    const again = await holds(server, 'POST', '', {
      body: { eventTypeId, slotStart: '2026-09-07T13:15:00Z' },
    });
    expect([again.status, messageOf(again)]).toEqual([
      422,
      'This time slot is already reserved by another user. Please choose a different time.',
    ]);
    await server.bookings('POST', '', { body: bookingBody(eventTypeId, MONDAY_TEN) });
    const booked = await holds(server, 'POST', '', {
      body: { eventTypeId, slotStart: MONDAY_TEN },
    });
    expect([booked.status, messageOf(booked)]).toEqual([
      422,
      "Can't reserve a slot if the event is already booked.",
    ]);
    const other = await server.eventTypeId('working-session');
    expect(
      (await holds(server, 'POST', '', { body: { eventTypeId: other, slotStart: MONDAY_NINE } }))
        .status,
    ).toBe(201);
  });

  it('moves to a time that does not overlap, but cannot be prolonged', async () => {
    const server = await startTestServer();
    const eventTypeId = await server.eventTypeId('consultation');
    const held = dataOf(
      await holds(server, 'POST', '', { body: { eventTypeId, slotStart: MONDAY_NINE } }),
    );
    const uid = String(held['reservationUid']);
    const same = await holds(server, 'PATCH', uid, {
      body: { eventTypeId, slotStart: MONDAY_NINE },
    });
    expect(same.status).toBe(422);
    server.clock.nowMs += 60_000;
    const moved = await holds(server, 'PATCH', uid, {
      body: { eventTypeId, slotStart: MONDAY_TEN },
    });
    expect(moved.status).toBe(200);
    expect(dataOf(moved)).toMatchObject({
      reservationUid: uid,
      slotStart: MONDAY_TEN,
      reservationUntil: '2026-09-06T10:06:00.000Z',
    });
    expect(await mondaySlots(server, eventTypeId)).toContain(MONDAY_NINE);
    const unknown = await holds(server, 'PATCH', 'nobody', {
      body: { eventTypeId, slotStart: MONDAY_TEN },
    });
    expect([unknown.status, messageOf(unknown)]).toEqual([404, 'Slot with uid=nobody not found']);
  });

  it('is released any number of times', async () => {
    const server = await startTestServer();
    const eventTypeId = await server.eventTypeId('consultation');
    const held = dataOf(
      await holds(server, 'POST', '', { body: { eventTypeId, slotStart: MONDAY_NINE } }),
    );
    for (const uid of [String(held['reservationUid']), String(held['reservationUid']), 'nobody']) {
      const answer = await holds(server, 'DELETE', uid);
      expect([answer.status, answer.body]).toEqual([200, { status: 'success' }]);
    }
    expect(await mondaySlots(server, eventTypeId)).toContain(MONDAY_NINE);
  });

  it('neither stops a booking nor ends with it', async () => {
    const server = await startTestServer();
    const eventTypeId = await server.eventTypeId('consultation');
    const held = dataOf(
      await holds(server, 'POST', '', { body: { eventTypeId, slotStart: MONDAY_NINE } }),
    );
    const booked = await server.bookings('POST', '', {
      body: bookingBody(eventTypeId, MONDAY_NINE),
    });
    expect(booked.status).toBe(201);
    const still = await holds(server, 'GET', String(held['reservationUid']));
    expect(dataOf(still)['reservationUid']).toBe(held['reservationUid']);
  });

  it('takes a duration only for an event type of several lengths', async () => {
    const server = await startTestServer();
    const fixed = await server.eventTypeId('consultation');
    const several = await server.eventTypeId('working-session');
    const hold = (eventTypeId: number, slotDuration: number): Promise<Answer> =>
      holds(server, 'POST', '', { body: { eventTypeId, slotStart: MONDAY_NINE, slotDuration } });
    expect(messageOf(await hold(fixed, 60))).toBe(
      "You passed 'slotDuration' but this event type is not a variable length event type.",
    );
    expect(messageOf(await hold(several, 45))).toMatch(/possible lengths.* are: 15, 30, 60$/);
    expect(dataOf(await hold(several, 60))['slotEnd']).toBe('2026-09-07T14:00:00.000Z');
  });

  it('reports wrong properties below details.errors', async () => {
    const server = await startTestServer();
    const answer = await holds(server, 'POST', '', {
      body: { eventTypeId: 'x', slotStart: 'soon' },
    });
    expect(answer.status).toBe(400);
    expect(answer.body['error']).toMatchObject({
      code: 'BadRequestException',
      message: 'Bad Request Exception',
      details: {
        errors: [
          {
            property: 'eventTypeId',
            constraints: { invalid_type: 'eventTypeId must be an integer number' },
          },
          {
            property: 'slotStart',
            constraints: { custom: 'slotStart must be a valid ISO 8601 date string' },
          },
        ],
      },
    });
    const unknown = await holds(server, 'POST', '', {
      body: { eventTypeId: 1, slotStart: MONDAY_NINE },
    });
    expect([unknown.status, messageOf(unknown)]).toEqual([404, 'Event Type with ID=1 not found']);
  });

  it('counts as a seat of a seated meeting, and locks it against other holds', async () => {
    const server = await startTestServer();
    const eventTypeId = await server.eventTypeId('workshop');
    await holds(server, 'POST', '', { body: { eventTypeId, slotStart: MONDAY_NINE } });
    const answer = await server.slots({
      eventTypeId,
      start: '2026-09-07T04:00:00Z',
      end: '2026-09-07T23:00:00Z',
      timeZone: 'UTC',
    });
    expect(dataOf(answer)['2026-09-07']).toContainEqual({
      start: MONDAY_NINE,
      seatsBooked: 1,
      seatsRemaining: 4,
      seatsTotal: 5,
    });
    const second = await holds(server, 'POST', '', {
      body: { eventTypeId, slotStart: MONDAY_NINE },
    });
    expect(second.status).toBe(422);
  });
});
