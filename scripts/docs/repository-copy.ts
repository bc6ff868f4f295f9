import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdtemp, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { ROOT } from './pages.ts';

/** A command that goes on until it is stopped. */
export interface Served {
  /** What the pattern found in its output. */
  found: string;
  stop(): Promise<void>;
}

/** The repository as somebody who has just cloned it has it, to run commands in as they stand in the documentation. */
export interface RepositoryCopy {
  folder: string;
  /**
   * Runs commands with bash, up to the first that fails.
   *
   * @returns what they wrote to standard output
   * @throws Error with all that they wrote, when one fails
   */
  run(commands: string, env?: NodeJS.ProcessEnv): Promise<string>;
  /**
   * Runs commands of which the last one goes on, until its output has what is waited for.
   *
   * @throws Error with all that they wrote, when they end before
   */
  serve(commands: string, waitsFor: RegExp, env?: NodeJS.ProcessEnv): Promise<Served>;
  remove(): Promise<void>;
}

/** Copies all files that belong to the repository, changed ones too. What `npm start` fetches and builds is shared. */
export async function copyRepository(): Promise<RepositoryCopy> {
  const folder = await mkdtemp(join(tmpdir(), 'clone-'));
  const listed = ['ls-files', '--cached', '--others', '--exclude-standard', '-z'];
  const { stdout } = await promisify(execFile)('git', listed, { cwd: ROOT });
  for (const file of stdout.split('\0').filter(Boolean)) {
    // One that was deleted and not committed yet is listed.
    await cp(join(ROOT, file), join(folder, file)).catch((error: unknown) => {
      if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
    });
  }
  await symlink(join(ROOT, '.cache'), join(folder, '.cache'));
  return {
    folder,
    run: (commands, env) => run(folder, commands, env),
    serve: (commands, waitsFor, env) => serve(folder, commands, waitsFor, env),
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

function startBash(folder: string, commands: string, env: NodeJS.ProcessEnv = process.env) {
  // A group of its own, so that what the commands start ends with them.
  const child = spawn('bash', ['-e', '-o', 'pipefail', '-c', commands], {
    cwd: folder,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  const said: string[] = [];
  const written: string[] = [];
  child.stdout.on('data', (chunk: Buffer) => written.push(chunk.toString()));
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => said.push(chunk.toString()));
  return { child, all: () => said.join(''), written: () => written.join('') };
}

async function run(folder: string, commands: string, env?: NodeJS.ProcessEnv): Promise<string> {
  const { child, all, written } = startBash(folder, commands, env);
  await once(child, 'close');
  if (child.exitCode !== 0) throw new Error(`ended with ${child.exitCode}: ${commands}\n${all()}`);
  return written();
}

async function serve(
  folder: string,
  commands: string,
  waitsFor: RegExp,
  env?: NodeJS.ProcessEnv,
): Promise<Served> {
  const { child, all } = startBash(folder, commands, env);
  const closed = once(child, 'close');
  const found = await new Promise<string | undefined>((resolve) => {
    const look = (): void => {
      const [text, group] = waitsFor.exec(all()) ?? [];
      if (text !== undefined) resolve(group ?? text);
    };
    for (const stream of [child.stdout, child.stderr]) stream.on('data', look);
    void closed.then(() => resolve(undefined));
  });
  if (found === undefined) throw new Error(`ended before ${waitsFor}: ${commands}\n${all()}`);
  return {
    found,
    async stop() {
      const goesOn = child.exitCode === null && child.signalCode === null;
      if (child.pid !== undefined && goesOn) process.kill(-child.pid, 'SIGTERM');
      await closed;
    },
  };
}
