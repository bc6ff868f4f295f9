import { RoomEvent, type RemoteParticipant, type Room } from '@livekit/rtc-node';

/** Attribute in which LiveKit Agents says what an agent is doing. */
const STATE_ATTRIBUTE = 'lk.agent.state';

export type AgentState = 'listening' | 'speaking';

/**
 * Waits until the agent that is in the room is doing this.
 *
 * @throws Error when it does not in time
 */
export async function whenAgentIs(
  room: Room,
  agent: () => RemoteParticipant | undefined,
  state: AgentState,
  timeoutMs: number,
): Promise<void> {
  const deadline = AbortSignal.timeout(timeoutMs);
  while (agent()?.attributes[STATE_ATTRIBUTE] !== state) {
    if (deadline.aborted) throw new Error(`the agent is not ${state} after ${timeoutMs} ms`);
    await new Promise((resolve) => {
      const done = (): void => resolve(undefined);
      room.once(RoomEvent.ParticipantAttributesChanged, done);
      deadline.addEventListener('abort', done, { once: true });
    });
  }
}
