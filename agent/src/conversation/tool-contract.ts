/**
 * The tools of the agent, as any language model sees them: names, parameters, and what comes back.
 * The embedded dialogue emits the same calls. Dates and clock times are wall-clock in the zone that is shown.
 */
import { z } from 'zod';
import {
  clockTimeSchema,
  instantSchema,
  localDateSchema,
  partOfDaySchema,
  rangeSchema,
  repetitionSchema,
  zoneSchema,
} from '@in-call-calendar/shared';

const weekday = z.int().min(1).max(7);

/** A wish for a time, as far as it was said. Nothing given means: the soonest. */
export const timeWishSchema = z.object({
  from: localDateSchema.optional().describe('first acceptable date, YYYY-MM-DD'),
  to: localDateSchema.optional().describe('last acceptable date, YYYY-MM-DD'),
  parts: z.array(partOfDaySchema).min(1).optional().describe('parts of the day that suit'),
  after: clockTimeSchema.optional().describe('not before this time, HH:MM'),
  before: clockTimeSchema.optional().describe('starting before this time, HH:MM'),
  near: clockTimeSchema.optional().describe('as close to this time as possible, HH:MM'),
  weekdays: z.array(weekday).min(1).optional().describe('1 is Monday, 7 is Sunday'),
  notDates: z.array(localDateSchema).optional().describe('dates that do not suit'),
  order: z.enum(['soonest', 'latest']).optional().describe('which to offer first; default soonest'),
});
export type TimeWish = z.infer<typeof timeWishSchema>;

export const toolSchemas = {
  /** Opens the calendar on the caller's screen, or moves it to other dates, and offers times. */
  show_calendar: timeWishSchema.extend({
    range: rangeSchema.optional().describe('how much to show: 1w, 2w, 1m or 3m'),
    keepFilter: z
      .boolean()
      .optional()
      .describe('keep earlier wishes such as "mornings" where this one says nothing of them'),
  }),
  /** Looks for times and points at them, without opening the calendar where it is shut. */
  find_times: timeWishSchema.extend({ keepFilter: z.boolean().optional() }),
  /** Chooses one free time and holds it: for a new booking, or for the one that is being moved. */
  select_time: z.object({
    start: instantSchema.describe('start of a free slot, ISO instant'),
    repeat: repetitionSchema
      .nullable()
      .optional()
      .describe('a series that begins with it, such as every week for four weeks; null for none'),
  }),
  /** Gives the chosen time back. */
  release_time: z.object({}),
  /** Fills in the booking form; only what was said. An empty text clears a field. */
  set_details: z.object({
    name: z.string().max(500).optional(),
    email: z.string().max(500).optional(),
    phone: z.string().max(100).optional(),
    notes: z.string().max(4000).optional(),
    other: z.record(z.string(), z.string().max(2000)).optional().describe('answers by field slug'),
    confirmed: z.boolean().optional().describe('the caller agreed to the values as read back'),
  }),
  /** Books the chosen time with the details given. Only after the caller has said yes to it. */
  book_appointment: z.object({}),
  /** Looks for a booking made before. Needs its e-mail address and its date; without both it opens the form for them. */
  find_booking: z.object({
    email: z.string().max(320).optional(),
    date: localDateSchema.optional().describe('the day of the booking, YYYY-MM-DD'),
    start: instantSchema.optional().describe('which of several that were found is meant'),
  }),
  /**
   * Moves the booking that is shown. Without a chosen time it opens the calendar to look for one (then select_time);
   * with one chosen it makes the move. Only after the caller has said yes to the new time.
   */
  move_booking: z.object({
    confirmed: z.boolean().describe('the caller has agreed to the new time'),
  }),
  /** Cancels the booking that is shown. Only after the caller has said yes to cancelling it. */
  cancel_booking: z.object({ reason: z.string().max(500).optional() }),
  /** Shows times in another zone or by another clock, or says which zone the caller is in. */
  set_timezone: z.object({
    zone: zoneSchema.describe('IANA name, such as Europe/London'),
    callerIsThere: z.boolean().optional().describe('true where it is the zone the caller is in'),
    hour12: z
      .boolean()
      .optional()
      .describe('how the screen writes times: true for 2 PM, false for 14:00'),
  }),
  /** Shuts the calendar. */
  close_calendar: z.object({}),
} as const;

export type ToolName = keyof typeof toolSchemas;
export type ToolArgs<T extends ToolName> = z.output<(typeof toolSchemas)[T]>;

/** A time as offered to the caller. */
export interface OfferedTime {
  start: string;
  /** For the ear: `Tuesday, December 1st at 2 PM`. */
  spoken: string;
}

/**
 * What every tool answers. `say` is a sentence about facts, built by code: it may be spoken as it is.
 * `ok: false` says in `say` what went wrong and what to do instead.
 */
export interface ToolResult {
  ok: boolean;
  say: string;
  /** Times on offer, best first, at most three; highlighted on the caller's screen. */
  times?: OfferedTime[];
  /** How many free times fit the wish in all. */
  total?: number;
  /** False where nothing fitted exactly and `times` are the nearest instead. */
  exact?: boolean;
  /** Slugs of required form fields that have no usable answer yet. */
  missing?: string[];
  /** Refused answers: field slug to the reason. */
  invalid?: Record<string, string>;
  /** True once the booking is with Cal.com. */
  booked?: boolean;
  /** The booking has been moved or cancelled at Cal.com. */
  changed?: boolean;
  /** How many bookings a look-up found. */
  found?: number;
  /** True while the booking has been sent and its answer is awaited. */
  pending?: boolean;
}
