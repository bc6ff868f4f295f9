/**
 * The tools of the agent, as any language model sees them: names, parameters, and what comes back.
 * The embedded dialogue emits the same calls. Dates and clock times are wall-clock in the zone that is shown.
 */
import { z } from 'zod';
import {
  clockTimeSchema,
  localDateSchema,
  partOfDaySchema,
  rangeSchema,
  repetitionSchema,
  zoneSchema,
} from '@in-call-calendar/shared';
import { listOf, said, wholeNumber, type WithoutNulls } from './said.ts';

/** Dates that can be reckoned with: what lies beyond has no month after it. */
const dateSchema = localDateSchema.check(
  z.refine((date) => date >= '2000-01-01' && date < '2200-01-01', 'no date that anybody can book'),
);

/** A wish for a time, as far as it was said. Nothing given means: the soonest. */
export const timeWishSchema = z.object({
  from: said(dateSchema).describe('first acceptable date, YYYY-MM-DD'),
  to: said(dateSchema).describe('last acceptable date, YYYY-MM-DD'),
  parts: listOf(partOfDaySchema).describe('parts of the day that suit'),
  after: said(clockTimeSchema).describe('not before this time, HH:MM'),
  before: said(clockTimeSchema).describe('starting before this time, HH:MM'),
  near: said(clockTimeSchema).describe('as close to this time as possible, HH:MM'),
  weekdays: listOf(wholeNumber(1, 7)).describe('1 is Monday, 7 is Sunday'),
  notDates: listOf(dateSchema).describe('dates that do not suit, YYYY-MM-DD'),
  order: said(z.enum(['soonest', 'latest'])).describe(
    'for the one time that is the soonest, or the latest, of those that suit; else leave it out',
  ),
});
export type TimeWish = WithoutNulls<z.infer<typeof timeWishSchema>>;

const minutes = said(wholeNumber(1, 1440)).describe(
  'how long the appointment is to take, in minutes, where there are several lengths to choose from',
);

const keepFilter = said(z.boolean()).describe(
  'keep earlier wishes such as "mornings" where this one says nothing of them',
);

/** What stands for the number that a caller calls from: no model is told it. */
export const OWN_NUMBER = 'own';

/** What a form field may be answered with. */
const fieldAnswer = z.union([
  z.string().max(2000),
  z.number(),
  z.boolean(),
  z.array(z.string().max(500)),
]);

/** One tool, as every model sees it and as the agent treats it. */
export interface ToolSpec {
  description: string;
  parameters: z.ZodObject;
  /** It changes bookings at the calendar: it takes the caller's consent, and runs once at a time. */
  needsConsent: boolean;
}

