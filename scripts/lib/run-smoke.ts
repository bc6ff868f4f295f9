import { execFile } from 'node:child_process';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '..', '..');

/** Only what hangs: the smoke test has limits of its own for each step. In ms. */
export const SMOKE_MS = 400_000;

/**
 * Runs the smoke test with some variables and options and returns its result, the last line of its output.
 *
 * @throws Error where it said nothing
 */
export function runSmoke(
  env: Readonly<Record<string, string>>,
  ...options: string[]
): Promise<unknown> {
  return new Promise((resolve, reject) => {
    execFile(
      process.execPath,
      ['scripts/run.mjs', 'smoke', '--json', ...options],
      { cwd: ROOT, timeout: SMOKE_MS, env: { ...process.env, ...env } },
      // A failed smoke test ends with 1 and says on the same line what was wrong.
      (error, stdout) => {
        const last = stdout.trim().split('\n').at(-1);
        if (last === undefined || last === '') {
          reject(error ?? new Error('the smoke test said nothing'));
          return;
        }
        resolve(JSON.parse(last));
      },
    );
  });
}
