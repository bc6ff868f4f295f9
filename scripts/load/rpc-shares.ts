/** What of a remote call's time is whose: the agent's own, its process's that came late, or the load's. */
import { watchLoopDelay } from '../../agent/src/runtime/metrics/loop-delay.ts';
import { readMetrics, type Metrics } from '../lib/read-metrics.ts';

/** In ms. What is left of a remote call is the way: media server, data channel, and waiting for a processor. */
export interface RpcShares {
  /** From a tap in the agent's process until its answer is made, at most. */
  handled_p95_ms: number;
  /** How late the event loops of calls came, 99th percentile: of the call in the middle, and of the worst. */
  jobs_late_p99_ms: { middle: number; worst: number };
  /** How late this process came, which plays all the callers. */
  callers_late_p95_ms: number;
  callers_late_p99_ms: number;
}

const BUCKET = /^icc_rpc_seconds_bucket\{le="([^"]+)",method="([^"]+)",code="ok"\}$/;
/** Goes the other way: the agent waits for the page. */
const OUTGOING = 'calendar.view';

/** Begins to measure; the answer says what it was since. `port`: of the worker's metrics. */
export async function startShares(port: number): Promise<() => Promise<RpcShares>> {
  const before = (await readMetrics(port)).values;
  const delay = watchLoopDelay();
  return async () => {
    const { p95, p99 } = delay();
    const { values } = await readMetrics(port);
    const late = (stat: string): number =>
      toMs(values.get(`icc_job_delay_seconds{stat="${stat}"}`) ?? NaN);
    return {
      handled_p95_ms: toMs(handledWithin(before, values, 0.95)),
      jobs_late_p99_ms: { middle: late('p50'), worst: late('max') },
      callers_late_p95_ms: toMs(p95),
      callers_late_p99_ms: toMs(p99),
    };
  };
}

/**
 * Returns the bound in seconds within which this share (0 to 1) of the page's calls was answered between two readings:
 * the upper end of a histogram's bucket. Infinity above the last one, NaN where none was answered. Pure.
 */
export function handledWithin(before: Metrics, after: Metrics, share: number): number {
  const counts = new Map<number, number>();
  for (const [name, count] of after) {
    const [, bound, method] = BUCKET.exec(name) ?? [];
    if (bound === undefined || method === OUTGOING) continue;
    const upTo = bound === '+Inf' ? Infinity : Number(bound);
    counts.set(upTo, (counts.get(upTo) ?? 0) + count - (before.get(name) ?? 0));
  }
  const total = counts.get(Infinity) ?? 0;
  if (total === 0) return NaN;
  const bounds = [...counts.keys()].sort((a, b) => a - b);
  return bounds.find((bound) => (counts.get(bound) ?? 0) >= share * total) ?? Infinity;
}

function toMs(seconds: number): number {
  return Math.round(seconds * 10_000) / 10;
}
