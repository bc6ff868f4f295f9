/** Sample facts for the words: one, or several, of every kind. A kind without a sample is a compile error. */
import type { BookingField, Notice, Occurrence, SlotFilter } from '@in-call-calendar/shared';
import type { AnswerProblem } from '../../../calendar/answers.ts';
import type { NoticeReason } from '../../../calendar/calendar-notice.ts';
import type { ChangeTask, Fact } from '../../../calendar/effect.ts';
import type { Refusal } from '../../../calendar/refusal.ts';
import { FIRST, NOW, RECORD, SECOND, ZONES } from '../../../calendar/testing/states.ts';
import type { SchedulingErrorKind } from '../../../scheduling/errors.ts';
import type { BookingRecord } from '../../../scheduling/scheduler.ts';
import type { Speaking } from '../words.ts';

export const SPEAKING: Speaking = { now: NOW, zones: ZONES, notifiesAttendee: true };
/** Tuesday of the week after. */
export const TUESDAY = '2026-12-01T19:00:00.000Z';
export const TODAY = '2026-11-24';

/** The keys of a record that has one for each member of a union. */
export function all<K extends string>(each: Record<K, true>): K[] {
  return Object.keys(each).filter((key): key is K => key in each);
}

export const KINDS = all<SchedulingErrorKind>({
  slot_taken: true,
  out_of_window: true,
  invalid_details: true,
  limit_reached: true,
  not_found: true,
  not_allowed: true,
  unauthorized: true,
  rate_limited: true,
  unavailable: true,
  unknown_outcome: true,
  bad_response: true,
});
export const STATUSES = all<BookingRecord['status']>({
  accepted: true,
  pending: true,
  cancelled: true,
  rejected: true,
});
export const TASKS = all<ChangeTask>({ reschedule: true, cancel: true });
export const PENDING: BookingRecord = { ...RECORD, status: 'pending' };
export const FILTERS: SlotFilter[] = [
  { parts: ['morning'] },
  { parts: ['afternoon', 'evening'], weekdays: [2] },
  { weekdays: [2, 3, 4, 5, 6, 7], after: '15:00' },
  { weekdays: [1, 2], before: '15:01' },
  { before: '12:00' },
];
const FIELDS: BookingField[] = [
  { slug: 'name', type: 'name', label: 'Your name', required: true },
  { slug: 'topic', type: 'text', label: 'Topic', required: true },
];

/** Series in which one occurrence, or several, came to each outcome. */
export const SERIES: Occurrence[][] = all<Occurrence['outcome']>({
  booked: true,
  requested: true,
  taken: true,
  failed: true,
  checking: true,
}).flatMap((outcome): Occurrence[][] => [
  [
    { start: FIRST, outcome },
    { start: TUESDAY, outcome: 'booked' },
  ],
  [FIRST, SECOND, TUESDAY].map((start) => ({ start, outcome })),
]);

const OPTIONS = ['Rot', 'Grün'];
export const PROBLEMS: Record<AnswerProblem['kind'], AnswerProblem[]> = {
  name: [{ kind: 'name' }],
  email: [{ kind: 'email' }],
  emails: [{ kind: 'emails', bad: 'bob' }],
  phone: [{ kind: 'phone' }],
  phone_digits: [{ kind: 'phone_digits' }],
  phone_country: [{ kind: 'phone_country' }],
  phone_unknown: [{ kind: 'phone_unknown' }],
  number: [{ kind: 'number' }],
  url: [{ kind: 'url' }],
  option: [{ kind: 'option', options: OPTIONS }],
  options: [{ kind: 'options', options: OPTIONS }],
  yes_or_no: [{ kind: 'yes_or_no' }],
  needs_yes: [{ kind: 'needs_yes' }],
  refused: [{ kind: 'refused' }],
  too_long: [
    { kind: 'too_long', of: 'characters', max: 200 },
    { kind: 'too_long', of: 'entries', max: 50 },
    { kind: 'too_long', of: 'characters_each', max: 300 },
  ],
};

const info = (reason: NonNullable<Notice['reason']>): NoticeReason => ({ kind: 'info', reason });
export const NOTICES: Record<NoticeReason['reason'], NoticeReason[]> = {
  taken: [{ kind: 'slot_taken', reason: 'taken' }],
  taken_while_moving: [{ kind: 'slot_taken', reason: 'taken_while_moving' }],
  not_bookable_any_more: [{ kind: 'slot_taken', reason: 'not_bookable_any_more' }],
  not_that_long: [{ kind: 'slot_taken', reason: 'not_that_long', minutes: 60 }],
  hold_expired: [{ kind: 'hold_expired', reason: 'hold_expired' }],
  given_back: [{ kind: 'hold_expired', reason: 'given_back' }],
  still_there: [info('still_there')],
  details_refused: [{ kind: 'invalid_details', reason: 'details_refused' }],
  address_limit: [{ kind: 'limit_reached', reason: 'address_limit' }],
  hold_limit: [{ kind: 'limit_reached', reason: 'hold_limit' }],
  not_bookable: [{ kind: 'not_allowed', reason: 'not_bookable' }],
  change_needs_answer: TASKS.map((task) => ({
    kind: 'not_allowed',
    reason: 'change_needs_answer',
    task,
    question: 'Topic',
  })),
  change_refused: TASKS.map((task) => ({ kind: 'not_allowed', reason: 'change_refused', task })),
  not_booked: [{ kind: 'failed', reason: 'not_booked' }],
  booking_unavailable: [{ kind: 'unavailable', reason: 'booking_unavailable' }],
  change_unavailable: TASKS.map((task) => ({
    kind: 'unavailable',
    reason: 'change_unavailable',
    task,
  })),
  cancelled_elsewhere: [info('cancelled_elsewhere')],
  changed_elsewhere: [info('changed_elsewhere')],
  change_interrupted: [info('change_interrupted')],
  booking_gone: [info('booking_gone')],
  booking_not_sent: [info('booking_not_sent')],
};

