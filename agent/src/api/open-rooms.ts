/** Rooms that the media server has open, for the state of a server. */
import { RoomServiceClient } from 'livekit-server-sdk';
import type { LiveKitAccess } from './token.ts';

/** Somebody waits for the answer: a media server that is slower than this counts as one that does not answer. */
const TIMEOUT_SECONDS = 3;

export interface OpenRoom {
  name: string;
  sid: string;
  /** How long it has been open, in ms. */
  age: number;
}

/**
 * Returns what lists the open rooms of a LiveKit server, of whichever agent; it rejects where that does not answer.
 *
 * @param now epoch ms of the machine, whose time the media server keeps
 */
export function createOpenRooms(
  { url, apiKey, apiSecret }: LiveKitAccess,
  now: () => number,
): () => Promise<OpenRoom[]> {
  const options = { requestTimeout: TIMEOUT_SECONDS, failover: false };
  const rooms = new RoomServiceClient(url, apiKey, apiSecret, options);
  return async () =>
    (await rooms.listRooms()).map(({ name, sid, creationTimeMs }) => ({
      name,
      sid,
      age: now() - Number(creationTimeMs),
    }));
}
