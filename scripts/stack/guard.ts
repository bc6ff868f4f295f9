import { spawn } from 'node:child_process';
import { join } from 'node:path';

/** Knows which process groups must not outlive this process. */
export interface Guard {
  watch(leader: number): void;
  forget(leader: number): void;
  /** Lets the guard go. Groups it still watches are ended by it. */
  close(): void;
}

/** Starts the guard, a process of its own: it works even when this process is killed outright. */
export function startGuard(): Guard {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'guard-main.mjs')], {
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
    env: {},
  });
  child.unref();
  const { stdin } = child;
  const failures: Error[] = [];
  child.on('error', (error) => failures.push(error));
  stdin.on('error', (error) => failures.push(error));
  const write = (line: string) => {
    const [failure] = failures;
    if (failure !== undefined)
      throw new Error('the guard of the child processes is gone', { cause: failure });
    stdin.write(`${line}\n`);
  };
  return {
    watch: (leader) => write(`+${leader}`),
    forget: (leader) => write(`-${leader}`),
    close: () => void stdin.end(),
  };
}
