/** The Scheduler port: what a call needs of a calendar, in our own terms. Failures are SchedulingErrors. */
import { z } from 'zod';
import {
  bookingFieldSchema,
  eventPlaceSchema,
  zoneSchema,
  type Answer,
  type Instant,
  type Slot,
  type Zone,
} from '@in-call-calendar/shared';

/** What can be booked. Plain data: adapters may keep it in a file. */
export const eventSchema = z.object({
  id: z.int(),
  slug: z.string(),
  title: z.string(),
  description: z.string(),
  durationMinutes: z.int().positive(),
  /** Lengths to choose from, in minutes, where there are several. */
  durationOptions: z.array(z.int().positive()).optional(),
  hostName: z.string(),
  hostZone: zoneSchema,
  /** Absent where it is not known, or agreed on with the attendee. */
  place: z.optional(eventPlaceSchema),
  /** A booking is only a request until the host confirms it. */
  needsConfirmation: z.boolean(),
  /**
   * True where the calendar itself writes to the attendee: of a booking that is made, moved, cancelled or answered by the
   * host, with a link to change it. Without it nobody is told that a message comes.
   */
  notifiesAttendee: z.boolean().optional(),
  /** Paid event types are handed over as a link, never booked here. */
  price: z.number(),
  bookingUrl: z.string(),
  /** Set where a booking is a series: `occurrences` at most, every `interval` weeks, months or years. */
  recurrence: z
    .object({
      frequency: z.enum(['weekly', 'monthly', 'yearly']),
      interval: z.int(),
      occurrences: z.int(),
    })
    .optional(),
  /** Questions of the form, in order; hidden ones left out. Slugs are Cal.com's. */
  fields: z.array(bookingFieldSchema),
  /** Required questions that a call cannot ask; with any of them the event type cannot be booked here. */
  unaskable: z.array(z.string()).optional(),
});
export type EventType = z.infer<typeof eventSchema>;

/** Half-open span of time: `from` included, `to` excluded. */
export interface TimeSpan {
  from: Instant;
  to: Instant;
}

/** Whose turn it is when the request budget is short. */
export type Priority = 'booking' | 'interactive' | 'background';

export interface RequestOptions {
  priority?: Priority;
  signal?: AbortSignal;
  /** How long to wait for the answer, in milliseconds; else what is usual for the priority. */
  timeoutMs?: number;
  /**
   * Called when the request leaves, after any wait for the request budget; with `at` (epoch ms) when the answer is one
   * that somebody else has asked for at that time.
   */
  onSent?: (at?: number) => void;
}

export interface SlotsOptions extends RequestOptions {
  /** One of the event type's `durationOptions`. */
  durationMinutes?: number;
  /** A booking that is to be moved: its own time counts as free. */
  movingUid?: string;
}

export interface HoldOptions extends RequestOptions {
  /** One of the event type's `durationOptions`; else its usual length is held. */
  durationMinutes?: number;
}

/** An advisory reservation of a slot. */
export interface Hold {
  id: string;
  start: Instant;
  until: Instant;
}

export interface BookRequest {
  start: Instant;
  /** Answers by field slug; `name` and `email` (or `attendeePhoneNumber`) among them. */
  answers: Record<string, Answer>;
  attendeeZone: Zone;
  /** Primary subtag of the language that the attendee is written to; without one, the provider's own choice. */
  attendeeLanguage?: string | undefined;
  /** Stable digest of call, slot and attendee: a repeated request finds the first booking. */
  attempt: string;
  /** When this call was taken over from a process that may have sent the same attempt, ms since the epoch. */
  takeoverAt?: number;
  /** One of `durationOptions`, for event types that have several. */
  durationMinutes?: number;
  /** How many times, for event types that recur; else as often as the event type says. */
  occurrences?: number;
}

/** A booking as the provider has it. */
export interface BookingRecord {
  /** A capability: whoever has it can change the booking. Never logged. */
  uid: string;
  status: 'accepted' | 'pending' | 'cancelled' | 'rejected';
  title: string;
  start: Instant;
  end: Instant;
  attendee: { name: string; email: string; phone?: string; zone: Zone };
  hostName: string;
  location?: string;
  notes?: string;
  attempt?: string;
  rescheduledTo?: string;
  /** Its id in calendars, as in the provider's own invitation; a move leaves it. The uid can be read from it. */
  icsUid?: string;
  /** All bookings of a series, this one first; absent for single bookings. */
  series?: Pick<BookingRecord, 'uid' | 'start' | 'status' | 'icsUid'>[];
}

/** Returns true for a booking that stands, or waits for the host; false for one that was cancelled or rejected. */
export function isLive({ status }: Pick<BookingRecord, 'status'>): boolean {
  return status === 'accepted' || status === 'pending';
}

/** Which bookings to look for. `attempt` and `email` narrow each other. */
export type FindQuery =
  | { by: 'uid'; uid: string }
  | { by: 'attempt'; attempt: string; email: string; start: Instant }
  | { by: 'email'; email: string };

export interface Scheduler {
  /** The event type; refreshed rarely. */
  describe(options?: RequestOptions): Promise<EventType>;
  /** Free slots that start inside the span, ascending, none outside it. */
  slots(span: TimeSpan, zone: Zone, options?: SlotsOptions): Promise<Slot[]>;
  /** Reserves a slot; `slot_taken` when somebody else has it. */
  hold(start: Instant, options?: HoldOptions): Promise<Hold>;
  /** Gives a reservation back. An unknown one is fine. */
  release(holdId: string, options?: RequestOptions): Promise<void>;
  /**
   * Books once. Whenever the outcome is in doubt it looks the attempt up before it says anything;
   * `unknown_outcome` when even that cannot be answered: then call again later with the same attempt.
   */
  book(request: BookRequest, options?: RequestOptions): Promise<BookingRecord>;
  find(query: FindQuery, options?: RequestOptions): Promise<BookingRecord[]>;
  /** Moves a booking; safe to repeat. */
  reschedule(uid: string, start: Instant, options?: RequestOptions): Promise<BookingRecord>;
  /** Cancels a booking; safe to repeat. `not_allowed` when it was moved: the appointment stands under another uid. */
  cancel(uid: string, reason: string, options?: RequestOptions): Promise<BookingRecord>;
}
