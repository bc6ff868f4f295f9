/** What the server has to know of rooms, and can do in them, over LiveKit's own API. */
import {
  AgentDispatchClient,
  type AgentDispatch,
  DataPacket_Kind,
  RoomServiceClient,
  type ParticipantInfo,
} from 'livekit-server-sdk';
import { ALIVE_ATTRIBUTE, ALIVE_TOPIC, LINES_BUSY_ATTRIBUTE } from '@in-call-calendar/shared';
import { jobKindOf, RESTART_POLICY } from './dispatch.ts';
import type { LiveKitAccess } from './token.ts';

/** Kinds of participant that are agents, by LiveKit's numbers; its library does not export the names. */
const AGENT_KINDS: readonly number[] = [4];
/** An avatar publishes on behalf of an agent, and leads no call. */
const PUBLISH_ON_BEHALF = 'lk.publish_on_behalf';
const NS_PER_MS = 1_000_000n;
/** States of a job that has not ended, by LiveKit's numbers: pending and running. */
const UNDER_WAY: readonly number[] = [0, 1];

type AgentJob = NonNullable<AgentDispatch['state']>['jobs'][number];

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
  /** Who comes into the room: `agent`, there or on its way; `turn_away`, one has been asked for to say that no line is free. */
  expected(room: string): Promise<'agent' | 'turn_away' | null>;
  /** Lets the page of a caller read that no line is free; nothing happens where they are not there. */
  showLinesBusy(room: string, caller: string): Promise<void>;
  /** Ends the call of a room; one that is over is as good. */
  end(room: string): Promise<void>;
  /** Asks for an agent. */
  dispatch(room: string, metadata: string): Promise<void>;
}

/** Returns the rooms of a LiveKit server. Every method rejects when the server cannot be reached. */
export function createCallRooms(livekit: LiveKitAccess): CallRooms {
  const { url, apiKey, apiSecret, agentName } = livekit;
  const rooms = new RoomServiceClient(url, apiKey, apiSecret);
  const dispatches = new AgentDispatchClient(url, apiKey, apiSecret);

  /** Every room has a dispatch for agents without a name, too. */
  async function ours(room: string): Promise<AgentDispatch[]> {
    return (await dispatches.listDispatch(room)).filter((each) => each.agentName === agentName);
  }

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
    remove: (room, identity) => unlessGone(rooms.removeParticipant(room, identity)),
    async dispatches(room) {
      return (await ours(room)).map(({ state }) => ({
        at: Number((state?.createdAt ?? 0n) / NS_PER_MS),
        isTaken: state?.jobs.some(isUnderWay) === true,
      }));
    },
    async expected(room) {
      const asked = await ours(room);
      const isComing = asked.some(({ state }) => state?.jobs.some(isUnderWay));
      if (isComing || (await rooms.listParticipants(room)).some(leadsCalls)) return 'agent';
      return asked.some(({ metadata }) => jobKindOf(metadata) === 'turn_away') ? 'turn_away' : null;
    },
    showLinesBusy: (room, caller) =>
      unlessGone(
        rooms.updateParticipant(room, caller, { attributes: { [LINES_BUSY_ATTRIBUTE]: 'true' } }),
      ),
    end: (room) => unlessGone(rooms.deleteRoom(room)),
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

function isUnderWay({ state }: AgentJob): boolean {
  return state !== undefined && UNDER_WAY.includes(state.status);
}

function leadsCalls(participant: ParticipantInfo): boolean {
  return isAgent(participant) && participant.attributes[PUBLISH_ON_BEHALF] === undefined;
}

/** Resolves also where what something is done with is not there any more. */
async function unlessGone(done: Promise<unknown>): Promise<void> {
  try {
    await done;
  } catch (error) {
    if (!isNotFound(error)) throw error;
  }
}

function isNotFound(error: unknown): boolean {
  return error instanceof Error && 'status' in error && error.status === 404;
}
