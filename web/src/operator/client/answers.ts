/** What the HTTP API answers, as far as this page reads it. */
import { languageSchema } from '@in-call-calendar/shared';
import { z } from 'zod/mini';

const instant = z.iso.datetime();
const text = z.nullable(z.string());

/** Who may begin a call with an agent. */
export const ACCESS = ['private', 'public', 'signed'] as const;
export const TRANSFERS = ['none', 'show', 'transfer', 'dial'] as const;

export const agentSchema = z.object({
  id: z.string(),
  name: z.string(),
  description: text,
  greeting: text,
  instructions: text,
  language: languageSchema,
  voice: z._default(text, null),
  cal_enabled: z.boolean(),
  cal_key_hint: text,
  cal_event_type_slug: text,
  cal_timezone: z.string(),
  access: z.enum(ACCESS),
  allowed_origins: z.array(z.string()),
  calls_per_day: z._default(z.int(), 200),
  transfer_mode: z._default(z.enum(TRANSFERS), 'none'),
  transfer_to: z._default(text, null),
  transfer_sentence: z._default(text, null),
  has_visitor_secret: z._default(z.boolean(), false),
  /** The last test of the calendar as it is set now; null where there was none. */
  calendar_check: z._default(z.nullable(z.object({ at: instant, ok: z.boolean() })), null),
  version: z.int(),
});
export type Agent = z.infer<typeof agentSchema>;

/** Fields of an agent that a request may set, but for its key. */
export type AgentFields = Omit<
  Agent,
  'id' | 'version' | 'cal_key_hint' | 'has_visitor_secret' | 'calendar_check'
>;
export type AgentChange = Partial<AgentFields> & { cal_api_key?: string | null };

export const checkSchema = z.object({
  /** Stable name of what was looked at. */
  step: z.string(),
  ok: z.boolean(),
  found: z.string(),
  fix: text,
});
export type Check = z.infer<typeof checkSchema>;

export const OUTCOMES = ['booked', 'moved', 'cancelled', 'none', 'failed', 'handed_over'] as const;
export type Outcome = (typeof OUTCOMES)[number];

export const callSchema = z.object({
  id: z.string(),
  agent_id: z.string(),
  channel: z.enum(['browser', 'phone']),
  started_at: instant,
  /** Null while the call goes on. */
  ended_at: z.nullable(instant),
  end_reason: text,
  outcome: z.nullable(z.enum(OUTCOMES)),
});
export type Call = z.infer<typeof callSchema>;

export const entrySchema = z.object({
  seq: z.int(),
  at: instant,
  kind: z.enum(['event', 'call']),
  data: z.record(z.string(), z.unknown()),
});
/** One line of a call's timeline. */
export type Entry = z.infer<typeof entrySchema>;

export const bookingSchema = z.object({
  id: z.string(),
  call_id: text,
  start_at: instant,
  duration_min: z.int(),
  status: z.enum(['confirmed', 'moved', 'cancelled', 'pending']),
  created_at: instant,
});

export const openedBookingSchema = z.object({
  booking: bookingSchema,
  /** As Cal.com has them now; null where it could not be asked. */
  attendee: z.nullable(z.object({ name: z.string(), email: z.string() })),
  attendee_error: z._default(text, null),
});
export type OpenedBooking = z.infer<typeof openedBookingSchema>;

export const auditSchema = z.object({
  at: instant,
  action: z.string(),
  fields: z.array(z.string()),
});

export const originSchema = z.object({
  origin: z.string(),
  allowed: z.boolean(),
  reason: z.string(),
});
export type OriginCheck = z.infer<typeof originSchema>;

export const agentsStatusSchema = z.object({
  at: instant,
  /** Of the server. */
  version: z.string(),
  /** Null where the media server does not answer. */
  calls: z.nullable(z.object({ running: z.int(), waiting: z.int() })),
  worker_heard_at: z.nullable(instant),
  /** Agents with a calendar, by what that did last. */
  calendars: z.object({
    working: z.int(),
    failing: z.int(),
    unknown: z.int(),
    heard_at: z.nullable(instant),
  }),
});
/** What the server knows of the agents of who is signed in. */
export type AgentsStatus = z.infer<typeof agentsStatusSchema>;

export const meSchema = z.object({
  /** Nobody signs in: whoever sits at this machine is the owner. */
  is_development: z.boolean(),
  /** Whether the server can seal a Cal.com key. */
  encryption: z.boolean(),
});
export type Me = z.infer<typeof meSchema>;
