/**
 * The calls between agent and browser, over LiveKit RPC. Adding a method is adding one entry here.
 *
 * Every browser call is an intent: the answer is the snapshot after it (or an RpcError with a code of ours). Results
 * that take time (slots, holds, bookings) come later as `calendar.view` pushes; no call waits for Cal.com.
 */
import { z } from 'zod/mini';
import {
  availabilitySchema,
  dateWindowSchema,
  rangeSchema,
  slotFilterSchema,
} from './availability.ts';
import { answerSchema } from './booking-fields.ts';
import { calendarViewSchema, repetitionSchema } from './calendar-view.ts';
import { clientSnapshotSchema } from './client-snapshot.ts';
import { primaryLanguage } from './language.ts';
import { pressSchema } from './press.ts';
import { instantSchema, localDateSchema, zoneSchema } from './time.ts';

export interface RpcMethod {
  /** Who calls. */
  from: 'agent' | 'browser';
  request: z.core.$ZodType;
  response: z.core.$ZodType;
  /** How long the caller waits, in milliseconds. livekit-client raises anything below 8 s to 8 s. */
  timeoutMs: number;
}

const snapshot = z.strictObject({ view: calendarViewSchema });
const intent = <S extends z.core.$ZodType>(request: S) =>
  ({ from: 'browser', request, response: snapshot, timeoutMs: 8000 }) as const;

const attemptId = z.string().check(z.minLength(8), z.maxLength(64));
const bookingUid = z.string().check(z.minLength(1), z.maxLength(200));

/** What the browser knows of its person. */
const readingSchema = z.strictObject({
  /** Their own; one that the agent does not know is left out, and not refused. */
  zone: z.catch(z.optional(zoneSchema), undefined),
  hour12: z.optional(z.boolean()),
  /** BCP 47 tag of what they read; its primary subtag is kept. What is no language is left out, and not refused. */
  language: z.catch(
    z.optional(z.pipe(z.string().check(z.maxLength(100)), z.transform(primaryLanguage))),
    undefined,
  ),
});

export const protocol = {
  /** Push a snapshot. The answer says which version the browser has applied. */
  'calendar.view': {
    from: 'agent',
    request: calendarViewSchema,
    response: z.strictObject({ version: z.int().check(z.nonnegative()) }),
    timeoutMs: 8000,
  },
  /** The current snapshot and what is known of the slots around it: after join, reload, or a gap. */
  'calendar.sync': {
    from: 'browser',
    request: z.extend(readingSchema, {
      /** Told to an agent that takes the call over from another one. */
      known: z.optional(clientSnapshotSchema),
      /** What was pressed before, and brought no answer. */
      unanswered: z.optional(pressSchema),
    }),
    response: z.strictObject({
      view: calendarViewSchema,
      availability: z.nullable(availabilitySchema),
      /** False where this agent does no calendar booking: the browser then offers no button. */
      enabled: z.boolean(),
    }),
    timeoutMs: 8000,
  },
  /** Open the calendar, or look at another window of dates in it. Without dates: where it last was. */
  'calendar.open': intent(
    z.strictObject({
      range: z.optional(rangeSchema),
      from: z.optional(localDateSchema),
      filter: z.optional(z.nullable(slotFilterSchema)),
    }),
  ),
  /** How long it is to take, one of the lengths of the event type. A chosen time is kept where it is free for that long. */
  'calendar.length': intent(z.strictObject({ minutes: z.int().check(z.positive()) })),
  /** Shut the panel. A choice made is released; what was typed is kept. */
  'calendar.close': intent(z.strictObject({})),
  /** Slots of a window of dates in the shown zone, as far as they are known. */
  'calendar.slots': {
    from: 'browser',
    request: dateWindowSchema,
    response: availabilitySchema,
    timeoutMs: 8000,
  },
  /** Choose a slot: it is held while the form is filled in. */
  'calendar.select': intent(
    z.strictObject({
      start: instantSchema,
      /** A series that begins with it; null for a single booking, absent leaves it as it is. */
      repeat: z.optional(z.nullable(repetitionSchema)),
    }),
  ),
  /** Change of mind: back to the times. Where none is chosen: back from moving or finding a booking. */
  'calendar.release': intent(z.strictObject({})),
  /** Values of form fields, each checked on its own; a refused one is kept with its error. */
  'calendar.details': intent(
    z.strictObject({
      values: z.record(z.string().check(z.minLength(1), z.maxLength(100)), answerSchema),
    }),
  ),
  /** Confirm. Repeating it with the same attempt id does nothing more. */
  'calendar.book': intent(z.strictObject({ attempt: attemptId, start: instantSchema })),
  /**
   * A booking made before: by its uid, or by e-mail address and local date together, which only somebody who knows of
   * it can give. Without either, the form to ask for it opens.
   */
  'calendar.find': intent(
    z.union([
      z.strictObject({ uid: z.string().check(z.trim(), z.minLength(1), z.maxLength(200)) }),
      z.strictObject({
        email: z.string().check(z.trim(), z.minLength(3), z.maxLength(320)),
        date: localDateSchema,
      }),
      z.strictObject({}),
    ]),
  ),
  /** Without a start: look for a new time for this booking. With one: confirm the move to it. */
  'calendar.reschedule': intent(
    z.union([
      z.strictObject({ uid: bookingUid, attempt: attemptId, start: instantSchema }),
      z.strictObject({ uid: bookingUid }),
    ]),
  ),
  /** Cancel a booking that this call made or found. Repeating it with the same attempt id does nothing more. */
  'calendar.cancel': intent(
    z.strictObject({
      uid: bookingUid,
      attempt: attemptId,
      reason: z.optional(z.string().check(z.maxLength(500))),
    }),
  ),
  /** The zone times are shown in, the caller's own zone, and 12/24 h. */
  'calendar.timezone': intent(
    z.strictObject({
      zone: z.optional(zoneSchema),
      shown: z.optional(zoneSchema),
      hour12: z.optional(z.boolean()),
    }),
  ),
  /**
   * The form field that the caller is in, by its slug; null where in none. A sign of life, too: it is sent again while
   * they look at the calendar.
   */
  'calendar.focus': intent(
    z.strictObject({ field: z.nullable(z.string().check(z.minLength(1), z.maxLength(100))) }),
  ),
} as const satisfies Record<`calendar.${string}`, RpcMethod>;

export type Protocol = typeof protocol;
export type MethodName = keyof Protocol;
export type BrowserMethod = {
  [M in MethodName]: Protocol[M]['from'] extends 'browser' ? M : never;
}[MethodName];
export type AgentMethod = Exclude<MethodName, BrowserMethod>;
export type RequestOf<M extends MethodName> = z.output<Protocol[M]['request']>;
export type ResponseOf<M extends MethodName> = z.output<Protocol[M]['response']>;

/** Participant attribute by which an agent says that its calls can open a calendar. */
export const CALENDAR_ATTRIBUTE = 'calendar.enabled';

/** Participant attribute by which an agent says whether it can hear; `false` means: please type. */
export const VOICE_INPUT_ATTRIBUTE = 'voice.input';
