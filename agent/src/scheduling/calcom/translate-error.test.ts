import { describe, expect, it } from 'vitest';
import type { SchedulingErrorKind } from '../errors.ts';
import { envelope } from '../testing/http-server.ts';
import { translateError } from './translate-error.ts';

const bare = (statusCode: number, message: string): object => ({ statusCode, message });
const piped = (...texts: string[]): object => ({
  status: 'error',
  error: {
    code: 'BadRequestException',
    message: 'Bad Request Exception',
    details: { errors: texts.map((text) => ({ constraints: { rule: text } })), statusCode: 400 },
  },
});

type Case = [status: number, body: object, kind: SchedulingErrorKind, field?: string];

const CASES: Case[] = [
  [400, envelope('User either already has booking at this time or is not available'), 'slot_taken'],
  [
    400,
    envelope('One of the hosts either already has booking at this time or is not available'),
    'slot_taken',
  ],
  [409, bare(409, 'booking_conflict_error'), 'slot_taken'],
  [409, envelope('No more seats left at this seated booking.'), 'slot_taken'],
  [409, bare(409, 'already_signed_up_for_this_booking_error'), 'limit_reached'],
  [422, envelope("Can't reserve a slot if the event is already booked."), 'slot_taken'],
  [
    422,
    envelope('Booking with id=42 at 2026-11-24T14:00:00Z has no more seats left.'),
    'slot_taken',
  ],
  [
    422,
    envelope('This time slot is already reserved by another user. Please choose a different time.'),
    'slot_taken',
  ],
  [409, {}, 'slot_taken'],
  [
    400,
    envelope(
      'The event type can\'t be booked at the "start" time provided. This could be because it\'s too soon',
    ),
    'out_of_window',
  ],
  [400, envelope('Attempting to book a meeting in the past.'), 'out_of_window'],
  [401, bare(401, 'booking_limit_reached'), 'limit_reached'],
  [401, bare(401, 'duration_limit_reached'), 'limit_reached'],
  [
    400,
    envelope(
      "Attendee with this email can't book because the maximum number of active bookings has been reached. You can reschedule your existing booking (abc) to a new timeslot instead.",
    ),
    'limit_reached',
  ],
  [
    400,
    envelope('responses - {email}email_validation_error, ', 'BAD_REQUEST'),
    'invalid_details',
    'email',
  ],
  [
    400,
    envelope('responses - {phone}invalid_number, ', 'BAD_REQUEST'),
    'invalid_details',
    'attendeePhoneNumber',
  ],
  [
    400,
    envelope('Missing required booking field response: topic - it is required by the event type'),
    'invalid_details',
    'topic',
  ],
  [
    400,
    envelope(
      "Invalid option 'Ada's own words' for booking field 'topic'. Allowed options are: a, b.",
    ),
    'invalid_details',
    'topic',
  ],
  [
    400,
    envelope("Invalid type for booking field 'size'. Expected type string, but received number."),
    'invalid_details',
    'size',
  ],
  [
    400,
    envelope('Missing attendee phone number - it is required by the event type.'),
    'invalid_details',
    'attendeePhoneNumber',
  ],
  [
    400,
    envelope(
      'attendee property is wrong, attendee email or phone property is wrong,Attendee must ',
    ),
    'invalid_details',
    'email',
  ],
  [403, bare(403, 'Cannot use this email to create the booking.'), 'invalid_details', 'email'],
  [400, bare(400, 'email_verification_required'), 'not_allowed'],
  [403, bare(403, 'Rescheduling is not allowed within the minimum notice period'), 'not_allowed'],
  [400, bare(400, 'This event type does not allow cancellations'), 'not_allowed'],
  [400, bare(400, 'This event type does not allow rescheduling'), 'not_allowed'],
  [
    400,
    envelope(
      'attendee property is wrong, timeZone property is wrong,timeZone must be a valid IANA time-zone ',
    ),
    'bad_response',
  ],
  [
    400,
    envelope('attendee property is wrong, name property is wrong,name must be a string '),
    'invalid_details',
    'name',
  ],
  [
    400,
    envelope("Can't cancel booking with uid=abc because it has been cancelled already."),
    'not_allowed',
  ],
  [403, {}, 'not_allowed'],
  [
    401,
    envelope('CustomThrottlerGuard - Invalid API Key', 'UnauthorizedException'),
    'unauthorized',
  ],
  [401, envelope('ApiAuthStrategy - api key - Your api key is expired'), 'unauthorized'],
  [404, envelope('Event type with id 42 not found.', 'NotFoundException'), 'not_found'],
  [404, envelope('Slot with uid=abc not found', 'NotFoundException'), 'not_found'],
  [404, bare(404, 'Booking not found.'), 'not_found'],
  [404, {}, 'bad_response'],
  [404, { message: 'Not Found' }, 'bad_response'],
  [404, { ...bare(404, 'Cannot GET /v2/me'), error: 'Not Found' }, 'bad_response'],
  [404, envelope('Cannot GET /v2/slots?start=x', 'NotFoundException'), 'bad_response'],
  [400, envelope('format property is wrong,slotFormat must be either '), 'bad_response'],
  [400, piped('status must be one of the following values'), 'bad_response'],
  [418, {}, 'bad_response'],
  [302, {}, 'bad_response'],
  [429, envelope('ThrottlerException: Too Many Requests', 'ThrottlerException'), 'rate_limited'],
  [500, bare(500, 'Internal server error'), 'unavailable'],
  [502, {}, 'unavailable'],
  [503, {}, 'unavailable'],
];

