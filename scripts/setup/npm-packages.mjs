import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runWithProgress } from './run-with-progress.mjs';

const MARKER = 'node_modules/.in-call-calendar-lock';

/**
 * What npm writes about one package, in package-lock.json and in node_modules/.package-lock.json alike.
 *
 * @typedef {{ version?: string, link?: boolean, optional?: boolean }} LockEntry
 * @typedef {{ packages: Record<string, LockEntry> }} Lock
 */

/**
 * Packages of the lock file that are missing from node_modules or have another version there.
 * Optional packages may be missing: they belong to other platforms.
 *
 * @param {Lock} lock package-lock.json
 * @param {Lock} installed node_modules/.package-lock.json, which npm writes at the end of an installation
 * @returns {string[]} their paths, such as `node_modules/zod`
 */
export function stalePackages(lock, installed) {
  return Object.entries(lock.packages)
    .filter(([path, entry]) => {
      if (!path.startsWith('node_modules/') && !path.includes('/node_modules/')) return false;
      const found = installed.packages[path];
      if (found === undefined) return entry.optional !== true;
      return found.version !== entry.version;
    })
    .map(([path]) => path);
}

/** @param {string} text */
function lockDigest(text) {
  return createHash('sha256').update(text).digest('hex');
}

/**
 * Whether node_modules is what package-lock.json says. A marker with the digest of the lock file makes the usual
 * case cheap; without one (someone ran `npm install` by hand) the two lists of packages are compared.
 *
 * @param {string} root of the repository
 * @returns {boolean}
 */
export function packagesAreCurrent(root) {
  const lockText = readFileSync(join(root, 'package-lock.json'), 'utf8');
  const installedFile = join(root, 'node_modules/.package-lock.json');
  const marker = join(root, MARKER);
  if (!existsSync(installedFile)) return false;
  if (existsSync(marker) && readFileSync(marker, 'utf8') === lockDigest(lockText)) return true;
  const stale = stalePackages(parseLock(lockText), parseLock(readFileSync(installedFile, 'utf8')));
  if (stale.length > 0) return false;
  writeFileSync(marker, lockDigest(lockText));
  return true;
}

/**
 * @param {string} text
 * @returns {Lock}
 * @throws {Error} when it is no lock file
 */
function parseLock(text) {
  /** @type {unknown} */
  const value = JSON.parse(text);
  if (!isLock(value))
    throw new Error('package-lock.json has no list of packages: it needs npm 7 or newer.');
  return value;
}

/**
 * @param {unknown} value
 * @returns {value is Lock}
 */
function isLock(value) {
  return (
    typeof value === 'object' &&
    value !== null &&
    'packages' in value &&
    typeof value.packages === 'object'
  );
}

/**
 * Installs the packages of the lock file with `npm ci` unless they are there.
 *
 * @param {{ root: string, log: (line: string) => void }} options
 * @returns {Promise<void>}
 * @throws {Error} when npm fails
 */
export async function ensurePackages({ root, log }) {
  if (packagesAreCurrent(root)) return;
  const npmScript = process.env['npm_execpath'];
  const viaNode = npmScript?.endsWith('.js') === true && npmScript.includes('npm');
  // No package here needs its install script: native code comes ready-made, and nothing runs unasked.
  await runWithProgress({
    label: 'installing npm packages (npm ci)',
    command: viaNode ? process.execPath : 'npm',
    args: [
      ...(viaNode && npmScript ? [npmScript] : []),
      'ci',
      '--ignore-scripts',
      '--no-audit',
      '--no-fund',
      '--loglevel=http',
    ],
    cwd: root,
    log,
  });
  writeFileSync(
    join(root, MARKER),
    lockDigest(readFileSync(join(root, 'package-lock.json'), 'utf8')),
  );
}
