/** Owners prove themselves by a JWT of the service that signed them in; this server only verifies it. */
import { createRemoteJWKSet, errors, jwtVerify, type JWTPayload } from 'jose';
import type { OwnerTokenSettings } from '../runtime/owner-config.ts';

/** Whose token it is, or why that cannot be said; `unavailable` while the public keys cannot be read. */
export type OwnerTokenResult =
  | { status: 'valid'; issuer: string; subject: string }
  | { status: 'invalid' | 'expired' | 'unavailable' };

const SKEW_SECONDS = 60;
/** One list for each kind of key: a public key that is taken for a secret would let anybody sign. */
const PUBLIC_KEY_ALGORITHMS = ['RS256', 'PS256', 'ES256', 'EdDSA'];
const SECRET_ALGORITHMS = ['HS256'];

/**
 * Returns a function that verifies the token of an owner. It never throws.
 *
 * @param now epoch ms
 */
export function createOwnerTokens(
  rules: OwnerTokenSettings,
  now: () => number,
): (token: string) => Promise<OwnerTokenResult> {
  const verify = verifierOf(rules.key);

  return async (token) => {
    try {
      const payload = await verify(token, {
        issuer: rules.issuer,
        ...(rules.audience.length > 0 ? { audience: rules.audience } : {}),
        clockTolerance: SKEW_SECONDS,
        currentDate: new Date(now()),
        requiredClaims: ['exp', 'sub'],
      });
      const { sub: subject = '' } = payload;
      if (subject === '' || !isMeantForUs(payload, rules)) return { status: 'invalid' };
      return { status: 'valid', issuer: rules.issuer, subject };
    } catch (error) {
      return { status: statusOf(error) };
    }
  };
}

type Verifier = (token: string, options: Parameters<typeof jwtVerify>[2]) => Promise<JWTPayload>;

function verifierOf(key: OwnerTokenSettings['key']): Verifier {
  if ('secret' in key) {
    const secret = new TextEncoder().encode(key.secret);
    return async (token, options) =>
      (await jwtVerify(token, secret, { ...options, algorithms: SECRET_ALGORITHMS })).payload;
  }
  const keys = createRemoteJWKSet(new URL(key.jwksUrl));
  return async (token, options) =>
    (await jwtVerify(token, keys, { ...options, algorithms: PUBLIC_KEY_ALGORITHMS })).payload;
}

/** A token without an audience that is checked has to name one of the parties. */
function isMeantForUs(
  { azp }: JWTPayload,
  { audience, authorizedParties }: OwnerTokenSettings,
): boolean {
  if (authorizedParties.length === 0) return audience.length > 0;
  return typeof azp === 'string' && authorizedParties.includes(azp);
}

/** What is wrong with the token itself is the sender's fault; all else is that the keys could not be read. */
function statusOf(error: unknown): 'invalid' | 'expired' | 'unavailable' {
  if (error instanceof errors.JWTExpired) return 'expired';
  if (error instanceof errors.JWKSTimeout) return 'unavailable';
  if (error instanceof errors.JWKSInvalid) return 'unavailable';
  if (error instanceof errors.JOSEError && error.code !== errors.JOSEError.code) return 'invalid';
  return 'unavailable';
}
