import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { startStack } from '../stack/start-stack.ts';
import './sfu-context.ts';

/** Starts one SFU for all integration tests of a run; vitest calls it only when there are any. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const dataDir = mkdtempSync(join(tmpdir(), 'in-call-calendar-sfu-'));
  const stack = await startStack({ dataDir, parts: ['sfu'] });
  project.provide('sfu', {
    url: stack.livekitUrl,
    apiKey: stack.apiKey,
    apiSecret: stack.apiSecret,
  });
  return async () => {
    await stack.stop();
    rmSync(dataDir, { recursive: true, force: true });
  };
}
