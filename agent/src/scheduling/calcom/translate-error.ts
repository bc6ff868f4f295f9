import type { SchedulingErrorKind } from '../errors.ts';
import { CalcomError, type Delivery, type Reason } from './calcom-error.ts';
import { readErrorBody } from './error-body.ts';
import { CHECK } from './remedies.ts';

/** An answer of Cal.com that is not a success. */
export interface ErrorAnswer {
  status: number;
  body: string;
  requestId?: string | undefined;
  /** When the provider takes requests again, epoch ms; for 429. */
  retryAt?: number | undefined;
}

interface Rule {
  match: RegExp;
  kind: SchedulingErrorKind;
  /** Our own words: the provider's text may hold names, addresses or uids. */
  words: string;
  field?: string;
  reason?: Reason;
  /** Where to look, for a mistake of the one who set it up. */
  remedy?: string;
}

/**
 * Cal.com's messages, most telling first. The text decides, not the status: a booking limit comes as 401, a taken
 * slot as 400. Texts are from the server's source (API v2, bookings 2024-08-13, slots 2024-09-04).
 */
const RULES: readonly Rule[] = [
  {
    match: /booking_limit_reached|duration_limit_reached/,
    kind: 'limit_reached',
    words: 'the event type takes no more bookings in this period',
  },
  {
    match: /maximum number of active bookings/,
    kind: 'limit_reached',
    words: 'the attendee has as many active bookings as the event type allows',
  },
  {
    match: /already reserved by another user/,
    kind: 'slot_taken',
    reason: 'reserved_by_other',
    words: 'the slot is reserved by somebody else',
  },
  {
    match:
      /either already has booking at this time or is not available|booking_conflict_error|if the event is already booked|no more seats left|hosts?_unavailable_for_booking|no_available_users_found|reserved_slot_not_first_in_line/i,
    kind: 'slot_taken',
    reason: 'conflict',
    words: 'the slot is not free any more',
  },
  {
    match: /already_signed_up_for_this_booking/,
    kind: 'limit_reached',
    reason: 'has_seat',
    words: 'this address has a seat in it already',
  },
  {
    match:
      /can't be booked at the "start" time provided|book a meeting in the past|Invalid time range given/,
    kind: 'out_of_window',
    words: 'the time is outside the booking window',
  },
  {
    match: /because it has been cancelled already/,
    kind: 'not_allowed',
    reason: 'already_cancelled',
    words: 'the booking is cancelled already',
  },
  {
    match: /cancelled and rescheduled already/,
    kind: 'not_allowed',
    reason: 'already_moved',
    words: 'the booking was moved already',
  },
  {
    match: /Can't reschedule booking .* because it has been cancelled/,
    kind: 'not_allowed',
    reason: 'already_cancelled',
    words: 'a cancelled booking cannot be moved',
  },
  {
    match: /Cannot use this email to create|Attendee email has been blocked/,
    kind: 'invalid_details',
    field: 'email',
    words: 'the e-mail address may not be used for this booking',
  },
  {
    match: /Missing attendee phone number/,
    kind: 'invalid_details',
    field: 'attendeePhoneNumber',
    words: 'the event type needs a phone number',
  },
  {
    match: /attendee email or phone property is wrong|Both Phone and Email are missing/,
    kind: 'invalid_details',
    field: 'email',
    words: 'an e-mail address or a phone number is needed',
  },
  {
    match:
      /email_verification_required|invalid_verification_code|checkBookingRequiresAuthentication/,
    kind: 'not_allowed',
    words: 'the event type wants the attendee verified or signed in',
  },
  {
    match:
      /does not allow (?:cancellations|rescheduling)|already ended|Rescheduling is not allowed|not owner of event type|not a host of this event|not authorized to/,
    kind: 'not_allowed',
    words: 'the event type or the key does not allow this',
  },
  {
    match: /has no hosts|Booking location with type|recurring_event_seats_error/,
    kind: 'not_allowed',
    words: 'the event type is set up in a way that cannot be booked from here',
  },
  {
    match: /^Cannot (?:GET|POST|PATCH|DELETE) /,
    kind: 'bad_response',
    reason: 'version_mismatch',
    words: 'the route is unknown there, or unknown in this cal-api-version',
    remedy: CHECK.apiUrl,
  },
];

