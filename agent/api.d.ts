import type { JobContext, llm, voice } from '@livekit/agents';

/**
 * Opens the calendar of a call: joins the room, begins to read free times, and waits for the caller. Build your agent of
 * what it returns, start a session, and attach it.
 *
 * @throws InCallCalendarError where a package that it needs is missing or does not fit, an option is wrong, or no caller
 * comes; SchedulingError where the calendar cannot be read
 */
export declare function createInCallCalendar(
  options: InCallCalendarOptions,
): Promise<InCallCalendar>;
/**
 * Returns a calendar at Cal.com. Nothing is asked of it yet: a wrong key or event type is told by the first call.
 *
 * @throws InCallCalendarError without a key, an event type or a usable address
 */
export declare function calcom(options: CalcomOptions): CalcomCalendar;
/** A {@link Scheduler} whose connections can be closed. */
export interface CalcomCalendar extends Scheduler {
  close: () => Promise<void>;
}
export interface CalcomOptions {
  /** A key of Cal.com's API v2. It stays in this process. */
  apiKey: string;
  /** The event type that is booked; one of `eventTypeSlug` and `eventTypeId`. */
  eventTypeSlug?: string | undefined;
  eventTypeId?: number | undefined;
  /** Whose event type it is, where that is not the owner of the key. */
  username?: string | undefined;
  /** Of the API, with its version; `https://api.cal.com/v2` unless you host Cal.com yourself. */
  apiUrl?: string | undefined;
}
/** A mistake of the program around the calendar. The message names it, and what to do instead. */
export declare class InCallCalendarError extends Error {
  readonly name = 'InCallCalendarError';
  readonly code: InCallCalendarErrorCode;
  constructor(code: InCallCalendarErrorCode, message: string);
}
/** What is wrong with the way the calendar is put into an agent. */
export type InCallCalendarErrorCode =
  | 'missing_peer'
  | 'wrong_peer'
  | 'bad_option'
  | 'no_caller'
  | 'another_calendar'
  | 'missing_tool'
  | 'tool_clash'
  | 'not_started'
  | 'not_guarded'
  | 'unsupported_model';
/** A logger; pino fits. No field holds personal data, keys or ids of bookings. */
export interface CalendarLog {
  debug(fields: object, message: string): void;
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
}
/** Why a call is over: the caller hung up, did not come back, or another agent leads it (`superseded`). */
export type CallEnd = 'hung_up' | 'gone' | 'superseded';
/** The calendar of one call. */
export interface InCallCalendar {
  /** What the model has to know. Append it to your own instructions. */
  instructions: string;
  /** The calendar's tools by name. */
  tools: ToolMap;
  /**
   * Returns your tools and the calendar's in one.
   *
   * @throws InCallCalendarError `tool_clash` where two have one name
   */
  withTools: (mine: ToolMap) => ToolMap;
  /**
   * For `llmNode` of your agent: tells the model what is on the caller's screen, and keeps what is not so from being
   * heard, shown and remembered.
   */
  llmNode: LlmNode;
  /** The same around an `llmNode` of your own. */
  withGuard: (node: LlmNode) => LlmNode;
  /**
   * For `textInputCallback` of your session: what a caller types while a booking is made or told is answered after it.
   * LiveKit's own loses it.
   */
  answerTyped: voice.TextInputCallback;
  caller: {
    identity: string;
    /** False for a caller on a telephone. */
    hasScreen: boolean;
  };
  /** What the caller sees now. */
  view: () => CalendarView;
  /** Calls back after every change; returns what stops it. */
  onView: (listener: (view: CalendarView) => void) => () => void;
  /**
   * Puts the calendar into a session that has been started, before its first words. From then on the caller's page may
   * open the calendar, and a model is heard through the guard alone, that of an agent that takes over, too. When the
   * session closes, so does the calendar, and gives back what is reserved.
   *
   * @throws InCallCalendarError where session or agent do not fit
   */
  attach: (session: voice.AgentSession) => Promise<void>;
  /** Closes the calendar. It closes with its session, and with the job. */
  close: () => Promise<void>;
}
export interface InCallCalendarOptions {
  /** The job's context. Its room is joined, where that has not been done before. */
  ctx: Pick<JobContext, 'room' | 'connect' | 'addShutdownCallback' | 'shutdown'>;
  /** The calendar that is booked in: `calcom(…)`, or one of your own. */
  scheduler: Scheduler;
  /** The language of what code says and writes; `en` where it is not given. */
  language?: Language | undefined;
  /** IANA name of the zone that times are shown in before the caller's is known; else that of the event type. */
  timeZone?: string | undefined;
  /** Identity of the caller; else who comes first, in a browser or on a telephone. */
  caller?: string | undefined;
  /** How long the caller may take to come, in ms; a minute where it is not given. */
  callerWithinMs?: number | undefined;
  /** What is known of the caller. It goes into the form, unconfirmed. */
  known?: { name?: string | undefined; email?: string | undefined } | undefined;
  /** Another agent led this call before, and was cut off: the caller's page is asked what was on it. */
  isResumed?: boolean | undefined;
  /** How long a caller who left without hanging up may take to come back, in ms; 20 seconds where it is not given. */
  callerGraceMs?: number | undefined;
  /** How long nothing may come from a caller for whom a time is reserved until they are asked, in ms; else 90 seconds. */
  callerSilenceMs?: number | undefined;
  /** Called when the call is over. Without it the job is shut down. */
  onEnd?: ((reason: CallEnd) => void) | undefined;
  /** Called for each reply of the model that was cut short because it claimed what is not so. */
  onClaimDropped?: ((claim: string) => void) | undefined;
  /** Where the calendar logs; else the logger of LiveKit Agents. */
  log?: CalendarLog | undefined;
}
/** A language model's turn in an agent, as `voice.Agent.create` takes it. */
export type LlmNode = (
  ctx: { agent: voice.Agent },
  chatCtx: llm.ChatContext,
  toolCtx: llm.ToolContext,
  modelSettings: voice.ModelSettings,
) => Promise<AsyncIterable<llm.ChatChunk | string> | null>;
/**
 * A scheduling operation that did not succeed. `message` is for the operator's log and holds no personal data;
 * words for callers are made from `kind` and `field` elsewhere.
 */
