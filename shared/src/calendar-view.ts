/**
 * What the caller sees: one versioned snapshot of the calendar in this call.
 *
 * It is small (slots travel apart, see `calendar.slots`) and complete: whoever has the newest one needs no other.
 */
import { z } from 'zod/mini';
import { dateWindowSchema, rangeSchema, slotFilterSchema } from './availability.ts';
import { bookingFieldSchema, detailsSchema } from './booking-fields.ts';
import { languageSchema } from './language.ts';
import { instantSchema, isZone, localDateSchema } from './time.ts';

/** The version of this contract. A peer that speaks another one says so instead of drawing nonsense. */
export const PROTOCOL_VERSION = 6;

/** Where it takes place, as far as that is known before it is booked. */
export const eventPlaceSchema = z.strictObject({
  kind: z.enum(['address', 'video', 'call_host', 'call_attendee', 'attendee_address']),
  /** The address, the number to call, or the name of the service; absent where it comes with the booking. */
  name: z.optional(z.string().check(z.minLength(1), z.maxLength(300))),
});
export type EventPlace = z.infer<typeof eventPlaceSchema>;

/** The lengths to choose from, of an event type that has several. */
export const eventLengthsSchema = z.strictObject({
  /** In minutes, ascending. */
  minutes: z.array(z.int().check(z.positive())).check(z.minLength(2), z.maxLength(20)),
  /** The caller has chosen one; else the usual one is shown. */
  isChosen: z.boolean(),
});
export type EventLengths = z.infer<typeof eventLengthsSchema>;

/** What is being booked. */
export const eventSummarySchema = z.strictObject({
  title: z.string().check(z.maxLength(300)),
  description: z.string().check(z.maxLength(2000)),
  /** Of the booking that is made or moved now, where there are several `lengths`. */
  durationMinutes: z.int().check(z.positive()),
  lengths: z.optional(eventLengthsSchema),
  hostName: z.string().check(z.maxLength(200)),
  /** True where a booking is only a request until the host confirms it. */
  needsConfirmation: z.boolean(),
  /** True where the calendar writes to the attendee of each change, with a link for the next one. */
  notifiesAttendee: z.optional(z.boolean()),
  place: z.optional(eventPlaceSchema),
  fields: z.array(bookingFieldSchema).check(z.maxLength(50)),
  /** Set where it has to be paid for: then it is booked on this page, and never here. */
  bookingUrl: z.optional(z.string().check(z.maxLength(2000))),
});
export type EventSummary = z.infer<typeof eventSummarySchema>;

/** A zone that only the other side knows reads as UTC: what cannot be drawn would keep the whole calendar away. */
const knownZone = z.pipe(
  z.string().check(z.maxLength(64)),
  z.transform((zone) => (isZone(zone) ? zone : 'UTC')),
);

export const zonesSchema = z.strictObject({
  /** The caller's own zone. */
  caller: knownZone,
  /** The zone of the calendar's owner. */
  host: knownZone,
  /** The zone all dates and times of this view are read in. */
  shown: knownZone,
  hour12: z.boolean(),
});
export type Zones = z.infer<typeof zonesSchema>;

/** State of the slots behind the view. The slots themselves are fetched when `version` grows. */
export const availabilityStatusSchema = z.strictObject({
  version: z.int().check(z.nonnegative()),
  status: z.enum(['loading', 'ready', 'stale', 'failed']),
  fetchedAt: z.nullable(instantSchema),
});
export type AvailabilityStatus = z.infer<typeof availabilityStatusSchema>;

/** A reservation of the chosen slot. It is advisory: without one the slot can still be booked. */
export const holdViewSchema = z.discriminatedUnion('state', [
  z.strictObject({ state: z.literal('asking') }),
  z.strictObject({ state: z.literal('held'), until: instantSchema }),
  z.strictObject({ state: z.literal('none') }),
]);
export type HoldView = z.infer<typeof holdViewSchema>;

/** Something the caller should know, in words for people. */
export const noticeSchema = z.strictObject({
  kind: z.enum([
    'slot_taken',
    'slot_unknown',
    'unavailable',
    'invalid_details',
    'limit_reached',
    'not_allowed',
    'hold_expired',
    'failed',
    'info',
  ]),
  text: z.string().check(z.maxLength(300)),
  /** What a notice of the kind `info` is about, for a page that has its own words for it. */
  reason: z.optional(
    z.enum([
      'cancelled_elsewhere',
      'changed_elsewhere',
      'change_interrupted',
      'booking_gone',
      'booking_not_sent',
      'still_there',
    ]),
  ),
  /** Other starts to offer in place of the one that is gone. */
  alternatives: z.array(instantSchema).check(z.maxLength(6)),
});
export type Notice = z.infer<typeof noticeSchema>;

/** What the provider's own invitation calls a booking in calendars. */
const icsUid = z.string().check(z.minLength(1), z.maxLength(300));

/** A booking as Cal.com has it; never made from anything but the provider's record. */
export const bookingCardSchema = z.strictObject({
  uid: z.string().check(z.minLength(1), z.maxLength(200)),
  status: z.enum(['accepted', 'pending', 'cancelled', 'rejected']),
  title: z.string().check(z.maxLength(500)),
  start: instantSchema,
  end: instantSchema,
  attendeeName: z.string().check(z.maxLength(300)),
  attendeeEmail: z.string().check(z.maxLength(320)),
  attendeePhone: z.optional(z.string().check(z.maxLength(40))),
  hostName: z.string().check(z.maxLength(300)),
  location: z.optional(z.string().check(z.maxLength(2000))),
  notes: z.optional(z.string().check(z.maxLength(4000))),
  icsUid: z.optional(icsUid),
  /** True where the calendar writes to the attendee; else no message may be announced. */
  notifiesAttendee: z.optional(z.boolean()),
});
export type BookingCard = z.infer<typeof bookingCardSchema>;

