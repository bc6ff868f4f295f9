/**
 * The rules of the calendar in a call: (state, event) → state, effects, refusal. Pure.
 *
 * An intent that does not fit is refused with what to do instead, and changes nothing.
 */
import { epochMs, type Instant } from '@in-call-calendar/shared';
import { reduceBookingEvent } from './reduce-booking.ts';
import { reduceBrowsingEvent } from './reduce-browsing.ts';
import { reduceChangeEvent } from './reduce-change.ts';
import { reduceDetailsEvent } from './reduce-details.ts';
import { reduceFindEvent } from './reduce-find.ts';
import { reduceBookingChanged } from './reduce-news.ts';
import { reduceRecoveryEvent } from './reduce-recovery.ts';
import { reduceSelectionEvent } from './reduce-selection.ts';
import type { CalendarEvent, CalendarState, Reduced } from './state.ts';

/** Applies one event at the time `now`. The version grows exactly when something of the state changed. */
export function reduce(state: CalendarState, event: CalendarEvent, now: Instant): Reduced {
  const at = epochMs(now) > epochMs(state.now) ? now : state.now;
  const reduced = route({ ...state, now: at }, event);
  if (reduced.refusal || sameBut(reduced.state, state, 'now')) {
    return { ...reduced, state };
  }
  return { ...reduced, state: { ...reduced.state, version: state.version + 1 } };
}

function route(state: CalendarState, event: CalendarEvent): Reduced {
  switch (event.type) {
    case 'described':
    case 'open':
    case 'close':
    case 'highlight':
    case 'timezone':
    case 'availability':
      return reduceBrowsingEvent(state, event);
    case 'select':
    case 'release':
    case 'held':
    case 'hold_failed':
    case 'hold_ending':
    case 'hold_expired':
      return reduceSelectionEvent(state, event);
    case 'details':
      return reduceDetailsEvent(state, event);
    case 'book':
    case 'booked':
    case 'book_failed':
    case 'series':
    case 'again':
      return reduceBookingEvent(state, event);
    case 'find':
    case 'found':
    case 'find_failed':
      return reduceFindEvent(state, event);
    case 'move':
    case 'reschedule':
    case 'cancel':
    case 'changed':
    case 'change_failed':
      return reduceChangeEvent(state, event);
    case 'booking_changed':
      return reduceBookingChanged(state, event);
    case 'resume':
    case 'recover':
    case 'recover_card':
    case 'card_recovered':
    case 'card_lost':
    case 'recovered':
    case 'not_recovered':
      return reduceRecoveryEvent(state, event);
  }
}

function sameBut(a: CalendarState, b: CalendarState, ignored: keyof CalendarState): boolean {
  const keys = Object.keys(a).filter(
    (key): key is keyof CalendarState => key in b && key !== ignored,
  );
  return keys.every((key) => a[key] === b[key]);
}
