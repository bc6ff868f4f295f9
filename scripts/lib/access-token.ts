import { createHmac } from 'node:crypto';
import type { StackEndpoints } from '../stack/stack-plan.ts';

export interface TokenWish {
  identity: string;
  room: string;
  /** What the participant passes for; a plain one by default. */
  kind?: 'agent' | 'sip';
  /** The agent that is asked to join when this token makes the room. */
  agentName?: string;
}

const LIFETIME_S = 600;

/** A LiveKit access token (JWT, HS256) that joins a room; only who holds the SFU's key can make one. */
export function accessToken(
  { apiKey, apiSecret }: Pick<StackEndpoints, 'apiKey' | 'apiSecret'>,
  { identity, room, kind, agentName }: TokenWish,
): string {
  const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const unsigned = [
    encode({ alg: 'HS256', typ: 'JWT' }),
    encode({
      iss: apiKey,
      sub: identity,
      exp: Math.floor(Date.now() / 1000) + LIFETIME_S,
      ...(kind === undefined ? {} : { kind }),
      ...(agentName === undefined ? {} : { roomConfig: { agents: [{ agentName }] } }),
      video: {
        roomJoin: true,
        room,
        canPublishData: true,
        canSubscribe: true,
        canUpdateOwnMetadata: true,
      },
    }),
  ].join('.');
  return `${unsigned}.${createHmac('sha256', apiSecret).update(unsigned).digest('base64url')}`;
}
