import { describe, expect, it } from 'vitest';
import { describeTally, judge, sum, tallyPlaywright, tallyVitest } from './tally.mjs';

describe('tallyVitest', () => {
  it('counts passed, failed and skipped tests', () => {
    const report = { numPassedTests: 5, numFailedTests: 1, numPendingTests: 2, numTodoTests: 1 };
    expect(tallyVitest(report)).toEqual({ passed: 5, failed: 1, skipped: 3 });
  });

  it('refuses something that is no report', () => {
    expect(() => tallyVitest({ success: true })).toThrow(/numPassedTests/);
  });
});

describe('tallyPlaywright', () => {
  it('counts a test that needed a second try as failed', () => {
    const report = { stats: { expected: 4, unexpected: 0, flaky: 1, skipped: 2, duration: 1 } };
    expect(tallyPlaywright(report)).toEqual({ passed: 4, failed: 1, skipped: 2 });
  });
});

describe('judge', () => {
  const passed = { passed: 3, failed: 0, skipped: 0 };

  it('takes a clean run as it is', () => {
    expect(judge(passed, 0)).toEqual({ tally: passed });
  });

  it('adds nothing to a run whose failures are counted', () => {
    const failed = { passed: 2, failed: 1, skipped: 0 };
    expect(judge(failed, 1)).toEqual({ tally: failed });
  });

  it.each([
    ['a runner that crashed after its tests', passed, 1, /outside the tests/],
    ['a runner that was killed', passed, null, /outside the tests/],
    ['a runner without a report', undefined, 0, /no report/],
    ['a runner that found no test', { passed: 0, failed: 0, skipped: 0 }, 0, /no test ran/],
    ['a runner that skipped all tests', { passed: 0, failed: 0, skipped: 9 }, 0, /no test ran/],
  ])('counts %s as a failure', (_what, tally, exitCode, problem) => {
    const verdict = judge(tally, exitCode);
    expect(verdict.tally.failed).toBe(1);
    expect(verdict.problem).toMatch(problem);
  });
});

describe('describeTally', () => {
  it('reads as the promised last line', () => {
    const total = sum([
      { passed: 10, failed: 0, skipped: 0 },
      { passed: 2, failed: 1, skipped: 0 },
    ]);
    expect(describeTally(total)).toBe('12 passed, 1 failed');
    expect(describeTally({ ...total, skipped: 4 })).toBe('12 passed, 1 failed, 4 skipped');
  });
});
