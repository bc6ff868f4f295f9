/**
 * The rules of the calendar in a call: (state, event) → state, effects, refusal. Pure.
 *
 * An intent that does not fit is refused with what to do instead, and changes nothing.
 */
import { epochMs, type Instant } from '@in-call-calendar/shared';
import { bookingHandlers } from './reduce-booking.ts';
import { bookingChangeHandlers } from './reduce-booking-change.ts';
import { browsingHandlers } from './reduce-browsing.ts';
import { changeHandlers } from './reduce-change.ts';
import { detailsHandlers } from './reduce-details.ts';
import { findHandlers } from './reduce-find.ts';
import { lengthHandlers } from './length.ts';
import { holdHandlers } from './reduce-hold.ts';
import { selectionHandlers } from './reduce-selection.ts';
import { takeoverHandlers } from './reduce-takeover.ts';
import type { CalendarEvent, CalendarState, EventOf, Handlers, Reduced } from './state.ts';

const HANDLERS: Handlers = {
  ...browsingHandlers,
  ...lengthHandlers,
  ...selectionHandlers,
  ...holdHandlers,
  ...detailsHandlers,
  ...bookingHandlers,
  ...findHandlers,
  ...changeHandlers,
  ...bookingChangeHandlers,
  ...takeoverHandlers,
};

/**
 * Applies one event at the time `now`.
 *
 * @returns the state after it, whose version has grown exactly when something of it has changed, with the effects; with
 *   a refusal, the state as it was
 */
export function reduce(state: CalendarState, event: CalendarEvent, now: Instant): Reduced {
  const at = epochMs(now) > epochMs(state.now) ? now : state.now;
  const reduced = handle(event.type, { ...state, now: at }, event);
  if (reduced.refusal || sameBut(reduced.state, state, 'now')) {
    return { ...reduced, state };
  }
  return { ...reduced, state: { ...reduced.state, version: state.version + 1 } };
}

function handle<T extends CalendarEvent['type']>(
  type: T,
  state: CalendarState,
  event: EventOf<T>,
): Reduced {
  return HANDLERS[type](state, event);
}

function sameBut(a: CalendarState, b: CalendarState, ignored: keyof CalendarState): boolean {
  const keys = Object.keys(a).filter(
    (key): key is keyof CalendarState => key in b && key !== ignored,
  );
  return keys.every((key) => a[key] === b[key]);
}