/** How often, for a wish like "every Tuesday for four weeks". */
export const repetitionSchema = z.strictObject({
  frequency: z.enum(['weekly', 'monthly', 'yearly']),
  /** Every how many weeks, months or years. */
  interval: z.int().check(z.minimum(1), z.maximum(12)),
  /** Occurrences in all, the first included. */
  count: z.int().check(z.minimum(2), z.maximum(24)),
});
export type Repetition = z.infer<typeof repetitionSchema>;

/** What became of one occurrence of a series. */
export const occurrenceSchema = z.strictObject({
  start: instantSchema,
  /** `checking`: sent, and neither booked nor failed yet. */
  outcome: z.enum(['booked', 'requested', 'taken', 'failed', 'checking']),
  icsUid: z.optional(icsUid),
});
export type Occurrence = z.infer<typeof occurrenceSchema>;

/** The look-up of a booking that was made before this call. */
export const findingSchema = z.strictObject({
  /** `idle`: waiting to be told what to look for. `nothing`: looked, and there is none like that. */
  status: z.enum(['idle', 'asking', 'nothing', 'found', 'failed']),
  /** What was asked for, as the form shows it. */
  email: z.optional(z.string().check(z.maxLength(320))),
  date: z.optional(localDateSchema),
  /** What was found, where there are several to choose from. */
  bookings: z.array(bookingCardSchema).check(z.maxLength(10)),
  /** Look-ups this call may still make. */
  triesLeft: z.int().check(z.nonnegative()),
});
export type Finding = z.infer<typeof findingSchema>;

const base = {
  protocol: z.literal(PROTOCOL_VERSION),
  /** Which agent process made the snapshot; versions are comparable only within one epoch. */
  epoch: z.string().check(z.minLength(1), z.maxLength(64)),
  version: z.int().check(z.nonnegative()),
  /** The agent's clock when the snapshot was made. */
  now: instantSchema,
  zones: zonesSchema,
  event: z.nullable(eventSummarySchema),
  availability: availabilityStatusSchema,
  /** The language of the sentences in it. */
  language: z._default(languageSchema, 'en'),
};

const browsing = {
  range: rangeSchema,
  window: dateWindowSchema,
  filter: z.nullable(slotFilterSchema),
  /** Who asked for the filter, so that it can say "mornings, as you said". */
  filterBy: z.optional(z.enum(['voice', 'touch'])),
  /** The booking that a new time is being looked for; absent while a new one is being made. */
  moving: z.optional(bookingCardSchema),
  /** Slots the agent is talking about. */
  highlighted: z.array(instantSchema).check(z.maxLength(20)),
  /** Answers so far, by field slug. */
  details: detailsSchema,
  notice: z.nullable(noticeSchema),
};

const chosen = {
  selected: instantSchema,
  hold: holdViewSchema,
  /** The series that begins with the chosen slot: its wish, and all its starts. */
  repeat: z.optional(
    z.strictObject({
      repetition: repetitionSchema,
      starts: z.array(instantSchema).check(z.maxLength(24)),
    }),
  ),
};

export const calendarViewSchema = z.discriminatedUnion('step', [
  /** The panel is shut; what was chosen and typed is kept. */
  z.strictObject({ ...base, step: z.literal('closed') }),
  /** Looking for a time. */
  z.strictObject({ ...base, ...browsing, step: z.literal('choosing') }),
  /** A time is chosen; the form is open. `missing` are slugs of required fields without a usable answer. */
  z.strictObject({
    ...base,
    ...browsing,
    ...chosen,
    step: z.literal('details'),
    missing: z.array(z.string()),
  }),
  /** The booking is under way. */
  z.strictObject({ ...base, ...browsing, ...chosen, step: z.literal('booking') }),
  /** The booking was sent and its outcome is not known yet: neither booked nor failed. */
  z.strictObject({ ...base, ...browsing, ...chosen, step: z.literal('checking') }),
  /** A booking is to be moved (`moving`), and its new time is chosen: to be confirmed. */
  z.strictObject({ ...base, ...browsing, ...chosen, step: z.literal('confirming_move') }),
  /** A booking is being moved or cancelled. `checking`: sent, and its outcome is not known yet. */
  z.strictObject({
    ...base,
    ...browsing,
    step: z.literal('changing'),
    task: z.enum(['reschedule', 'cancel']),
    booking: bookingCardSchema,
    /** The new start, for a move. */
    to: z.optional(instantSchema),
    checking: z.boolean(),
  }),
  /** Looking for a booking that was made before. */
  z.strictObject({ ...base, ...browsing, step: z.literal('finding'), finding: findingSchema }),
  /** Cal.com has the booking: made, found, moved or cancelled (see its status). */
  z.strictObject({
    ...base,
    ...browsing,
    step: z.literal('booked'),
    booking: bookingCardSchema,
    /** How this call came to it. */
    origin: z.optional(z.enum(['made', 'moved', 'cancelled', 'found'])),
    /** Every occurrence of a series that was asked for, the first included. */
    series: z.optional(z.array(occurrenceSchema).check(z.maxLength(24))),
  }),
]);
export type CalendarView = z.infer<typeof calendarViewSchema>;
export type CalendarStep = CalendarView['step'];
export type OpenView = Exclude<CalendarView, { step: 'closed' }>;

/** True when `next` replaces `current`: another agent process, or a later snapshot of the same one. */
export function isNewer(next: CalendarView, current: CalendarView | null): boolean {
  return current === null || next.epoch !== current.epoch || next.version > current.version;
}
