import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { runWithProgress } from '../setup/run-with-progress.mjs';

const SOURCES = [
  'web/src',
  'web/public',
  'web/index.html',
  'web/operator.html',
  'web/package.json',
  'web/vite.config.ts',
  'shared/src',
  'package-lock.json',
];

/**
 * When a file, or anything below a folder, was last changed. A folder counts itself: that is how a removed file shows.
 *
 * @returns epoch ms; 0 when there is nothing at `path`
 */
function lastChange(path: string): number {
  if (!existsSync(path)) return 0;
  const stats = statSync(path);
  if (!stats.isDirectory()) return stats.mtimeMs;
  return Math.max(stats.mtimeMs, ...readdirSync(path).map((name) => lastChange(join(path, name))));
}

/** Whether web/dist is missing or older than what it is made of. */
export function webBuildIsStale(root: string): boolean {
  const built = lastChange(join(root, 'web/dist/index.html'));
  return SOURCES.some((source) => lastChange(join(root, source)) >= built);
}

/**
 * Builds the page unless a current build is there.
 *
 * @throws Error with the last lines of Vite when the build fails
 */
export async function ensureWebBuild(root: string, log: (line: string) => void): Promise<void> {
  if (!webBuildIsStale(root)) return;
  await runWithProgress({
    label: 'building the page',
    command: process.execPath,
    args: [join(root, 'node_modules/vite/bin/vite.js'), 'build'],
    cwd: join(root, 'web'),
    log,
  });
}
