/** The transport to the agent of a room, for {@link watchAgent}. */
import { CALL_ALIVE_METHOD } from '@in-call-calendar/shared';
import { ConnectionState, RpcError, type Room } from 'livekit-client';
import { agentOf } from '../calendar/index.ts';
import type { AgentTransport } from './watch-agent.ts';

/** Codes by which LiveKit, and not the agent, answers a call: nobody there, no answer, no way through. */
const NOT_FROM_THE_AGENT = new Set<number>([
  RpcError.ErrorCode.CONNECTION_TIMEOUT,
  RpcError.ErrorCode.RESPONSE_TIMEOUT,
  RpcError.ErrorCode.RECIPIENT_DISCONNECTED,
  RpcError.ErrorCode.RECIPIENT_NOT_FOUND,
  RpcError.ErrorCode.SEND_FAILED,
]);

export function createAgentTransport(room: Room, askFor: AgentTransport['askFor']): AgentTransport {
  return {
    connected: () => room.state === ConnectionState.Connected,
    agent: () => agentOf(room),
    async isAlive(agent, withinMs) {
      const answered = room.localParticipant
        .performRpc({ destinationIdentity: agent, method: CALL_ALIVE_METHOD, payload: '' })
        .then(
          () => true,
          // An agent that does not know the question has answered it.
          (error: unknown) => error instanceof RpcError && !NOT_FROM_THE_AGENT.has(error.code),
        );
      const tooLate = new Promise<boolean>((resolve) => setTimeout(() => resolve(false), withinMs));
      return Promise.race([answered, tooLate]);
    },
    askFor,
  };
}
