/** Books a slot for a request over HTTP, by the rules that hold in a call: a time that is free, details that will do, once. */
import {
  checkAnswer,
  epochMs,
  missingFields,
  toInstant,
  type Answer,
  type BookingField,
  type FieldType,
  type Instant,
  type Zone,
} from '@in-call-calendar/shared';
import { z } from 'zod';
import { attemptKey } from '../scheduling/attempt-key.ts';
import {
  isLive,
  type BookingRecord,
  type EventType,
  type Scheduler,
} from '../scheduling/scheduler.ts';
import { ApiError } from './api-error.ts';
import { slotId, startOfSlot } from './slot-id.ts';

export const bookingRequestSchema = z.strictObject({
  slotId: z.string().max(100),
  /** The same as the slot's; only for those who want it checked. */
  startTime: z.string().max(100).optional(),
  attendeeName: z.string().max(500),
  attendeeEmail: z.string().max(500),
  attendeePhone: z.string().max(100).nullish(),
  notes: z.string().max(5000).nullish(),
});
type BookingRequest = z.infer<typeof bookingRequestSchema>;

export const bookingSchema = z.object({
  bookingId: z.string(),
  slotId: z.string(),
  attendeeName: z.string(),
  attendeeEmail: z.string(),
  attendeePhone: z.string().nullable(),
  notes: z.string().nullable(),
  /** `pending`: the host has to confirm it. */
  status: z.enum(['confirmed', 'pending', 'cancelled']),
});
type Booking = z.infer<typeof bookingSchema>;

export interface BookSlotDeps {
  scheduler: Scheduler;
  /** Whose wish it is, with the key of the request: the same wish books once. */
  scope: string;
  /** The attendee's zone. */
  timeZone: Zone;
  /** The same wish may have been booked before: it is looked up first, and found even if it was cancelled since. */
  isRepeat: boolean;
}

const STATUS: Record<BookingRecord['status'], Booking['status']> = {
  accepted: 'confirmed',
  pending: 'pending',
  cancelled: 'cancelled',
  rejected: 'cancelled',
};

type Attendee = Pick<BookingRequest, 'attendeeName' | 'attendeeEmail' | 'attendeePhone' | 'notes'>;

/** A booking as it is answered, and as the provider has it. */
export interface SlotBooking {
  booking: Booking;
  record: BookingRecord;
  /** It had been made before, by the same wish. */
  isReplayed: boolean;
}

/**
 * Books a slot. Repeated with the same scope and attendee, it answers with the first booking.
 *
 * @throws ApiError 400 or 422 that names the field at fault, 409 where the time is not free
 * @throws SchedulingError where the calendar fails or refuses
 */
export async function bookSlot(deps: BookSlotDeps, request: BookingRequest): Promise<SlotBooking> {
  const { scheduler, scope, timeZone, isRepeat } = deps;
  const start = readStart(request);
  const event = await scheduler.describe();
  const answers = readAnswers(event, request);
  const email = request.attendeeEmail;
  const attempt = attemptKey({ callId: scope, start, email });
  const toBooking = (record: BookingRecord, isReplayed: boolean): SlotBooking => ({
    record,
    isReplayed,
    booking: {
      bookingId: record.uid,
      slotId: slotId(start),
      attendeeName: record.attendee.name,
      attendeeEmail: record.attendee.email,
      attendeePhone: record.attendee.phone ?? request.attendeePhone ?? null,
      notes: request.notes ?? null,
      status: STATUS[record.status],
    },
  });
  const isOpen = await isFree(scheduler, start, timeZone);
  if (isRepeat || !isOpen) {
    // Perhaps it is this wish that has taken the time.
    const found = await scheduler.find({ by: 'attempt', attempt, email, start });
    const before = isRepeat ? found[0] : found.find(isLive);
    if (before) return toBooking(before, true);
  }
  if (!isOpen) {
    throw new ApiError(409, 'slot_taken', 'This time is not free. Please choose another one.', {
      field: 'slotId',
    });
  }
  const made = await scheduler.book(
    { start, answers, attendeeZone: timeZone, attempt },
    { priority: 'booking' },
  );
  return toBooking(made, false);
}

function readStart({ slotId: id, startTime }: BookingRequest): Instant {
  const start = startOfSlot(id);
  if (start === undefined) throw invalid(400, 'slotId', 'slotId is no id of a slot.');
  if (startTime !== undefined && Date.parse(startTime) !== epochMs(start)) {
    throw invalid(400, 'startTime', 'startTime is not the start of the slot.');
  }
  return start;
}

async function isFree(scheduler: Scheduler, start: Instant, zone: Zone): Promise<boolean> {
  const span = { from: start, to: toInstant(epochMs(start) + 60_000) };
  const slots = await scheduler.slots(span, zone, { priority: 'booking' });
  return slots.some((slot) => epochMs(slot.start) === epochMs(start));
}

/** The answers of the form; what it has no question for goes into the notes. */
function readAnswers({ fields }: EventType, attendee: Attendee): Record<string, Answer> {
  const given: [field: keyof Attendee, type: FieldType, value: string | null | undefined][] = [
    ['attendeeName', 'name', attendee.attendeeName],
    ['attendeeEmail', 'email', attendee.attendeeEmail],
    ['attendeePhone', 'phone', attendee.attendeePhone],
  ];
  const details: Record<string, { value: Answer }> = {};
  const unasked: string[] = [];
  for (const [name, type, value] of given) {
    const field = fields.find((each) => each.type === type);
    if (!value) continue;
    if (field) details[field.slug] = { value: checked(field, name, value) };
    else unasked.push(value);
  }
  const notes = fields.find(({ slug }) => slug === 'notes');
  const text = [attendee.notes ?? '', ...unasked].filter(Boolean).join('\n');
  if (text !== '') {
    if (!notes)
      throw invalid(
        422,
        attendee.notes ? 'notes' : 'attendeePhone',
        'The calendar does not ask for this.',
      );
    details[notes.slug] = { value: checked(notes, 'notes', text) };
  }
  const [missing] = missingFields(fields, details);
  if (missing)
    throw invalid(422, nameOf(missing), `The calendar needs an answer to "${missing.label}".`);
  return Object.fromEntries(Object.entries(details).map(([slug, { value }]) => [slug, value]));
}

function checked(field: BookingField, name: keyof Attendee, value: string): Answer {
  const result = checkAnswer(field, value);
  if (!result.ok) throw invalid(422, name, `${name} will not do (${result.problem.kind}).`);
  return result.value;
}

/** What a question of the form is called in requests. */
function nameOf({ type, slug }: BookingField): string {
  if (type === 'name') return 'attendeeName';
  if (type === 'email') return 'attendeeEmail';
  return type === 'phone' ? 'attendeePhone' : slug;
}

function invalid(status: 400 | 422, field: string, message: string): ApiError {
  const code = status === 400 ? 'invalid_request' : 'invalid_details';
  return new ApiError(status, code, message, { field });
}
