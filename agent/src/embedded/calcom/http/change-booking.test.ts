import { describe, expect, it } from 'vitest';
import { MONDAY_NINE, MONDAY_TEN } from '../testing/fixtures.ts';
import {
  bookingBody,
  dataOf,
  listOf,
  messageOf,
  startsOf,
  startTestServer,
  TEST_KEY,
} from '../testing/test-server.ts';
import type { Answer, TestServer } from '../testing/test-server.ts';

const TAKEN = 'User either already has booking at this time or is not available';

async function booked(
  server: TestServer,
  slug = 'consultation',
  start = MONDAY_NINE,
): Promise<string> {
  const answer = await server.bookings('POST', '', {
    body: bookingBody(await server.eventTypeId(slug), start, { metadata: { attempt: 'x' } }),
  });
  return String(dataOf(answer)['uid']);
}

describe('POST /v2/bookings/{uid}/reschedule', () => {
  it('makes a new booking and leaves the old one cancelled, each pointing to the other', async () => {
    const server = await startTestServer();
    const uid = await booked(server);
    const moved = await server.bookings('POST', `/${uid}/reschedule`, {
      body: { start: MONDAY_TEN, reschedulingReason: 'A train', rescheduledBy: 'ada@example.com' },
    });
    expect(moved.status).toBe(201);
    expect(dataOf(moved)).toMatchObject({
      start: MONDAY_TEN,
      duration: 30,
      status: 'accepted',
      rescheduledFromUid: uid,
      reschedulingReason: 'A train',
      metadata: { attempt: 'x' },
      attendees: [{ email: 'ada@example.com' }],
      // In calendars it stays the same entry.
      icsUid: `${uid}@Cal.com`,
    });
    const next = String(dataOf(moved)['uid']);
    expect(next).not.toBe(uid);
    expect(dataOf(await server.bookings('GET', `/${uid}`))).toMatchObject({
      status: 'cancelled',
      rescheduledToUid: next,
      rescheduledByEmail: 'ada@example.com',
    });
    const again = await server.bookings('POST', `/${uid}/reschedule`, {
      body: { start: MONDAY_NINE },
    });
    expect(messageOf(again)).toContain(
      `Can't reschedule booking with uid=${uid} because it has been cancelled and rescheduled already to booking with uid=${next}. You probably want to reschedule ${next} instead`,
    );
    // The old time is free again, and the booking may move within its own.
    const back = await server.bookings('POST', `/${next}/reschedule`, {
      body: { start: '2026-09-07T14:15:00Z' },
    });
    expect(back.status).toBe(201);
  });

  it('refuses a taken time, a cancelled booking, an unknown one, and unknown properties', async () => {
    const server = await startTestServer();
    const uid = await booked(server);
    await booked(server, 'consultation', MONDAY_TEN);
    const move = (id: string, body: unknown): Promise<Answer> =>
      server.bookings('POST', `/${id}/reschedule`, { body });
    expect(messageOf(await move(uid, { start: MONDAY_TEN }))).toBe(TAKEN);
    expect(messageOf(await move(uid, { start: MONDAY_TEN, attendee: {} }))).toBe(
      'attendee property is wrong,property attendee should not exist ',
    );
    await server.bookings('POST', `/${uid}/cancel`, { body: {} });
    expect(messageOf(await move(uid, { start: '2026-09-08T13:00:00Z' }))).toBe(
      `Can't reschedule booking with uid=${uid} because it has been cancelled. Please provide uid of a booking that is not cancelled.`,
    );
    const unknown = await move('nobody', { start: MONDAY_TEN });
    expect([unknown.status, messageOf(unknown)]).toEqual([
      404,
      'Booking with uid=nobody was not found in the database',
    ]);
  });

  it('moves a booking once when two requests come together', async () => {
    const server = await startTestServer();
    const uid = await booked(server);
    const answers = await Promise.all(
      [MONDAY_TEN, '2026-09-08T13:00:00Z'].map((start) =>
        server.bookings('POST', `/${uid}/reschedule`, { body: { start } }),
      ),
    );
    expect(answers.map(({ status }) => status).toSorted()).toEqual([201, 400]);
  });

  it('needs a confirmation again, unless the organizer moves it', async () => {
    const server = await startTestServer();
    const uid = await booked(server, 'on-request');
    await server.bookings('POST', `/${uid}/confirm`, { key: TEST_KEY });
    const byAttendee = dataOf(
      await server.bookings('POST', `/${uid}/reschedule`, { body: { start: MONDAY_TEN } }),
    );
    expect(byAttendee['status']).toBe('pending');
    const byHost = await server.bookings('POST', `/${String(byAttendee['uid'])}/reschedule`, {
      body: { start: MONDAY_NINE },
      key: TEST_KEY,
    });
    expect(dataOf(byHost)['status']).toBe('accepted');
  });

  it('keeps a notice and can be switched off', async () => {
    const type = { title: 'Chat', lengthInMinutes: 30 };
    const server = await startTestServer({
      calendar: {
        eventTypes: [
          { ...type, slug: 'late', disableRescheduling: { minutesBefore: 120 } },
          { ...type, slug: 'never', disableRescheduling: { disabled: true } },
        ],
      },
    });
    const late = await booked(server, 'late', MONDAY_NINE);
    const never = await booked(server, 'never', MONDAY_TEN);
    server.clock.nowMs = Date.parse('2026-09-07T12:00:00Z');
    const move = (uid: string, key: string | null = null): Promise<Answer> =>
      server.bookings('POST', `/${uid}/reschedule`, {
        body: { start: '2026-09-08T13:00:00Z' },
        key,
      });
    expect((await move(late)).body).toEqual({
      statusCode: 403,
      message: 'Rescheduling is not allowed within the minimum notice period before the event',
    });
    expect((await move(never)).status).toBe(400);
    expect((await move(late, TEST_KEY)).status).toBe(201);
  });
});

