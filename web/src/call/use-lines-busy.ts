import { useCallback, useSyncExternalStore } from 'react';
import { RoomEvent, type Room } from 'livekit-client';
import { areLinesBusy } from './room-call.ts';

/** True once the caller has been told that no line is free. */
export function useLinesBusy(room: Room): boolean {
  const subscribe = useCallback(
    (onChange: () => void) => {
      room.on(RoomEvent.ParticipantAttributesChanged, onChange);
      return () => {
        room.off(RoomEvent.ParticipantAttributesChanged, onChange);
      };
    },
    [room],
  );
  return useSyncExternalStore(subscribe, () => areLinesBusy(room));
}
