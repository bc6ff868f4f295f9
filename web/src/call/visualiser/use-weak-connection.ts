import { ConnectionQuality, type Room } from 'livekit-client';
import { useConnectionQualityIndicator } from '@livekit/components-react';
import { useAfterAWhile } from '../use-after-a-while.ts';

/** How long the connection has to be poor before it is worth a word, in milliseconds. */
const POOR_FOR_MS = 3000;

/** Whether the caller's connection is too weak for a clear voice, as the media server measures it. */
export function useWeakConnection(room: Room): boolean {
  const { quality } = useConnectionQualityIndicator({ participant: room.localParticipant });
  const isPoor = quality === ConnectionQuality.Poor || quality === ConnectionQuality.Lost;
  return useAfterAWhile(isPoor, POOR_FOR_MS);
}
