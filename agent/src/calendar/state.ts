/** The state of the calendar in one call, and what can happen to it. Data only; see reduce.ts for the rules. */
import type {
  DateWindow,
  EventSummary,
  HoldView,
  Instant,
  Finding,
  LocalDate,
  Occurrence,
  Range,
  Repetition,
  SlotFilter,
  Zones,
  AvailabilityStatus,
} from '@in-call-calendar/shared';
import type { BookingRecord } from '../scheduling/scheduler.ts';
import type { Answers } from './answers.ts';
import type { CalendarEvent, EventOf } from './calendar-event.ts';
import type { CalendarNotice } from './calendar-notice.ts';
import type { Effect } from './effect.ts';
import type { Refusal } from './refusal.ts';

export type { CalendarEvent, EventOf, InputChannel } from './calendar-event.ts';
export type { Effect, EffectOf, Fact } from './effect.ts';
export type { Refusal } from './refusal.ts';

export interface Selection {
  start: Instant;
  hold: HoldView;
  /** Id of the reservation at the provider, once there is one. */
  holdId: string | null;
  /** The form has been worked on since the reservation was taken. */
  worked: boolean;
  /** How often the reservation has been renewed. */
  renewals: number;
  /** Without a sign of life the caller is asked whether they are there, and then the time is given back. */
  silence: 'none' | 'asked' | 'given_back';
  /** The series that begins with it. */
  repeat?: { repetition: Repetition; starts: Instant[] } | undefined;
  /** Whether it is free for another length is being found out. */
  isFitting?: boolean;
  /** Taken over from an agent that died, whose reservation may still stand: no refusal is believed. */
  restored?: boolean;
}

/** A booking that the provider has, or had: the card. */
export interface Card {
  status: 'shown';
  record: BookingRecord;
  /** How this call came to it. */
  origin: 'made' | 'moved' | 'cancelled' | 'found';
  /** Authorised by e-mail address and date only, so that its record here has no name, phone, place or notes. */
  redacted: boolean;
  /** What the page calls a redacted booking by, as its uid would open all of it at Cal.com. */
  alias?: string;
  /** Key of the wish that made it in this call. */
  attempt?: string;
  /** What the booking was called before it was moved. */
  former?: readonly string[];
  /** Every occurrence of the series that was asked for. */
  series?: Occurrence[];
}

/** The form for a booking that was made before, and what it has come to. */
export interface Search {
  status: 'finding';
  result: Finding['status'];
  /** Which look-up is awaited; null while none is. */
  lookUp: number | null;
  email?: string | undefined;
  date?: LocalDate | undefined;
  /** What there is to choose from. */
  found: Card[];
  /** What was on the screen before. */
  back: Card | null;
}

/** A booking on its way to another time, or to its end. */
export interface Change {
  status: 'changing';
  id: number;
  task: 'reschedule' | 'cancel';
  card: Card;
  /** The new start, for a move. */
  to?: Instant;
  /** Sent, and no answer can be had: neither changed nor failed. */
  checking: boolean;
}

/** What is being done with a booking, one thing at a time. */
export type Booking =
  | { status: 'none' }
  | Search
  /** A new time is being looked for; it is the selection, once there is one. */
  | { status: 'choosing_new_time'; card: Card }
  | Change
  | { status: 'sent'; start: Instant; attempt: string; isSeries: boolean }
  /** Sent, and no answer can be had: neither booked nor failed. */
  | { status: 'unknown'; start: Instant; attempt: string; isSeries: boolean }
  | Card;

/** How often each thing has been done in this call; {@link LIMITS} says how often it may be. */
export interface Used {
  lookUps: number;
  holds: number;
  bookings: number;
  changes: number;
}

export interface CalendarState {
  epoch: string;
  version: number;
  /** Known clock of the last event. */
  now: Instant;
  open: boolean;
  /** With its usual length, where there are several. */
  event: EventSummary | null;
  /** The length that the caller has chosen, where there are several. */
  minutes: number | null;
  zones: Zones;
  /** Primary subtag of the language that the caller reads, for the provider's messages. */
  callerLanguage: string;
  availability: AvailabilityStatus;
  range: Range;
  window: DateWindow;
  filter: SlotFilter | null;
  /** Who asked for the filter. */
  filterBy: 'voice' | 'touch' | null;
  highlighted: Instant[];
  selection: Selection | null;
  details: Answers;
  booking: Booking;
  /** Bookings that this call has made or found: only these may be moved or cancelled. */
  authorised: readonly Card[];
  used: Used;
  notice: CalendarNotice | null;
  /** The caller has been told that the free times cannot be read, since they last could. */
  failureAnnounced: boolean;
  /** Free times could not be read while the calendar was open: they will be said to be there once they can. */
  timesPromised: boolean;
}

export interface Reduced {
  state: CalendarState;
  effects: Effect[];
  /** The state is unchanged then. */
  refusal?: Refusal;
}

/** A rule for each type of event. */
export type Handlers = {
  [T in CalendarEvent['type']]: (state: CalendarState, event: EventOf<T>) => Reduced;
};
