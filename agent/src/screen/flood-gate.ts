/** Limits how often one sender may call: a bucket that refills steadily. Pure but for the injected clock. */
export interface FloodGateOptions {
  /** Calls that may come at once. */
  burst: number;
  /** Calls a second in the long run. */
  perSecond: number;
  now: () => number;
}

/** Returns a function that takes one call from the sender's bucket, false when it is empty. */
export function createFloodGate({ burst, perSecond, now }: FloodGateOptions): () => boolean {
  let tokens = burst;
  let at = now();
  return () => {
    const time = now();
    tokens = Math.min(burst, tokens + (Math.max(0, time - at) / 1000) * perSecond);
    at = time;
    if (tokens < 1) return false;
    tokens -= 1;
    return true;
  };
}
