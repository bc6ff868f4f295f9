/** Tokens for callers: a new room and a new identity for every call, with the agent asked to join. */
import {
  AccessToken,
  RoomAgentDispatch,
  RoomConfiguration,
  TokenVerifier,
} from 'livekit-server-sdk';
import { z } from 'zod';
import { dispatchMetadata, RESTART_POLICY } from './dispatch.ts';
import { sealVisitor } from './sealed-visitor.ts';
import type { VisitorDetails } from './visitor-token.ts';

/** Where callers connect, and what signs their tokens. */
export interface LiveKitAccess {
  url: string;
  apiKey: string;
  apiSecret: string;
  agentName: string;
}

/** Seconds within which a token has to be used to join; LiveKit refreshes it for as long as the call lasts. */
const TOKEN_TTL_SECONDS = 10 * 60;

/**
 * Body of a token request (LiveKit's TokenSource form). Everything in it is the server's to decide, so a body that
 * sets any of it is refused; `room_config` empty or naming this agent is let through, as LiveKit's hooks send it.
 */
export const tokenRequestSchema = z.strictObject({
  room_config: z
    .strictObject({
      agents: z
        .array(z.strictObject({ agent_name: z.string().optional() }))
        .max(1)
        .optional(),
    })
    .optional(),
});

export const grantSchema = z.object({ server_url: z.string(), participant_token: z.string() });
export type TokenGrant = z.infer<typeof grantSchema>;

/** Longest call that can be joined again with its first token, in seconds. */
const LONGEST_CALL_SECONDS = 4 * 60 * 60;
/** How much longer than the agent a room waits for its caller, in seconds: time for another agent to come. */
const ROOM_WAITS_LONGER_SECONDS = 15;
const ROOM_PREFIX = 'call-';
/** The agent of the settings in the environment. */
export const DEFAULT_AGENT = 'default';
/** Begins the identity of every caller with a token of this server. */
export const CALLER_PREFIX = 'caller-';

export interface CallTokenOptions {
  /** An unguessable name part. */
  randomId: () => string;
  randomBytes: (size: number) => Uint8Array;
  /** How long the agent waits for a caller who went away, in ms. */
  callerGraceMs: number;
}

/** Whose call a token is for. */
export interface NewCall {
  /** An agent of the database; else that of the settings in the environment. */
  agentId?: string;
  /** What the page's backend says of its visitor. */
  visitor?: VisitorDetails | undefined;
}

/** Makes a token for a new call. */
export async function mintCallToken(
  livekit: LiveKitAccess,
  { randomId, randomBytes, callerGraceMs }: CallTokenOptions,
  { agentId = DEFAULT_AGENT, visitor }: NewCall = {},
): Promise<TokenGrant> {
  const identity = `${CALLER_PREFIX}${randomId()}`;
  const room = newRoom(agentId, randomId());
  const token = callerToken(livekit, identity, room);
  token.roomConfig = new RoomConfiguration({
    emptyTimeout: 60,
    departureTimeout: Math.ceil(callerGraceMs / 1000) + ROOM_WAITS_LONGER_SECONDS,
    maxParticipants: 4,
    agents: [
      new RoomAgentDispatch({
        agentName: livekit.agentName,
        metadata: dispatchMetadata(identity, {
          visitor: visitor && sealVisitor(visitor, room, livekit.apiSecret, randomBytes),
        }),
        restartPolicy: RESTART_POLICY,
      }),
    ],
  });
  return { server_url: livekit.url, participant_token: await token.toJwt() };
}

/** Makes another token for the caller of a call that goes on; it asks for no agent. */
export async function mintRejoinToken(
  livekit: LiveKitAccess,
  { room, identity }: CallerClaims,
): Promise<TokenGrant> {
  const token = callerToken(livekit, identity, room);
  return { server_url: livekit.url, participant_token: await token.toJwt() };
}

function newRoom(agentId: string, id: string): string {
  return agentId === DEFAULT_AGENT ? `${ROOM_PREFIX}${id}` : `${ROOM_PREFIX}${agentId}.${id}`;
}

/** Whose call it is. */
export interface CallerClaims {
  room: string;
  identity: string;
  /** The agent that the call is with. */
  agentId: string;
}

/** The agent that a call in this room is with, by the name that `mintCallToken` gave it. */
export function agentOfRoom(room: string): string {
  const [, agentId] = /^call-(ag_[0-9A-Za-z]+)\./.exec(room) ?? [];
  return agentId ?? DEFAULT_AGENT;
}

/** Reads a token that this server made for a caller, used up or not; null for anything else. */
export async function readCallToken(
  { apiKey, apiSecret }: LiveKitAccess,
  token: string,
): Promise<CallerClaims | null> {
  try {
    const claims = await new TokenVerifier(apiKey, apiSecret).verify(token, LONGEST_CALL_SECONDS);
    const { sub: identity, video } = claims;
    const room = video?.room;
    // Tokens of agents are signed with the same secret.
    if (video?.roomJoin !== true || video.agent === true) return null;
    if (room?.startsWith(ROOM_PREFIX) !== true) return null;
    if (identity?.startsWith(CALLER_PREFIX) !== true) return null;
    return { room, identity, agentId: agentOfRoom(room) };
  } catch {
    // Whatever is wrong with it, it proves nothing.
    return null;
  }
}

function callerToken(livekit: LiveKitAccess, identity: string, room: string): AccessToken {
  const token = new AccessToken(livekit.apiKey, livekit.apiSecret, {
    identity,
    ttl: TOKEN_TTL_SECONDS,
  });
  token.addGrant({
    roomJoin: true,
    room,
    canPublish: true,
    canSubscribe: true,
    canPublishData: true,
  });
  return token;
}
