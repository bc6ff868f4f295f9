/** The state of the calendar in one call, and what can happen to it. Data only; see reduce.ts for the rules. */
import type {
  Answer,
  BookingField,
  DateWindow,
  Details,
  EventSummary,
  HoldView,
  Instant,
  KnownCalendar,
  Notice,
  Range,
  Slot,
  SlotFilter,
  Zone,
  Zones,
  AvailabilityStatus,
} from '@in-call-calendar/shared';
import type { BookingRecord } from '../scheduling/scheduler.ts';
import type { SchedulingErrorKind } from '../scheduling/errors.ts';

/** Where an intent came from. */
export type Hand = 'voice' | 'touch' | 'system';

export interface Selection {
  start: Instant;
  hold: HoldView;
  /** Id of the reservation at the provider, once there is one. */
  holdId: string | null;
  /** The form has been worked on since the reservation was taken. */
  worked: boolean;
  /** The reservation has been renewed already; that is done once. */
  renewed: boolean;
  /** Taken over from an agent that was cut off, whose reservation may still stand: no refusal is believed. */
  restored?: boolean;
}

/** How far the booking itself has come. */
export type Booking =
  | { status: 'none' }
  | { status: 'sent'; start: Instant; attempt: string }
  /** Sent, and no answer can be had: neither booked nor failed. */
  | { status: 'unknown'; start: Instant; attempt: string }
  | { status: 'done'; record: BookingRecord };

export interface CallState {
  epoch: string;
  version: number;
  /** Known clock of the last event. */
  now: Instant;
  open: boolean;
  event: EventSummary | null;
  zones: Zones;
  availability: AvailabilityStatus;
  range: Range;
  window: DateWindow;
  filter: SlotFilter | null;
  highlighted: Instant[];
  selection: Selection | null;
  details: Details;
  booking: Booking;
  notice: Notice | null;
  /** The caller has been told that the free times cannot be read, since they last could. */
  failureTold: boolean;
}

/** Everything that changes the calendar. Intents come from tools, the browser and timers alike. */
export type CallEvent =
  | { type: 'described'; event: EventSummary; hostZone: Zone }
  | {
      type: 'open';
      by: Hand;
      range?: Range | undefined;
      from?: string | undefined;
      /** null clears the filter, undefined leaves it. */
      filter?: SlotFilter | null | undefined;
    }
  | { type: 'close'; by: Hand }
  | { type: 'highlight'; starts: Instant[] }
  | { type: 'select'; by: Hand; start: Instant; slots: readonly Slot[] }
  | { type: 'release'; by: Hand }
  | {
      type: 'details';
      by: Hand;
      values: Record<string, Answer>;
      /** Words of a refusal by field, from checks the reducer cannot make (phone numbers). */
      refusals?: Record<string, string>;
      /** The values were read back and agreed to. */
      confirmed?: boolean;
    }
  | { type: 'book'; by: Hand; start: Instant; attempt: string }
  | {
      type: 'timezone';
      zone?: Zone | undefined;
      shown?: Zone | undefined;
      hour12?: boolean | undefined;
    }
  | { type: 'availability'; status: AvailabilityStatus }
  | {
      type: 'held';
      start: Instant;
      holdId: string;
      until: Instant;
      /** The reservation that was given back for this one. */
      replaces?: string;
    }
  | {
      type: 'hold_failed';
      start: Instant;
      kind: SchedulingErrorKind;
      alternatives: Instant[];
      /** The reservation that was given back in vain. */
      replaces?: string;
    }
  /** The reservation runs out in a minute. */
  | { type: 'hold_ending'; holdId: string }
  | { type: 'hold_expired'; holdId: string }
  | { type: 'booked'; attempt: string; record: BookingRecord }
  | {
      type: 'book_failed';
      attempt: string;
      kind: SchedulingErrorKind;
      field?: string | undefined;
      alternatives: Instant[];
    }
  | { type: 'again' }
  /** What a page knew of the calendar, when this agent takes the call over from one that was cut off. */
  | {
      type: 'resume';
      known: KnownCalendar;
      values: Record<string, Answer>;
      refusals: Record<string, string>;
    }
  /** A booking was sent, or made, by the agent before: find out what became of it. */
  | {
      type: 'recover';
      start: Instant;
      attempt: string;
      /** The address it was made under; empty where there was none. */
      email: string;
      /** The caller has been told of it already. */
      told: boolean;
    }
  | { type: 'recovered'; attempt: string; record: BookingRecord; told: boolean }
  /** The provider has no such booking. */
  | { type: 'not_recovered'; start: Instant; attempt: string; told: boolean };

/** What the runner has to do after an event. */
export type Effect =
  | { type: 'query'; window: DateWindow }
  | { type: 'hold'; start: Instant }
  /** Gives a reservation back and takes it anew: Cal.com has no way to extend one. */
  | { type: 'renew'; start: Instant; holdId: string }
  | { type: 'unhold'; holdId: string }
  | { type: 'book'; start: Instant; attempt: string }
  | { type: 'settle'; start: Instant; attempt: string }
  /** Looks a booking up and never sends it. */
  | { type: 'recover'; start: Instant; attempt: string; email: string; told: boolean }
  | { type: 'tell'; fact: Fact };

/** Something that happened and may be worth a word from the agent. */
export type Fact =
  | { type: 'opened'; by: Hand }
  | { type: 'closed'; by: Hand }
  | { type: 'selected'; by: Hand; start: Instant }
  | { type: 'released'; by: Hand }
  | { type: 'details_changed'; by: Hand; slugs: string[] }
  | { type: 'slot_taken'; start: Instant; alternatives: Instant[] }
  | { type: 'book_sent'; by: Hand; start: Instant }
  | { type: 'booked'; record: BookingRecord }
  | { type: 'outcome_unknown'; start: Instant }
  | { type: 'book_failed'; kind: SchedulingErrorKind; field?: string | undefined }
  | { type: 'availability_failed' };

/** Why an intent was not carried out; the state is unchanged. `message` says what to do instead. */
export interface Refusal {
  kind: 'wrong_state' | 'slot_unknown' | 'invalid_details';
  message: string;
  /** Slugs still needed, where that is the reason. */
  missing?: BookingField[];
}

export interface Reduced {
  state: CallState;
  effects: Effect[];
  refusal?: Refusal;
}
