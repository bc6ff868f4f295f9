/** How long an appointment takes, where its event type has several lengths. Pure. */
import { epochMs, type EventSummary } from '@in-call-calendar/shared';
import { cardOf } from './cards.ts';
import { BUSY, isBusy, refused, unchanged } from './transitions.ts';
import type { CalendarState, Effect, EventOf, Handlers, Reduced } from './state.ts';

export const lengthHandlers = { length: reduceLength } satisfies Partial<Handlers>;

/**
 * Returns the length, in minutes, that times are looked for, held and booked with: of a booking that is moved its own,
 * else the chosen or the usual one. Undefined where the event type has only one.
 */
export function lengthOf({ event, booking, minutes }: CalendarState): number | undefined {
  if (event?.lengths === undefined) return undefined;
  const isMoved =
    booking.status === 'choosing_new_time' ||
    (booking.status === 'changing' && booking.task === 'reschedule');
  const card = isMoved ? cardOf(booking) : null;
  if (card) return (epochMs(card.record.end) - epochMs(card.record.start)) / 60_000;
  return minutes !== null && event.lengths.minutes.includes(minutes)
    ? minutes
    : event.durationMinutes;
}

/** Returns the length as a request to the provider names it; nothing where the event type has only one. */
export function lengthAsked(state: CalendarState): { durationMinutes?: number } {
  const durationMinutes = lengthOf(state);
  return durationMinutes === undefined ? {} : { durationMinutes };
}

/** Returns the event type as a snapshot shows it: with the length that would be booked now. */
export function eventShown(state: CalendarState): EventSummary | null {
  const { event, minutes } = state;
  if (event?.lengths === undefined) return event;
  const lengths = { ...event.lengths, isChosen: minutes !== null };
  return { ...event, durationMinutes: lengthOf(state) ?? event.durationMinutes, lengths };
}

/** A chosen time stays chosen while it is found out whether it is free for that long. */
function reduceLength(state: CalendarState, { minutes }: EventOf<'length'>): Reduced {
  const { event, booking, selection } = state;
  const lengths = event?.lengths?.minutes ?? [event?.durationMinutes ?? minutes];
  if (!lengths.includes(minutes)) {
    return refused(state, { kind: 'not_allowed', reason: 'no_such_length', lengths });
  }
  if (event?.lengths === undefined) return unchanged(state);
  if (isBusy(state)) return refused(state, BUSY);
  if (booking.status === 'choosing_new_time') {
    return minutes === lengthOf(state)
      ? unchanged(state)
      : refused(state, { kind: 'not_allowed', reason: 'length_of_move' });
  }
  if (minutes === lengthOf(state)) return unchanged({ ...state, minutes });
  const query: Effect[] = state.open ? [{ type: 'query', window: state.window }] : [];
  const next = { ...state, minutes, highlighted: [], notice: null };
  if (selection === null) return { state: next, effects: query };
  return {
    state: { ...next, selection: { ...selection, hold: { state: 'asking' }, isFitting: true } },
    effects: [{ type: 'fit', start: selection.start }, ...query],
  };
}
