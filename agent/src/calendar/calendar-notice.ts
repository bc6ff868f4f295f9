/** Something the caller should know, as kinds and values; `CalendarWords` makes the sentence. Data only. */
import type { Instant, Notice } from '@in-call-calendar/shared';
import type { ChangeTask } from './effect.ts';

/** What a notice is about. Its kind is the one that the screen knows. */
export type NoticeReason =
  | { kind: 'slot_taken'; reason: 'taken' | 'taken_while_moving' | 'not_bookable_any_more' }
  | { kind: 'slot_taken'; reason: 'not_that_long'; minutes: number }
  | { kind: 'hold_expired'; reason: 'hold_expired' | 'given_back' }
  | { kind: 'invalid_details'; reason: 'details_refused' }
  /** `address_limit`: of bookings with this e-mail address; `hold_limit`: of reservations in this call. */
  | { kind: 'limit_reached'; reason: 'address_limit' | 'hold_limit' }
  | { kind: 'not_allowed'; reason: 'not_bookable' }
  | { kind: 'not_allowed'; reason: 'change_refused'; task: ChangeTask }
  /** `question`: what the calendar wants answered first, as the form names it. */
  | { kind: 'not_allowed'; reason: 'change_needs_answer'; task: ChangeTask; question: string }
  | { kind: 'failed'; reason: 'not_booked' }
  | { kind: 'unavailable'; reason: 'booking_unavailable' }
  | { kind: 'unavailable'; reason: 'change_unavailable'; task: ChangeTask }
  | { kind: 'info'; reason: NonNullable<Notice['reason']> };

export type CalendarNotice = NoticeReason & {
  /** Other starts to offer in place of the one that is gone. */
  alternatives: Instant[];
};

/** Returns a notice that only informs. */
export function infoNotice(reason: NonNullable<Notice['reason']>): CalendarNotice {
  return { kind: 'info', reason, alternatives: [] };
}
