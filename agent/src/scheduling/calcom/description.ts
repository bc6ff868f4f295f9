import { z } from 'zod';
import { eventSchema } from '../scheduler.ts';
import { mapPlace } from './event-place.ts';
import { mapFields, placeSchema, unaskableFields } from './field-mapping.ts';
import { clip, type CalcomEventType, type CalcomMe } from './schemas.ts';

/** The event type as others see it, and what the adapter alone needs of it. Plain data: it is kept in a file. */
export const descriptionSchema = z.object({
  event: eventSchema,
  seats: z.boolean(),
  /** Set where the place of the meeting is asked from the attendee. */
  place: placeSchema.nullable(),
});
export type Description = z.infer<typeof descriptionSchema>;

/** Returns Cal.com's event type and owner in our terms. */
export function mapDescription(event: CalcomEventType, me: CalcomMe): Description {
  const policy = event.confirmationPolicy;
  const options = event.lengthInMinutesOptions;
  const unaskable = unaskableFields(event.bookingFields ?? []);
  const place = placeSchema.safeParse(event.locations?.[0]?.type).data ?? null;
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
      place: mapPlace(event.locations?.[0]),
      needsConfirmation: policy?.type !== undefined && policy.disabled !== true,
      notifiesAttendee: true,
      price: event.price ?? 0,
      bookingUrl: event.bookingUrl ?? '',
      recurrence: event.recurrence ?? undefined,
      unaskable: unaskable.length > 0 ? unaskable : undefined,
      fields: mapFields(event.bookingFields ?? [], place).slice(0, 50),
    },
  };
}
