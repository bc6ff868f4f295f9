/** How often each sender may ask: one table for all routes, counted in Redis where there is one, else in this process. */
import type { Context } from 'hono';
import {
  RateLimiterMemory,
  RateLimiterRedis,
  RateLimiterRes,
  type RateLimiterAbstract,
} from 'rate-limiter-flexible';
import { ApiError } from './api-error.ts';

const MINUTE = 60;
/** Longer than any call. */
const CALL = 4 * 60 * MINUTE;
const WAIT = 'Too many requests. Please wait a moment.';

/** So many requests of one sender in a minute. */
const perMinute = (most: number, message = WAIT) => ({ most, seconds: MINUTE, message });

/** `most` requests of one sender in each span of so many seconds. */
const RULES = {
  /** By address; `TOKENS_PER_MINUTE` says how many. */
  token: perMinute(10, 'Too many calls were started from here. Please wait a minute.'),
  /** By agent of the database. */
  agent_token: perMinute(60, 'Too many calls were started with this agent. Please wait a minute.'),
  /** By room: the way back into a call, and another agent for it. */
  call: perMinute(20, 'Too many requests about this call. Please wait a moment.'),
  /** By room, as the next ones for callers; by owner for owners. */
  slots_caller: perMinute(60),
  slots_owner: perMinute(120),
  book_caller: perMinute(5),
  book_call: {
    most: 10,
    seconds: CALL,
    message: 'This call has asked for as many bookings as one call may.',
  },
  book_owner: perMinute(120),
  /** By owner. */
  status: perMinute(60),
  /** By owner and agent. */
  calendar_test: perMinute(6),
  /** By address. */
  failed_sign_in: perMinute(20, 'Too many wrong tokens. Please wait a minute.'),
};

export type Rule = keyof typeof RULES;

/** What the library needs of a Redis client; one that rejects at once while there is no connection. */
export interface LimitsClient {
  readonly isReady: boolean;
  eval(script: string, options: { keys: string[]; arguments: string[] }): Promise<unknown>;
}

export interface LimitsOptions {
  /** Calls that one address may start in a minute. */
  tokensPerMinute: number;
  /** Without one, and while it fails, this process counts alone. */
  redis?: LimitsClient | undefined;
}

export interface Limits {
  /**
   * Counts a request, and says in the headers of its answer what is left.
   *
   * @param sender whose requests are counted together
   * @throws ApiError 429 where there have been too many, with when to come again
   */
  spend(c: Context, rule: Rule, sender: string): Promise<void>;
}

/** Returns the limits of a server. */
export function createLimits({ tokensPerMinute, redis }: LimitsOptions): Limits {
  const mostOf = (rule: Rule): number => (rule === 'token' ? tokensPerMinute : RULES[rule].most);
  const limiters = new Map<Rule, RateLimiterAbstract>();

  function limiterOf(rule: Rule): RateLimiterAbstract {
    const known = limiters.get(rule);
    if (known) return known;
    const options = {
      points: mostOf(rule),
      duration: RULES[rule].seconds,
      keyPrefix: `icc:limit:${rule}`,
    };
    const memory = new RateLimiterMemory(options);
    const made = redis
      ? new RateLimiterRedis({
          ...options,
          storeClient: redis,
          useRedisPackage: true,
          rejectIfRedisNotReady: true,
          insuranceLimiter: memory,
        })
      : memory;
    limiters.set(rule, made);
    return made;
  }

  return {
    async spend(c, rule, sender) {
      const count = await consume(limiterOf(rule), sender);
      const seconds = Math.max(1, Math.ceil(count.msBeforeNext / 1000));
      c.header('RateLimit-Policy', `"${rule}";q=${mostOf(rule)};w=${RULES[rule].seconds}`, {
        append: true,
      });
      c.header('RateLimit', `"${rule}";r=${count.remainingPoints};t=${seconds}`, { append: true });
      if (count.consumedPoints <= mostOf(rule)) return;
      throw new ApiError(429, 'rate_limited', RULES[rule].message, {
        headers: { 'Retry-After': String(seconds) },
      });
    },
  };
}

/** The library rejects with the same object where there have been too many. */
async function consume(limiter: RateLimiterAbstract, sender: string): Promise<RateLimiterRes> {
  try {
    return await limiter.consume(sender);
  } catch (error) {
    if (error instanceof RateLimiterRes) return error;
    throw error;
  }
}
