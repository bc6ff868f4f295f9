import { useCallback, useSyncExternalStore } from 'react';
import {
  RoomEvent,
  Track,
  type LocalAudioTrack,
  type RemoteAudioTrack,
  type Room,
} from 'livekit-client';
import {
  CALENDAR_ATTRIBUTE,
  parsePersonStatus,
  parseVoiceStatus,
  PERSON_ATTRIBUTE,
  VOICE_INPUT_ATTRIBUTE,
  VOICE_STATUS_ATTRIBUTE,
  type PersonStatus,
  type VoiceStatus,
} from '@in-call-calendar/shared';
import { agentOf } from '../calendar/index.ts';

const AGENT_EVENTS = [
  RoomEvent.Connected,
  RoomEvent.ParticipantConnected,
  RoomEvent.ParticipantDisconnected,
  RoomEvent.ParticipantActive,
  RoomEvent.ParticipantAttributesChanged,
  RoomEvent.TrackSubscribed,
  RoomEvent.TrackUnsubscribed,
] as const;

export interface CallAgent {
  identity: string;
  /** What it is doing, as agents publish it in `lk.agent.state`. */
  state: string;
  booksAppointments: boolean;
  /** False where no speech can be recognised, so that the caller has to type. */
  canHear: boolean;
  /** Whether it can answer, hear and speak as it should. */
  voice: VoiceStatus;
  /** A person who was asked for. */
  person: PersonStatus;
  audio: LocalAudioTrack | RemoteAudioTrack | undefined;
}

/** The newest agent in the room, or null while there is none. */
export function useCallAgent(room: Room): CallAgent | null {
  const subscribe = useCallback(
    (onChange: () => void) => {
      for (const event of AGENT_EVENTS) room.on(event, onChange);
      return () => {
        for (const event of AGENT_EVENTS) room.off(event, onChange);
      };
    },
    [room],
  );
  const identity = useSyncExternalStore(subscribe, () => agentOf(room));
  const participant = identity === null ? undefined : room.remoteParticipants.get(identity);
  const attribute = (name: string) => participant?.attributes[name];
  const state = useSyncExternalStore(subscribe, () => attribute('lk.agent.state'));
  const books = useSyncExternalStore(subscribe, () => attribute(CALENDAR_ATTRIBUTE));
  const input = useSyncExternalStore(subscribe, () => attribute(VOICE_INPUT_ATTRIBUTE));
  const voice = useSyncExternalStore(subscribe, () => attribute(VOICE_STATUS_ATTRIBUTE));
  const person = useSyncExternalStore(subscribe, () => attribute(PERSON_ATTRIBUTE));
  const audio = useSyncExternalStore(
    subscribe,
    () => participant?.getTrackPublication(Track.Source.Microphone)?.audioTrack,
  );
  if (identity === null) return null;
  return {
    identity,
    state: state ?? 'initializing',
    booksAppointments: books === 'true',
    canHear: input !== 'false',
    voice: parseVoiceStatus(voice),
    person: parsePersonStatus(person),
    audio,
  };
}
