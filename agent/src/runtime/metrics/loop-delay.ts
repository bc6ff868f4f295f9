/** How late this process comes to do what is due: what is late here makes every answer of it late. */
import { monitorEventLoopDelay } from 'node:perf_hooks';

/** How often it is looked at, in ms. */
const RESOLUTION_MS = 20;

/** In seconds: by how much the event loop came late, in the middle, and in the worst hundredth of the time. */
export interface LoopDelay {
  p50: number;
  p95: number;
  p99: number;
}

/** Begins to watch. Returns what tells the delay since it was asked last. */
export function watchLoopDelay(): () => LoopDelay {
  const histogram = monitorEventLoopDelay({ resolution: RESOLUTION_MS });
  histogram.enable();
  // What is recorded is the time between two looks, in ns.
  const late = (percentile: number): number =>
    Math.max(0, histogram.percentile(percentile) / 1e6 - RESOLUTION_MS) / 1000;
  return () => {
    const delay = { p50: late(50), p95: late(95), p99: late(99) };
    histogram.reset();
    return delay;
  };
}
