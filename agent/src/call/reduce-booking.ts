/** Confirming, and what became of it. "Booked" enters the state only with the provider's record. */
import { missingFields, type Instant, type Notice } from '@in-call-calendar/shared';
import type { SchedulingErrorKind } from '../scheduling/errors.ts';
import { BUSY, clearSelection, refused, startAgain, unchanged } from './transitions.ts';
import type { CallEvent, CallState, Reduced } from './state.ts';

type BookingEvent = Extract<CallEvent, { type: 'book' | 'booked' | 'book_failed' | 'again' }>;
type BookFailed = Extract<CallEvent, { type: 'book_failed' }>;

export function reduceBookingEvent(state: CallState, event: BookingEvent): Reduced {
  switch (event.type) {
    case 'book':
      return reduceBook(state, event);
    case 'booked': {
      if (!awaits(state, event.attempt)) return unchanged(state);
      const cleared = clearSelection(state);
      return {
        state: {
          ...cleared.state,
          booking: { status: 'done', record: event.record },
          highlighted: [],
          notice: null,
        },
        effects: [
          ...cleared.effects,
          { type: 'tell', fact: { type: 'booked', record: event.record } },
        ],
      };
    }
    case 'book_failed':
      return awaits(state, event.attempt) ? reduceBookFailed(state, event) : unchanged(state);
    case 'again':
      return state.booking.status === 'done' ? startAgain(state) : unchanged(state);
  }
}

function awaits({ booking }: CallState, attempt: string): boolean {
  return (booking.status === 'sent' || booking.status === 'unknown') && booking.attempt === attempt;
}

function reduceBook(state: CallState, event: Extract<CallEvent, { type: 'book' }>): Reduced {
  switch (state.booking.status) {
    case 'sent':
    case 'unknown':
      // A second tap, or voice and tap together: the first one counts.
      return state.booking.start === event.start ? unchanged(state) : refused(state, BUSY);
    case 'done':
      return state.booking.record.start === event.start
        ? unchanged(state)
        : refused(state, {
            kind: 'wrong_state',
            message: 'This booking is made already. Choose another time to book again.',
          });
    case 'none':
      break;
  }
  if (!state.selection) {
    return refused(state, { kind: 'wrong_state', message: 'Please choose a time first.' });
  }
  if (state.selection.start !== event.start) {
    return refused(state, {
      kind: 'wrong_state',
      message: 'The chosen time has changed. Please look at it and confirm again.',
    });
  }
  const missing = missingFields(state.event?.fields ?? [], state.details);
  if (missing.length > 0) {
    return refused(state, {
      kind: 'invalid_details',
      message: `Still needed: ${missing.map((field) => field.label).join(', ')}.`.slice(0, 240),
      missing,
    });
  }
  return {
    state: {
      ...state,
      booking: { status: 'sent', start: event.start, attempt: event.attempt },
      notice: null,
    },
    effects: [
      { type: 'book', start: event.start, attempt: event.attempt },
      { type: 'tell', fact: { type: 'book_sent', by: event.by, start: event.start } },
    ],
  };
}

function reduceBookFailed(state: CallState, event: BookFailed): Reduced {
  const start = state.selection?.start ?? state.now;
  switch (event.kind) {
    case 'unknown_outcome': {
      const settle = { type: 'settle', start, attempt: event.attempt } as const;
      if (state.booking.status === 'unknown') return { state, effects: [settle] };
      return {
        state: { ...state, booking: { status: 'unknown', start, attempt: event.attempt } },
        effects: [settle, { type: 'tell', fact: { type: 'outcome_unknown', start } }],
      };
    }
    case 'slot_taken':
    case 'out_of_window': {
      const cleared = clearSelection(state);
      return {
        state: {
          ...cleared.state,
          booking: { status: 'none' },
          highlighted: event.alternatives.slice(0, 6),
          notice: failureNotice(event.kind, event.alternatives),
        },
        effects: [
          ...cleared.effects,
          { type: 'tell', fact: { type: 'slot_taken', start, alternatives: event.alternatives } },
        ],
      };
    }
    case 'invalid_details':
    case 'limit_reached':
    case 'not_found':
    case 'not_allowed':
    case 'unauthorized':
    case 'rate_limited':
    case 'unavailable':
    case 'bad_response':
      return {
        state: withFieldError(
          {
            ...state,
            booking: { status: 'none' },
            notice: failureNotice(event.kind, event.alternatives),
          },
          event.field,
        ),
        effects: [
          { type: 'tell', fact: { type: 'book_failed', kind: event.kind, field: event.field } },
        ],
      };
  }
}

function withFieldError(state: CallState, slug: string | undefined): CallState {
  const field = slug === undefined ? undefined : state.details[slug];
  if (slug === undefined || field === undefined) return state;
  return {
    ...state,
    details: {
      ...state.details,
      [slug]: {
        ...field,
        confirmed: false,
        error: 'The calendar does not accept this value. Please check it.',
      },
    },
  };
}

/** Words for people about a booking that did not happen. Nothing was lost, and the form is kept. */
export function failureNotice(kind: SchedulingErrorKind, alternatives: Instant[]): Notice {
  const notice = (noticeKind: Notice['kind'], text: string): Notice => ({
    kind: noticeKind,
    text,
    alternatives: alternatives.slice(0, 6),
  });
  switch (kind) {
    case 'slot_taken':
      return notice(
        'slot_taken',
        'Somebody else has just taken that time. Please choose another one.',
      );
    case 'out_of_window':
      return notice('slot_taken', 'That time can no longer be booked. Please choose another one.');
    case 'invalid_details':
      return notice(
        'invalid_details',
        'The calendar did not accept the details. Please check them.',
      );
    case 'limit_reached':
      return notice(
        'limit_reached',
        'No more bookings can be made with this e-mail address for now.',
      );
    case 'not_allowed':
      return notice('not_allowed', 'This cannot be booked here.');
    case 'not_found':
    case 'unauthorized':
    case 'bad_response':
      return notice('failed', 'The booking could not be made. Nothing has been booked.');
    case 'rate_limited':
    case 'unavailable':
      return notice(
        'unavailable',
        'The calendar cannot be reached right now. Nothing has been booked; please try again in a moment.',
      );
    case 'unknown_outcome':
      return notice('info', 'We are checking with the calendar.');
  }
}