export declare class SchedulingError extends Error {
  readonly name = 'SchedulingError';
  readonly kind: SchedulingErrorKind;
  readonly field: string | undefined;
  readonly retryAt: number | undefined;
  readonly requestId: string | undefined;
  constructor(kind: SchedulingErrorKind, message: string, data?: SchedulingErrorData);
}
export interface SchedulingErrorData {
  /** Slug of the field at fault, for `invalid_details`. */
  field?: string;
  /** When to try again, epoch ms, for `rate_limited`. */
  retryAt?: number;
  /** The provider's request id, for the log. */
  requestId?: string;
  cause?: unknown;
}
/** The closed set of ways in which scheduling fails. Every boundary translates it once, exhaustively. */
export type SchedulingErrorKind =
  | 'slot_taken'
  | 'out_of_window'
  | 'invalid_details'
  | 'limit_reached'
  | 'not_found'
  | 'not_allowed'
  | 'unauthorized'
  | 'rate_limited'
  | 'unavailable'
  | 'unknown_outcome'
  | 'bad_response';
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
/** Tools by the names that a model calls them by, as `voice.Agent` takes them. */
export type ToolMap = Exclude<llm.ToolContextLike, llm.ToolContext | readonly unknown[]>;
export type CalendarView =
  | {
      step: 'closed';
      protocol: 6;
      /** Which agent process made the snapshot; versions are comparable only within one epoch. */
      epoch: string;
      version: number;
      /** The agent's clock when the snapshot was made. */
      now: string;
      zones: Zones;
      event: null | EventSummary;
      availability: AvailabilityStatus;
      /** The language of the sentences in it. */
      language: Language;
    }
  | {
      step: 'choosing';
      range: Range;
      window: DateWindow;
      filter: null | SlotFilter;
      /** Slots the agent is talking about. */
      highlighted: string[];
      /** Answers so far, by field slug. */
      details: Details;
      notice: null | Notice;
      protocol: 6;
      /** Which agent process made the snapshot; versions are comparable only within one epoch. */
      epoch: string;
      version: number;
      /** The agent's clock when the snapshot was made. */
      now: string;
      zones: Zones;
      event: null | EventSummary;
      availability: AvailabilityStatus;
      /** The language of the sentences in it. */
      language: Language;
      /** Who asked for the filter, so that it can say "mornings, as you said". */
      filterBy?: 'touch' | 'voice';
      /** The booking that a new time is being looked for; absent while a new one is being made. */
      moving?: BookingCard;
    }
  | {
      step: 'details';
      missing: string[];
      selected: string;
      hold: HoldView;
      range: Range;
      window: DateWindow;
      filter: null | SlotFilter;
      /** Slots the agent is talking about. */
      highlighted: string[];
      /** Answers so far, by field slug. */
      details: Details;
      notice: null | Notice;
      protocol: 6;
      /** Which agent process made the snapshot; versions are comparable only within one epoch. */
      epoch: string;
      version: number;
      /** The agent's clock when the snapshot was made. */
      now: string;
      zones: Zones;
      event: null | EventSummary;
      availability: AvailabilityStatus;
      /** The language of the sentences in it. */
      language: Language;
      /** The series that begins with the chosen slot: its wish, and all its starts. */
      repeat?: {
        repetition: Repetition;
        starts: string[];
      };
      /** Who asked for the filter, so that it can say "mornings, as you said". */
      filterBy?: 'touch' | 'voice';
      /** The booking that a new time is being looked for; absent while a new one is being made. */
      moving?: BookingCard;
    }
  | {
      step: 'booking';
      selected: string;
      hold: HoldView;
      range: Range;
      window: DateWindow;
      filter: null | SlotFilter;
      /** Slots the agent is talking about. */
      highlighted: string[];
      /** Answers so far, by field slug. */
      details: Details;
      notice: null | Notice;
      protocol: 6;
      /** Which agent process made the snapshot; versions are comparable only within one epoch. */
      epoch: string;
      version: number;
      /** The agent's clock when the snapshot was made. */
      now: string;
      zones: Zones;
      event: null | EventSummary;
      availability: AvailabilityStatus;
      /** The language of the sentences in it. */
      language: Language;
      /** The series that begins with the chosen slot: its wish, and all its starts. */
      repeat?: {
        repetition: Repetition;
        starts: string[];
      };
      /** Who asked for the filter, so that it can say "mornings, as you said". */
      filterBy?: 'touch' | 'voice';
      /** The booking that a new time is being looked for; absent while a new one is being made. */
      moving?: BookingCard;
    }
  | {
      step: 'checking';
      selected: string;
      hold: HoldView;
      range: Range;
      window: DateWindow;
      filter: null | SlotFilter;
      /** Slots the agent is talking about. */
      highlighted: string[];
      /** Answers so far, by field slug. */
      details: Details;
      notice: null | Notice;
      protocol: 6;
      /** Which agent process made the snapshot; versions are comparable only within one epoch. */
      epoch: string;
      version: number;
      /** The agent's clock when the snapshot was made. */
      now: string;
      zones: Zones;
      event: null | EventSummary;
      availability: AvailabilityStatus;
      /** The language of the sentences in it. */
      language: Language;
      /** The series that begins with the chosen slot: its wish, and all its starts. */
      repeat?: {
        repetition: Repetition;
        starts: string[];
      };
      /** Who asked for the filter, so that it can say "mornings, as you said". */
      filterBy?: 'touch' | 'voice';
      /** The booking that a new time is being looked for; absent while a new one is being made. */
      moving?: BookingCard;
    }
  | {
      step: 'confirming_move';
      selected: string;
      hold: HoldView;
      range: Range;
      window: DateWindow;
      filter: null | SlotFilter;
      /** Slots the agent is talking about. */
      highlighted: string[];
      /** Answers so far, by field slug. */
      details: Details;
      notice: null | Notice;
      protocol: 6;
      /** Which agent process made the snapshot; versions are comparable only within one epoch. */
      epoch: string;
      version: number;
      /** The agent's clock when the snapshot was made. */
      now: string;
      zones: Zones;
      event: null | EventSummary;
      availability: AvailabilityStatus;
      /** The language of the sentences in it. */
      language: Language;
      /** The series that begins with the chosen slot: its wish, and all its starts. */
      repeat?: {
        repetition: Repetition;
        starts: string[];
      };
      /** Who asked for the filter, so that it can say "mornings, as you said". */
      filterBy?: 'touch' | 'voice';
      /** The booking that a new time is being looked for; absent while a new one is being made. */
      moving?: BookingCard;
    }
  | {
      step: 'changing';
      task: 'cancel' | 'reschedule';
      booking: BookingCard;
      checking: boolean;
      range: Range;
      window: DateWindow;
      filter: null | SlotFilter;
      /** Slots the agent is talking about. */
      highlighted: string[];
      /** Answers so far, by field slug. */
      details: Details;
      notice: null | Notice;
      protocol: 6;
      /** Which agent process made the snapshot; versions are comparable only within one epoch. */
      epoch: string;
      version: number;
      /** The agent's clock when the snapshot was made. */
      now: string;
      zones: Zones;
      event: null | EventSummary;
      availability: AvailabilityStatus;
      /** The language of the sentences in it. */
      language: Language;
      /** The new start, for a move. */
      to?: string;
      /** Who asked for the filter, so that it can say "mornings, as you said". */
      filterBy?: 'touch' | 'voice';
      /** The booking that a new time is being looked for; absent while a new one is being made. */
      moving?: BookingCard;
    }
  | {
      step: 'finding';
      finding: Finding;
      range: Range;
      window: DateWindow;
      filter: null | SlotFilter;
      /** Slots the agent is talking about. */
      highlighted: string[];
      /** Answers so far, by field slug. */
      details: Details;
      notice: null | Notice;
      protocol: 6;
      /** Which agent process made the snapshot; versions are comparable only within one epoch. */
      epoch: string;
      version: number;
      /** The agent's clock when the snapshot was made. */
      now: string;
      zones: Zones;
      event: null | EventSummary;
      availability: AvailabilityStatus;
      /** The language of the sentences in it. */
      language: Language;
      /** Who asked for the filter, so that it can say "mornings, as you said". */
      filterBy?: 'touch' | 'voice';
      /** The booking that a new time is being looked for; absent while a new one is being made. */
      moving?: BookingCard;
    }
  | {
      step: 'booked';
      booking: BookingCard;
      range: Range;
      window: DateWindow;
      filter: null | SlotFilter;
      /** Slots the agent is talking about. */
      highlighted: string[];
      /** Answers so far, by field slug. */
      details: Details;
      notice: null | Notice;
      protocol: 6;
      /** Which agent process made the snapshot; versions are comparable only within one epoch. */
      epoch: string;
      version: number;
      /** The agent's clock when the snapshot was made. */
      now: string;
      zones: Zones;
      event: null | EventSummary;
      availability: AvailabilityStatus;
      /** The language of the sentences in it. */
      language: Language;
      /** How this call came to it. */
      origin?: 'cancelled' | 'found' | 'made' | 'moved';
      /** Every occurrence of a series that was asked for, the first included. */
      series?: Occurrence[];
      /** Who asked for the filter, so that it can say "mornings, as you said". */
      filterBy?: 'touch' | 'voice';
      /** The booking that a new time is being looked for; absent while a new one is being made. */
      moving?: BookingCard;
    };
