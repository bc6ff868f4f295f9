/** How many calls one worker holds: as many as go as well as one does. */

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

export interface Knee {
  /** The most calls that were held; 0 where one call fails already. */
  knee: number;
  /** False where all runs were held: the knee is above the last one. */
  is_found: boolean;
  /** All runs, in their order. */
  runs: RampRun[];
}

/**
 * Runs with more and more calls until they do not go as well as one. What does not go well is run once more, since
 * anything else that the machine does looks the same.
 *
 * @param most calls
 */
export async function findKnee(
  most: number,
  run: (calls: number) => Promise<RampRun>,
): Promise<Knee> {
  const first = await run(1);
  const runs = [first];
  const holds = async (calls: number): Promise<boolean> => {
    const made = await run(calls);
    runs.push(made);
    return isHeld(first, made);
  };
  let knee = 0;
  if (!isHeld(first, first) && !(await holds(1))) return { knee, is_found: true, runs };
  knee = 1;
  for (let calls = nextCalls(knee); calls <= most; calls = nextCalls(calls)) {
    if (!(await holds(calls)) && !(await holds(calls))) return { knee, is_found: true, runs };
    knee = calls;
  }
  return { knee, is_found: false, runs };
}

/** Calls of the next run. */
export function nextCalls(calls: number): number {
  return calls < 4 ? calls + 1 : Math.ceil(calls * 1.5);
}
