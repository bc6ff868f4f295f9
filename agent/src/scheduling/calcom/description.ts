import { z } from 'zod';
import { bookingFieldSchema, zoneSchema } from '@in-call-calendar/shared';
import type { EventType } from '../scheduler.ts';
import { mapFields, unaskableFields, type AttendeePlace } from './field-mapping.ts';
import { clip, type CalcomEventType, type CalcomMe } from './schemas.ts';

const recurrenceSchema = z.object({
  frequency: z.enum(['weekly', 'monthly', 'yearly']),
  interval: z.int(),
  occurrences: z.int(),
});

const eventSchema = z.object({
  id: z.int(),
  slug: z.string(),
  title: z.string(),
  description: z.string(),
  durationMinutes: z.int().positive(),
  durationOptions: z.array(z.int().positive()).optional(),
  hostName: z.string(),
  hostZone: zoneSchema,
  needsConfirmation: z.boolean(),
  price: z.number(),
  bookingUrl: z.string(),
  recurrence: recurrenceSchema.optional(),
  fields: z.array(bookingFieldSchema),
  unaskable: z.array(z.string()).optional(),
}) satisfies z.ZodType<EventType>;

/** The event type as others see it, and what the adapter alone needs of it. Plain data: it is kept in a file. */
export const descriptionSchema = z.object({
  event: eventSchema,
  seats: z.boolean(),
  /** Set where the place of the meeting is asked from the attendee. */
  place: z.enum(['attendeePhone', 'attendeeAddress', 'attendeeDefined']).nullable(),
});
export type Description = z.infer<typeof descriptionSchema>;

const PLACES: readonly AttendeePlace[] = ['attendeePhone', 'attendeeAddress', 'attendeeDefined'];

/** Returns Cal.com's event type and owner in our terms. */
export function mapDescription(event: CalcomEventType, me: CalcomMe): Description {
  const policy = event.confirmationPolicy;
  const options = event.lengthInMinutesOptions;
  const unaskable = unaskableFields(event.bookingFields ?? []);
  const first = event.locations?.[0]?.type;
  const place = PLACES.find((each) => each === first) ?? null;
  const hostName = event.users?.[0]?.name ?? me.name ?? me.username;
  return {
    seats: event.seats?.seatsPerTimeSlot !== undefined && event.seats.disabled !== true,
    place,
    event: {
      id: event.id,
      slug: event.slug,
      title: clip(event.title, 300),
      description: clip(event.description, 2000),
      durationMinutes: event.lengthInMinutes,
      durationOptions: options && options.length > 1 ? options : undefined,
      hostName: clip(hostName, 200),
      hostZone: me.timeZone,
      needsConfirmation: policy?.type !== undefined && policy.disabled !== true,
      price: event.price ?? 0,
      bookingUrl: event.bookingUrl ?? '',
      recurrence: event.recurrence ?? undefined,
      unaskable: unaskable.length > 0 ? unaskable : undefined,
      fields: mapFields(event.bookingFields ?? [], place).slice(0, 50),
    },
  };
}