export type Language = 'de' | 'en' | 'es';
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
export type EventType = {
  id: number;
  slug: string;
  title: string;
  description: string;
  durationMinutes: number;
  hostName: string;
  hostZone: string;
  /** A booking is only a request until the host confirms it. */
  needsConfirmation: boolean;
  /** Paid event types are handed over as a link, never booked here. */
  price: number;
  bookingUrl: string;
  /** Questions of the form, in order; hidden ones left out. Slugs are Cal.com's. */
  fields: BookingField[];
  /** Lengths to choose from, in minutes, where there are several. */
  durationOptions?: number[];
  /** Absent where it is not known, or agreed on with the attendee. */
  place?: EventPlace;
  /** True where the calendar itself writes to the attendee: of a booking that is made, moved, cancelled or answered by the host, with a link to change it. Without it nobody is told that a message comes. */
  notifiesAttendee?: boolean;
  /** Set where a booking is a series: `occurrences` at most, every `interval` weeks, months or years. */
  recurrence?: {
    frequency: 'monthly' | 'weekly' | 'yearly';
    interval: number;
    occurrences: number;
  };
  /** Required questions that a call cannot ask; with any of them the event type cannot be booked here. */
  unaskable?: string[];
};
/** Half-open span of time: `from` included, `to` excluded. */
export interface TimeSpan {
  from: Instant;
  to: Instant;
}
export type Zone = string;
export interface SlotsOptions extends RequestOptions {
  /** One of the event type's `durationOptions`. */
  durationMinutes?: number;
  /** A booking that is to be moved: its own time counts as free. */
  movingUid?: string;
}
export type Slot = {
  start: string;
  /** Seats left, for event types with several seats. */
  seatsLeft?: number;
};
export type Instant = string;
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
/** Which bookings to look for. `attempt` and `email` narrow each other. */
export type FindQuery =
  | { by: 'uid'; uid: string }
  | { by: 'attempt'; attempt: string; email: string; start: Instant }
  | { by: 'email'; email: string };
