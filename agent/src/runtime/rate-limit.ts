/** Limits how often each sender may call: a bucket that refills steadily. Pure but for the injected clock. */
export interface RateLimitOptions {
  /** Calls that a sender may make at once. */
  burst: number;
  /** Calls a second in the long run. */
  perSecond: number;
  /** Milliseconds of any clock; one that goes back only refills nothing. */
  now: () => number;
}

interface Bucket {
  tokens: number;
  at: number;
}

/**
 * Returns a function that takes one call from a sender's bucket. It returns 0, or where the bucket is empty the
 * milliseconds until the next call is admitted. Senders whose buckets are full again are forgotten.
 */
export function createRateLimit(options: RateLimitOptions): (sender: string) => number {
  const { burst, perSecond, now } = options;
  const msToFill = (burst / perSecond) * 1000;
  /** By the time of the last call, the oldest first. */
  const buckets = new Map<string, Bucket>();

  function forgetFull(time: number): void {
    for (const [sender, { at }] of buckets) {
      if (time - at < msToFill) return;
      buckets.delete(sender);
    }
  }

  return (sender) => {
    const time = now();
    forgetFull(time);
    const { tokens, at } = buckets.get(sender) ?? { tokens: burst, at: time };
    const refilled = Math.min(burst, tokens + (Math.max(0, time - at) / 1000) * perSecond);
    const isAdmitted = refilled >= 1;
    buckets.delete(sender);
    buckets.set(sender, { tokens: isAdmitted ? refilled - 1 : refilled, at: time });
    return isAdmitted ? 0 : Math.ceil(((1 - refilled) / perSecond) * 1000);
  };
}
