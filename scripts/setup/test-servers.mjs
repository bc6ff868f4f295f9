import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { findOnPath } from './find-on-path.mjs';
import { aptAccess, aptCommand, aptInstall } from './system-packages.mjs';

/** Where Debian keeps PostgreSQL's programs, a folder a version; only its clients are on the PATH. */
const POSTGRES_FOLDER = '/usr/lib/postgresql';

/**
 * Servers that the tests start themselves. The product uses them only where REDIS_URL and DATABASE_URL say so.
 *
 * @param {{ env: Record<string, string | undefined>, log: (line: string) => void }} options
 * @returns {Promise<void>}
 * @throws {Error} that says how to get one, when it cannot be installed from here
 */
export async function ensureTestServers({ env, log }) {
  const path = env['PATH'];
  await ensure('redis-server', 'redis-server', () => findOnPath('redis-server', path), log);
  await ensure('postgres', 'postgresql', () => findPostgres(path), log);
}

/**
 * @param {string} program
 * @param {string} debianPackage
 * @param {() => string | undefined} find
 * @param {(line: string) => void} log
 */
async function ensure(program, debianPackage, find, log) {
  if (find() !== undefined) return;
  const access = aptAccess();
  if (access === undefined) {
    throw new Error(
      `${program} was not found; tests need it. Install it (Debian: ${aptCommand([debianPackage])}).`,
    );
  }
  await aptInstall({ what: program, packages: [debianPackage], prefix: access.prefix, log });
  if (find() === undefined) throw new Error(`${program} was installed, but cannot be found.`);
}

/**
 * @param {string | undefined} path value of the variable PATH
 * @returns {string | undefined} the program `postgres`; nothing where there is none
 */
function findPostgres(path) {
  const onPath = findOnPath('postgres', path);
  if (onPath !== undefined) return onPath;
  try {
    const folders = readdirSync(POSTGRES_FOLDER).map((name) => join(POSTGRES_FOLDER, name, 'bin'));
    return folders.map((folder) => findOnPath('postgres', folder)).find((found) => found);
  } catch {
    return undefined;
  }
}