export type Zones = {
  /** The caller's own zone. */
  caller: string;
  /** The zone of the calendar's owner. */
  host: string;
  /** The zone all dates and times of this view are read in. */
  shown: string;
  hour12: boolean;
};
export type EventSummary = {
  title: string;
  description: string;
  /** Of the booking that is made or moved now, where there are several `lengths`. */
  durationMinutes: number;
  hostName: string;
  /** True where a booking is only a request until the host confirms it. */
  needsConfirmation: boolean;
  fields: BookingField[];
  lengths?: EventLengths;
  /** True where the calendar writes to the attendee of each change, with a link for the next one. */
  notifiesAttendee?: boolean;
  place?: EventPlace;
  /** Set where it has to be paid for: then it is booked on this page, and never here. */
  bookingUrl?: string;
};
export type AvailabilityStatus = {
  version: number;
  status: 'failed' | 'loading' | 'ready' | 'stale';
  fetchedAt: null | string;
};
export type Range = '1m' | '1w' | '2w' | '3m';
export type DateWindow = {
  from: string;
  to: string;
};
export type SlotFilter = {
  parts?: PartOfDay[];
  /** Not before this wall-clock time. */
  after?: string;
  /** Starting before this wall-clock time. */
  before?: string;
  weekdays?: (1 | 2 | 3 | 4 | 5 | 6 | 7)[];
  /** Dates that are out of the question. */
  notDates?: string[];
};
export type Details = {
  [key: string]: FieldState;
};
export type Notice = {
  kind:
    | 'failed'
    | 'hold_expired'
    | 'info'
    | 'invalid_details'
    | 'limit_reached'
    | 'not_allowed'
    | 'slot_taken'
    | 'slot_unknown'
    | 'unavailable';
  text: string;
  /** Other starts to offer in place of the one that is gone. */
  alternatives: string[];
  /** What a notice of the kind `info` is about, for a page that has its own words for it. */
  reason?:
    | 'booking_gone'
    | 'booking_not_sent'
    | 'cancelled_elsewhere'
    | 'change_interrupted'
    | 'changed_elsewhere'
    | 'still_there';
};
export type BookingCard = {
  uid: string;
  status: 'accepted' | 'cancelled' | 'pending' | 'rejected';
  title: string;
  start: string;
  end: string;
  attendeeName: string;
  attendeeEmail: string;
  hostName: string;
  attendeePhone?: string;
  location?: string;
  notes?: string;
  icsUid?: string;
  /** True where the calendar writes to the attendee; else no message may be announced. */
  notifiesAttendee?: boolean;
};
export type HoldView =
  | {
      state: 'asking';
    }
  | {
      state: 'held';
      until: string;
    }
  | {
      state: 'none';
    };
