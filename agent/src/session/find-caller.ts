/** Who of those in a room is the caller. */
import { ParticipantKind, RoomEvent, type RemoteParticipant, type Room } from '@livekit/rtc-node';
import { callerOf } from '../api/dispatch.ts';
import { CALLER_PREFIX } from '../api/token.ts';
import { isOnPhone } from '../screen/phone-line.ts';
import { PERSON_IDENTITY } from './livekit-hand-over.ts';

type Someone = Pick<RemoteParticipant, 'identity' | 'kind'>;
type CallerRoom = Pick<Room, 'on' | 'off' | 'remoteParticipants' | 'metadata'>;

/**
 * The caller that the dispatch names, or else the room's metadata. Where neither does, who comes first of those who
 * call: on a telephone, or with a token of this server. Whoever else is in the room only listens.
 */
export function callerNamed(metadata: string, room: Pick<Room, 'metadata'>): string | undefined {
  return callerOf(metadata) ?? callerOf(room.metadata ?? '');
}

/** @see callerNamed */
export function isCaller(participant: Someone, named: string | undefined): boolean {
  const { identity, kind } = participant;
  if (kind === ParticipantKind.AGENT) return false;
  if (named !== undefined) return identity === named;
  // A person whom an agent has called for the caller is on a phone, too.
  if (identity.startsWith(PERSON_IDENTITY)) return false;
  return isOnPhone(participant) || identity.startsWith(CALLER_PREFIX);
}

/**
 * Waits for the caller in a room that has been joined.
 *
 * @throws Error where the room ends before they come
 */
export function findCaller(
  room: CallerRoom,
  named: string | undefined,
): Promise<RemoteParticipant> {
  const here = [...room.remoteParticipants.values()].find((each) => isCaller(each, named));
  if (here) return Promise.resolve(here);
  return new Promise((resolve, reject) => {
    const stop = (): void => {
      room.off(RoomEvent.ParticipantConnected, onCome);
      room.off(RoomEvent.Disconnected, onEnd);
    };
    const onCome = (participant: RemoteParticipant): void => {
      if (!isCaller(participant, named)) return;
      stop();
      resolve(participant);
    };
    const onEnd = (): void => {
      stop();
      reject(new Error('the room ended before a caller came'));
    };
    room.on(RoomEvent.ParticipantConnected, onCome);
    room.on(RoomEvent.Disconnected, onEnd);
  });
}
