/** Why an intent was not carried out, as kinds and values; `CalendarWords` makes the sentence. Data only. */
import type { BookingField } from '@in-call-calendar/shared';
import type { Used } from './state.ts';

export type Refusal =
  | {
      kind: 'wrong_state';
      reason:
        /** Something has been sent whose result is awaited. */
        | 'busy'
        /** A booking is on the screen; another one begins with a time. */
        | 'booked_already'
        /** The same, for its details. */
        | 'details_final'
        /** A booking is being moved, and that comes first. */
        | 'moving'
        | 'no_time_chosen'
        | 'other_time_chosen'
        | 'no_new_time_chosen'
        | 'move_to_series'
        | 'move_to_same_time'
        /** The booking is over or cancelled. */
        | 'over'
        /** The call has ended. */
        | 'call_over';
    }
  | { kind: 'slot_unknown'; reason: 'not_on_offer' }
  /** `missing`: required questions without a usable answer. */
  | { kind: 'invalid_details'; reason: 'missing'; missing: BookingField[] }
  | { kind: 'invalid_details'; reason: 'no_such_field' | 'email' }
  /** `not_authorised`: not a booking that this call has made or found. */
  | { kind: 'not_allowed'; reason: 'paid' | 'not_authorised' }
  /** In minutes, what there is. */
  | { kind: 'not_allowed'; reason: 'no_such_length'; lengths: readonly number[] }
  /** A booking that is moved keeps its length. */
  | { kind: 'not_allowed'; reason: 'length_of_move' }
  /** As often as one call may do it. */
  | { kind: 'limit_reached'; reason: keyof Used };
