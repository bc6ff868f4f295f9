import { z } from 'zod';
import { integer, isoInstant, text, timeZoneField } from '../http/dto-fields.ts';
import { eventReference, requireReference } from '../http/event-reference.ts';

/** The languages Cal.com takes for an attendee. Note that `en-US` is none of them. */
const LANGUAGES =
  'ar ca de es eu he id ja lv pl ro sr th vi az cs el es-419 fi hr it km nl pt ru sv tr zh-CN bg da en et fr hu iw ko no pt-BR sk ta uk zh-TW bn'.split(
    ' ',
  );

const METADATA =
  'Metadata must have at most 50 keys, each key up to 40 characters, and string values up to 500 characters.';
const CONTACT = 'Attendee must have at least one contact method (email or phone number)';
const attendeeSchema = z
  .strictObject({
    name: text('name'),
    timeZone: timeZoneField('timeZone'),
    // The format of address and number is checked later, and told in another shape.
    email: text('email').optional(),
    phoneNumber: text('phoneNumber').optional(),
    language: z
      .enum(LANGUAGES, {
        error: `language must be one of the following values: ${LANGUAGES.join(', ')}`,
      })
      .optional(),
  })
  .superRefine((attendee, context) => {
    if (attendee.email === undefined && attendee.phoneNumber === undefined) {
      context.addIssue({
        code: 'custom',
        path: ['attendee email or phone'],
        message: CONTACT,
      });
    }
  });

const metadataSchema = z
  .record(z.string().max(40), z.union([z.string().max(500), z.number(), z.boolean(), z.null()]))
  .refine((metadata) => Object.keys(metadata).length <= 50);

const locationSchema = z.looseObject(
  { type: z.string(), integration: z.string().optional() },
  { error: 'location must be an object' },
);

/** Body of `POST /v2/bookings` (2024-08-13). An unknown property is an error. */
export const bookingRequestSchema = z
  .strictObject({
    start: isoInstant('start'),
    attendee: attendeeSchema,
    eventTypeId: integer('eventTypeId').optional(),
    ...eventReference,
    lengthInMinutes: integer('lengthInMinutes')
      .min(1, { error: 'lengthInMinutes must not be less than 1' })
      .optional(),
    guests: z
      .array(z.email({ error: 'each value in guests must be an email' }), {
        error: 'guests must be an array',
      })
      .optional(),
    bookingFieldsResponses: z
      .record(z.string(), z.json(), { error: 'bookingFieldsResponses must be an object' })
      .optional(),
    location: z.union([z.string(), locationSchema]).optional(),
    meetingUrl: text('meetingUrl').optional(),
    metadata: z
      .unknown()
      .transform((value, context) => {
        const parsed = metadataSchema.safeParse(value);
        if (parsed.success) return parsed.data;
        context.addIssue({ code: 'custom', message: METADATA });
        return z.NEVER;
      })
      .optional(),
    recurrenceCount: integer('recurrenceCount')
      .min(1, { error: 'recurrenceCount must not be less than 1' })
      .optional(),
    instant: z.boolean().optional(),
    emailVerificationCode: text('emailVerificationCode').optional(),
    routing: z.looseObject({}).optional(),
  })
  .superRefine(requireReference);

/** A checked booking request. */
export type BookingRequest = z.output<typeof bookingRequestSchema>;
