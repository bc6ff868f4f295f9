/** A change of a booking by anybody, as it travels from the server to the calls. Nothing personal is in it. */
import { createHash } from 'node:crypto';
import { z } from 'zod';
import { decode, epochMs, instantSchema, toInstant, type Instant } from '@in-call-calendar/shared';
import type { SlotChange } from './sharing/change-channels.ts';
import type { TimeSpan } from './scheduler.ts';

/** Topic of the room's data messages that carry them. */
export const BOOKING_CHANGE_TOPIC = 'calendar.booking-news';
/** Longest message that is read, in bytes. */
export const MAX_CHANGE_BYTES = 1024;
const DAY_MS = 86_400_000;

const changeSchema = z.strictObject({
  kind: z.enum(['created', 'rescheduled', 'cancelled', 'rejected']),
  /** See {@link bookingDigest}: of the booking, and of the one that it replaces. */
  digests: z
    .array(z.string().regex(/^[0-9a-f]{64}$/))
    .min(1)
    .max(2),
  start: instantSchema,
  end: instantSchema,
  /** Where a moved booking was before. */
  before: z.optional(instantSchema),
});
export type BookingChange = z.infer<typeof changeSchema>;

/**
 * Returns what a booking is recognised by, 64 hex characters; its uid, which is a capability, cannot be read from it.
 * Seats share their booking's.
 */
export function bookingDigest(uid: string): string {
  const [booking = uid] = uid.split('~');
  return createHash('sha256').update(booking).digest('hex');
}

/** Returns the change behind a message; null when there is none. */
export function decodeChange(text: string): BookingChange | null {
  const decoded = decode(changeSchema, text, MAX_CHANGE_BYTES);
  return decoded.ok ? decoded.value : null;
}

/**
 * Returns what a change of a booking means for the free times.
 *
 * @param from when the provider's answers know of it, epoch ms
 */
export function slotChangesOf(
  { kind, start, end, before }: BookingChange,
  from: number,
): SlotChange[] {
  const gone: SlotChange = { type: 'gone', start, from };
  const freed = (span: TimeSpan): SlotChange => ({ type: 'outdated', span, from });
  switch (kind) {
    case 'created':
      return [gone];
    case 'rescheduled':
      return before === undefined ? [gone] : [gone, freed(daysAround(before, before))];
    case 'cancelled':
    case 'rejected':
      return [freed(daysAround(start, end))];
  }
}

/** Buffers and limits of a day keep more from being free than the booking itself. */
function daysAround(first: Instant, last: Instant): TimeSpan {
  return { from: toInstant(epochMs(first) - DAY_MS), to: toInstant(epochMs(last) + DAY_MS) };
}
