import { CALENDAR_ATTRIBUTE } from '@in-call-calendar/shared';
import { DataPacket_Kind, RoomServiceClient, type ParticipantInfo } from 'livekit-server-sdk';
import { BOOKING_NEWS_TOPIC, encodeNews, type BookingNews } from '../scheduling/booking-change.ts';
import type { LiveKitAccess } from './token.ts';

/** Kinds of participant that are agents, by LiveKit's numbers; its library does not export the names. */
const AGENT_KINDS: readonly number[] = [4];
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

export interface RoomsTellerDeps {
  rooms: Rooms;
  log: { warn(fields: object, message: string): void };
}

/** Brings news to the agents of all calls, through their rooms, and to nobody else in them. */
export function createRoomsTeller({
  rooms,
  log,
}: RoomsTellerDeps): (news: BookingNews) => Promise<void> {
  return async (news) => {
    const data = new TextEncoder().encode(encodeNews(news));
    // Whatever their count of participants: livekit-server brings it up to date every 5 s only.
    const names = (await rooms.listRooms()).map(({ name }) => name);
    const tell = async (room: string): Promise<void> => {
      try {
        const participants = await rooms.listParticipants(room);
        const destinationIdentities = participants
          .filter(leadsCall)
          .map(({ identity }) => identity);
        // Without a destination it would go to everybody.
        if (destinationIdentities.length === 0) return;
        await rooms.sendData(room, data, DataPacket_Kind.RELIABLE, {
          topic: BOOKING_NEWS_TOPIC,
          destinationIdentities,
        });
      } catch (error) {
        log.warn({ error, room }, 'a call could not be told of a changed booking');
      }
    };
    const waiting = [...names];
    const work = async (): Promise<void> => {
      for (let room = waiting.pop(); room !== undefined; room = waiting.pop()) await tell(room);
    };
    await Promise.all(Array.from({ length: AT_ONCE }, work));
  };
}

/** LiveKit's room API of a server. */
export function roomsOf({ url, apiKey, apiSecret }: LiveKitAccess): Rooms {
  const client = new RoomServiceClient(url, apiKey, apiSecret);
  return {
    listRooms: () => client.listRooms(),
    listParticipants: (room) => client.listParticipants(room),
    sendData: (room, data, kind, options) => client.sendData(room, data, kind, options),
  };
}

function leadsCall({ kind, attributes }: Pick<ParticipantInfo, 'kind' | 'attributes'>): boolean {
  return AGENT_KINDS.includes(kind) && attributes[CALENDAR_ATTRIBUTE] === 'true';
}
