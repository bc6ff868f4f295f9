import type { Room } from 'livekit-client';
import { createRoomTransport } from '../rpc/room-transport.ts';
import { browserEnvironment } from './browser-environment.ts';
import { createCalendarClient, type CalendarClient } from './calendar-client.ts';

interface Entry {
  client: CalendarClient;
  users: number;
}

/** One client a room, however many components use it: LiveKit allows one handler a method. */
const entries = new WeakMap<Room, Entry>();

/** Makes the calendar client of a room, or counts another user of it. Give it back with {@link releaseCalendar}. */
export function takeCalendar(room: Room, agentIdentity?: string): void {
  const entry = entries.get(room) ?? {
    client: createCalendarClient(
      browserEnvironment(createRoomTransport(room, agentIdentity), () => room.name),
    ),
    users: 0,
  };
  entry.users += 1;
  entries.set(room, entry);
}

/** The client of a room that somebody has taken, else null. */
export function calendarOf(room: Room): CalendarClient | null {
  return entries.get(room)?.client ?? null;
}

export function releaseCalendar(room: Room): void {
  const entry = entries.get(room);
  if (!entry) return;
  entry.users -= 1;
  if (entry.users > 0) return;
  entries.delete(room);
  entry.client.dispose();
}
