/** What a request may still do, as the `X-RateLimit-*-Default` headers tell it. */
export interface RateLimitState {
  readonly allowed: boolean;
  readonly limit: number;
  readonly remaining: number;
  /** Whole seconds until the window, or the block, ends. */
  readonly resetSeconds: number;
}

interface Window {
  count: number;
  endsMs: number;
  blockedUntilMs: number;
}

/** Cal.com's limit: so many requests in 60 s from the first one, and a 60 s block for going over it. */
export class RateLimiter {
  static readonly WINDOW_MS = 60_000;
  readonly #limit: number;
  readonly #now: () => number;
  readonly #windows = new Map<string, Window>();

  constructor(limit: number, now: () => number) {
    this.#limit = limit;
    this.#now = now;
  }

  /** Counts one request of `who` (a key or an address). */
  hit(who: string): RateLimitState {
    const nowMs = this.#now();
    const window = this.#windowOf(who, nowMs);
    const isBlocked = window.blockedUntilMs > nowMs;
    if (!isBlocked) {
      window.count += 1;
      if (window.count > this.#limit) window.blockedUntilMs = nowMs + RateLimiter.WINDOW_MS;
    }
    const endsMs = window.blockedUntilMs > nowMs ? window.blockedUntilMs : window.endsMs;
    return {
      allowed: window.blockedUntilMs <= nowMs,
      limit: this.#limit,
      remaining: Math.max(0, this.#limit - window.count),
      resetSeconds: Math.ceil((endsMs - nowMs) / 1000),
    };
  }

  #windowOf(who: string, nowMs: number): Window {
    const known = this.#windows.get(who);
    const isOpen =
      known !== undefined &&
      Math.max(known.endsMs, known.blockedUntilMs) > nowMs &&
      // A clock that was set back must not lock a caller out for days.
      known.endsMs - nowMs <= RateLimiter.WINDOW_MS;
    if (isOpen && !(known.blockedUntilMs > 0 && known.blockedUntilMs <= nowMs)) return known;
    const window = { count: 0, endsMs: nowMs + RateLimiter.WINDOW_MS, blockedUntilMs: 0 };
    this.#windows.set(who, window);
    return window;
  }
}