export type Repetition = {
  frequency: 'monthly' | 'weekly' | 'yearly';
  /** Every how many weeks, months or years. */
  interval: number;
  /** Occurrences in all, the first included. */
  count: number;
};
export type Finding = {
  /** `idle`: waiting to be told what to look for. `nothing`: looked, and there is none like that. */
  status: 'asking' | 'failed' | 'found' | 'idle' | 'nothing';
  /** What was found, where there are several to choose from. */
  bookings: BookingCard[];
  /** Look-ups this call may still make. */
  triesLeft: number;
  /** What was asked for, as the form shows it. */
  email?: string;
  date?: string;
};
export type Occurrence = {
  start: string;
  /** `checking`: sent, and neither booked nor failed yet. */
  outcome: 'booked' | 'checking' | 'failed' | 'requested' | 'taken';
  icsUid?: string;
};
/** Whose turn it is when the request budget is short. */
export type Priority = 'booking' | 'interactive' | 'background';
export type BookingField = {
  slug: string;
  type: FieldType;
  label: string;
  required: boolean;
  placeholder?: string;
  options?: string[];
};
export type EventPlace = {
  kind: 'address' | 'attendee_address' | 'call_attendee' | 'call_host' | 'video';
  /** The address, the number to call, or the name of the service; absent where it comes with the booking. */
  name?: string;
};
export type Answer = string | string[] | boolean;
export type EventLengths = {
  /** In minutes, ascending. */
  minutes: number[];
  /** The caller has chosen one; else the usual one is shown. */
  isChosen: boolean;
};
export type PartOfDay = 'afternoon' | 'evening' | 'morning';
export type FieldState = {
  value: Answer;
  source: 'heard' | 'typed';
  confirmed: boolean;
  /** Why the value will not do, and what is needed; absent when it is fine. */
  error?: string;
};
export type FieldType =
  | 'address'
  | 'boolean'
  | 'checkbox'
  | 'email'
  | 'multiemail'
  | 'multiselect'
  | 'name'
  | 'number'
  | 'phone'
  | 'radio'
  | 'select'
  | 'text'
  | 'textarea'
  | 'url';
