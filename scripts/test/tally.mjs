/**
 * What one runner, or all of them, counted.
 *
 * @typedef {{ passed: number, failed: number, skipped: number }} Tally
 */

/**
 * @param {unknown} report JSON report of vitest (the format of Jest)
 * @returns {Tally}
 * @throws {Error} when it is no such report
 */
export function tallyVitest(report) {
  return {
    passed: count(report, 'numPassedTests'),
    failed: count(report, 'numFailedTests'),
    skipped: count(report, 'numPendingTests') + count(report, 'numTodoTests'),
  };
}

/**
 * @param {unknown} report JSON report of Playwright
 * @returns {Tally} a test that passed at a second try counts as failed: it is not to be relied on
 * @throws {Error} when it is no such report
 */
export function tallyPlaywright(report) {
  const stats = field(report, 'stats');
  return {
    passed: count(stats, 'expected'),
    failed: count(stats, 'unexpected') + count(stats, 'flaky'),
    skipped: count(stats, 'skipped'),
  };
}

/**
 * Makes sure that nothing passes by not running: a runner that ended badly without a failed test, or that found no
 * test at all, counts as one failure.
 *
 * @param {Tally | undefined} tally undefined when the runner left no report
 * @param {number | null} exitCode null when it was ended by a signal
 * @returns {{ tally: Tally, problem?: string }}
 */
export function judge(tally, exitCode) {
  const counted = tally ?? { passed: 0, failed: 0, skipped: 0 };
  const problem =
    tally === undefined
      ? 'the runner left no report'
      : counted.passed + counted.failed === 0
        ? 'no test ran'
        : exitCode !== 0 && counted.failed === 0
          ? 'the runner failed outside the tests'
          : undefined;
  if (problem === undefined) return { tally: counted };
  return { tally: { ...counted, failed: counted.failed + 1 }, problem };
}

/**
 * @param {readonly Tally[]} tallies
 * @returns {Tally}
 */
export function sum(tallies) {
  return tallies.reduce(
    (total, one) => ({
      passed: total.passed + one.passed,
      failed: total.failed + one.failed,
      skipped: total.skipped + one.skipped,
    }),
    { passed: 0, failed: 0, skipped: 0 },
  );
}

/**
 * @param {Tally} tally
 * @returns {string} `12 passed, 0 failed`, and `, 1 skipped` when there is one
 */
export function describeTally({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

/**
 * @param {unknown} value
 * @param {string} name
 * @returns {unknown} the field of an object from a report; undefined for none, and for what is no object
 */
export function field(value, name) {
  if (typeof value !== 'object' || value === null) return undefined;
  return Object.entries(value).find(([key]) => key === name)?.[1];
}

/**
 * @param {unknown} value
 * @param {string} name
 * @returns {number}
 */
function count(value, name) {
  const found = field(value, name);
  if (typeof found !== 'number') throw new Error(`The test report has no number "${name}".`);
  return found;
}
