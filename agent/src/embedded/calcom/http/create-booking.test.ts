import { describe, expect, it } from 'vitest';
import { MONDAY_NINE } from '../testing/fixtures.ts';
import { bookingBody, dataOf, listOf, messageOf, startTestServer } from '../testing/test-server.ts';

const attendee = { name: 'Ada Byron', email: 'ada@example.com', timeZone: 'Europe/Rome' };
const TAKEN = 'User either already has booking at this time or is not available';

describe('POST /v2/bookings', () => {
  it('answers the whole booking', async () => {
    const server = await startTestServer();
    const eventTypeId = await server.eventTypeId('consultation');
    const answer = await server.bookings('POST', '', {
      body: bookingBody(eventTypeId, '2026-09-07T09:00:00-04:00', {
        attendee: { ...attendee, phoneNumber: '+12025550123', language: 'it' },
        bookingFieldsResponses: { notes: 'Wants a demo' },
        guests: ['grace@example.com'],
        metadata: { attempt: 'b2c9', count: 2 },
      }),
    });
    expect(answer.status).toBe(201);
    const { uid } = dataOf(answer);
    expect(uid).toMatch(/^[1-9A-HJ-NP-Za-km-z]{22}$/);
    const person = {
      displayEmail: 'ada@example.com',
      timeZone: 'Europe/Rome',
      language: 'it',
      absent: false,
    };
    expect(dataOf(answer)).toEqual({
      id: 9001,
      uid,
      title: 'Consultation between Robin Hale and Ada Byron',
      description: 'Wants a demo',
      hosts: [
        {
          id: 7,
          name: 'Robin Hale',
          email: 'robin@example.com',
          displayEmail: 'robin@example.com',
          username: 'robin',
          timeZone: 'America/New_York',
        },
      ],
      status: 'accepted',
      cancellationReason: '',
      cancelledByEmail: '',
      start: MONDAY_NINE,
      end: '2026-09-07T13:30:00.000Z',
      duration: 30,
      eventTypeId,
      eventType: { id: eventTypeId, slug: 'consultation' },
      attendees: [
        { ...person, name: 'Ada Byron', email: 'ada@example.com', phoneNumber: '+12025550123' },
        { ...person, name: '', email: 'grace@example.com', displayEmail: 'grace@example.com' },
      ],
      guests: ['grace@example.com'],
      location: 'integrations:daily',
      meetingUrl: 'integrations:daily',
      absentHost: false,
      createdAt: '2026-09-06T10:00:00.000Z',
      updatedAt: '2026-09-06T10:00:00.000Z',
      metadata: { attempt: 'b2c9', count: 2 },
      rating: null,
      icsUid: `${String(uid)}@Cal.com`,
      bookingFieldsResponses: {
        name: 'Ada Byron',
        email: 'ada@example.com',
        displayEmail: 'ada@example.com',
        attendeePhoneNumber: '+12025550123',
        notes: 'Wants a demo',
        guests: ['grace@example.com'],
        displayGuests: ['grace@example.com'],
      },
    });
  });

  it('finds the event type by slug and username', async () => {
    const server = await startTestServer();
    const body = { start: MONDAY_NINE, attendee, eventTypeSlug: 'consultation' };
    expect(
      (await server.bookings('POST', '', { body: { ...body, username: 'robin' } })).status,
    ).toBe(201);
    const refusals = [
      [{ username: 'eve' }, 'User with username eve not found'],
      [
        { username: 'robin', eventTypeSlug: 'none' },
        'Event type with slug none belonging to user robin not found.',
      ],
      [{ eventTypeId: 1 }, 'Event type with id 1 not found.'],
    ] as const;
    for (const [who, message] of refusals) {
      const answer = await server.bookings('POST', '', { body: { ...body, ...who } });
      expect([answer.status, messageOf(answer)]).toEqual([404, message]);
    }
  });

  it.each([
    [
      'an unknown property',
      { end: MONDAY_NINE },
      'end property is wrong,property end should not exist ',
    ],
    [
      'a start that is no time',
      { start: 'soon' },
      'start property is wrong,start must be a valid ISO 8601 date string ',
    ],
    [
      'no contact',
      { attendee: { name: 'Ada', timeZone: 'UTC' } },
      'attendee property is wrong, attendee email or phone property is wrong,Attendee must have at least one contact method (email or phone number) ',
    ],
    [
      'an unknown language',
      { attendee: { ...attendee, language: 'en-US' } },
      /^attendee property is wrong, language property is wrong,language must be one of the following values: ar, ca, de, /,
    ],
    [
      'an unknown zone',
      { attendee: { ...attendee, timeZone: 'Mars' } },
      'attendee property is wrong, timeZone property is wrong,timeZone must be a valid IANA time-zone ',
    ],
    [
      'no event type',
      { eventTypeId: undefined },
      'eventTypeId or eventTypeSlug + username property is wrong,Either eventTypeId or eventTypeSlug + username or eventTypeSlug + teamSlug must be provided ',
    ],
    [
      'too long metadata',
      { metadata: { note: 'x'.repeat(501) } },
      'metadata property is wrong,Metadata must have at most 50 keys, each key up to 40 characters, and string values up to 500 characters. ',
    ],
    [
      'too many metadata',
      { metadata: Object.fromEntries(Array.from({ length: 51 }, (_, i) => [`k${i}`, i])) },
      /^metadata property is wrong,Metadata must have at most 50 keys/,
    ],
    ['a length', { lengthInMinutes: 60 }, /^Can't specify 'lengthInMinutes'/],
    [
      'an empty name',
      { attendee: { ...attendee, name: ' ' } },
      'responses - {name}error_required_field, ',
    ],
    [
      'a wrong address',
      { attendee: { ...attendee, email: 'ada' } },
      'responses - {email}email_validation_error, ',
    ],
    [
      'only a phone number',
      { attendee: { name: 'Ada', timeZone: 'UTC', phoneNumber: '+12025550123' } },
      'responses - {email}error_required_field, ',
    ],
    [
      'an unknown place',
      { location: { type: 'address' } },
      /^Booking location with type address not valid/,
    ],
    ['a past time', { start: '2026-09-04T13:00:00Z' }, 'Attempting to book a meeting in the past.'],
    [
      'a day too far away',
      { start: '2027-09-14T13:00:00Z' },
      /^The event type can't be booked at the "start" time/,
    ],
    ['a time out of hours', { start: '2026-09-07T16:00:00Z' }, TAKEN],
    ['a time that runs into the break', { start: '2026-09-07T15:45:00Z' }, TAKEN],
  ])('refuses %s', async (_name, change, message) => {
    const server = await startTestServer();
    const body = bookingBody(await server.eventTypeId('consultation'), MONDAY_NINE, change);
    const answer = await server.bookings('POST', '', { body });
    expect(answer.status).toBe(400);
    if (typeof message === 'string') expect(messageOf(answer)).toBe(message);
    else expect(messageOf(answer)).toMatch(message);
  });

  it('keeps the minimum notice', async () => {
    const server = await startTestServer({ now: '2026-09-07T12:30:00Z' });
    const answer = await server.bookings('POST', '', {
      body: bookingBody(await server.eventTypeId('consultation'), MONDAY_NINE),
    });
    expect(messageOf(answer)).toMatch(
      /^The event type can't be booked at the "start" time provided/,
    );
  });

  it('refuses a time that is taken, whoever asks', async () => {
    const server = await startTestServer();
    const consultation = await server.eventTypeId('consultation');
    const other = await server.eventTypeId('product-demo');
    const body = bookingBody(consultation, MONDAY_NINE);
    expect((await server.bookings('POST', '', { body })).status).toBe(201);
    const again = await server.bookings('POST', '', { body });
    expect([again.status, messageOf(again)]).toEqual([400, TAKEN]);
    const overlapping = await server.bookings('POST', '', {
      body: bookingBody(other, '2026-09-07T13:15:00Z', {
        bookingFieldsResponses: { topic: 'Sales', company: 'Analytical Engines' },
      }),
    });
    expect([overlapping.status, messageOf(overlapping)]).toEqual([400, TAKEN]);
  });

  it('lets exactly one of many requests for one time win', async () => {
    const server = await startTestServer();
    const eventTypeId = await server.eventTypeId('consultation');
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, i) =>
        server.bookings('POST', '', {
          body: bookingBody(eventTypeId, i % 2 === 0 ? MONDAY_NINE : '2026-09-07T13:10:00Z'),
        }),
      ),
    );
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
    for (const answer of answers.filter(({ status }) => status !== 201)) {
      if (answer.status === 409) {
        expect(answer.body).toEqual({ statusCode: 409, message: 'booking_conflict_error' });
      } else {
        expect([answer.status, messageOf(answer)]).toEqual([400, TAKEN]);
      }
    }
  });

  it('takes starts off the grid, unless told to be strict', async () => {
    const offGrid = '2026-09-07T13:07:00Z';
    const lenient = await startTestServer();
    const eventTypeId = await lenient.eventTypeId('consultation');
    const body = bookingBody(eventTypeId, offGrid);
    expect((await lenient.bookings('POST', '', { body })).status).toBe(201);
    const strict = await startTestServer({ strictSlotGrid: true });
    expect(messageOf(await strict.bookings('POST', '', { body }))).toBe(TAKEN);
    const onGrid = bookingBody(eventTypeId, MONDAY_NINE);
    expect((await strict.bookings('POST', '', { body: onGrid })).status).toBe(201);
  });

  it('books the asked length of an event type with several', async () => {
    const server = await startTestServer();
    const eventTypeId = await server.eventTypeId('working-session');
    const body = (lengthInMinutes: number): unknown =>
      bookingBody(eventTypeId, MONDAY_NINE, { lengthInMinutes });
    expect(messageOf(await server.bookings('POST', '', { body: body(45) }))).toBe(
      "Provided 'lengthInMinutes' is not one of the possible lengths for the event type. The possible lengths are: 15, 30, 60",
    );
    expect(dataOf(await server.bookings('POST', '', { body: body(60) }))).toMatchObject({
      duration: 60,
      end: '2026-09-07T14:00:00.000Z',
    });
  });

  it('waits for the host where a policy says so, and gives a repeated request the same booking', async () => {
    const server = await startTestServer();
    const body = bookingBody(await server.eventTypeId('on-request'), MONDAY_NINE);
    const [first, second] = await Promise.all([
      server.bookings('POST', '', { body }),
      server.bookings('POST', '', { body }),
    ]);
    expect(dataOf(first)['status']).toBe('pending');
    expect(second.status).toBe(201);
    expect(dataOf(second)['uid']).toBe(dataOf(first)['uid']);
  });

  it('makes a series of a recurring event type', async () => {
    const server = await startTestServer();
    const eventTypeId = await server.eventTypeId('weekly-coaching');
    const start = '2026-10-19T13:00:00Z';
    const tooMany = await server.bookings('POST', '', {
      body: bookingBody(eventTypeId, start, { recurrenceCount: 9 }),
    });
    expect(messageOf(tooMany)).toBe(
      "Provided recurrence count is higher than the event type's recurring event count.",
    );
    const series = listOf(
      await server.bookings('POST', '', {
        body: bookingBody(eventTypeId, start, {
          attendee: { ...attendee, timeZone: 'America/New_York' },
          recurrenceCount: 3,
        }),
      }),
    );
    // Nine in the morning in New York, on both sides of the clock change.
    expect(series.map((booking) => booking['start'])).toEqual([
      '2026-10-19T13:00:00.000Z',
      '2026-10-26T13:00:00.000Z',
      '2026-11-02T14:00:00.000Z',
    ]);
    expect(new Set(series.map((booking) => booking['recurringBookingUid'])).size).toBe(1);
    const uid = String(series[0]?.['recurringBookingUid']);
    expect(listOf(await server.bookings('GET', `/${uid}`))).toHaveLength(3);
  });

  it('limits bookings by period with a bare 401', async () => {
    const server = await startTestServer({
      calendar: {
        eventTypes: [
          { slug: 'chat', title: 'Chat', lengthInMinutes: 30, bookingLimitsCount: { week: 1 } },
          { slug: 'talk', title: 'Talk', lengthInMinutes: 30, bookingLimitsDuration: { day: 45 } },
          {
            slug: 'once',
            title: 'Once',
            lengthInMinutes: 30,
            bookerActiveBookingsLimit: { maximumActiveBookings: 1, offerReschedule: true },
          },
        ],
      },
    });
    const book = async (slug: string, start: string) =>
      server.bookings('POST', '', { body: bookingBody(await server.eventTypeId(slug), start) });
    expect((await book('chat', '2026-09-07T13:00:00Z')).status).toBe(201);
    const week = await book('chat', '2026-09-08T13:00:00Z');
    expect([week.status, week.body]).toEqual([
      401,
      { statusCode: 401, message: 'booking_limit_reached' },
    ]);
    expect((await book('talk', '2026-09-07T14:00:00Z')).status).toBe(201);
    expect((await book('talk', '2026-09-07T15:00:00Z')).body).toEqual({
      statusCode: 401,
      message: 'duration_limit_reached',
    });
    const first = await book('once', '2026-09-09T13:00:00Z');
    expect(messageOf(await book('once', '2026-09-09T15:00:00Z'))).toBe(
      `Attendee with this email can't book because the maximum number of active bookings has been reached. You can reschedule your existing booking (${String(dataOf(first)['uid'])}) to a new timeslot instead.`,
    );
  });
});
