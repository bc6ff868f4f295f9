import { z } from 'zod';

const epochMs = z.int();
const answers = z.record(z.string(), z.json());

const attendeeSchema = z.object({
  name: z.string(),
  email: z.string(),
  timeZone: z.string(),
  language: z.string(),
  phoneNumber: z.string().optional(),
  /** Seated events only: the attendee's own capability, answers and metadata. */
  seatUid: z.string().optional(),
  responses: answers.optional(),
  metadata: answers.optional(),
});

const bookingSchema = z.object({
  id: z.int(),
  uid: z.string(),
  eventTypeId: z.int(),
  eventTypeSlug: z.string(),
  title: z.string(),
  description: z.string(),
  status: z.enum(['accepted', 'pending', 'cancelled', 'rejected']),
  startMs: epochMs,
  endMs: epochMs,
  createdMs: epochMs,
  updatedMs: epochMs,
  attendees: z.array(attendeeSchema),
  guests: z.array(z.string()),
  location: z.string(),
  metadata: answers,
  responses: answers,
  seated: z.boolean(),
  recurringBookingUid: z.string().optional(),
  cancellationReason: z.string().optional(),
  cancelledByEmail: z.string().optional(),
  reschedulingReason: z.string().optional(),
  rescheduledByEmail: z.string().optional(),
  rescheduledFromUid: z.string().optional(),
  rescheduledToUid: z.string().optional(),
  /** Of a booking that was moved: the one it was made with. */
  icsUid: z.string().optional(),
});

const reservationSchema = z.object({
  uid: z.string(),
  eventTypeId: z.int(),
  startMs: epochMs,
  endMs: epochMs,
  createdMs: epochMs,
  untilMs: epochMs,
});

/** One fact of the journal. A later record about the same thing replaces an earlier one. */
export const journalRecordSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('booking'), booking: bookingSchema }),
  z.object({ type: z.literal('reservation'), reservation: reservationSchema }),
  z.object({ type: z.literal('reservation-deleted'), uid: z.string() }),
  z.object({ type: z.literal('event-type'), id: z.int(), input: z.json() }),
]);

/** One line of the journal: the facts of one change, which hold together or not at all. */
export const journalEntrySchema = z.object({
  v: z.literal(1),
  records: z.array(journalRecordSchema),
});

/** A booking as it is kept. Instants are epoch milliseconds. */
export type StoredBooking = Readonly<z.output<typeof bookingSchema>>;
/** Returns what a booking is called in calendars. */
export function icsUidOf({ icsUid, uid }: StoredBooking): string {
  return icsUid ?? `${uid}@Cal.com`;
}
/** An attendee as it is kept. */
export type StoredAttendee = Readonly<z.output<typeof attendeeSchema>>;
/** A hold on a time; it counts until `untilMs`. */
export type StoredReservation = Readonly<z.output<typeof reservationSchema>>;
/** One fact of the journal. */
export type JournalRecord = z.output<typeof journalRecordSchema>;
/** A value that JSON can carry. */
export type Json = z.output<ReturnType<typeof z.json>>;