/** Messages that name the field at fault, with the field as first group. */
const FIELD_RULES: readonly RegExp[] = [
  /^responses - \{([^}]+)\}/,
  /^Missing required booking field response: (\S+) -/,
  /^Invalid (?:type|option '.*') for booking field '([^']+)'/,
  /^One or more invalid options for booking field '([^']+)'/,
];

/** How Cal.com begins a 404 of its own; any other one is that of some other server, or of a proxy. */
const NAMES_WHAT_IS_MISSING = /^(?:Booking|Event type|Seat|Slot|User|Team)\b.* not found/i;

const FIELD_ALIASES: Readonly<Record<string, string>> = { phone: 'attendeePhoneNumber' };

/** Returns any error answer of Cal.com as one of our errors, whose message holds no text of the provider. Pure. */
export function translateError(answer: ErrorAnswer): CalcomError {
  const { status } = answer;
  const { code, text } = readErrorBody(answer.body);
  const fail = (kind: SchedulingErrorKind, words: string, more: Partial<Rule> = {}): CalcomError =>
    new CalcomError(
      kind,
      `${words} (HTTP ${status}${/^\w{1,40}$/.test(code) ? `, ${code}` : ''})${more.remedy === undefined ? '' : `: ${more.remedy}`}`,
      {
        delivery: deliveryOf(status),
        status,
        ...(more.reason !== undefined && { reason: more.reason }),
        ...(more.field !== undefined && { field: more.field }),
        ...(answer.requestId !== undefined && { requestId: answer.requestId }),
        ...(kind === 'rate_limited' && answer.retryAt !== undefined && { retryAt: answer.retryAt }),
      },
    );

  if (status === 429) return fail('rate_limited', 'too many requests with this key');
  const rule = RULES.find(({ match }) => match.test(text));
  if (rule) return fail(rule.kind, rule.words, rule);
  for (const pattern of FIELD_RULES) {
    const slug = pattern.exec(text)?.[1];
    if (slug !== undefined) {
      const field = FIELD_ALIASES[slug] ?? slug;
      return fail('invalid_details', `the answer to field ${field.slice(0, 60)} was refused`, {
        field,
      });
    }
  }
  if (/^attendee property is wrong/.test(text)) {
    const field = attendeeField(text);
    if (field === null) return fail('bad_response', 'our attendee was not understood');
    return fail('invalid_details', 'the attendee was refused', { field });
  }
  const property = /^([\w.]{1,40}) property is wrong/.exec(text)?.[1];
  if (property !== undefined) return fail('bad_response', `our ${property} was not understood`);
  if (status === 404 && code !== 'NotFoundException' && !NAMES_WHAT_IS_MISSING.test(text)) {
    return fail('bad_response', 'what answers there is not the API', {
      reason: 'version_mismatch',
      remedy: CHECK.apiUrl,
    });
  }
  return byStatus(status, fail);
}

/** The field at fault; null for what no caller has answered, such as the zone. */
function attendeeField(text: string): string | null {
  if (/phone/i.test(text)) return 'attendeePhoneNumber';
  if (/email/i.test(text)) return 'email';
  return /\bname property/.test(text) ? 'name' : null;
}

function byStatus(
  status: number,
  fail: (kind: SchedulingErrorKind, words: string, more?: Partial<Rule>) => CalcomError,
): CalcomError {
  if (status >= 500 || status === 408) return fail('unavailable', 'Cal.com failed');
  switch (status) {
    case 401:
      return fail('unauthorized', 'the key was not accepted', { remedy: CHECK.apiKey });
    case 403:
      return fail('not_allowed', 'not permitted with this key');
    case 404:
      return fail('not_found', 'not found');
    case 409:
      return fail('slot_taken', 'in conflict with another booking');
    default:
      return fail(
        'bad_response',
        'an answer that is not understood',
        // The API redirects nobody.
        status < 400 ? { remedy: CHECK.apiUrl } : {},
      );
  }
}

/** A 500 comes from the application itself; other 5xx and 408 may come from a gateway while it is still working. */
function deliveryOf(status: number): Delivery {
  if (status === 500) return 'failed';
  if (status > 500 || status === 408 || status < 400) return 'unclear';
  return 'refused';
}
