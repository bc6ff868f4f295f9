/** What the server has to know of rooms, and can do in them, over LiveKit's own API. */
import {
  AgentDispatchClient,
  DataPacket_Kind,
  RoomServiceClient,
  type ParticipantInfo,
} from 'livekit-server-sdk';
import { ALIVE_ATTRIBUTE, ALIVE_TOPIC } from '@in-call-calendar/shared';
import { RESTART_POLICY } from './dispatch.ts';
import type { LiveKitAccess } from './token.ts';

/** Kinds of participant that are agents, by LiveKit's numbers; its library does not export the names. */
const AGENT_KINDS: readonly number[] = [4];
/** An avatar publishes on behalf of an agent, and leads no call. */
const PUBLISH_ON_BEHALF = 'lk.publish_on_behalf';
const NS_PER_MS = 1_000_000n;

export interface AgentInRoom {
  identity: string;
  /** Epoch ms. */
  joinedAt: number;
  /** The last question of the server that it has answered. */
  answered: string | undefined;
}

/** An agent that was asked for. */
export interface Dispatch {
  /** When, epoch ms. */
  at: number;
  /** A worker has taken the job, and brings the agent as soon as it has a process for it. */
  isTaken: boolean;
}

export interface CallRooms {
  exists(room: string): Promise<boolean>;
  /** Agents in the room, dead ones among them for up to 20 s. */
  agents(room: string): Promise<AgentInRoom[]>;
  /** Asks an agent whether it lives; the answer is seen in {@link agents}. */
  ask(room: string, identity: string, question: string): Promise<void>;
  /** Takes a participant out of the room; one that is not there is as good. */
  remove(room: string, identity: string): Promise<void>;
  /** The agents that were asked to come, in no order. */
  dispatches(room: string): Promise<readonly Dispatch[]>;
  /** Asks for an agent. */
  dispatch(room: string, metadata: string): Promise<void>;
}

/** Returns the rooms of a LiveKit server. Every method rejects when the server cannot be reached. */
export function createCallRooms(livekit: LiveKitAccess): CallRooms {
  const { url, apiKey, apiSecret, agentName } = livekit;
  const rooms = new RoomServiceClient(url, apiKey, apiSecret);
  const dispatches = new AgentDispatchClient(url, apiKey, apiSecret);
  return {
    exists: async (room) => (await rooms.listRooms([room])).length > 0,
    async agents(room) {
      const participants = await rooms.listParticipants(room);
      return participants.filter(leadsCalls).map(({ identity, joinedAtMs, attributes }) => ({
        identity,
        joinedAt: Number(joinedAtMs),
        answered: attributes[ALIVE_ATTRIBUTE],
      }));
    },
    ask: (room, identity, question) =>
      rooms.sendData(room, new TextEncoder().encode(question), DataPacket_Kind.RELIABLE, {
        topic: ALIVE_TOPIC,
        destinationIdentities: [identity],
      }),
    async remove(room, identity) {
      try {
        await rooms.removeParticipant(room, identity);
      } catch (error) {
        if (!isNotFound(error)) throw error;
      }
    },
    async dispatches(room) {
      // Every room has a dispatch for agents without a name, too.
      const ours = (await dispatches.listDispatch(room)).filter(
        (each) => each.agentName === agentName,
      );
      return ours.map(({ state }) => ({
        at: Number((state?.createdAt ?? 0n) / NS_PER_MS),
        isTaken: (state?.jobs ?? []).length > 0,
      }));
    },
    async dispatch(room, metadata) {
      await dispatches.createDispatch(room, agentName, {
        metadata,
        restartPolicy: RESTART_POLICY,
      });
    },
  };
}

/** True for an agent of any kind. */
export function isAgent({ kind }: Pick<ParticipantInfo, 'kind'>): boolean {
  return AGENT_KINDS.includes(kind);
}

function leadsCalls(participant: ParticipantInfo): boolean {
  return isAgent(participant) && participant.attributes[PUBLISH_ON_BEHALF] === undefined;
}

function isNotFound(error: unknown): boolean {
  return error instanceof Error && 'status' in error && error.status === 404;
}
