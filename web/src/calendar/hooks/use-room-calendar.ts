import { useCallback, useSyncExternalStore } from 'react';
import type { Room } from 'livekit-client';
import type { CalendarClient } from '../client/calendar-client.ts';
import { calendarOf, releaseCalendar, takeCalendar } from '../client/room-calendars.ts';

/** The client of a room's calendar while the component is mounted; null before it is. */
export function useRoomCalendar(room: Room, agentIdentity?: string): CalendarClient | null {
  const subscribe = useCallback(() => {
    takeCalendar(room, agentIdentity);
    return () => releaseCalendar(room);
  }, [room, agentIdentity]);
  return useSyncExternalStore(
    subscribe,
    () => calendarOf(room),
    () => null,
  );
}
