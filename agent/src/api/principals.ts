/** Who is asking, by what they prove. What each may do is the routes' to say. */
import { decodeJwt } from 'jose';
import { createRateLimit } from '../runtime/rate-limit.ts';
import type { OwnerIdentity } from '../store/owners.ts';
import { ApiError } from './api-error.ts';
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
  /** Milliseconds of any clock. */
  now: () => number;
}

/** What of a request says who is asking. */
export interface Credentials {
  authorization: string | undefined;
  host: string | undefined;
  origin: string | undefined;
  /** Where it comes from, for the limit on wrong tokens. */
  address: string;
}

const FAILURES_PER_MINUTE = 20;
const DEVELOPMENT: OwnerIdentity = { issuer: 'development', subject: 'dev' };
const CHALLENGE = { 'WWW-Authenticate': 'Bearer' };

/**
 * Returns a function that tells who is asking.
 *
 * The function throws an ApiError: 401 without a token or with one that proves nothing, 429 after many of these,
 * 503 while tokens of owners cannot be verified.
 */
export function createPrincipals(deps: PrincipalsDeps): (from: Credentials) => Promise<Principal> {
  const failures = createRateLimit({
    burst: FAILURES_PER_MINUTE,
    perSecond: FAILURES_PER_MINUTE / 60,
    now: deps.now,
  });

  function refuse(
    from: Credentials,
    code: 'unauthorized' | 'token_expired',
    message: string,
  ): never {
    const waitMs = failures(from.address);
    if (waitMs > 0) {
      const headers = { 'Retry-After': String(Math.ceil(waitMs / 1000)) };
      throw new ApiError(429, 'rate_limited', 'Too many wrong tokens. Please wait a minute.', {
        headers,
      });
    }
    const headers = { 'WWW-Authenticate': 'Bearer error="invalid_token"' };
    throw new ApiError(401, code, message, { headers });
  }

  async function owner(token: string, from: Credentials): Promise<Principal> {
    const result = await deps.ownerTokens?.(token);
    switch (result?.status) {
      case 'valid':
        return { kind: 'owner', ownerId: await deps.ownerOf(result) };
      case 'expired':
        return refuse(from, 'token_expired', 'The token has expired. Please sign in again.');
      case 'unavailable':
        throw new ApiError(503, 'auth_unavailable', 'Sign-in cannot be checked right now.');
      case 'invalid':
      case undefined:
        return refuse(from, 'unauthorized', 'The token is not valid here.');
    }
  }

  async function caller(token: string, from: Credentials): Promise<Principal> {
    const claims = await readCallToken(deps.livekit, token);
    if (!claims) return refuse(from, 'unauthorized', 'This is no token of a call.');
    return { kind: 'caller', room: claims.room, agentId: claims.agentId };
  }

  return async (from) => {
    const [, token] = /^Bearer +(\S+)$/i.exec(from.authorization ?? '') ?? [];
    if (token !== undefined) {
      return isOfLiveKit(token, deps.livekit) ? caller(token, from) : owner(token, from);
    }
    if (deps.isDevelopment && from.authorization === undefined && isFromHere(from)) {
      return { kind: 'owner', ownerId: await deps.ownerOf(DEVELOPMENT) };
    }
    throw new ApiError(401, 'unauthorized', 'Access token required', { headers: CHALLENGE });
  };
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
function isFromHere({ host, origin }: Credentials): boolean {
  return isLoopback(`http://${host ?? ''}`) && (origin === undefined || isLoopback(origin));
}

function isLoopback(url: string): boolean {
  if (!URL.canParse(url)) return false;
  return ['localhost', '127.0.0.1', '[::1]'].includes(new URL(url).hostname);
}
