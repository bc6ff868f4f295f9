/** What the rules of a call ask for: work at the provider, and facts for the agent. Data only. */
import type {
  DateWindow,
  Instant,
  LocalDate,
  Occurrence,
  Press,
  Repetition,
} from '@in-call-calendar/shared';
import type { SchedulingErrorKind } from '../scheduling/errors.ts';
import type { BookingRecord } from '../scheduling/scheduler.ts';
import type { InputChannel } from './calendar-event.ts';

/** A start, and the key under which it was to be booked. */
export interface Attempted {
  start: Instant;
  attempt: string;
}

/** A booking that a page had on screen: by its uid, or by what it is known by without one. */
export type BookingReference =
  { by: 'uid'; uid: string } | { by: 'address'; email: string; start: Instant };

/** What the runner has to do after an event. */
export type Effect =
  | { type: 'query'; window: DateWindow }
  | { type: 'hold'; start: Instant }
  /** Finds out whether the chosen time is free for the length that was chosen after it, and holds it for that long. */
  | { type: 'fit'; start: Instant }
  /** Gives a reservation back and takes it again: Cal.com has no way to extend one. */
  | { type: 'renew'; start: Instant; holdId: string }
  | { type: 'unhold'; holdId: string }
  | { type: 'book'; start: Instant; attempt: string }
  | { type: 'book_series'; start: Instant; attempt: string; repetition: Repetition }
  | { type: 'recheck'; start: Instant; attempt: string }
  /** Looks a booking up and never sends it. */
  | {
      type: 'takeover_sent';
      start: Instant;
      attempt: string;
      email: string;
      told: boolean;
      occurrences: Attempted[];
    }
  | { type: 'takeover_card'; lookUp: number; wanted: BookingReference; isChanging: boolean }
  | {
      type: 'find';
      lookUp: number;
      query: { by: 'uid'; uid: string } | { by: 'email'; email: string; date: LocalDate };
    }
  | { type: 'reschedule'; id: number; uid: string; from: Instant; to: Instant }
  | { type: 'cancel'; id: number; uid: string; from: Instant; why: string }
  | { type: 'notify'; fact: Fact };

/** Something that happened and may be worth a word from the agent. */
export type Fact =
  | { type: 'opened'; by: InputChannel }
  | { type: 'closed'; by: InputChannel }
  | { type: 'selected'; by: InputChannel; start: Instant }
  | { type: 'released'; by: InputChannel }
  | { type: 'details_changed'; by: InputChannel; slugs: string[] }
  /** `minutes`: it is not free for this long, though it may be for less. */
  | { type: 'slot_taken'; start: Instant; alternatives: Instant[]; minutes?: number }
  | { type: 'book_sent'; by: InputChannel; start: Instant }
  /** `series`: every occurrence that was asked for, where it is more than one. */
  | { type: 'booked'; record: BookingRecord; series?: Occurrence[] }
  /** The host has confirmed what was a request. */
  | { type: 'confirmed'; record: BookingRecord }
  | { type: 'outcome_unknown'; start: Instant }
  | { type: 'book_failed'; kind: SchedulingErrorKind; field?: string | undefined }
  /** The last occurrences in doubt are known now. */
  | { type: 'series_resolved'; record: BookingRecord; series: Occurrence[] }
  | { type: 'availability_failed' }
  /** The free times that could not be read are there now. */
  | { type: 'availability_back' }
  /** Nothing has come from the caller for a while, and a time is reserved for them. */
  | { type: 'still_there' }
  /** Nothing has come since: the time is not reserved any more. */
  | { type: 'given_back' }
  /** A press of before has brought no answer; the calendar says what became of it. */
  | { type: 'unanswered'; press: Press['kind']; arrived: boolean }
  /** The form for a booking made before is open. */
  | { type: 'find_opened'; by: InputChannel }
  /** One booking, which is shown, or several to choose from. */
  | { type: 'found'; records: BookingRecord[] }
  | { type: 'found_nothing'; date?: LocalDate | undefined }
  | { type: 'find_failed' }
  /** A new time is being looked for. */
  | { type: 'move_begun'; by: InputChannel; start: Instant }
  /** Back from moving or finding, with nothing changed. */
  | { type: 'left'; by: InputChannel }
  | { type: 'change_sent'; by: InputChannel; task: ChangeTask }
  | { type: 'moved'; record: BookingRecord; from: Instant }
  | { type: 'cancelled'; record: BookingRecord }
  | { type: 'change_unknown'; task: ChangeTask }
  /** The booking stands as it was. `question`: what the calendar wants answered first, as the form names it. */
  | {
      type: 'change_failed';
      task: ChangeTask;
      kind: SchedulingErrorKind;
      question?: string | undefined;
    };

export type ChangeTask = 'reschedule' | 'cancel';

/** The effect of a type. */
export type EffectOf<T extends Effect['type']> = Extract<Effect, { type: T }>;
