import type { Priority } from './scheduler.ts';

/** What an answer said about the provider's rate limit. */
export interface RateLimitReport {
  status: number;
  /** Requests left in the current window. */
  remaining?: number | undefined;
  /** Milliseconds until the window, or the block, ends. */
  resetMs?: number | undefined;
}

/** Admits requests to the provider by priority; shared by everything that uses one key. */
export interface RequestGate {
  /**
   * Resolves when the request may leave. Bookings never wait.
   *
   * @throws SchedulingError `rate_limited` with `retryAt` when there is no room within `maxWaitMs`
   */
  acquire(priority: Priority, options: { maxWaitMs: number; signal?: AbortSignal }): Promise<void>;
  observe(report: RateLimitReport): void;
}

/** A gate that is always open. */
export const openGate: RequestGate = {
  acquire: () => Promise.resolve(),
  observe: () => undefined,
};
