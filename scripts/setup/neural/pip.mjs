import { spawnSync } from 'node:child_process';
import { findOnPath } from '../find-on-path.mjs';
import { runWithProgress } from '../run-with-progress.mjs';
import { aptCommand, aptInstall } from '../system-packages.mjs';

const PACKAGES = ['python3', 'python3-pip'];
const WHAT = 'neural speech';
/** Writes where this Python is, if the libraries are built for it and it has pip. */
const CHECK =
  'import sys, pip; sys.stdout.write(sys.executable if sys.version_info >= (3, 11) else "")';

/**
 * Nothing but ready-made files of the hashes that stand in the list: nothing is built, and nothing of it runs here.
 */
const CHECKED = [
  '--no-deps',
  '--only-binary=:all:',
  '--require-hashes',
  '--no-input',
  '--no-color',
];

/**
 * @param {string | undefined} path value of the variable PATH
 * @returns {string | undefined} a Python 3.11 or newer with pip
 */
function findPython(path) {
  const candidates = [findOnPath('python3', path), '/usr/bin/python3'];
  for (const candidate of candidates) {
    if (candidate === undefined) continue;
    // Its own path: what is on the PATH may be a script that chooses one by the current folder.
    const { stdout } = spawnSync(candidate, ['-c', CHECK], { encoding: 'utf8', timeout: 20_000 });
    if (stdout) return stdout;
  }
  return undefined;
}

/**
 * @param {object} options
 * @param {Record<string, string | undefined>} options.env
 * @param {{ prefix: readonly string[] } | undefined} options.apt how system packages may be installed
 * @param {(line: string) => void} options.log
 * @returns {Promise<string>} a Python 3.11 or newer with pip
 * @throws {Error} that says how to get one, when there is none and none can be installed
 */
export async function ensurePython({ env, apt, log }) {
  const path = env['PATH'];
  const found = findPython(path);
  if (found !== undefined) return found;
  const missing = `needs Python 3.11 or newer with pip: ${aptCommand(PACKAGES)}`;
  if (apt === undefined) throw new Error(missing);
  await aptInstall({ what: WHAT, packages: PACKAGES, prefix: apt.prefix, log });
  const installed = findPython(path);
  if (installed === undefined) throw new Error(missing);
  return installed;
}

/**
 * Runs pip on a list of packages with their hashes. A second attempt takes nothing from pip's cache.
 *
 * @param {object} options
 * @param {string} options.label what goes on, for people
 * @param {string} options.python
 * @param {readonly string[]} options.args command and folder: `download -d DIR`
 * @param {string} options.list requirements file with hashes
 * @param {Record<string, string>} options.env
 * @param {(line: string) => void} options.log
 * @returns {Promise<void>}
 * @throws {Error} when both attempts fail
 */
export async function pip({ label, python, args, list, env, log }) {
  const run = (/** @type {readonly string[]} */ more) =>
    runWithProgress({
      label,
      command: python,
      args: ['-m', 'pip', ...args, ...CHECKED, ...more, '-r', list],
      env: { PIP_DISABLE_PIP_VERSION_CHECK: '1', PIP_PROGRESS_BAR: 'off', ...env },
      log,
    });
  try {
    await run([]);
  } catch (error) {
    log(error instanceof Error ? error.message : String(error));
    log(`${label}: once more`);
    await run(['--no-cache-dir']);
  }
}

/**
 * @param {Record<string, string | undefined>} env
 * @returns {Record<string, string>} what pip is told: where packages come from, and by which proxy
 */
export function pipVariables(env) {
  return Object.fromEntries(
    Object.entries(env).flatMap(([name, value]) =>
      name.startsWith('PIP_') && value !== undefined ? [[name, value]] : [],
    ),
  );
}
