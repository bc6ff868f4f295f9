import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { failuresOfPlaywright, failuresOfVitest } from './failures.mjs';
import { judge, tallyPlaywright, tallyVitest } from './tally.mjs';

/**
 * @typedef {object} Runner
 * @property {string} name
 * @property {readonly string[]} args of Node
 * @property {(report: string) => Record<string, string>} env
 * @property {(report: unknown) => import('./tally.mjs').Tally} tally
 * @property {(report: unknown) => import('./failures.mjs').Failure[]} failures
 */

const VITEST = 'node_modules/vitest/vitest.mjs';

/**
 * @param {string} project of vitest.config.ts
 * @returns {Runner}
 */
function vitest(project) {
  return {
    name: project,
    args: [VITEST, 'run', '--project', project, '--reporter=default', '--reporter=json'],
    env: () => ({}),
    tally: tallyVitest,
    failures: failuresOfVitest,
  };
}

/**
 * @param {string} name
 * @param {readonly string[]} options of Playwright: which project, and how
 * @returns {Runner}
 */
function playwright(name, options) {
  return {
    name,
    args: ['node_modules/@playwright/test/cli.js', 'test', ...options],
    env: (report) => ({ PLAYWRIGHT_JSON_OUTPUT_NAME: report }),
    tally: tallyPlaywright,
    failures: failuresOfPlaywright,
  };
}

/** @type {readonly Runner[]} */
export const RUNNERS = [
  vitest('unit'),
  vitest('servers'),
  vitest('integration'),
  playwright('gallery', ['--project=gallery', '--workers=2']),
  playwright('browser', ['--project=calls']),
];

/** A runner that hangs is ended after this time, and counts as failed. */
const LIMIT_MS = 45 * 60_000;

/**
 * Runs one runner with its output on ours, counts, and keeps what failed.
 *
 * @param {Runner} runner
 * @param {{ root: string, reports: string, env: Record<string, string> }} options `reports`: a folder for its report
 * @returns {Promise<ReturnType<typeof judge> & { failures: readonly import('./failures.mjs').Failure[] }>}
 */
export async function runRunner(runner, { root, reports, env }) {
  const report = join(reports, `${runner.name}.json`);
  const output = runner.tally === tallyVitest ? [`--outputFile.json=${report}`] : [];
  const child = spawn(process.execPath, [...runner.args, ...output], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, ...env, ...runner.env(report) },
  });
  const forward = (/** @type {NodeJS.Signals} */ signal) => child.kill(signal);
  process.on('SIGINT', forward);
  process.on('SIGTERM', forward);
  const limit = setTimeout(() => child.kill('SIGKILL'), LIMIT_MS);
  /** @type {number | null} */
  const exitCode = await new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => resolve(code));
  });
  clearTimeout(limit);
  process.off('SIGINT', forward);
  process.off('SIGTERM', forward);
  const { tally, failures } = read(runner, report);
  return { ...judge(tally, exitCode), failures };
}

/**
 * @param {Runner} runner
 * @param {string} report
 * @returns {{ tally?: import('./tally.mjs').Tally, failures: readonly import('./failures.mjs').Failure[] }}
 */
function read(runner, report) {
  try {
    /** @type {unknown} */
    const value = JSON.parse(readFileSync(report, 'utf8'));
    return { tally: runner.tally(value), failures: runner.failures(value) };
  } catch (error) {
    console.error(`${runner.name}: ${error instanceof Error ? error.message : String(error)}`);
    return { failures: [] };
  }
}
