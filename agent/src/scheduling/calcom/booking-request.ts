import {
  checkAnswer,
  isAnswered,
  toInstant,
  type Answer,
  type BookingField,
} from '@in-call-calendar/shared';
import { checkPhone } from '../check-phone.ts';
import type { BookRequest } from '../scheduler.ts';
import { attendeeLanguage } from './attendee-language.ts';
import { CalcomError } from './calcom-error.ts';
import type { Description } from './description.ts';
import { SLUG } from './field-mapping.ts';

/** A booking ready to be sent. */
export interface BookingOrder {
  attempt: string;
  start: string;
  /** The address under which Cal.com lists the booking. */
  listedEmail: string;
  attendee: { name: string; email: string; phone: string | null; zone: string };
  /** Bookings that it makes: more than one where the event type recurs. */
  occurrences: number;
  body: Readonly<Record<string, unknown>>;
}

/** Fields that travel as attendee, place or guests, not among the answers. */
const NOT_AN_ANSWER = new Set<string>([
  SLUG.name,
  SLUG.email,
  SLUG.phone,
  SLUG.location,
  SLUG.guests,
]);

/**
 * Checks the details as Cal.com would, and builds the request. Pure.
 *
 * @throws CalcomError `invalid_details` with the slug of the field at fault
 */
export function buildBooking(description: Description, request: BookRequest): BookingOrder {
  const { event } = description;
  const answers = checkAll(event.fields, request.answers);
  const hasEmailField = event.fields.some(({ slug }) => slug === SLUG.email);
  const name = textOf(answers.get(SLUG.name));
  const phone = textOf(answers.get(SLUG.phone)) || textOf(answers.get(SLUG.smsReminder)) || null;
  const email = textOf(answers.get(SLUG.email)).toLowerCase();
  if (!email && phone === null) throw refused(hasEmailField ? SLUG.email : SLUG.phone);
  const start = toInstant(request.start);
  const place = placeOf(description, answers, phone);
  const language = attendeeLanguage(request.attendeeLanguage ?? 'en');
  return {
    attempt: request.attempt,
    start,
    listedEmail: email || `${(phone ?? '').replace(/\D/g, '')}@sms.cal.com`,
    attendee: { name, email, phone, zone: request.attendeeZone },
    occurrences: event.recurrence ? (request.occurrences ?? event.recurrence.occurrences) : 1,
    body: {
      eventTypeId: event.id,
      start,
      attendee: {
        name,
        timeZone: request.attendeeZone,
        ...(language !== undefined && { language }),
        ...(email && { email }),
        ...(phone !== null && { phoneNumber: phone }),
      },
      ...responsesOf(event.fields, answers),
      ...(place && { location: place }),
      ...lengthOf(description, request),
      ...(event.recurrence &&
        request.occurrences !== undefined && { recurrenceCount: request.occurrences }),
      metadata: { source: 'in-call-calendar', attempt: request.attempt },
    },
  };
}

function checkAll(
  fields: readonly BookingField[],
  given: Readonly<Record<string, Answer>>,
): Map<string, Answer> {
  const answers = new Map<string, Answer>();
  for (const field of fields) {
    const answer = checkOne(field, given[field.slug]);
    if (answer !== undefined) answers.set(field.slug, answer);
    else if (field.required) throw refused(field.slug, 'a required answer is missing');
  }
  return answers;
}

function checkOne(field: BookingField, raw: Answer | undefined): Answer | undefined {
  if (raw === undefined) return undefined;
  const checked = checkAnswer(field, raw);
  if (!checked.ok) throw refused(field.slug);
  if (!isAnswered(checked.value)) return undefined;
  if (field.type !== 'phone') return checked.value;
  const phone = checkPhone(textOf(checked.value));
  if (!phone.ok) throw refused(field.slug);
  return phone.e164;
}

function responsesOf(
  fields: readonly BookingField[],
  answers: ReadonlyMap<string, Answer>,
): { bookingFieldsResponses?: Record<string, unknown> } {
  const entries = fields.flatMap((field): [string, unknown][] => {
    const answer = answers.get(field.slug);
    if (answer === undefined || NOT_AN_ANSWER.has(field.slug)) return [];
    return [[field.slug, field.type === 'number' ? Number(answer) : answer]];
  });
  return entries.length > 0 ? { bookingFieldsResponses: Object.fromEntries(entries) } : {};
}

function placeOf(
  { place }: Description,
  answers: ReadonlyMap<string, Answer>,
  phone: string | null,
): Record<string, string> | null {
  switch (place) {
    case null:
      return null;
    case 'attendeePhone':
      return { type: place, phone: phone ?? '' };
    case 'attendeeAddress':
      return { type: place, address: textOf(answers.get(SLUG.location)) };
    case 'attendeeDefined':
      return { type: place, location: textOf(answers.get(SLUG.location)) };
  }
}

function lengthOf({ event }: Description, request: BookRequest): { lengthInMinutes?: number } {
  const { durationMinutes } = request;
  if (durationMinutes === undefined) return {};
  if (event.durationOptions?.includes(durationMinutes)) return { lengthInMinutes: durationMinutes };
  if (durationMinutes === event.durationMinutes) return {};
  throw refused('durationMinutes', 'the event type does not have this length');
}

function textOf(answer: Answer | undefined): string {
  return typeof answer === 'string' ? answer : '';
}

function refused(field: string, words = 'an answer will not do'): CalcomError {
  return new CalcomError('invalid_details', words, { delivery: 'not_sent', field });
}
