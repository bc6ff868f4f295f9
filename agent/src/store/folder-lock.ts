/** A lock on the database's folder: PGlite has none, and two processes that open one folder destroy it. */
import { randomUUID } from 'node:crypto';
import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { z } from 'zod';

/** A process, told apart from a later one with the same number. */
const holderSchema = z.object({ pid: z.number().int(), startedAt: z.string() });
type Holder = z.infer<typeof holderSchema>;

/** A folder that another process has open. */
export class FolderInUseError extends Error {
  override name = 'FolderInUseError';
  readonly pid: number;

  constructor(folder: string, pid: number) {
    super(
      `${folder} is in use by process ${pid}; stop it first, or set DATABASE_URL for more than one server`,
    );
    this.pid = pid;
  }
}

/**
 * Locks a folder for this process, by a file beside it. A lock whose process has died is taken over.
 *
 * @returns what unlocks it
 * @throws FolderInUseError while another process that runs has it
 */
export function lockFolder(folder: string): () => void {
  const file = `${folder}.lock`;
  const mine: Holder = { pid: process.pid, startedAt: startOf(process.pid) ?? '' };
  const draft = `${file}.${randomUUID()}`;
  writeFileSync(draft, JSON.stringify(mine), { mode: 0o600 });
  try {
    while (!isLinked(draft, file)) removeDead(file, folder);
  } finally {
    rmSync(draft, { force: true });
  }
  return () => {
    rmSync(file, { force: true });
  };
}

/** Gives the draft the name of the lock; false where there is one already. */
function isLinked(draft: string, file: string): boolean {
  try {
    linkSync(draft, file);
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  }
}

/** Removes the lock of a process that has died. Of two that try, the second may move the first one's: it puts it back. */
function removeDead(file: string, folder: string): void {
  const before = read(file);
  if (before === 'gone') return;
  if (before && isAlive(before)) throw new FolderInUseError(folder, before.pid);
  const aside = `${file}.${randomUUID()}`;
  try {
    renameSync(file, aside);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return;
    throw error;
  }
  const moved = read(aside);
  if (moved && moved !== 'gone' && isAlive(moved)) isLinked(aside, file);
  rmSync(aside, { force: true });
}

/** Who holds the lock; nothing where the file says nothing that is known, `gone` where it is not there. */
function read(file: string): Holder | 'gone' | undefined {
  try {
    return holderSchema.safeParse(JSON.parse(readFileSync(file, 'utf8'))).data;
  } catch (error) {
    return codeOf(error) === 'ENOENT' ? 'gone' : undefined;
  }
}

function isAlive({ pid, startedAt }: Holder): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (codeOf(error) === 'ESRCH') return false;
  }
  const start = startOf(pid);
  return start === undefined || start === startedAt;
}

/** When a process began, in a form that differs from any other with its number; nothing where the system has no /proc. */
function startOf(pid: number): string | undefined {
  try {
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name, in brackets, may hold blanks; the start is the twentieth field after it (proc(5)).
    return `${boot}/${stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? ''}`;
  } catch {
    return undefined;
  }
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined;
}
