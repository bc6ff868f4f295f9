/** What tests of a calendar and timelines of calls say in English. */

/** What a check found, by its name, and what to do about it. Names that are not here are shown as the server says them. */
export const checks = {
  event_type: { found: 'The event type is there.', fix: '' },
  slots: { found: 'There are free times.', fix: '' },
  key_refused: {
    found: 'Cal.com does not accept the key.',
    fix: 'Make a new key in Cal.com under Settings > Developer > API keys and copy it whole, with its cal_ prefix. Keys of cal.eu work on a server that is set up for cal.eu.',
  },
  slug_missing: {
    found: 'No event type is named.',
    fix: 'Fill in the last part of the booking page’s address.',
  },
  event_type_unknown: {
    found: 'The account has no event type of this name.',
    fix: 'Take the last part of the booking page’s address.',
  },
  not_allowed: {
    found: 'The key may not read this account or event type.',
    fix: 'Use a key of the account that owns the event type.',
  },
  rate_limited: {
    found: 'Cal.com has had too many requests with this key.',
    fix: 'Wait a minute and test again; look for other programs that use the same key.',
  },
  unreachable: {
    found: 'Cal.com cannot be reached.',
    fix: 'Test again in a moment; status.cal.com tells of outages.',
  },
  not_calcom: {
    found: 'What answers is not the API of Cal.com.',
    fix: 'Ask who runs this server to look at CAL_API_URL.',
  },
  paid: {
    found: 'The event type has to be paid for, and a call takes no payments.',
    fix: 'Choose a free event type.',
  },
  unaskable_questions: {
    found: 'It has required questions that a call cannot ask.',
    fix: 'Make them optional in Cal.com under Event type > Advanced > Booking questions.',
  },
  needs_confirmation: {
    found: 'Bookings are only requests until the host confirms them; callers are told so.',
    fix: 'Switch off “Requires confirmation” in Cal.com if calls are to end with a fixed appointment.',
  },
  no_availability: {
    found: 'There is no free time in the next 30 days.',
    fix: 'Look in Cal.com at the working hours, the booking window, the minimum notice and the connected calendars.',
  },
  slots_failed: {
    found: 'Free times cannot be read.',
    fix: 'Test again. If it stays, ask who runs this server to look at CAL_API_URL.',
  },
};

/** Lines of a timeline, by the type of what happened. Types that are not here are shown as they are. */
export const timeline = {
  by: { voice: 'by voice', touch: 'by touch', system: 'by itself' },
  /** By the kind that the agent gives; others are shown as they are. */
  refusals: {
    wrong_state: 'refused: not possible at that step',
    slot_unknown: 'refused: not a time that was offered',
    invalid_details: 'refused: an answer is missing or will not do',
    not_allowed: 'refused: this calendar or call does not allow it',
    limit_reached: 'refused: as often as a call may do it',
  },
  refused: (kind: string) => `refused: ${kind}`,
  for: (when: string) => `for ${when}`,
  events: {
    described: 'Event type read from Cal.com',
    availability: 'Free times',
    open: 'Calendar opened, or other dates shown',
    close: 'Calendar closed',
    highlight: 'Times pointed out',
    select: 'Time chosen',
    release: 'Time given up',
    held: 'Time reserved',
    hold_failed: 'Time could not be reserved',
    hold_ending: 'Reservation about to end',
    hold_expired: 'Reservation ended',
    details: 'Details given',
    book: 'Booking sent',
    booked: 'Booked',
    book_failed: 'Booking failed',
    series: 'Series of bookings',
    timezone: 'Time zone or clock changed',
    find: 'Earlier booking looked for',
    found: 'Earlier booking found',
    find_failed: 'Earlier booking not found',
    move: 'New time looked for',
    reschedule: 'Move sent',
    cancel: 'Cancellation sent',
    changed: 'Booking changed',
    change_failed: 'Change failed',
    booking_changed: 'Booking changed elsewhere',
    silent: 'Caller silent',
    sign_of_life: 'Caller back',
    unanswered: 'Press without an answer',
    again: 'Another booking begun',
    takeover: 'Another agent took over',
  },
  calls: {
    began: 'Call began',
    ended: 'Call ended',
    'caller away': 'Caller’s line lost',
    'caller back': 'Caller’s line is back',
    'claim dropped': 'Untrue sentence held back',
    'voice failed': 'Voice failed',
    'voice restarted': 'Voice started again',
    'handover shown': 'Showed how to reach a person',
    'handover started': 'Calling a person',
    'handover answered': 'A person took the call',
    'handover failed': 'A person could not be reached',
    'handover over': 'The person hung up',
  },
};