/** The tools, and all that is to be known of them. Adding one is adding an entry, and what it does in `createTools`. */
export const TOOLS = {
  show_calendar: {
    description:
      "Open the calendar on the caller's screen, or turn it to other dates, and find free times that fit what was said.",
    parameters: timeWishSchema.extend({
      range: said(rangeSchema).describe('how much to show: 1w, 2w, 1m or 3m'),
      minutes,
      keepFilter,
    }),
    needsConsent: false,
  },
  find_times: {
    description: 'Find free times without opening the calendar.',
    parameters: timeWishSchema.extend({ minutes, keepFilter }),
    needsConsent: false,
  },
  select_time: {
    description:
      'Choose one of the times that were offered, for a new booking or for the one that is being moved; it is held for the caller.',
    parameters: z.object({
      time: z.string().max(64).describe('a time that was offered, by its handle, such as t3'),
      repeat: said(repetitionSchema).describe(
        'a series that begins with it, such as every week for four weeks',
      ),
      minutes: minutes.describe(
        'how long it is to take, in minutes, where there are several lengths; with the chosen time, changes its length',
      ),
      single: said(z.boolean()).describe('true to make one booking of what was a series'),
    }),
    needsConsent: false,
  },
  release_time: {
    description: 'Give the chosen time back when the caller wants another one.',
    parameters: z.object({}),
    needsConsent: false,
  },
  set_details: {
    description: 'Fill in the booking form with what the caller said, and nothing else.',
    parameters: z.object({
      name: said(z.string().max(500)),
      email: said(z.string().max(500)),
      phone: said(z.string().max(100)).describe(
        `of a caller without a screen, "${OWN_NUMBER}" is the number they call from`,
      ),
      notes: said(z.string().max(4000)),
      other: z
        .array(
          z.object({
            field: z.string().max(100).describe('the slug of the form field'),
            value: fieldAnswer,
          }),
        )
        .nullish()
        .describe('answers to the other questions of the form'),
      clear: listOf(z.string().max(100)).describe('slugs of fields to empty'),
      confirmed: said(z.boolean()).describe('the caller agreed to the values as read back'),
    }),
    needsConsent: false,
  },
  book_appointment: {
    description:
      'Book the chosen time. Only after you have read it back with weekday, date and time, and the caller has said yes.',
    parameters: z.object({}),
    needsConsent: true,
  },
  find_booking: {
    description:
      'Look for a booking made before, by its e-mail address and the day it is for; without both it opens the form for them. Of several found, choose one by its handle.',
    parameters: z.object({
      email: said(z.string().max(320)),
      date: said(dateSchema).describe('the day of the booking, YYYY-MM-DD'),
      time: said(z.string().max(64)).describe(
        'which of several that were found is meant, by its handle',
      ),
    }),
    needsConsent: false,
  },
  move_booking: {
    description:
      'Move the booking on screen. First without confirmed: then find a time and select it. With one selected, read back and agreed to: confirmed true.',
    parameters: z.object({
      confirmed: said(z.boolean()).describe('the caller has agreed to the new time'),
    }),
    needsConsent: true,
  },
  cancel_booking: {
    description:
      'Cancel the booking on screen. Only after you have named it and asked, and the caller has said yes.',
    parameters: z.object({ reason: said(z.string().max(500)) }),
    needsConsent: true,
  },
  set_timezone: {
    description:
      'Show times in another zone or by another clock, or note which zone the caller is in.',
    parameters: z.object({
      zone: said(zoneSchema).describe('IANA name, such as Europe/London'),
      callerIsThere: said(z.boolean()).describe('true where it is the zone the caller is in'),
      hour12: said(z.boolean()).describe(
        'how the screen writes times: true for 2 PM, false for 14:00',
      ),
    }),
    needsConsent: false,
  },
  hand_over: {
    description:
      'Put the caller through to a person, when they ask for one. Say its "say": it tells what was done.',
    parameters: z.object({}),
    needsConsent: false,
  },
  end_call: {
    description:
      'End the call, once the caller has said goodbye or wants nothing else. Say its "say": the call ends after it, unless the caller goes on.',
    parameters: z.object({}),
    needsConsent: false,
  },
  close_calendar: {
    description: "Close the calendar on the caller's screen.",
    parameters: z.object({}),
    needsConsent: false,
  },
} as const satisfies Record<string, ToolSpec>;

export type ToolName = keyof typeof TOOLS;

/** Arguments as a model gives them: `null` and absent are the same. */
export type RawToolArgs<T extends ToolName> = z.output<(typeof TOOLS)[T]['parameters']>;
export type ToolArgs<T extends ToolName> = WithoutNulls<RawToolArgs<T>>;

export function isToolName(name: unknown): name is ToolName {
  return typeof name === 'string' && Object.hasOwn(TOOLS, name);
}

export const TOOL_NAMES: readonly ToolName[] = Object.keys(TOOLS).filter(isToolName);

/** A time as offered to the caller. */
export interface OfferedTime {
  /** Its handle, by which it can be chosen. */
  time: string;
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
  /** Nothing was done: `say` has to be asked first, and agreed to by the caller. */
  needs?: 'consent';
  /** A person is being called, or will be once a booking is done: the caller waits for that. */
  isComing?: boolean;
  /** True while the booking has been sent and its answer is awaited. */
  pending?: boolean;
}
