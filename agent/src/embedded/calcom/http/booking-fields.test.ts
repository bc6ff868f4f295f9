import { describe, expect, it } from 'vitest';
import { MONDAY_NINE } from '../testing/fixtures.ts';
import { bookingBody, dataOf, messageOf, startTestServer } from '../testing/test-server.ts';

const answers = { topic: 'Sales', company: 'Analytical Engines' };

describe('answers to booking fields', () => {
  it.each([
    [
      { company: 'x' },
      /^Missing required booking field response: topic - it is required by the event type booking fields, but missing in the bookingFieldsResponses\./,
    ],
    [{ ...answers, company: null }, /^Missing required booking field response: company/],
    [
      { ...answers, company: 7 },
      "Invalid type for booking field 'company'. Expected type string (compatible with field type 'text'), but received number.",
    ],
    [
      { ...answers, topic: 'Gossip' },
      "Invalid option 'Gossip' for booking field 'topic'. Allowed options are: Sales, Support, Partnership.",
    ],
    [
      { ...answers, 'team-size': 'two' },
      "Invalid type for booking field 'team-size'. Expected type number (compatible with field type 'number'), but received string.",
    ],
  ])('are refused when wrong: %j', async (bookingFieldsResponses, message) => {
    const server = await startTestServer();
    const answer = await server.bookings('POST', '', {
      body: bookingBody(await server.eventTypeId('product-demo'), MONDAY_NINE, {
        bookingFieldsResponses,
      }),
    });
    expect(answer.status).toBe(400);
    if (typeof message === 'string') expect(messageOf(answer)).toBe(message);
    else expect(messageOf(answer)).toMatch(message);
  });

  it('are refused where a required box is not ticked', async () => {
    const server = await startTestServer({
      calendar: {
        eventTypes: [
          {
            slug: 'chat',
            title: 'Chat',
            lengthInMinutes: 30,
            bookingFields: [{ type: 'boolean', slug: 'terms', label: 'Terms', required: true }],
          },
        ],
      },
    });
    const eventTypeId = await server.eventTypeId('chat');
    const book = (terms: boolean) =>
      server.bookings('POST', '', {
        body: bookingBody(eventTypeId, MONDAY_NINE, { bookingFieldsResponses: { terms } }),
      });
    const unticked = await book(false);
    expect(unticked.status).toBe(400);
    expect(messageOf(unticked)).toBe('responses - {terms}error_required_field, ');
    expect((await book(true)).status).toBe(201);
  });

  it('come back with the booking', async () => {
    const server = await startTestServer();
    const answer = await server.bookings('POST', '', {
      body: bookingBody(await server.eventTypeId('product-demo'), MONDAY_NINE, {
        bookingFieldsResponses: { ...answers, 'team-size': 4, 'first-time': true },
      }),
    });
    expect(dataOf(answer)).toMatchObject({
      duration: 45,
      location: 'https://meet.example.com/robin',
      bookingFieldsResponses: { ...answers, 'team-size': 4, 'first-time': true },
    });
  });

  it('take a phone number alone where the form asks for one, and make an address of it', async () => {
    const server = await startTestServer();
    const eventTypeId = await server.eventTypeId('phone-call');
    const book = (attendee: Record<string, string>) =>
      server.bookings('POST', '', {
        body: bookingBody(eventTypeId, MONDAY_NINE, {
          attendee: { name: 'Ada', timeZone: 'Europe/Rome', ...attendee },
        }),
      });
    expect(messageOf(await book({ email: 'ada@example.com' }))).toBe(
      'Missing attendee phone number - it is required by the event type. Pass it as "attendee.phoneNumber" string in the request.',
    );
    const invalid = await book({ phoneNumber: '+15555550100' });
    expect(invalid.body['error']).toEqual({
      code: 'BAD_REQUEST',
      message: 'responses - {attendeePhoneNumber}invalid_number, ',
    });
    const booked = dataOf(await book({ phoneNumber: '+12025550123', email: 'ada@example.com' }));
    expect(booked).toMatchObject({
      location: '+12025550123',
      attendees: [{ email: '12025550123@sms.cal.com', phoneNumber: '+12025550123' }],
    });
  });

  it('leave a phone number alone where the form does not show the field', async () => {
    const server = await startTestServer();
    const answer = await server.bookings('POST', '', {
      body: bookingBody(await server.eventTypeId('working-session'), MONDAY_NINE, {
        attendee: {
          name: 'Ada',
          email: 'ada@example.com',
          timeZone: 'Europe/Rome',
          phoneNumber: '4155550132',
        },
      }),
    });
    expect(answer.status).toBe(201);
  });

  it('put a meeting where the attendee asks for it, among the places of the event type', async () => {
    const server = await startTestServer({
      calendar: {
        eventTypes: [
          {
            slug: 'chat',
            title: 'Chat',
            lengthInMinutes: 30,
            locations: [
              { type: 'integration', integration: 'google-meet' },
              { type: 'attendeeAddress' },
              { type: 'attendeeDefined' },
              { type: 'phone', phone: '+442079460958' },
            ],
          },
        ],
      },
    });
    const eventTypeId = await server.eventTypeId('chat');
    const place = async (start: string, location?: unknown): Promise<unknown> =>
      dataOf(
        await server.bookings('POST', '', { body: bookingBody(eventTypeId, start, { location }) }),
      )['location'];
    expect(await place('2026-09-07T13:00:00Z')).toBe('integrations:google:meet');
    expect(
      await place('2026-09-07T13:30:00Z', { type: 'attendeeAddress', address: '1 Main Street' }),
    ).toBe('1 Main Street');
    expect(
      await place('2026-09-07T14:00:00Z', { type: 'attendeeDefined', location: 'The pub' }),
    ).toBe('The pub');
    expect(await place('2026-09-07T14:30:00Z', { type: 'phone' })).toBe('+442079460958');
  });

  it('wait for a mailed code where the event type asks for one', async () => {
    const server = await startTestServer({
      calendar: {
        eventTypes: [
          {
            slug: 'chat',
            title: 'Chat',
            lengthInMinutes: 30,
            requiresBookerEmailVerification: true,
          },
        ],
      },
    });
    const eventTypeId = await server.eventTypeId('chat');
    const book = (emailVerificationCode?: string) =>
      server.bookings('POST', '', {
        body: bookingBody(eventTypeId, MONDAY_NINE, { emailVerificationCode }),
      });
    expect((await book()).body).toEqual({
      statusCode: 400,
      message: 'email_verification_required',
    });
    expect((await book('123456')).body).toEqual({
      statusCode: 400,
      message: 'invalid_verification_code',
    });
    expect((await book('000000')).status).toBe(201);
  });
});
