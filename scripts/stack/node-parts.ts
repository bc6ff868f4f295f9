import { join } from 'node:path';
import type { PartSpec } from './part.ts';

/** What a part that runs on Node needs to know. */
export interface NodePartOptions {
  readonly root: string;
  readonly port: number;
  readonly env: Record<string, string>;
}

/** Of the programs that `buildAgent` makes. */
const PROGRAMS = join('agent', 'dist');

/** @param options `dataDir`: where its bookings live; `now`: ISO instant its clock starts at */
export function localCalcomPart(
  options: NodePartOptions & {
    readonly dataDir: string;
    readonly key: string;
    readonly now: string | undefined;
    readonly calendarFile: string | undefined;
    readonly rateLimit: number | undefined;
  },
): PartSpec {
  const { root, port, env, dataDir, key, now, calendarFile, rateLimit } = options;
  return {
    name: 'local-calcom',
    command: process.execPath,
    args: [
      join(PROGRAMS, 'local-calcom.js'),
      ...['--port', String(port), '--data', dataDir, '--key', key, '--quiet'],
      ...(rateLimit === undefined ? [] : ['--rate-limit', String(rateLimit)]),
      ...(now === undefined ? [] : ['--now', now]),
      ...(calendarFile === undefined ? [] : ['--calendar', calendarFile]),
    ],
    cwd: root,
    env,
    healthUrl: `http://127.0.0.1:${port}/healthz`,
    graceMs: 3_000,
  };
}

/** The HTTP API; healthy as soon as it listens. */
export function serverPart({ root, port, env }: NodePartOptions): PartSpec {
  return {
    name: 'server',
    command: process.execPath,
    args: [join(PROGRAMS, 'server.js')],
    cwd: root,
    env: { ...env, PORT: String(port) },
    healthUrl: `http://127.0.0.1:${port}/healthz`,
    graceMs: 3_000,
  };
}

/** Its health port answers 200 while the worker is connected to the SFU, 503 before (agents 1.9.0). */
export function workerPart({ root, port, env }: NodePartOptions): PartSpec {
  return {
    name: 'worker',
    command: process.execPath,
    args: [join(PROGRAMS, 'worker.js'), 'start'],
    cwd: root,
    // Else @livekit/rtc-node writes what it does into the log, at any level.
    env: { NODE_ENV: 'production', WORKER_DRAIN_MS: '0', ...env, WORKER_PORT: String(port) },
    healthUrl: `http://127.0.0.1:${port}/`,
    // On SIGTERM its calls give back what they hold: a request each, to a provider that may be slow.
    graceMs: 10_000,
  };
}

/** The built page, with `/api` passed on to the server. */
export function webPart({
  root,
  port,
  env,
  serverUrl,
}: NodePartOptions & { readonly serverUrl: string }): PartSpec {
  return {
    name: 'web',
    command: process.execPath,
    args: [
      join(root, 'node_modules', 'vite', 'bin', 'vite.js'),
      'preview',
      ...['--host', '127.0.0.1', '--port', String(port), '--strictPort', '--logLevel', 'warn'],
    ],
    cwd: join(root, 'web'),
    env: { ...env, API_URL: serverUrl },
    healthUrl: `http://127.0.0.1:${port}/`,
    graceMs: 2_000,
  };
}
