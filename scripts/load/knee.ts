/** How many calls one worker holds: as many as go as well as one does. Pure. */

/** One run, as far as it counts. */
export interface RampRun {
  calls: number;
  rpc_p95_ms: number;
  /** Share of remote calls and calls that failed, 0 to 1. */
  failures: number;
}

const MOST_FAILURES = 0.005;
const MOST_LATENCY = 1.25;
/** Below this a difference is the machine's, not the load's, in ms. */
const NOTICEABLE_MS = 5;

/** Whether a run still goes as well as the first one, with a single call. */
export function isHeld(first: RampRun, run: RampRun): boolean {
  const limit = Math.max(first.rpc_p95_ms * MOST_LATENCY, first.rpc_p95_ms + NOTICEABLE_MS);
  return run.failures < MOST_FAILURES && run.rpc_p95_ms <= limit;
}

/** Returns the calls of the last run before the first one that is not held; 0 where one call fails already. */
export function kneeOf(runs: readonly RampRun[]): number {
  const [first] = runs;
  if (!first) return 0;
  const end = runs.findIndex((run) => !isHeld(first, run));
  return (end < 0 ? runs.at(-1) : runs[end - 1])?.calls ?? 0;
}

/** Calls of the next run. */
export function nextCalls(calls: number): number {
  return calls < 4 ? calls + 1 : Math.ceil(calls * 1.5);
}
