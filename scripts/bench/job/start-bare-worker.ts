import { join, resolve } from 'node:path';
import { startGuard } from '../../stack/guard.ts';
import { waitForHealth } from '../../stack/health.ts';
import { startPart } from '../../stack/part.ts';
import { portAllocator } from '../../stack/ports.ts';
import { partEnvironment } from '../../stack/environment.ts';
import type { StackEndpoints } from '../../stack/stack-plan.ts';

const ROOT = resolve(import.meta.dirname, '../../..');
const READY_MS = 60_000;

/** Starts the worker of bare jobs, and waits until it takes some. The answer stops it. */
export async function startBareWorker(
  stack: StackEndpoints,
  agentName: string,
  onLine: (line: string) => void,
): Promise<() => Promise<void>> {
  const take = portAllocator(() => undefined);
  const port = await take({ name: 'bare worker', preferred: 0, transport: 'tcp' });
  const guard = startGuard();
  const healthUrl = `http://127.0.0.1:${port}/`;
  const part = startPart(
    {
      name: 'worker',
      command: process.execPath,
      args: [join(import.meta.dirname, 'bare-worker.mjs'), 'start'],
      cwd: ROOT,
      env: partEnvironment(process.env, {
        LIVEKIT_URL: stack.livekitUrl,
        LIVEKIT_API_KEY: stack.apiKey,
        LIVEKIT_API_SECRET: stack.apiSecret,
        LIVEKIT_AGENT_NAME: agentName,
        WORKER_PORT: String(port),
      }),
      healthUrl,
      graceMs: 5000,
    },
    guard,
    onLine,
  );
  await waitForHealth(part, healthUrl, READY_MS);
  return async () => {
    await part.stop();
    guard.close();
  };
}
