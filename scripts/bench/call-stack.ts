import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { StackOptions } from '../stack/stack-plan.ts';
import { startStack } from '../stack/start-stack.ts';
import type { Stack } from '../stack/start-stack.ts';

/** Runs a measurement against a fresh stack; by default one without a page. */
export async function withCallStack<T>(
  work: (stack: Stack) => Promise<T>,
  options: Pick<StackOptions, 'parts' | 'log' | 'env' | 'calRateLimit'> = {},
): Promise<T> {
  const dataDir = mkdtempSync(join(tmpdir(), 'in-call-calendar-bench-'));
  const stack = await startStack({
    dataDir,
    parts: ['sfu', 'local-calcom', 'server', 'worker'],
    ...options,
  });
  try {
    return await work(stack);
  } finally {
    await stack.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}
