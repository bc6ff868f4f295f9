import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startStack } from '../stack/start-stack.ts';
import type { PartName } from '../stack/part.ts';
import type { Stack } from '../stack/start-stack.ts';

/** Runs a measurement against a fresh stack without a page: rooms, the local calendar, tokens and the agent. */
export async function withCallStack<T>(
  work: (stack: Stack) => Promise<T>,
  parts: readonly PartName[] = ['sfu', 'local-calcom', 'server', 'worker'],
): Promise<T> {
  const dataDir = mkdtempSync(join(tmpdir(), 'in-call-calendar-bench-'));
  const stack = await startStack({ dataDir, parts });
  try {
    return await work(stack);
  } finally {
    await stack.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}