describe('POST /v2/bookings/{uid}/cancel', () => {
  it('cancels, frees the time, and does so once', async () => {
    const server = await startTestServer();
    const uid = await booked(server);
    const cancelled = await server.bookings('POST', `/${uid}/cancel`, {
      body: { cancellationReason: 'Ill' },
    });
    expect(cancelled.status).toBe(200);
    expect(dataOf(cancelled)).toMatchObject({
      uid,
      status: 'cancelled',
      cancellationReason: 'Ill',
    });
    const starts = startsOf(
      await server.slots({
        eventTypeSlug: 'consultation',
        username: 'robin',
        start: '2026-09-07T04:00:00Z',
        end: '2026-09-07T23:00:00Z',
        timeZone: 'UTC',
      }),
    );
    expect(starts['2026-09-07']).toContain(MONDAY_NINE);
    const again = await server.bookings('POST', `/${uid}/cancel`, { body: {} });
    expect([again.status, messageOf(again)]).toEqual([
      400,
      `Can't cancel booking with uid=${uid} because it has been cancelled already. Please provide uid of a booking that is not cancelled.`,
    ]);
  });

  it('wants a reason from the host', async () => {
    const server = await startTestServer();
    const uid = await booked(server);
    const cancel = (body: unknown): Promise<Answer> =>
      server.bookings('POST', `/${uid}/cancel`, { body, key: TEST_KEY });
    const refused = await cancel({});
    expect([refused.status, refused.body]).toEqual([
      400,
      { statusCode: 400, message: 'Cancellation reason is required' },
    ]);
    expect(dataOf(await cancel({ cancellationReason: 'Ill' }))['cancelledByEmail']).toBe(
      'robin@example.com',
    );
  });

  it('refuses what is over and what must not be cancelled', async () => {
    const server = await startTestServer({
      calendar: {
        eventTypes: [
          { slug: 'chat', title: 'Chat', lengthInMinutes: 30 },
          {
            slug: 'firm',
            title: 'Firm',
            lengthInMinutes: 30,
            disableCancelling: { disabled: true },
          },
        ],
      },
    });
    const firm = await booked(server, 'firm');
    expect((await server.bookings('POST', `/${firm}/cancel`, { body: {} })).body).toEqual({
      statusCode: 400,
      message: 'This event type does not allow cancellations',
    });
    const chat = await booked(server, 'chat', MONDAY_TEN);
    server.clock.nowMs = Date.parse('2026-09-08T12:00:00Z');
    expect((await server.bookings('POST', `/${chat}/cancel`, { body: {} })).body).toEqual({
      statusCode: 400,
      message: 'Cannot cancel a booking that has already ended',
    });
  });

  it('cancels the rest of a series, from one occurrence on or by its own uid', async () => {
    const server = await startTestServer();
    const series = listOf(
      await server.bookings('POST', '', {
        body: bookingBody(await server.eventTypeId('weekly-coaching'), MONDAY_NINE),
      }),
    );
    const third = String(series[2]?.['uid']);
    const later = await server.bookings('POST', `/${third}/cancel`, {
      body: { cancelSubsequentBookings: true },
    });
    expect(listOf(later).map((booking) => booking['start'])).toEqual([
      '2026-09-21T13:00:00.000Z',
      '2026-09-28T13:00:00.000Z',
    ]);
    const uid = String(series[0]?.['recurringBookingUid']);
    expect(listOf(await server.bookings('POST', `/${uid}/cancel`, { body: {} }))).toHaveLength(2);
    expect((await server.bookings('POST', `/${uid}/cancel`, { body: {} })).status).toBe(400);
  });
});

