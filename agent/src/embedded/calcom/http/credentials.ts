import { createHash, timingSafeEqual } from 'node:crypto';
import { httpException } from '../api-error.ts';
import type { Route } from './route.ts';

const KEY_PREFIX = 'cal_';

/** Who sends a request. */
export interface Caller {
  readonly isHost: boolean;
  /** What the rate limit counts by. */
  readonly countedAs: string;
}

/**
 * Looks the bearer up. A wrong API key is refused on every route, even where none is needed, because the rate limit
 * asks first.
 *
 * @throws ApiError 401.
 */
export function identify(
  authorization: string | undefined,
  options: { key: string; address: string; auth: Route['auth'] },
): Caller {
  const bearer = /^Bearer\s+(\S+)$/i.exec(authorization ?? '')?.[1];
  const byAddress = { isHost: false, countedAs: `address ${options.address}` };
  if (bearer === undefined) {
    if (options.auth === 'required') {
      throw httpException(
        401,
        "ApiAuthStrategy - No authentication method provided. Either pass an API key as 'Bearer' header or OAuth client credentials as 'x-cal-secret-key' and 'x-cal-client-id' headers",
      );
    }
    return byAddress;
  }
  if (bearer.startsWith(KEY_PREFIX)) {
    if (!isSameSecret(bearer, options.key)) {
      throw httpException(401, 'CustomThrottlerGuard - Invalid API Key');
    }
    return { isHost: true, countedAs: 'key' };
  }
  if (options.auth === 'none') return byAddress;
  throw httpException(401, 'ApiAuthStrategy - access token - Invalid Access Token.');
}

/** Compares two secrets in a time that tells nothing about them. */
export function isSameSecret(a: string, b: string): boolean {
  const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(a), digest(b));
}
