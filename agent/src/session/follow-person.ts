/** Follows whether a person who was called is in the room, whichever agent called them. */
import { RoomEvent, type RemoteParticipant, type Room } from '@livekit/rtc-node';
import type { CallHandOver } from '../conversation/hand-over/call-hand-over.ts';
import { callStatusOf, isOnPhone } from '../screen/phone-line.ts';
import { PERSON_IDENTITY } from './livekit-hand-over.ts';

type Someone = Pick<RemoteParticipant, 'identity' | 'kind' | 'attributes'>;

/** Follows a room that has been joined. */
export function followPerson(
  room: Room,
  handOver: Pick<CallHandOver, 'personJoined' | 'personLeft'>,
): void {
  const look = (participant: Someone): void => {
    // Who is still being called is in the room, too.
    if (isPerson(participant) && callStatusOf(participant) === 'active') handOver.personJoined();
  };
  for (const participant of room.remoteParticipants.values()) look(participant);
  room.on(RoomEvent.ParticipantConnected, look);
  room.on(RoomEvent.ParticipantAttributesChanged, (_changed, { identity }) => {
    const participant = room.remoteParticipants.get(identity);
    if (participant) look(participant);
  });
  room.on(RoomEvent.ParticipantDisconnected, (participant) => {
    if (isPerson(participant)) handOver.personLeft();
  });
}

function isPerson(participant: Someone): boolean {
  return isOnPhone(participant) && participant.identity.startsWith(PERSON_IDENTITY);
}
