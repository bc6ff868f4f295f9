/** Many random runs, and what went wrong in all of them. */
import fc from 'fast-check';
import { startProvider } from './provider.ts';
import { runScenario, type Verdict } from './run-scenario.ts';
import { scenario, type Scenario } from './scenario.ts';
import { createVirtualTime } from './virtual-time.ts';

export interface SoakOptions {
  runs: number;
  /** The same seed plays the same scenarios. */
  seed: number;
  onRun?: (done: number) => void;
}

export interface SoakReport extends Verdict {
  runs: number;
  seed: number;
  /** Scenarios that went wrong, at most a few. */
  failures: { verdict: Verdict; scenario: Scenario }[];
}

/** Monday morning in New York. */
const START = Date.parse('2026-11-23T13:00:00.000Z');
/** Each run uses a weekday of its own; booking windows are a year. */
const RUNS_PER_PROVIDER = 100;
const MAX_FAILURES = 5;

export async function soak({ runs, seed, onRun }: SoakOptions): Promise<SoakReport> {
  const scenarios = fc.sample(scenario, { numRuns: runs, seed });
  const total: Verdict = { double: 0, falseBooked: 0, lost: 0, holdsLeft: 0, stuck: 0 };
  const failures: SoakReport['failures'] = [];
  for (let first = 0; first < runs; first += RUNS_PER_PROVIDER) {
    const time = createVirtualTime(START);
    const provider = await startProvider(time.now);
    try {
      for (const [index, each] of scenarios.slice(first, first + RUNS_PER_PROVIDER).entries()) {
        const verdict = await runScenario(each, provider, time);
        if (add(total, verdict) && failures.length < MAX_FAILURES) {
          failures.push({ verdict, scenario: each });
        }
        onRun?.(first + index + 1);
      }
    } finally {
      await provider.close();
    }
  }
  return { runs, seed, ...total, failures };
}

/** Adds a verdict to the total; true when something went wrong. */
function add(total: Verdict, verdict: Verdict): boolean {
  let isBad = false;
  for (const key of ['double', 'falseBooked', 'lost', 'holdsLeft', 'stuck'] as const) {
    total[key] += verdict[key];
    isBad ||= verdict[key] > 0;
  }
  return isBad;
}
