/** Everything that can happen to the calendar of a call. Data only. */
import type {
  Answer,
  AvailabilityStatus,
  EventSummary,
  Instant,
  ClientSnapshot,
  LocalDate,
  Occurrence,
  Press,
  Range,
  Repetition,
  Slot,
  SlotFilter,
  Zone,
} from '@in-call-calendar/shared';
import type { SchedulingErrorKind } from '../scheduling/errors.ts';
import type { BookingRecord } from '../scheduling/scheduler.ts';
import type { PhoneRefusals } from './check-phones.ts';
import type { Attempted, BookingReference } from './effect.ts';

/** Where an intent came from. */
export type InputChannel = 'voice' | 'touch' | 'system';

/** Intents come from tools, the browser and timers alike; the rest is what became of effects. */
export type CalendarEvent =
  | { type: 'described'; event: EventSummary; hostZone: Zone }
  | {
      type: 'open';
      by: InputChannel;
      range?: Range | undefined;
      from?: string | undefined;
      /** null clears the filter, undefined leaves it. */
      filter?: SlotFilter | null | undefined;
    }
  /** How long it is to take, in minutes. */
  | { type: 'length'; by: InputChannel; minutes: number }
  | { type: 'close'; by: InputChannel }
  | { type: 'highlight'; starts: Instant[] }
  | {
      type: 'select';
      by: InputChannel;
      start: Instant;
      slots: readonly Slot[];
      /** A series that begins with it; null for a single booking, undefined leaves it as it is. */
      repeat?: Repetition | null | undefined;
    }
  | { type: 'release'; by: InputChannel }
  | {
      type: 'details';
      by: InputChannel;
      values: Record<string, Answer>;
      /** Refusals by field, from checks the reducer cannot make (phone numbers). */
      refusals?: PhoneRefusals;
      /** The values were read back and agreed to. */
      confirmed?: boolean;
    }
  | { type: 'book'; by: InputChannel; start: Instant; attempt: string }
  | {
      type: 'timezone';
      zone?: Zone | undefined;
      shown?: Zone | undefined;
      hour12?: boolean | undefined;
      /** Primary subtag of the language that the caller reads. */
      language?: string | undefined;
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
      /** It is not free for this long, though it may be for less. */
      minutes?: number;
    }
  /** The reservation runs out in a minute. */
  | { type: 'hold_ending'; holdId: string }
  | { type: 'hold_expired'; holdId: string }
  /** Nothing has come from the caller for so long that a reservation needs a word. */
  | { type: 'silent' }
  /** Something has come from the caller. */
  | { type: 'sign_of_life' }
  /** A page whose press brought no answer asks what became of it. */
  | { type: 'unanswered'; press: Press['kind']; arrived: boolean }
  | { type: 'booked'; attempt: string; record: BookingRecord }
  | {
      type: 'book_failed';
      attempt: string;
      kind: SchedulingErrorKind;
      field?: string | undefined;
      alternatives: Instant[];
    }
  /** How a series stands: once when all occurrences were sent, and again when the outcome of those in doubt is known. */
  | {
      type: 'series';
      attempt: string;
      series: Occurrence[];
      /** Of the occurrences that are booked, in order. */
      records: BookingRecord[];
      /** Why the others are not, where nothing is booked at all. */
      failure?: { kind: SchedulingErrorKind; field?: string | undefined };
      alternatives: Instant[];
    }
  | { type: 'again' }
  /** A booking made before: by its uid; by e-mail address and local date; else the form for it opens. */
  | {
      type: 'find';
      by: InputChannel;
      uid?: string | undefined;
      email?: string | undefined;
      date?: LocalDate | undefined;
    }
  | { type: 'found'; lookUp: number; records: BookingRecord[] }
  | { type: 'find_failed'; lookUp: number; kind: SchedulingErrorKind }
  /** Look for a new time for a booking. */
  | { type: 'move'; by: InputChannel; uid: string }
  /** The move is confirmed. */
  | { type: 'reschedule'; by: InputChannel; uid: string; start: Instant }
  | { type: 'cancel'; by: InputChannel; uid: string; why?: string | undefined }
  | { type: 'changed'; id: number; record: BookingRecord }
  /** `field`: slug of a question that has become a required one since the booking was made. */
  | {
      type: 'change_failed';
      id: number;
      kind: SchedulingErrorKind;
      field?: string | undefined;
      alternatives: Instant[];
    }
  /** A booking of this call, known as `was`, was changed by somebody else; `record` is the provider's. */
  | { type: 'booking_changed'; was: string; record: BookingRecord }
  /** What a page knew of the calendar, when this agent takes the call over from one that died. */
  | {
      type: 'takeover';
      snapshot: ClientSnapshot;
      values: Record<string, Answer>;
      refusals: PhoneRefusals;
    }
  /** A booking was sent, or made, by the agent before: find out what became of it. */
  | {
      type: 'takeover_sent';
      start: Instant;
      attempt: string;
      /** The address it was made under; empty where there was none. */
      email: string;
      /** The caller has been told of it already. */
      told: boolean;
      /** Every occurrence of a series, the first included, and the wish that they come from. */
      occurrences?: Attempted[];
      repetition?: Repetition | undefined;
    }
  /** A booking was on screen, or being changed: show it as the provider has it now. */
  | { type: 'takeover_card'; wanted: BookingReference; isChanging: boolean }
  /** `redacted`: it is authorised by its address and day only. */
  | {
      type: 'takeover_card_found';
      lookUp: number;
      record: BookingRecord;
      isChanging: boolean;
      redacted: boolean;
    }
  /** It is not there any more under what is known of it; where `failed`, the provider could not be asked. */
  | {
      type: 'takeover_card_missing';
      lookUp: number;
      wanted: BookingReference;
      isChanging: boolean;
      failed: boolean;
    }
  /** `others`: records of further occurrences; `series`: how all of them stand. */
  | {
      type: 'takeover_sent_found';
      attempt: string;
      record: BookingRecord;
      told: boolean;
      others?: BookingRecord[];
      series?: Occurrence[];
    }
  /** The provider has no such booking. */
  | { type: 'takeover_sent_missing'; start: Instant; attempt: string; told: boolean };

/** The event of a type. */
export type EventOf<T extends CalendarEvent['type']> = Extract<CalendarEvent, { type: T }>;
