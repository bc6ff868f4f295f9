import { spawn } from 'node:child_process';
import type { Guard } from './guard.ts';
import { lineSplitter, Tail } from './lines.ts';
import { signalGroup } from './process-group.ts';

export const PART_NAMES = ['sfu', 'local-calcom', 'server', 'worker', 'web'] as const;
export type PartName = (typeof PART_NAMES)[number];

/** How one part of the stack is started. */
export interface PartSpec {
  readonly name: PartName;
  readonly command: string;
  readonly args: readonly string[];
  readonly cwd: string;
  /** Whole environment of the process. */
  readonly env: Readonly<Record<string, string>>;
  /** Answers 2xx as soon as the part works. */
  readonly healthUrl: string;
  /** How long it may take to end after SIGTERM, ms. */
  readonly graceMs: number;
}

/** How a part ended. */
export interface PartEnd {
  readonly part: PartName;
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  /** Why it could not be started at all. */
  readonly error?: Error;
}

/** A part that runs. */
export interface Part {
  readonly name: PartName;
  /** Process id; undefined when it could not be started. */
  readonly pid: number | undefined;
  /** Never rejects. */
  readonly ended: Promise<PartEnd>;
  /** Its last lines of output. */
  tail(): readonly string[];
  /** Whether it has been asked to end. */
  isStopping(): boolean;
  /** Ends it with all its descendants. May be called more than once. */
  stop(): Promise<void>;
}

const TAIL_LINES = 25;

/** Starts a part in a process group of its own, so that Ctrl-C reaches the launcher only, which ends parts in order. */
export function startPart(spec: PartSpec, guard: Guard, onLine: (line: string) => void): Part {
  const tail = new Tail(TAIL_LINES);
  const child = spawn(spec.command, spec.args, {
    cwd: spec.cwd,
    env: spec.env,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const { pid } = child;
  if (pid !== undefined) guard.watch(pid);
  for (const stream of [child.stdout, child.stderr]) {
    const splitter = lineSplitter((line) => {
      tail.push(line);
      onLine(line);
    });
    stream.setEncoding('utf8');
    stream.on('data', (chunk: string) => splitter.push(chunk));
    stream.on('end', () => splitter.flush());
  }
  const ended = new Promise<PartEnd>((resolve) => {
    child.once('error', (error) => resolve({ part: spec.name, code: null, signal: null, error }));
    child.once('exit', (code, signal) => {
      // What the leader leaves behind in its group would hold ports and devices.
      if (pid !== undefined) {
        signalGroup(pid, 'SIGKILL');
        guard.forget(pid);
      }
      resolve({ part: spec.name, code, signal });
    });
  });
  let stopping: Promise<void> | undefined;
  const end = async () => {
    // The leader alone: a worker ends its own jobs, and fails when they end without it.
    if (pid !== undefined && child.kill('SIGTERM')) {
      const force = setTimeout(() => signalGroup(pid, 'SIGKILL'), spec.graceMs);
      await ended;
      clearTimeout(force);
    }
    await ended;
  };
  return {
    name: spec.name,
    pid,
    ended,
    tail: () => tail.lines(),
    isStopping: () => stopping !== undefined,
    stop: () => (stopping ??= end()),
  };
}

/** One line for people: `worker ended with exit code 1`. */
export function describeEnd({ part, code, signal, error }: PartEnd): string {
  if (error !== undefined) return `${part} could not be started: ${error.message}`;
  return `${part} ended with ${signal === null ? `exit code ${code ?? 'unknown'}` : signal}`;
}