const wrong = (reason: Extract<Refusal, { kind: 'wrong_state' }>['reason']): Refusal => ({
  kind: 'wrong_state',
  reason,
});
export const REFUSALS: Record<Refusal['reason'], Refusal> = {
  busy: wrong('busy'),
  booked_already: wrong('booked_already'),
  details_final: wrong('details_final'),
  moving: wrong('moving'),
  no_time_chosen: wrong('no_time_chosen'),
  call_over: wrong('call_over'),
  other_time_chosen: wrong('other_time_chosen'),
  no_new_time_chosen: wrong('no_new_time_chosen'),
  move_to_series: wrong('move_to_series'),
  move_to_same_time: wrong('move_to_same_time'),
  over: wrong('over'),
  not_on_offer: { kind: 'slot_unknown', reason: 'not_on_offer' },
  missing: { kind: 'invalid_details', reason: 'missing', missing: FIELDS },
  no_such_field: { kind: 'invalid_details', reason: 'no_such_field' },
  email: { kind: 'invalid_details', reason: 'email' },
  paid: { kind: 'not_allowed', reason: 'paid' },
  no_such_length: { kind: 'not_allowed', reason: 'no_such_length', lengths: [30, 60, 90] },
  length_of_move: { kind: 'not_allowed', reason: 'length_of_move' },
  not_authorised: { kind: 'not_allowed', reason: 'not_authorised' },
  lookUps: { kind: 'limit_reached', reason: 'lookUps' },
  holds: { kind: 'limit_reached', reason: 'holds' },
  bookings: { kind: 'limit_reached', reason: 'bookings' },
  changes: { kind: 'limit_reached', reason: 'changes' },
};

/** Facts of every type. */
export const FACTS: Record<Fact['type'], Fact[]> = {
  opened: [{ type: 'opened', by: 'touch' }],
  closed: [{ type: 'closed', by: 'touch' }],
  selected: [{ type: 'selected', by: 'touch', start: TUESDAY }],
  released: [{ type: 'released', by: 'touch' }],
  availability_back: [{ type: 'availability_back' }],
  still_there: [{ type: 'still_there' }],
  given_back: [{ type: 'given_back' }],
  unanswered: [{ type: 'unanswered', press: 'book', arrived: false }],
  details_changed: [{ type: 'details_changed', by: 'touch', slugs: ['name'] }],
  slot_taken: [
    { type: 'slot_taken', start: TUESDAY, alternatives: [] },
    { type: 'slot_taken', start: TUESDAY, alternatives: [FIRST, SECOND] },
    { type: 'slot_taken', start: TUESDAY, alternatives: [FIRST, SECOND], minutes: 60 },
  ],
  book_sent: [{ type: 'book_sent', by: 'touch', start: TUESDAY }],
  booked: [
    { type: 'booked', record: RECORD },
    { type: 'booked', record: PENDING },
    ...SERIES.map((series): Fact => ({ type: 'booked', record: RECORD, series })),
  ],
  outcome_unknown: [{ type: 'outcome_unknown', start: TUESDAY }],
  book_failed: KINDS.map((kind) => ({ type: 'book_failed', kind, field: 'email' })),
  series_resolved: SERIES.map((series) => ({ type: 'series_resolved', record: PENDING, series })),
  availability_failed: [{ type: 'availability_failed' }],
  find_opened: [{ type: 'find_opened', by: 'touch' }],
  found: [
    { type: 'found', records: [RECORD] },
    { type: 'found', records: [PENDING, { ...RECORD, start: TUESDAY }] },
  ],
  found_nothing: [{ type: 'found_nothing' }, { type: 'found_nothing', date: '2026-12-01' }],
  find_failed: [{ type: 'find_failed' }],
  move_begun: [{ type: 'move_begun', by: 'touch', start: TUESDAY }],
  left: [{ type: 'left', by: 'touch' }],
  change_sent: [{ type: 'change_sent', by: 'touch', task: 'cancel' }],
  confirmed: [{ type: 'confirmed', record: RECORD }],
  moved: [RECORD, PENDING].map((record) => ({ type: 'moved', record, from: TUESDAY })),
  cancelled: [{ type: 'cancelled', record: { ...RECORD, status: 'cancelled' } }],
  change_unknown: TASKS.map((task) => ({ type: 'change_unknown', task })),
  change_failed: TASKS.flatMap((task) =>
    KINDS.map((kind): Fact => ({ type: 'change_failed', task, kind })),
  ),
};
