import { z } from 'zod';
import { parseDay, parseInstant } from '../time/iso.ts';
import { isTimeZone } from '../time/zone-offsets.ts';
import { eventTypeOptions } from './event-type-options.ts';

const timeZone = z.string().refine(isTimeZone, {
  error: 'write an IANA time zone, such as "America/New_York"',
});
const RANGE = /^(\d{2}):([0-5]\d)-(\d{2}):([0-5]\d)$/;

/** Part of a day, in minutes after local midnight; the end is exclusive and at most 1440. */
export interface MinuteRange {
  readonly start: number;
  readonly end: number;
}

const hours = z
  .array(
    z.string().transform((text, context): MinuteRange => {
      const parts = RANGE.exec(text);
      const start = Number(parts?.[1]) * 60 + Number(parts?.[2]);
      const end = Number(parts?.[3]) * 60 + Number(parts?.[4]);
      if (parts === null || start >= end || end > 1440) {
        context.addIssue({
          code: 'custom',
          message: 'write opening hours as "09:00-17:00", the end after the start',
        });
        return z.NEVER;
      }
      return { start, end };
    }),
  )
  .transform((ranges) => ranges.toSorted((a, b) => a.start - b.start))
  .refine((ranges) => ranges.every((range, i) => range.start >= (ranges[i - 1]?.end ?? 0)), {
    error: 'opening hours of one day overlap; join them or move them apart',
  });

/** Opening hours by weekday; a day that is absent is closed. */
export const openingHoursSchema = z.strictObject({
  monday: hours.optional(),
  tuesday: hours.optional(),
  wednesday: hours.optional(),
  thursday: hours.optional(),
  friday: hours.optional(),
  saturday: hours.optional(),
  sunday: hours.optional(),
});

const hostSchema = z.strictObject({
  name: z.string().min(1).optional(),
  email: z.email({ error: 'write an e-mail address' }).optional(),
  username: z
    .string()
    .regex(/^[\w.-]+$/, { error: 'write letters, digits, ".", "-" and "_" only' })
    .optional(),
  weekStart: z
    .enum(['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'])
    .optional(),
  timeFormat: z.union([z.literal(12), z.literal(24)], { error: 'write 12 or 24' }).optional(),
});

const instant = z.string().refine((text) => parseInstant(text) !== undefined, {
  error:
    'write an ISO time, such as "2026-12-01T15:00:00Z" (without an offset: the calendar\'s zone)',
});

const seedBookingSchema = z.strictObject({
  start: instant,
  end: instant.optional(),
  eventType: z.string().optional(),
  name: z.string().min(1),
  email: z.email({ error: 'write an e-mail address' }),
  phone: z.string().optional(),
  status: z.enum(['accepted', 'pending', 'cancelled', 'rejected']).optional(),
});

/** The calendar file. Every key is optional. */
export const calendarSchema = z.strictObject({
  timeZone: timeZone.optional(),
  host: hostSchema.optional(),
  openingHours: openingHoursSchema.optional(),
  closed: z
    .array(
      z.string().refine((text) => parseDay(text) !== undefined, {
        error: 'write a date as "2026-12-25"',
      }),
    )
    .optional(),
  eventTypes: z
    .array(
      z.strictObject({
        ...eventTypeOptions,
        id: z.int().min(1).optional(),
        openingHours: openingHoursSchema.optional(),
        timeZone: timeZone.optional(),
      }),
    )
    .min(1, {
      error: 'list at least one event type, or leave eventTypes out for the built-in ones',
    })
    .optional(),
  bookings: z.array(seedBookingSchema).optional(),
});

/** A checked calendar file. */
export type CalendarFile = z.output<typeof calendarSchema>;
/** Checked opening hours. */
export type OpeningHours = z.output<typeof openingHoursSchema>;
/** A booking that the calendar file brings along. */
export type SeedBooking = z.output<typeof seedBookingSchema>;