describe('translateError', () => {
  it.each(CASES)('%i %o is %s', (status, body, kind, field) => {
    const error = translateError({ status, body: JSON.stringify(body), requestId: 'r-1' });
    expect(error).toMatchObject({ kind, field, requestId: 'r-1', status });
  });

  it('reads a body that is not JSON by its status', () => {
    expect(translateError({ status: 502, body: '<html>' }).kind).toBe('unavailable');
    expect(translateError({ status: 401, body: '' }).kind).toBe('unauthorized');
    expect(translateError({ status: 404, body: '<h1>Not Found</h1>' })).toMatchObject({
      kind: 'bad_response',
      reason: 'version_mismatch',
    });
  });

  it.each([
    [401, '', /^the key was not accepted \(HTTP 401\): check apiKey .* Developer, API keys$/],
    [404, JSON.stringify(envelope('Cannot GET /me')), /check apiUrl .* ends in \/v2$/],
    [404, '<h1>Not Found</h1>', /check apiUrl .* ends in \/v2$/],
    [301, '', /check apiUrl .* ends in \/v2$/],
  ])('names the option at fault and what it has to be: %i %s', (status, body, message) => {
    expect(translateError({ status, body }).message).toMatch(message);
  });

  it('knows which failures may have done the work all the same', () => {
    const delivery = (status: number): string => translateError({ status, body: '' }).delivery;
    expect(delivery(400)).toBe('refused');
    expect(delivery(429)).toBe('refused');
    expect(delivery(500)).toBe('failed');
    expect([502, 503, 504, 408, 302].map(delivery)).toEqual(Array<string>(5).fill('unclear'));
  });

  it('repeats nothing personal in its message', () => {
    for (const [status, body] of [
      ...CASES,
      [403, bare(403, 'Make sure to login as ada@example.com'), 'not_allowed'],
      [400, envelope('Booking of Ada Byron, ada@example.com, uid=2NtaeaVcKfpm went wrong'), 'x'],
    ] as const) {
      const { message } = translateError({ status, body: JSON.stringify(body) });
      expect(message).not.toMatch(/ada|abc|2Ntaea|own words/i);
    }
  });

  it('says when to come back after too many requests', () => {
    const error = translateError({ status: 429, body: '', retryAt: 1234 });
    expect(error).toMatchObject({ kind: 'rate_limited', retryAt: 1234 });
  });
});