describe('confirm, decline and calendar-links', () => {
  it('accept a booking once, with the key', async () => {
    const server = await startTestServer();
    const uid = await booked(server, 'on-request');
    expect((await server.bookings('POST', `/${uid}/confirm`)).status).toBe(401);
    const confirmed = await server.bookings('POST', `/${uid}/confirm`, { key: TEST_KEY });
    expect([confirmed.status, dataOf(confirmed)['status']]).toEqual([200, 'accepted']);
    const again = await server.bookings('POST', `/${uid}/confirm`, { key: TEST_KEY });
    expect([again.status, again.body['error']]).toEqual([
      400,
      { code: 'TRPCError', message: 'Booking already confirmed' },
    ]);
  });

  it('turn a booking down', async () => {
    const server = await startTestServer();
    const uid = await booked(server, 'on-request');
    const declined = await server.bookings('POST', `/${uid}/decline`, {
      body: { reason: 'Away' },
      key: TEST_KEY,
    });
    expect(dataOf(declined)).toMatchObject({ status: 'rejected' });
  });

  it('do not accept a second booking for one time', async () => {
    const server = await startTestServer({
      calendar: {
        eventTypes: [
          {
            slug: 'ask',
            title: 'Ask',
            lengthInMinutes: 30,
            confirmationPolicy: { type: 'always' },
          },
        ],
      },
    });
    const eventTypeId = await server.eventTypeId('ask');
    const ask = async (name: string): Promise<string> =>
      String(
        dataOf(
          await server.bookings('POST', '', {
            body: bookingBody(eventTypeId, MONDAY_NINE, {
              attendee: { name, email: `${name}@example.com`, timeZone: 'UTC' },
            }),
          }),
        )['uid'],
      );
    // Without blocking, both may ask for the same time.
    const uids = [await ask('ada'), await ask('grace')];
    const answers = await Promise.all(
      uids.map((uid) => server.bookings('POST', `/${uid}/confirm`, { key: TEST_KEY })),
    );
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409]);
  });

  it('give four links', async () => {
    const server = await startTestServer();
    const uid = await booked(server);
    const links = listOf(await server.bookings('GET', `/${uid}/calendar-links`, { key: TEST_KEY }));
    expect(links.map((link) => link['id'])).toEqual([
      'googleCalendar',
      'microsoftOffice',
      'microsoftOutlook',
      'ics',
    ]);
    expect(decodeURIComponent(String(links[0]?.['link']))).toContain(
      'dates=20260907T130000Z/20260907T133000Z',
    );
    expect(decodeURIComponent(String(links[3]?.['link']))).toContain('DTSTART:20260907T130000Z');
  });
});
