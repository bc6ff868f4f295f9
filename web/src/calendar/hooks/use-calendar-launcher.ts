import { useCallback } from 'react';
import type { Room } from 'livekit-client';
import { shownStep } from '../store/selectors.ts';
import type { Problem, State } from '../store/state.ts';
import { useCalendarState } from './calendar-context.ts';
import { headingIn } from './use-focus-fallback.ts';
import { SHORTCUT } from './use-shortcut.ts';
import { useRoomCalendar } from './use-room-calendar.ts';

/**
 * What a page needs for its own "Book appointment" button.
 *
 * @example
 * const label = (launcher: CalendarLauncher) => (launcher.isOpening ? 'Opening…' : 'Book appointment');
 */
export interface CalendarLauncher {
  /** The agent said that it books appointments; null before it was asked. */
  enabled: boolean | null;
  isOpen: boolean;
  /** The last press came to nothing: no answer came, or the agent refused. Gone with the next press. */
  hasFailed: boolean;
  /** The press is on its way to the agent. */
  isOpening: boolean;
  /** Whether the agent can be asked right now. */
  isReady: boolean;
  /** Opens the calendar; where it is open, the focus goes into it. */
  open: () => void;
  /** Keys that do the same, for `aria-keyshortcuts`. */
  shortcut: string;
}

/**
 * Returns what a button outside the calendar needs to open it. Shares its state with `<InCallCalendar>` in the same room.
 *
 * @param agentIdentity trust this participant only; without it, the newest agent in the room
 * @example
 * const { isReady, open, shortcut } = useCalendarLauncher(room);
 * return <button disabled={!isReady} onClick={open} aria-keyshortcuts={shortcut}>Book appointment</button>;
 */
export function useCalendarLauncher(room: Room, agentIdentity?: string): CalendarLauncher {
  const client = useRoomCalendar(room, agentIdentity);
  const state = useCalendarState(client);
  const open = useCallback(() => {
    if (!client) return;
    if (shownStep(client.store.get()) === 'closed') client.actions.open();
    else headingIn(document.querySelector('[data-calendar]'))?.focus();
  }, [client]);
  return { ...launcherStateOf(state), open, shortcut: SHORTCUT };
}

/** What of the state a button shows. */
export function launcherStateOf(state: State): Omit<CalendarLauncher, 'open' | 'shortcut'> {
  const isOpen = shownStep(state) !== 'closed';
  return {
    enabled: state.enabled,
    isOpen,
    isOpening: state.pending?.kind === 'open',
    isReady: state.link === 'synced',
    hasFailed: !isOpen && hasFailedToOpen(state.problem),
  };
}

function hasFailedToOpen(problem: Problem | null): boolean {
  if (problem?.kind === 'no_answer') return problem.during === 'open';
  return problem?.kind === 'no_agent' || problem?.kind === 'refused';
}
