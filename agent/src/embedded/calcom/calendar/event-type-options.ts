import { z } from 'zod';
import { parseDay } from '../time/iso.ts';

const minutes = z.int({ error: 'write a whole number of minutes, such as 30' });
const length = minutes.min(1, { error: 'write at least 1 minute' }).max(1440, {
  error: 'write at most 1440 minutes (a day)',
});
const notNegative = minutes.min(0, { error: 'write 0 or more minutes' });
const day = z
  .string()
  .refine((text) => parseDay(text) !== undefined, { error: 'write a date as "2026-12-25"' });
/** Cal.com writes an option that is off as `{disabled: true}`. */
const off = z.strictObject({ disabled: z.literal(true) }).transform(() => null);

/** Where a booking can take place, in the shape of Cal.com's event types. */
export const locationSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('integration'), integration: z.string().min(1) }),
  z.strictObject({
    type: z.literal('link'),
    link: z.url({ error: 'write a full URL, such as "https://meet.example.com/me"' }),
    public: z.boolean().optional(),
  }),
  z.strictObject({
    type: z.literal('address'),
    address: z.string().min(1),
    public: z.boolean().optional(),
  }),
  z.strictObject({
    type: z.literal('phone'),
    phone: z.string().min(1),
    public: z.boolean().optional(),
  }),
  z.strictObject({ type: z.literal('attendeePhone') }),
  z.strictObject({ type: z.literal('attendeeAddress') }),
  z.strictObject({ type: z.literal('attendeeDefined') }),
]);

const fieldBasics = {
  slug: z.string().min(1, { error: 'name the answer, such as "topic"' }).optional(),
  label: z.string().optional(),
  required: z.boolean().optional(),
  placeholder: z.string().optional(),
  hidden: z.boolean().optional(),
  disableOnPrefill: z.boolean().optional(),
};
const choices = z
  .array(z.string().min(1))
  .min(1, { error: 'list at least one choice, such as ["Sales", "Support"]' });

/** One question of the booking form. The kinds of Cal.com; `name`, `email`, `phone`, `title`, `notes`, `guests` change built-in fields. */
export const bookingFieldSchema = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.enum(['text', 'textarea', 'number', 'address', 'url', 'boolean', 'multiemail']),
    ...fieldBasics,
  }),
  z.strictObject({
    type: z.enum(['select', 'multiselect', 'checkbox', 'radio']),
    ...fieldBasics,
    options: choices,
  }),
  z.strictObject({
    type: z.enum(['name', 'email', 'phone', 'title', 'notes', 'guests']),
    ...fieldBasics,
  }),
]);

const period = z.enum(['calendarDays', 'businessDays']);
const limits = z.strictObject({
  day: z.int().min(1).optional(),
  week: z.int().min(1).optional(),
  month: z.int().min(1).optional(),
  year: z.int().min(1).optional(),
});

/** The options of an event type, under Cal.com's own names (API version 2024-06-14). Times are minutes. */
export const eventTypeOptions = {
  title: z.string().min(1, { error: 'give the event type a title' }),
  slug: z.string().regex(/^[a-z0-9][a-z0-9-]*$/, {
    error: 'write small letters, digits and hyphens only, such as "consultation"',
  }),
  lengthInMinutes: length,
  lengthInMinutesOptions: z.array(length).min(1).optional(),
  description: z.string().optional(),
  locations: z.array(locationSchema).optional(),
  bookingFields: z.array(bookingFieldSchema).optional(),
  disableGuests: z.boolean().optional(),
  slotInterval: length.nullable().optional(),
  offsetStart: notNegative.optional(),
  minimumBookingNotice: notNegative.optional(),
  beforeEventBuffer: notNegative.optional(),
  afterEventBuffer: notNegative.optional(),
  onlyShowFirstAvailableSlot: z.boolean().optional(),
  bookingWindow: z
    .union([
      off,
      z.strictObject({ type: period, value: z.int().min(1), rolling: z.boolean().optional() }),
      z.strictObject({ type: z.literal('range'), value: z.tuple([day, day]) }),
    ])
    .optional(),
  bookingLimitsCount: z.union([off, limits]).optional(),
  bookingLimitsDuration: z.union([off, limits]).optional(),
  bookerActiveBookingsLimit: z
    .union([
      off,
      z.strictObject({
        maximumActiveBookings: z.int().min(1),
        offerReschedule: z.boolean().optional(),
      }),
    ])
    .optional(),
  confirmationPolicy: z
    .union([
      off,
      z.strictObject({
        type: z.literal('always'),
        blockUnconfirmedBookingsInBooker: z.boolean().optional(),
      }),
      z.strictObject({
        type: z.literal('time'),
        noticeThreshold: z.strictObject({
          unit: z.enum(['minutes', 'hours', 'days']),
          count: z.int().min(1),
        }),
        blockUnconfirmedBookingsInBooker: z.boolean().optional(),
      }),
    ])
    .optional(),
  seats: z
    .union([
      off,
      z.strictObject({
        seatsPerTimeSlot: z.int().min(2, { error: 'write 2 or more seats' }),
        showAttendeeInfo: z.boolean().optional(),
        showAvailabilityCount: z.boolean().optional(),
      }),
    ])
    .optional(),
  recurrence: z
    .union([
      off,
      z.strictObject({
        interval: z.int().min(1),
        occurrences: z.int().min(1).max(100),
        frequency: z.enum(['weekly', 'monthly', 'yearly']),
      }),
    ])
    .nullable()
    .optional(),
  disableCancelling: z.strictObject({ disabled: z.boolean() }).optional(),
  disableRescheduling: z
    .strictObject({ disabled: z.boolean().optional(), minutesBefore: notNegative.optional() })
    .optional(),
  requiresBookerEmailVerification: z.boolean().optional(),
  bookingRequiresAuthentication: z.boolean().optional(),
  lockTimeZoneToggleOnBookingPage: z.boolean().optional(),
  hidden: z.boolean().optional(),
  price: z.number().min(0).optional(),
  currency: z.string().length(3).optional(),
  metadata: z
    .record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()]))
    .optional(),
};

/** An event type as `POST /v2/event-types` and the calendar file give it. */
export const eventTypeInputSchema = z.object(eventTypeOptions);

/** A checked set of event type options; what is absent takes Cal.com's default. */
export type EventTypeInput = z.output<typeof eventTypeInputSchema>;
/** A checked booking question. */
export type BookingFieldInput = z.output<typeof bookingFieldSchema>;
/** A checked location. */
export type EventLocation = z.output<typeof locationSchema>;
