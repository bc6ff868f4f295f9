import parsePhoneNumber from 'libphonenumber-js/max';
import { z } from 'zod';
import { answersError, coreError, httpException } from '../api-error.ts';
import { bookingFieldsOf } from '../calendar/booking-fields.ts';
import type { BookingField } from '../calendar/booking-fields.ts';
import type { EventType } from '../calendar/event-type.ts';
import type { Json } from '../storage/records.ts';
import type { BookingRequest } from './booking-request.ts';

type Answers = Record<string, Json>;

/** A checked booking form. */
export interface BookingForm {
  readonly name: string;
  readonly email: string;
  readonly phoneNumber: string | undefined;
  readonly guests: readonly string[];
  readonly notes: string;
  /** All answers by field slug, as bookings carry them. */
  readonly responses: Answers;
}

const emailSchema = z.email();

/** The type of the answer to each type of question; a string where it is not listed. */
const VALUE_TYPES: Readonly<Record<string, string>> = {
  number: 'number',
  boolean: 'boolean',
  multiselect: 'array',
  checkbox: 'array',
  multiemail: 'array',
};

/**
 * Checks name, contact and answers against the booking form of an event type.
 *
 * @throws ApiError 400; custom fields are told one at a time, built-in ones all together in the form of `answersError`.
 */
export function checkAnswers(type: EventType, request: BookingRequest): BookingForm {
  const fields = bookingFieldsOf(type);
  const given: Answers = Object.fromEntries(
    Object.entries(request.bookingFieldsResponses ?? {}).map(([slug, value]) => [
      slug,
      value ?? '',
    ]),
  );
  for (const field of fields.filter((candidate) => !candidate.isDefault)) {
    checkCustomField(type, field, given[field.slug]);
  }
  const { email, phoneNumber } = checkContact(fields, request);
  checkBuiltIn(fields, request, given, { email, phoneNumber });
  const { name } = request.attendee;
  const address = email ?? smsAddress(phoneNumber ?? '');
  const guests = type.disableGuests ? [] : (request.guests ?? []);
  return {
    name,
    email: address,
    phoneNumber,
    guests,
    notes: typeof given['notes'] === 'string' ? given['notes'] : '',
    responses: {
      ...given,
      name,
      email: address,
      displayEmail: address,
      ...(phoneNumber === undefined ? {} : { attendeePhoneNumber: phoneNumber }),
      guests: [...guests],
      displayGuests: [...guests],
    },
  };
}

/** Decides what counts as the attendee's address: a hidden e-mail field overrides what was given. */
function checkContact(
  fields: readonly BookingField[],
  request: BookingRequest,
): { email: string | undefined; phoneNumber: string | undefined } {
  const { email, phoneNumber } = request.attendee;
  const phone = fields.find((field) => field.slug === 'attendeePhoneNumber');
  if (phone?.required === true && phone.hidden !== true && !phoneNumber) {
    throw httpException(
      400,
      'Missing attendee phone number - it is required by the event type. Pass it as "attendee.phoneNumber" string in the request.',
    );
  }
  const emailField = fields.find((field) => field.slug === 'email');
  if (emailField?.hidden === true && phoneNumber) return { email: undefined, phoneNumber };
  if (!email && !phoneNumber) throw coreError(400, 'Both Phone and Email are missing');
  return { email: email === '' ? undefined : email, phoneNumber };
}

function checkBuiltIn(
  fields: readonly BookingField[],
  request: BookingRequest,
  given: Answers,
  contact: { email: string | undefined; phoneNumber: string | undefined },
): void {
  const reasons: { slug: string; reason: string }[] = [];
  const shown = (slug: string): BookingField | undefined =>
    fields.find((field) => field.isDefault && field.slug === slug && field.hidden !== true);
  if (request.attendee.name.trim() === '') {
    reasons.push({ slug: 'name', reason: 'error_required_field' });
  }
  if (contact.email === undefined && shown('email')?.required === true) {
    reasons.push({ slug: 'email', reason: 'error_required_field' });
  }
  if (contact.email !== undefined && !emailSchema.safeParse(contact.email).success) {
    reasons.push({ slug: 'email', reason: 'email_validation_error' });
  }
  // A phone number for a form that does not show the field is taken as it comes.
  const checksPhone = shown('attendeePhoneNumber') !== undefined;
  if (checksPhone && contact.phoneNumber !== undefined && !isPhoneNumber(contact.phoneNumber)) {
    reasons.push({ slug: 'attendeePhoneNumber', reason: 'invalid_number' });
  }
  for (const slug of ['title', 'notes']) {
    if (shown(slug)?.required === true && isBlank(given[slug])) {
      reasons.push({ slug, reason: 'error_required_field' });
    }
  }
  if (reasons.length > 0) throw answersError(reasons);
}

function isBlank(value: Json | undefined): boolean {
  return value === undefined || value === null || value === '';
}

function checkCustomField(type: EventType, field: BookingField, value: Json | undefined): void {
  if (isBlank(value)) {
    if (!field.required || field.hidden === true) return;
    throw httpException(
      400,
      `Missing required booking field response: ${field.slug} - it is required by the event type booking fields, but missing in the bookingFieldsResponses. You can fetch the event type with ID ${type.id} to see the required fields.`,
    );
  }
  const expected = VALUE_TYPES[field.type] ?? 'string';
  const received = Array.isArray(value) ? 'array' : typeof value;
  if (received !== expected) {
    throw httpException(
      400,
      `Invalid type for booking field '${field.slug}'. Expected type ${expected} (compatible with field type '${field.type}'), but received ${received}.`,
    );
  }
  if (field.required && value === false)
    throw answersError([{ slug: field.slug, reason: 'error_required_field' }]);
  checkOptions(field, value);
  if (field.type === 'phone' && typeof value === 'string' && !isPhoneNumber(value)) {
    throw answersError([{ slug: field.slug, reason: 'invalid_number' }]);
  }
}

function checkOptions(field: BookingField, value: Json | undefined): void {
  const options = field.options;
  if (options === undefined) return;
  const wrong = [value].flat().find((choice) => !options.some((option) => option === choice));
  if (wrong === undefined || (!Array.isArray(value) && typeof value !== 'string')) return;
  const what = Array.isArray(value) ? 'One or more invalid options' : `Invalid option '${value}'`;
  throw httpException(
    400,
    `${what} for booking field '${field.slug}'. Allowed options are: ${options.join(', ')}.`,
  );
}

/** True for a number that the numbering plan of its country has, written with "+" and country code. */
function isPhoneNumber(number: string): boolean {
  return parsePhoneNumber(number)?.isValid() === true && number.trim().startsWith('+');
}

/** The address Cal.com makes up for an attendee who only gave a phone number. */
function smsAddress(number: string): string {
  return `${number.replaceAll(/\D/g, '')}@sms.cal.com`;
}
