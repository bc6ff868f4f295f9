/** Tokens for callers: a new room and a new identity for every call, with the agent asked to join. */
import { AccessToken, RoomAgentDispatch, RoomConfiguration } from 'livekit-server-sdk';
import { z } from 'zod';
import { dispatchMetadata } from '../call/dispatch.ts';

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

export interface TokenGrant {
  server_url: string;
  participant_token: string;
}

/** Makes a token for a new call. `randomId` gives an unguessable name part. */
export async function mintCallToken(
  livekit: LiveKitAccess,
  randomId: () => string,
): Promise<TokenGrant> {
  const identity = `caller-${randomId()}`;
  const token = new AccessToken(livekit.apiKey, livekit.apiSecret, {
    identity,
    ttl: TOKEN_TTL_SECONDS,
  });
  token.addGrant({
    roomJoin: true,
    room: `call-${randomId()}`,
    canPublish: true,
    canSubscribe: true,
    canPublishData: true,
  });
  token.roomConfig = new RoomConfiguration({
    emptyTimeout: 60,
    departureTimeout: 20,
    maxParticipants: 4,
    agents: [
      new RoomAgentDispatch({
        agentName: livekit.agentName,
        metadata: dispatchMetadata(identity),
      }),
    ],
  });
  return { server_url: livekit.url, participant_token: await token.toJwt() };
}
