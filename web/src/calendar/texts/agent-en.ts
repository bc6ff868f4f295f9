/** English, for a page whose agent writes another language. */
import { DEFAULT_LABELS } from '@in-call-calendar/shared';
import type { AgentWords } from './agent-words.ts';

export const agentWords: AgentWords = {
  notice: {
    slot_taken: 'That time is no longer free. Please choose another one.',
    slot_unknown: 'That time is not on offer. Please choose one of the free times.',
    unavailable:
      'The calendar cannot be reached right now. Nothing has been booked or changed; please try again in a moment.',
    invalid_details: 'The calendar did not accept the details. Please check them.',
    limit_reached: 'This cannot be done once more in this call.',
    not_allowed: 'This is not possible here. Nothing has been changed.',
    hold_expired:
      'The reservation has run out. You can still book this time if nobody takes it first.',
    failed: 'That did not work. Nothing has been booked.',
  },
  info: {
    cancelled_elsewhere: 'This booking has just been cancelled from elsewhere.',
    changed_elsewhere: 'This booking has just been changed from elsewhere.',
    change_interrupted:
      'Your booking was being changed when the assistant was cut off. Please look it up by its new day.',
    booking_gone: 'The booking cannot be found at the calendar any more.',
    booking_not_sent:
      'Your booking did not reach the calendar: nothing has been booked. Please confirm again.',
    still_there:
      'Are you still there? Without a sign from you this time is given back in a minute.',
  },
  notAccepted: 'The calendar does not accept this value. Please check it.',
  labels: DEFAULT_LABELS,
  refused: {
    bad_request: 'The assistant did not understand that. Please try again.',
    forbidden: 'This is not allowed here.',
    too_large: 'That is too much at once. Please shorten your details.',
    rate_limited: 'That was a little fast. Please try again in a moment.',
    wrong_state: 'This is not possible right now.',
    slot_unknown: 'That time is not on offer. Please choose one of the free times.',
    invalid_details: 'One of the details will not do yet. Please check it.',
    not_allowed: 'This is not possible here.',
    limit_reached: 'This cannot be done once more in this call.',
    unavailable: 'The calendar cannot be reached right now. Please try again in a moment.',
    internal: 'Something went wrong. Please try again.',
  },
};
