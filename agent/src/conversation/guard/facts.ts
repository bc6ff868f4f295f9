/** What the guard judges a model's sentences by, and what it can find wrong with one. */
import type { Instant, LocalDate, Zones } from '@in-call-calendar/shared';

/** A booking the provider has, which this call made or found. */
export interface GuardRecord {
  start: Instant;
  status: 'accepted' | 'pending' | 'cancelled' | 'rejected';
  origin: 'made' | 'moved' | 'cancelled' | 'found';
  /** Where a moved booking was before. */
  from?: Instant;
  attendeeEmail: string;
}

/** The state of the call at the moment a sentence is judged. */
export interface GuardFacts {
  now: Instant;
  zones: Zones;
  /** Every start that was given to the model in this call, by a tool or by the screen. */
  offered: readonly Instant[];
  selected: Instant | null;
  /** Whether the selection has a reservation at the provider. */
  isHeld: boolean;
  records: readonly GuardRecord[];
  /** The caller's own turns, newest last. */
  callerSaid: readonly string[];
  /** Days that the tools called fully booked. */
  emptyDates: readonly LocalDate[];
  /** Whether the calendar writes to the attendee; else nothing that comes by e-mail may be announced. */
  notifiesAttendee: boolean;
  /** Whether a person can be called from this call, or one is being called or has the caller. */
  handOver: 'none' | 'possible' | 'begun';
}

/**
 * `done`: something is said to have been done that the provider has no record of. `offer`: a day or time is presented
 * as free that was never on offer. `promise`: something is announced that nobody will do.
 */
export type Claim = 'done' | 'offer' | 'promise';

export type Verdict = { passes: true } | { passes: false; claim: Claim };
