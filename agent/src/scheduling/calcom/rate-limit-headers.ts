import type { RateLimitReport } from '../request-gate.ts';

type Headers = Readonly<Record<string, string | string[] | undefined>>;

/** How long Cal.com blocks a key that went over its limit, when the answer does not say. */
const BLOCK_MS = 60_000;

/**
 * Reads `X-RateLimit-Remaining-<name>` and `X-RateLimit-Reset-<name>` (seconds from now, not a Unix time).
 * With several limits the tightest counts. `Retry-After` is not sent today, and honoured if it ever is.
 */
export function readRateLimit(status: number, headers: Headers): RateLimitReport {
  const remaining = numbersOf(headers, 'x-ratelimit-remaining');
  const resets = numbersOf(headers, 'x-ratelimit-reset');
  const retryAfter = numbersOf(headers, 'retry-after');
  const seconds = Math.max(...resets, ...retryAfter, 0);
  return {
    status,
    remaining: remaining.length > 0 ? Math.min(...remaining) : undefined,
    resetMs: seconds > 0 ? seconds * 1000 : status === 429 ? BLOCK_MS : undefined,
  };
}

function numbersOf(headers: Headers, prefix: string): number[] {
  return Object.entries(headers)
    .filter(([name]) => name === prefix || name.startsWith(`${prefix}-`))
    .map(([, value]) => Number(value))
    .filter((value) => Number.isFinite(value) && value >= 0 && value <= 3600);
}
