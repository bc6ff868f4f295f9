import { useMemo } from 'react';
import type { Room } from 'livekit-client';
import type { Answer, CalendarView, Slot, Zones } from '@in-call-calendar/shared';
import type { CalendarActions, CalendarClient } from '../client/calendar-client.ts';
import type { BookingListener } from '../client/notify-bookings.ts';
import { agentNow, fieldValue, isLoading, slotsToDraw, zonesOf } from '../store/selectors.ts';
import type { Link, Pending, Problem, State } from '../store/state.ts';
import { useCalendarState } from './calendar-context.ts';
import { useNow } from './use-now.ts';
import { useRoomCalendar } from './use-room-calendar.ts';

const TICK_MS = 20_000;

/**
 * The calendar of a call without its looks: what there is to draw, and what a person can do.
 *
 * @example
 * function chosen({ pending, view }: InCallCalendarState): string | null {
 *   if (pending?.kind === 'select') return pending.start;
 *   return view && 'selected' in view ? view.selected : null;
 * }
 */
export interface InCallCalendarState {
  /** How the page stands with the agent. */
  link: Link;
  /** Whether the agent books appointments; null before it was asked. */
  enabled: boolean | null;
  /** The agent's newest snapshot, one kind for each `step`; null before there is one. */
  view: CalendarView | null;
  /** Free times to draw: inside the snapshot's dates, through its filter, not past, by start. */
  slots: readonly Slot[];
  /** No free times may only mean that they are still under way. */
  isLoading: boolean;
  /** Zones and clock to write times in, a switch just made included; null before there is a snapshot. */
  zones: Zones | null;
  /** What the person did last and the agent has not answered: draw it as done, it is rolled back by itself. */
  pending: Pending | null;
  /** Something that the person should know. */
  problem: Problem | null;
  /** What a form field holds: typed values before those of the agent. */
  valueOf: (slug: string) => Answer | undefined;
  actions: CalendarActions;
  /** Calls back once for each booking that this call has made. Returns the way to stop. */
  onBooked: (listener: BookingListener) => () => void;
  /** Calls back once for each move or cancellation, with the booking's record since. Returns the way to stop. */
  onChanged: (listener: BookingListener) => () => void;
}

const epoch = () => 0;

/**
 * For pages that draw the calendar themselves. Shares its state with `<InCallCalendar>` in the same room.
 *
 * @param agentIdentity trust this participant only; without it, the newest agent in the room
 * @returns null until the component is mounted
 * @example
 * const calendar = useInCallCalendar(room);
 * return calendar?.slots.map(({ start }) => (
 *   <button key={start} onClick={() => calendar.actions.select(start)}>{start}</button>
 * ));
 */
export function useInCallCalendar(room: Room, agentIdentity?: string): InCallCalendarState | null {
  const client = useRoomCalendar(room, agentIdentity);
  const state = useCalendarState(client);
  const now = useNow(client?.now ?? epoch, TICK_MS);
  return useMemo(() => client && calendarStateOf(client, state, now), [client, state, now]);
}

/** @param now epoch ms */
export function calendarStateOf(
  { actions, onBooked, onChanged }: CalendarClient,
  state: State,
  now: number,
): InCallCalendarState {
  const { link, enabled, view, pending, problem } = state;
  const open = view === null || view.step === 'closed' ? null : view;
  return {
    link,
    enabled,
    view,
    slots: open ? slotsToDraw(state, open, agentNow(state, now)) : [],
    isLoading: open !== null && isLoading(state, open),
    zones: open ? zonesOf(state, open) : (view?.zones ?? null),
    pending,
    problem,
    valueOf: (slug) => (open ? fieldValue(state, open, slug) : state.form.edits[slug]?.value),
    actions,
    onBooked,
    onChanged,
  };
}
