import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { runWithProgress } from './run-with-progress.mjs';

/**
 * @param {string} osRelease text of /etc/os-release
 * @returns {boolean} whether it is Debian or one of its children, which share package names
 */
export function isDebianLike(osRelease) {
  return /^ID(_LIKE)?=.*\b(debian|ubuntu)\b/m.test(osRelease);
}

/**
 * How system packages may be installed here without asking anyone.
 *
 * @returns {{ prefix: readonly string[] } | undefined} words before `apt-get` (`sudo -n` or none); undefined when
 *   this is no Debian-like system or we are neither root nor allowed to become it without a password
 */
export function aptAccess() {
  if (!existsSync('/usr/bin/apt-get') || !existsSync('/etc/os-release')) return undefined;
  if (!isDebianLike(readFileSync('/etc/os-release', 'utf8'))) return undefined;
  if (process.getuid?.() === 0) return { prefix: [] };
  const sudo = spawnSync('sudo', ['-n', 'true'], { stdio: 'ignore', timeout: 5_000 });
  return sudo.status === 0 ? { prefix: ['sudo', '-n'] } : undefined;
}

/**
 * @param {readonly string[]} packages
 * @returns {string} what a person would type
 */
export function aptCommand(packages) {
  return `sudo apt-get update && sudo apt-get install -y --no-install-recommends ${packages.join(' ')}`;
}

/**
 * Installs Debian packages, saying so first.
 *
 * @param {object} options
 * @param {string} options.what they are for, for people: `the speech engine`
 * @param {readonly string[]} options.packages
 * @param {readonly string[]} options.prefix from {@link aptAccess}
 * @param {(line: string) => void} options.log
 * @returns {Promise<void>}
 * @throws {Error} when apt-get fails
 */
export async function aptInstall({ what, packages, prefix, log }) {
  log(`${what}: installing the system packages ${packages.join(' ')} with apt-get`);
  const apt = async (/** @type {string} */ label, /** @type {readonly string[]} */ ...args) => {
    const words = [
      ...prefix,
      'env',
      'DEBIAN_FRONTEND=noninteractive',
      'apt-get',
      '-o',
      'DPkg::Lock::Timeout=120',
      ...args,
    ];
    await runWithProgress({ label, command: words[0] ?? 'apt-get', args: words.slice(1), log });
  };
  try {
    await apt(`${what}: apt-get update`, 'update');
  } catch (error) {
    log(error instanceof Error ? error.message : String(error));
    log(`${what}: going on with the package lists that are there`);
  }
  await apt(`${what}: apt-get install`, 'install', '-y', '--no-install-recommends', ...packages);
}
