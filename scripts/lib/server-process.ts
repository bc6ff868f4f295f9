/** Servers that are started and killed one by one, on one calendar. */
import { resolve } from 'node:path';
import { partEnvironment, type Environment } from '../stack/environment.ts';
import { startGuard } from '../stack/guard.ts';
import { waitForHealth } from '../stack/health.ts';
import { serverPart } from '../stack/node-parts.ts';
import { startPart, type Part } from '../stack/part.ts';
import { portAllocator } from '../stack/ports.ts';
import type { Stack } from '../stack/start-stack.ts';

const ROOT = resolve(import.meta.dirname, '..', '..');
const READY_TIMEOUT_MS = 60_000;

export interface ServerProcess {
  url: string;
  pid: number;
  /** Everything that it has logged. */
  lines: string[];
  /** Ends it as a power cut would, or as an operator does. */
  end: (signal: 'SIGKILL' | 'SIGTERM') => Promise<void>;
}

/**
 * Starts a server without sign-in that uses the calendar of a stack.
 *
 * @param env more of its settings: `DATA_DIR`, or `DATABASE_URL`
 */
export async function startServer(stack: Stack, env: Environment): Promise<ServerProcess> {
  const guard = startGuard();
  const lines: string[] = [];
  const port = await portAllocator(() => undefined)({
    name: 'server',
    preferred: 0,
    transport: 'tcp',
  });
  const settings = partEnvironment(process.env, {
    LIVEKIT_URL: stack.livekitUrl,
    LIVEKIT_API_KEY: stack.apiKey,
    LIVEKIT_API_SECRET: stack.apiSecret,
    CAL_API_URL: stack.calUrl,
    CAL_API_KEY: stack.calKey,
    AUTH_DEVELOPMENT: '1',
    ...env,
  });
  const spec = serverPart({ root: ROOT, port, env: settings });
  const part: Part = startPart(spec, guard, (line) => lines.push(line));
  await waitForHealth(part, spec.healthUrl, READY_TIMEOUT_MS);
  if (part.pid === undefined) throw new Error('a server that is well has no process');
  const { pid } = part;
  return {
    url: `http://127.0.0.1:${port}/api/v1`,
    pid,
    lines,
    end: async (signal) => {
      if (signal === 'SIGKILL') process.kill(pid, signal);
      else await part.stop();
      await part.ended;
      guard.close();
    },
  };
}
