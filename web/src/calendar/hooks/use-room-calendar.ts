import { useCallback, useSyncExternalStore } from 'react';
import type { Room } from 'livekit-client';
import { browserEnvironment } from '../client/browser-environment.ts';
import { createCalendarClient, type CalendarClient } from '../client/calendar-client.ts';
import { createRoomTransport } from '../rpc/room-transport.ts';

/** One client a room, however many components use it: LiveKit allows one handler a method. */
const entries = new WeakMap<Room, { client: CalendarClient; users: number }>();

function acquire(room: Room, agentIdentity: string | undefined): void {
  const entry = entries.get(room) ?? {
    client: createCalendarClient(
      browserEnvironment(createRoomTransport(room, agentIdentity), () => room.name),
    ),
    users: 0,
  };
  entry.users += 1;
  entries.set(room, entry);
}

function release(room: Room): void {
  const entry = entries.get(room);
  if (!entry) return;
  entry.users -= 1;
  if (entry.users > 0) return;
  entries.delete(room);
  entry.client.dispose();
}

/** Returns the client of a room's calendar while the component is mounted; null before it is. */
export function useRoomCalendar(room: Room, agentIdentity?: string): CalendarClient | null {
  const subscribe = useCallback(() => {
    acquire(room, agentIdentity);
    return () => release(room);
  }, [room, agentIdentity]);
  return useSyncExternalStore(
    subscribe,
    () => entries.get(room)?.client ?? null,
    () => null,
  );
}
