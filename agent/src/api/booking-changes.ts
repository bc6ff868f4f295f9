/** How the server announces booking changes to the calls where it has no Redis: through their rooms. */
import { CALENDAR_ATTRIBUTE, encode } from '@in-call-calendar/shared';
import { DataPacket_Kind, RoomServiceClient, type ParticipantInfo } from 'livekit-server-sdk';
import type { Log } from '../runtime/log.ts';
import { BOOKING_CHANGE_TOPIC, type BookingChange } from '../scheduling/booking-change.ts';
import { isAgent } from './call-rooms.ts';
import type { LiveKitAccess } from './token.ts';

/** Rooms that are written to at the same time. */
const AT_ONCE = 10;

/** The part of LiveKit's room API that is used. */
export interface Rooms {
  listRooms(): Promise<{ name: string }[]>;
  listParticipants(
    room: string,
  ): Promise<Pick<ParticipantInfo, 'identity' | 'kind' | 'attributes'>[]>;
  sendData(
    room: string,
    data: Uint8Array,
    kind: DataPacket_Kind,
    options: { topic: string; destinationIdentities: string[] },
  ): Promise<void>;
}

/** Resolves when a change has been sent to all calls that can be reached. */
export type AnnounceChange = (change: BookingChange) => Promise<void>;

/** Announces changes to the agents of all calls, through their rooms, and to nobody else in them. */
export function createRoomAnnouncer(rooms: Rooms, log: Pick<Log, 'warn'>): AnnounceChange {
  return async (change) => {
    const data = new TextEncoder().encode(encode(change));
    // Whatever their count of participants: livekit-server brings it up to date every 5 s only.
    const names = (await rooms.listRooms()).map(({ name }) => name);
    const announce = async (room: string): Promise<void> => {
      try {
        const participants = await rooms.listParticipants(room);
        const destinationIdentities = participants
          .filter(leadsCall)
          .map(({ identity }) => identity);
        // Without a destination it would go to everybody.
        if (destinationIdentities.length === 0) return;
        await rooms.sendData(room, data, DataPacket_Kind.RELIABLE, {
          topic: BOOKING_CHANGE_TOPIC,
          destinationIdentities,
        });
      } catch (error) {
        log.warn({ error, room }, 'a booking change could not be announced to a call');
      }
    };
    const waiting = [...names];
    const work = async (): Promise<void> => {
      for (let room = waiting.pop(); room !== undefined; room = waiting.pop()) await announce(room);
    };
    await Promise.all(Array.from({ length: AT_ONCE }, work));
  };
}

/** Returns LiveKit's room API of a server. */
export function roomsOf({ url, apiKey, apiSecret }: LiveKitAccess): Rooms {
  const client = new RoomServiceClient(url, apiKey, apiSecret);
  return {
    listRooms: () => client.listRooms(),
    listParticipants: (room) => client.listParticipants(room),
    sendData: (room, data, kind, options) => client.sendData(room, data, kind, options),
  };
}

function leadsCall(participant: Pick<ParticipantInfo, 'kind' | 'attributes'>): boolean {
  return isAgent(participant) && participant.attributes[CALENDAR_ATTRIBUTE] === 'true';
}
