/** How the job of a call proves to the server that it is the one. */
import { AccessToken, TokenVerifier } from 'livekit-server-sdk';
import type { Context } from 'hono';
import { bearerOf, type Principals } from './principals.ts';
import type { LiveKitAccess } from './token.ts';

/** Seconds; it is made for one request. */
const TTL_SECONDS = 60;
const KIND = 'agent';
/** How far the clocks of workers and servers may be apart. */
const SKEW_SECONDS = 60;

/** What a job is called in its room. */
export interface JobIdentity {
  room: string;
  identity: string;
}

/**
 * Returns the identity of the job that sends a request about the call in this room. A caller's token is signed with
 * the same secret, and can never say that it is an agent's.
 *
 * @throws ApiError 401 for anybody else, 429 after many of these
 */
export async function requireJob(
  { apiKey, apiSecret }: LiveKitAccess,
  principals: Principals,
  c: Context,
  room: string,
): Promise<string> {
  try {
    const { sub, video, kind } = await new TokenVerifier(apiKey, apiSecret).verify(
      bearerOf(c) ?? '',
      SKEW_SECONDS,
    );
    const isJob = video?.agent === true && kind === KIND && video.room === room;
    if (isJob && sub !== undefined) return sub;
  } catch {
    // Whatever is wrong with it, it proves nothing.
  }
  return principals.refuse(c, 'unauthorized', 'This is no token of the job of this call.');
}

/**
 * Signs a token that says what the one says which LiveKit gave the job: that one is valid for an hour, and calls may be
 * longer. It joins no room.
 */
export async function mintJobToken(
  { apiKey, apiSecret }: Pick<LiveKitAccess, 'apiKey' | 'apiSecret'>,
  { room, identity }: JobIdentity,
): Promise<string> {
  const token = new AccessToken(apiKey, apiSecret, { identity, ttl: TTL_SECONDS });
  token.addGrant({ agent: true, room });
  token.kind = KIND;
  return token.toJwt();
}
