import { z } from 'zod';
import { parseDay } from '../time/iso.ts';

const minutes = z.int({ error: 'write a whole number of minutes, such as 30' });
const length = minutes.min(1, { error: 'write at least 1 minute' }).max(1440, {
  error: 'write at most 1440 minutes (a day)',
});
const notNegative = minutes.min(0, { error: 'write 0 or more minutes' });
/** Off unless it is said. */
const flag = z.boolean().default(false);
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
  description: z.string().default(''),
  locations: z.array(locationSchema).default([{ type: 'integration', integration: 'cal-video' }]),
  bookingFields: z.array(bookingFieldSchema).default([]),
  disableGuests: flag,
  slotInterval: length.nullable().default(null),
  offsetStart: notNegative.default(0),
  minimumBookingNotice: notNegative.default(0),
  beforeEventBuffer: notNegative.default(0),
  afterEventBuffer: notNegative.default(0),
  onlyShowFirstAvailableSlot: flag,
  bookingWindow: z
    .union([
      off,
      z.strictObject({ type: period, value: z.int().min(1), rolling: flag }),
      z.strictObject({ type: z.literal('range'), value: z.tuple([day, day]) }),
    ])
    .default(null),
  bookingLimitsCount: z.union([off, limits]).default(null),
  bookingLimitsDuration: z.union([off, limits]).default(null),
  bookerActiveBookingsLimit: z
    .union([
      off,
      z.strictObject({
        maximumActiveBookings: z.int().min(1),
        offerReschedule: flag,
      }),
    ])
    .default(null),
  confirmationPolicy: z
    .union([
      off,
      z.strictObject({
        type: z.literal('always'),
        blockUnconfirmedBookingsInBooker: flag,
      }),
      z.strictObject({
        type: z.literal('time'),
        noticeThreshold: z.strictObject({
          unit: z.enum(['minutes', 'hours', 'days']),
          count: z.int().min(1),
        }),
        blockUnconfirmedBookingsInBooker: flag,
      }),
    ])
    .default(null),
  seats: z
    .union([
      off,
      z.strictObject({
        seatsPerTimeSlot: z.int().min(2, { error: 'write 2 or more seats' }),
        showAttendeeInfo: flag,
        showAvailabilityCount: z.boolean().default(true),
      }),
    ])
    .default(null),
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
    .default(null),
  disableCancelling: z.strictObject({ disabled: z.boolean() }).optional(),
  disableRescheduling: z
    .strictObject({ disabled: z.boolean().optional(), minutesBefore: notNegative.optional() })
    .optional(),
  requiresBookerEmailVerification: flag,
  bookingRequiresAuthentication: flag,
  lockTimeZoneToggleOnBookingPage: flag,
  hidden: flag,
  price: z.number().min(0).default(0),
  currency: z.string().length(3).default('usd'),
  metadata: z
    .record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()]))
    .default({}),
};

/** An event type as `POST /v2/event-types` and the calendar file give it. */
export const eventTypeInputSchema = z.object(eventTypeOptions);

/** A checked set of event type options, with Cal.com's defaults in place of what was absent. */
export type EventTypeInput = z.output<typeof eventTypeInputSchema>;
/** A checked booking question. */
export type BookingFieldInput = z.output<typeof bookingFieldSchema>;
/** A checked location. */
export type EventLocation = z.output<typeof locationSchema>;
