/** Who is asking, by what they prove. What each may do is the routes' to say. */
import type { Context } from 'hono';
import { decodeJwt } from 'jose';
import type { OwnerIdentity } from '../store/owners.ts';
import { ApiError } from './api-error.ts';
import type { Limits } from './limits.ts';
import type { OwnerTokenResult } from './owner-token.ts';
import { readCallToken, type LiveKitAccess } from './token.ts';

/** An owner of agents, or the caller of a call with one of them. */
export type Principal =
  { kind: 'owner'; ownerId: string } | { kind: 'caller'; room: string; agentId: string };

export interface PrincipalsDeps {
  livekit: LiveKitAccess;
  /** Verifies tokens of owners; without it there are none but the development owner. */
  ownerTokens: ((token: string) => Promise<OwnerTokenResult>) | undefined;
  ownerOf: (who: OwnerIdentity) => Promise<string>;
  /** Nothing has to be proved on this machine itself: the server listens on loopback, and no AUTH_… is set. */
  isDevelopment: boolean;
  limits: Limits;
  /** Where a request comes from, for the limit on wrong tokens. */
  addressOf: (c: Context) => string;
}

const DEVELOPMENT: OwnerIdentity = { issuer: 'development', subject: 'dev' };
const CHALLENGE = { 'WWW-Authenticate': 'Bearer' };

export interface Principals {
  /**
   * Tells who is asking.
   *
   * @throws ApiError 401 without a token or with one that proves nothing, 429 after many of these, 503 while tokens of
   * owners cannot be verified
   */
  identify(c: Context): Promise<Principal>;
  /**
   * Refuses a token that proves nothing, and counts it.
   *
   * @throws ApiError 401, or 429 after many of these
   */
  refuse(c: Context, code: 'unauthorized' | 'token_expired', message: string): Promise<never>;
}

/** Returns what tells who is asking. */
export function createPrincipals(deps: PrincipalsDeps): Principals {
  const refuse: Principals['refuse'] = async (c, code, message) => {
    await deps.limits.spend(c, 'failed_sign_in', deps.addressOf(c));
    const headers = { 'WWW-Authenticate': 'Bearer error="invalid_token"' };
    throw new ApiError(401, code, message, { headers });
  };

  async function owner(token: string, c: Context): Promise<Principal> {
    const result = await deps.ownerTokens?.(token);
    switch (result?.status) {
      case 'valid':
        return { kind: 'owner', ownerId: await deps.ownerOf(result) };
      case 'expired':
        return refuse(c, 'token_expired', 'The token has expired. Please sign in again.');
      case 'unavailable':
        throw new ApiError(503, 'auth_unavailable', 'Sign-in cannot be checked right now.');
      case 'invalid':
      case undefined:
        return refuse(c, 'unauthorized', 'The token is not valid here.');
    }
  }

  async function caller(token: string, c: Context): Promise<Principal> {
    const claims = await readCallToken(deps.livekit, token);
    if (!claims) return refuse(c, 'unauthorized', 'This is no token of a call.');
    return { kind: 'caller', room: claims.room, agentId: claims.agentId };
  }

  return {
    refuse,
    async identify(c) {
      const token = bearerOf(c);
      if (token !== undefined) {
        return isOfLiveKit(token, deps.livekit) ? caller(token, c) : owner(token, c);
      }
      if (deps.isDevelopment && c.req.header('authorization') === undefined && isFromHere(c)) {
        return { kind: 'owner', ownerId: await deps.ownerOf(DEVELOPMENT) };
      }
      throw new ApiError(401, 'unauthorized', 'Access token required', { headers: CHALLENGE });
    },
  };
}

/** Returns the token that a request brings; nothing where it brings none. */
export function bearerOf(c: Context): string | undefined {
  return /^Bearer +(\S+)$/i.exec(c.req.header('authorization') ?? '')?.[1];
}

/** Which of the two kinds a token says it is; the kind is verified after it. */
function isOfLiveKit(token: string, { apiKey }: LiveKitAccess): boolean {
  try {
    return decodeJwt(token).iss === apiKey;
  } catch {
    return false;
  }
}

/** A page of another site may be made to lead to this machine by its DNS: its name still says that it is another. */
function isFromHere(c: Context): boolean {
  const host = c.req.header('host');
  const origin = c.req.header('origin');
  return isLoopback(`http://${host ?? ''}`) && (origin === undefined || isLoopback(origin));
}

function isLoopback(url: string): boolean {
  if (!URL.canParse(url)) return false;
  return ['localhost', '127.0.0.1', '[::1]'].includes(new URL(url).hostname);
}
