import { describe, expect, it } from 'vitest';
import { MONDAY_NINE, MONDAY_TEN } from '../testing/fixtures.ts';
import { bookingBody, dataOf, startTestServer, TEST_KEY } from '../testing/test-server.ts';
import type { Answer, TestServer } from '../testing/test-server.ts';

async function workshop(): Promise<{
  server: TestServer;
  join: (name: string, start?: string) => Promise<Answer>;
  mondaySlots: () => Promise<unknown>;
}> {
  const server = await startTestServer({
    calendar: {
      eventTypes: [
        {
          slug: 'workshop',
          title: 'Workshop',
          lengthInMinutes: 60,
          seats: { seatsPerTimeSlot: 2, showAttendeeInfo: true },
        },
      ],
    },
  });
  const eventTypeId = await server.eventTypeId('workshop');
  return {
    server,
    join: (name, start = MONDAY_NINE) =>
      server.bookings('POST', '', {
        body: bookingBody(eventTypeId, start, {
          attendee: { name, email: `${name}@example.com`, timeZone: 'UTC' },
          metadata: { attempt: name },
        }),
      }),
    mondaySlots: async () =>
      dataOf(
        await server.slots({
          eventTypeId,
          start: '2026-09-07T04:00:00Z',
          end: '2026-09-07T23:00:00Z',
          timeZone: 'UTC',
        }),
      )['2026-09-07'],
  };
}

describe('seated event types', () => {
  it('put attendees into one booking until no seat is left', async () => {
    const { join, mondaySlots } = await workshop();
    const first = await join('ada');
    expect(first.status).toBe(201);
    expect(dataOf(first)['attendees']).toMatchObject([
      { email: 'ada@example.com', seatUid: dataOf(first)['seatUid'], metadata: { attempt: 'ada' } },
    ]);
    expect(await mondaySlots()).toContainEqual({
      start: MONDAY_NINE,
      seatsBooked: 1,
      seatsRemaining: 1,
      seatsTotal: 2,
      bookingUid: dataOf(first)['uid'],
    });
    const twice = await join('ada');
    expect([twice.status, twice.body['message']]).toEqual([
      409,
      'already_signed_up_for_this_booking_error',
    ]);
    const second = await join('grace');
    expect(dataOf(second)['uid']).toBe(dataOf(first)['uid']);
    expect(dataOf(second)['attendees']).toHaveLength(2);
    const third = await join('alan');
    expect([third.status, third.body['error']]).toMatchObject([
      409,
      { code: 'ConflictException', message: 'No more seats left at this seated booking.' },
    ]);
    expect(JSON.stringify(await mondaySlots())).not.toContain(MONDAY_NINE);
  });

  it('give no seat away twice when many come at once', async () => {
    const { join } = await workshop();
    const answers = await Promise.all(['a', 'b', 'c', 'd', 'e'].map((name) => join(name)));
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(2);
    expect(answers.filter(({ status }) => status === 409)).toHaveLength(3);
  });

  it('let one attendee leave, and cancel with the last', async () => {
    const { server, join } = await workshop();
    const ada = dataOf(await join('ada'));
    const grace = dataOf(await join('grace'));
    const uid = String(ada['uid']);
    const cancel = (body: unknown, key: string | null = null) =>
      server.bookings('POST', `/${uid}/cancel`, { body, key });
    const whole = await cancel({ cancellationReason: 'x' });
    expect([whole.status, whole.body['message']]).toEqual([401, 'User not a host of this event']);
    expect((await cancel({ seatUid: 'nobody' })).status).toBe(404);
    const left = await cancel({ seatUid: ada['seatUid'] });
    expect(dataOf(left)).toMatchObject({
      status: 'accepted',
      attendees: [{ email: 'grace@example.com' }],
    });
    const last = await cancel({ seatUid: grace['seatUid'] });
    expect(dataOf(last)).toMatchObject({ status: 'cancelled', attendees: [] });
    const newer = await server.bookings('GET', `/${uid}`, { version: '2026-02-25' });
    expect(dataOf(newer)['attendees']).toMatchObject([{ email: 'grace@example.com' }]);
  });

  it('move one seat to another meeting', async () => {
    const { server, join } = await workshop();
    const ada = dataOf(await join('ada'));
    await join('grace');
    const path = `/${String(ada['uid'])}/reschedule`;
    const without = await server.bookings('POST', path, { body: { start: MONDAY_TEN } });
    expect(without.status).toBe(400);
    const moved = await server.bookings('POST', path, {
      body: { start: MONDAY_TEN, seatUid: ada['seatUid'] },
    });
    expect(moved.status).toBe(201);
    expect(dataOf(moved)).toMatchObject({
      start: MONDAY_TEN,
      seatUid: ada['seatUid'],
      attendees: [{ email: 'ada@example.com', metadata: { attempt: 'ada' } }],
    });
    const seat = await server.bookings('GET', `/by-seat/${String(ada['seatUid'])}`);
    expect(dataOf(seat)['uid']).toBe(dataOf(moved)['uid']);
    const old = await server.bookings('GET', `/${String(ada['uid'])}`, { key: TEST_KEY });
    expect(dataOf(old)).toMatchObject({
      status: 'accepted',
      attendees: [{ email: 'grace@example.com' }],
    });
  });
});
