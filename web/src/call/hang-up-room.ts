/** Leaves a room for good: notifies the agent, which then ends the call at once, where a page that only goes away is waited for. */
import { CALL_END_METHOD } from '@in-call-calendar/shared';
import { ConnectionState, type Room } from 'livekit-client';
import { agentOf } from '../calendar/index.ts';

/** How long the agent may take to acknowledge it, in ms. */
const PATIENCE_MS = 1000;

/** Never rejects. @param after calls back once after some milliseconds */
export async function hangUpRoom(
  room: Room,
  after: (ms: number, run: () => void) => () => void,
): Promise<void> {
  const agent = room.state === ConnectionState.Connected ? agentOf(room) : null;
  if (agent !== null) {
    const microphone = room.localParticipant.setMicrophoneEnabled(false);
    const notified = room.localParticipant.performRpc({
      destinationIdentity: agent,
      method: CALL_END_METHOD,
      payload: '',
    });
    const outOfPatience = new Promise((resolve) => after(PATIENCE_MS, () => resolve(null)));
    await Promise.race([Promise.allSettled([microphone, notified]), outOfPatience]);
  }
  await room.disconnect();
}
