/** The calendar's transport over a LiveKit room. The only place of the calendar that knows livekit-client's objects. */
import { ConnectionState, ParticipantKind, RoomEvent, RpcError, type Room } from 'livekit-client';
import type { RpcTransport } from './calendar-peer.ts';
import { newestAgent, type Candidate } from './newest-agent.ts';
import { RpcFault } from '@in-call-calendar/shared';

const PUBLISH_ON_BEHALF = 'lk.publish_on_behalf';

export interface RoomTransport extends RpcTransport {
  /** Calls back after a join, a reconnect, a break, or when another agent counts. Returns the way to stop. */
  onChange: (listener: () => void) => () => void;
}

const ROOM_EVENTS = [
  RoomEvent.Connected,
  RoomEvent.Reconnecting,
  RoomEvent.SignalReconnecting,
  RoomEvent.Reconnected,
  RoomEvent.Disconnected,
  RoomEvent.ParticipantConnected,
  RoomEvent.ParticipantDisconnected,
  RoomEvent.ParticipantActive,
  RoomEvent.ParticipantAttributesChanged,
] as const;

function candidates(room: Room): Candidate[] {
  return [...room.remoteParticipants.values()].map((participant) => ({
    identity: participant.identity,
    isAgent: participant.kind === ParticipantKind.AGENT,
    publishesFor: participant.attributes[PUBLISH_ON_BEHALF],
    joinedAt: participant.joinedAt?.getTime() ?? 0,
  }));
}

/**
 * Returns the identity of the agent that drives the calendar: the one that joined last, or null while there is none.
 *
 * @param only accept no other identity than this one
 * @example
 * const agent = agentOf(room);
 * if (agent !== null) await room.localParticipant.performRpc({ destinationIdentity: agent, method, payload });
 */
export function agentOf(room: Room, only?: string): string | null {
  return newestAgent(candidates(room), only);
}

/** @param agentIdentity trust this participant only; without it, the newest agent in the room. */
export function createRoomTransport(room: Room, agentIdentity?: string): RoomTransport {
  return {
    agent: () => agentOf(room, agentIdentity),
    // Renewing only the signal connection leaves the data channel up.
    connected: () =>
      room.state === ConnectionState.Connected || room.state === ConnectionState.SignalReconnecting,
    async perform(to, method, payload, timeoutMs) {
      try {
        return await room.localParticipant.performRpc({
          destinationIdentity: to,
          method,
          payload,
          responseTimeout: timeoutMs,
        });
      } catch (error) {
        if (error instanceof RpcError) {
          throw new RpcFault(error.code, error.message, { cause: error });
        }
        throw error;
      }
    },
    register(method, handler) {
      room.registerRpcMethod(method, (data) => {
        try {
          return Promise.resolve(handler(data.callerIdentity, data.payload));
        } catch (error) {
          const fault =
            error instanceof RpcFault ? error : RpcFault.of('internal', 'The page failed.');
          return Promise.reject(new RpcError(fault.code, fault.message));
        }
      });
      return () => room.unregisterRpcMethod(method);
    },
    onChange(listener) {
      for (const event of ROOM_EVENTS) room.on(event, listener);
      return () => {
        for (const event of ROOM_EVENTS) room.off(event, listener);
      };
    },
  };
}
