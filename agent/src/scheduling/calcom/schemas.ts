/** Shapes of Cal.com's answers, as far as we read them; what is not named here is ignored. */
import { z } from 'zod';
import { cleanText, instantSchema, zoneSchema } from '@in-call-calendar/shared';

/** Returns the envelope of a success: `{status: "success", data}`. */
export function success<S extends z.ZodType>(data: S) {
  return z.object({ status: z.literal('success'), data });
}

export const meSchema = z.object({
  username: z.string().min(1).nullable(),
  name: z.string().nullish(),
  timeZone: zoneSchema,
});

export type CalcomMe = z.infer<typeof meSchema>;

const optionSchema = z.union([
  z.string(),
  z.object({ value: z.string() }).transform(({ value }) => value),
]);

const fieldSchema = z.object({
  type: z.string(),
  slug: z.string().min(1),
  label: z.string().nullish(),
  placeholder: z.string().nullish(),
  required: z.boolean().nullish(),
  hidden: z.boolean().nullish(),
  isDefault: z.boolean().nullish(),
  options: z.array(optionSchema).nullish(),
});
export type CalcomField = z.infer<typeof fieldSchema>;

const disabledSchema = z.object({ disabled: z.boolean().optional() });

const locationSchema = z.object({
  type: z.string(),
  integration: z.string().nullish(),
  address: z.string().nullish(),
  phone: z.string().nullish(),
  /** Whether the address or number may be shown before it is booked. */
  public: z.boolean().nullish(),
});
export type CalcomLocation = z.infer<typeof locationSchema>;

export const eventTypeSchema = z.object({
  id: z.int(),
  slug: z.string(),
  title: z.string(),
  description: z.string().nullish(),
  lengthInMinutes: z.int().positive(),
  lengthInMinutesOptions: z.array(z.int().positive()).nullish(),
  locations: z.array(locationSchema).nullish(),
  bookingFields: z.array(fieldSchema).nullish(),
  recurrence: z
    .object({
      interval: z.int().positive(),
      occurrences: z.int().positive(),
      frequency: z.enum(['weekly', 'monthly', 'yearly']),
    })
    .nullish(),
  price: z.number().nullish(),
  users: z.array(z.object({ name: z.string().nullish() })).nullish(),
  confirmationPolicy: z
    .object({ disabled: z.boolean().optional(), type: z.string().optional() })
    .nullish(),
  seats: disabledSchema.extend({ seatsPerTimeSlot: z.int().optional() }).nullish(),
  bookingUrl: z.string().nullish(),
});
export type CalcomEventType = z.infer<typeof eventTypeSchema>;

/** Slots by local date; with seats where the event type has them. */
export const slotsSchema = z.record(
  z.string(),
  z.array(z.object({ start: instantSchema, seatsRemaining: z.int().optional() })),
);

export const reservationSchema = z.object({
  reservationUid: z.string().min(1),
  slotStart: instantSchema,
  reservationUntil: instantSchema,
});

const attendeeSchema = z.object({
  name: z.string().nullish(),
  email: z.string().nullish(),
  timeZone: z.string().nullish(),
  phoneNumber: z.string().nullish(),
  /** Seated bookings keep metadata per seat. */
  metadata: z.record(z.string(), z.unknown()).nullish(),
  seatUid: z.string().nullish(),
});

export const bookingSchema = z.object({
  uid: z.string().min(1),
  title: z.string().nullish(),
  status: z.enum(['accepted', 'pending', 'cancelled', 'rejected']),
  start: instantSchema,
  end: instantSchema,
  eventTypeId: z.int().nullish(),
  hosts: z.array(z.object({ name: z.string().nullish() })).nullish(),
  attendees: z.array(attendeeSchema).nullish(),
  location: z.string().nullish(),
  metadata: z.record(z.string(), z.unknown()).nullish(),
  bookingFieldsResponses: z.record(z.string(), z.unknown()).nullish(),
  rescheduledToUid: z.string().nullish(),
  icsUid: z.string().nullish(),
  recurringBookingUid: z.string().nullish(),
  /** Of the seat just taken, in the answer to a booking of a seated event type. */
  seatUid: z.string().nullish(),
});
export type CalcomBooking = z.infer<typeof bookingSchema>;

/** One booking; the occurrences of a recurring one come as an array, ascending. */
export const bookingsSchema = z.union([
  bookingSchema.transform((booking): [CalcomBooking, ...CalcomBooking[]] => [booking]),
  z.tuple([bookingSchema], bookingSchema),
]);

export const bookingListSchema = success(z.array(bookingSchema)).extend({
  pagination: z.object({ hasNextPage: z.boolean() }).nullish(),
});

/** Returns a text of the provider, cleaned and cut to what our contract takes; empty for none. */
export function clip(text: string | null | undefined, max: number): string {
  return cleanText(text ?? '').slice(0, max);
}
