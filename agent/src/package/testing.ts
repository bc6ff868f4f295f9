/** For who writes a Scheduler of their own: whether it does all that a call relies on. Needs no test runner. */
import type { Scheduler } from '../scheduling/scheduler.ts';
import { RULES, ruleCalendar } from './contract/rules.ts';

/** The adapter under test. Its event type asks for name and e-mail, and has some twenty free times in two weeks. */
export interface SchedulerHarness {
  /** Returns a scheduler as another process would have it, over one and the same calendar. */
  open: () => Scheduler | Promise<Scheduler>;
  /** The clock of the calendar, epoch ms; else the machine's. */
  now?: (() => number) | undefined;
}

/** What became of one rule. */
export interface RuleResult {
  /** What a scheduler does, as a sentence without its subject. */
  rule: string;
  isKept: boolean;
  /** How it was broken. */
  problem?: string;
}

/**
 * Checks every rule of the Scheduler port, one after the other. It books, moves and cancels: use a calendar for tests.
 *
 * @returns a result for each rule; an adapter is good where all are kept
 */
export async function checkScheduler(harness: SchedulerHarness): Promise<RuleResult[]> {
  const open = async (): Promise<Scheduler> => harness.open();
  const calendar = ruleCalendar(open, harness.now ?? Date.now);
  const results: RuleResult[] = [];
  for (const { name, check } of RULES) {
    try {
      await check(calendar);
      results.push({ rule: name, isKept: true });
    } catch (error) {
      const problem = error instanceof Error ? error.message : String(error);
      results.push({ rule: name, isKept: false, problem });
    }
  }
  return results;
}
