import { useCallback, useSyncExternalStore } from 'react';
import type { Room } from 'livekit-client';
import { SHORTCUT } from './use-shortcut.ts';
import { useRoomCalendar } from './use-room-calendar.ts';

/** What a page needs for its own "Book appointment" button. */
export interface CalendarLauncher {
  /** The agent said that it books appointments; null before it was asked. */
  enabled: boolean | null;
  isOpen: boolean;
  /** The press is on its way to the agent. */
  isOpening: boolean;
  /** Whether the agent can be asked right now. */
  isReady: boolean;
  open: () => void;
  /** Keys that do the same, for `aria-keyshortcuts`. */
  shortcut: string;
}

const nothing = () => () => undefined;

/** State of a room's calendar, for what lies outside the panel. */
export function useCalendarLauncher(room: Room, agentIdentity?: string): CalendarLauncher {
  const client = useRoomCalendar(room, agentIdentity);
  const state = useSyncExternalStore(
    client?.store.subscribe ?? nothing,
    () => client?.store.get() ?? null,
    () => null,
  );
  return {
    enabled: state?.enabled ?? null,
    isOpen: state?.view !== null && state?.view !== undefined && state.view.step !== 'closed',
    isOpening: state?.pending?.kind === 'open',
    isReady: state?.link === 'synced',
    open: useCallback(() => client?.actions.open(), [client]),
    shortcut: SHORTCUT,
  };
}
