/** Everybody who may come to the API with something in hand, or with nothing. */
import { SignJWT } from 'jose';
import { AccessToken, type VideoGrant } from 'livekit-server-sdk';
import { signedWithPublicKey, unsigned, type IdentityProvider } from './identity-provider.ts';

/** What a request says of who sends it. */
export interface Credentials {
  token?: string;
  origin?: string;
}

/** Who sends a request; what they hold is valid where their name does not say otherwise. */
export const PRINCIPALS = [
  'owner',
  'other owner',
  'caller',
  'caller of another call',
  'caller of another agent',
  'caller of an ended call',
  'job',
  'job of another call',
  'page that may call',
  'page that may not call',
  'page without an origin',
  'anonymous',
  'signed visitor',
  'signed visitor of a page that may not call',
  'signed visitor of another agent',
  'signed visitor, expired',
  'signed visitor, wrong key',
  'owner, expired',
  'owner, wrong key',
  'owner, wrong audience',
  'owner, wrong issuer',
  'owner, no expiry',
  'owner, no subject',
  'owner, alg none',
  'owner, signed with the public key',
  'caller, wrong key',
  'caller, alg none',
  'caller of a room that is no call',
  'job, expired',
  'administrator of LiveKit',
  'no token at all but text',
] as const;
export type Who = (typeof PRINCIPALS)[number];

/** What principals are told apart by. */
export interface PrincipalsWorld {
  provider: IdentityProvider;
  livekit: { apiKey: string; apiSecret: string };
  /** Claims of the owner of the agent. */
  claims: { iss: string; sub: string; aud: string; exp: number };
  otherSubject: string;
  /** Epoch seconds. */
  now: number;
  /** Rooms of calls with the agent, with it again, with another one of the same owner; and of one that is over. */
  rooms: { call: string; otherCall: string; otherAgent: string; ended: string };
  /** What tokens of the agent's visitors are signed with. */
  visitors: { agentId: string; otherAgentId: string; secret: string };
  /** The origin of a page that may call the agent. */
  page: string;
}

/** Returns what each of them holds. */
export async function principalsOf(world: PrincipalsWorld): Promise<Record<Who, Credentials>> {
  const { provider, livekit, claims, rooms, page } = world;
  const owner = async (change: object, by?: 'another key') => ({
    token: await provider.sign({ ...claims, ...change }, by),
  });
  const { exp: _exp, ...endless } = claims;
  const { sub: _sub, ...nobody } = claims;
  const livekitToken = async (
    identity: string,
    grant: VideoGrant,
    { secret = livekit.apiSecret, kind = '', ttl = 600 } = {},
  ) => {
    const token = new AccessToken(livekit.apiKey, secret, { identity, ttl });
    token.addGrant(grant);
    if (kind !== '') token.kind = kind;
    return { token: await token.toJwt() };
  };
  const caller = (room: string, secret?: string) =>
    livekitToken('caller-1', { roomJoin: true, room }, secret === undefined ? {} : { secret });
  const job = (room: string, ttl?: number) =>
    livekitToken(
      'agent-1',
      { roomJoin: true, agent: true, room },
      { kind: 'agent', ...(ttl && { ttl }) },
    );
  const visitor = async ({
    about = world.visitors.agentId,
    secret = world.visitors.secret,
    age = 0,
  }) =>
    new SignJWT({ name: 'Anna Berg' })
      .setProtectedHeader({ alg: 'HS256' })
      .setAudience(about)
      .setIssuedAt(world.now - age)
      .setExpirationTime(world.now - age + 300)
      .sign(new TextEncoder().encode(secret));
  return {
    owner: await owner({}),
    'other owner': await owner({ sub: world.otherSubject }),
    caller: await caller(rooms.call),
    'caller of another call': await caller(rooms.otherCall),
    'caller of another agent': await caller(rooms.otherAgent),
    'caller of an ended call': await caller(rooms.ended),
    job: await job(rooms.call),
    'job of another call': await job(rooms.otherCall),
    'page that may call': { origin: page },
    'page that may not call': { origin: 'https://evil.example' },
    'page without an origin': { origin: 'null' },
    anonymous: {},
    'signed visitor': { token: await visitor({}), origin: page },
    'signed visitor of a page that may not call': {
      token: await visitor({}),
      origin: 'https://evil.example',
    },
    'signed visitor of another agent': {
      token: await visitor({ about: world.visitors.otherAgentId }),
      origin: page,
    },
    'signed visitor, expired': { token: await visitor({ age: 3600 }), origin: page },
    'signed visitor, wrong key': { token: await visitor({ secret: 'another' }), origin: page },
    'owner, expired': await owner({ exp: claims.exp - 86_400 }),
    'owner, wrong key': await owner({}, 'another key'),
    'owner, wrong audience': await owner({ aud: 'them' }),
    'owner, wrong issuer': await owner({ iss: 'https://other.example' }),
    'owner, no expiry': { token: await provider.sign(endless) },
    'owner, no subject': { token: await provider.sign(nobody) },
    'owner, alg none': { token: unsigned(claims) },
    'owner, signed with the public key': { token: await signedWithPublicKey(claims, provider) },
    'caller, wrong key': await caller(rooms.call, 'b'.repeat(40)),
    'caller, alg none': {
      token: unsigned({
        iss: livekit.apiKey,
        sub: 'caller-1',
        exp: claims.exp,
        video: { roomJoin: true, room: rooms.call },
      }),
    },
    'caller of a room that is no call': await caller('lobby'),
    'job, expired': await job(rooms.call, -86_400),
    'administrator of LiveKit': await livekitToken('caller-1', {
      roomAdmin: true,
      roomCreate: true,
      roomList: true,
      room: rooms.call,
    }),
    'no token at all but text': { token: 'abc' },
  };
}
