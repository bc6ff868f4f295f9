import { findOnPath } from './find-on-path.mjs';
import { aptAccess, aptCommand, aptInstall } from './system-packages.mjs';

const PACKAGES = ['redis-server'];

/**
 * A Redis server for the tests, which start it themselves. The product uses one only where REDIS_URL says so.
 *
 * @param {{ env: Record<string, string | undefined>, log: (line: string) => void }} options
 * @returns {Promise<void>}
 * @throws {Error} that says how to get one, when it cannot be installed from here
 */
export async function ensureRedisServer({ env, log }) {
  const find = () => findOnPath('redis-server', env['PATH']);
  if (find() !== undefined) return;
  const access = aptAccess();
  if (access === undefined) {
    throw new Error(
      `redis-server was not found; tests need it. Install it (Debian: ${aptCommand(PACKAGES)}).`,
    );
  }
  await aptInstall({ what: 'redis-server', packages: PACKAGES, prefix: access.prefix, log });
  if (find() === undefined) {
    throw new Error('redis-server was installed, but it is not on the PATH.');
  }
}
