import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { aptAccess, aptCommand, aptInstall } from './system-packages.mjs';

/** Debian packages of the embedded speech recogniser: the library and its English model. */
const SPEECH_PACKAGES = ['libpocketsphinx3', 'pocketsphinx-en-us'];

const MODEL = '/usr/share/pocketsphinx/model/en-us';
const LIBRARY = 'libpocketsphinx.so.3';

/** @returns {boolean} whether library and model are installed */
function speechEngineIsInstalled() {
  if (!existsSync(MODEL)) return false;
  const folders = readdirSync('/usr/lib').map((name) => join('/usr/lib', name));
  return ['/usr/lib', '/usr/local/lib', ...folders].some((folder) =>
    existsSync(join(folder, LIBRARY)),
  );
}

/**
 * The embedded voice is the default only while no other provider is configured.
 *
 * @param {Record<string, string | undefined>} env
 * @returns {boolean}
 */
export function wantsSpeechEngine(env) {
  const provider = env['VOICE_PROVIDER'];
  if (provider) return provider === 'embedded';
  const others = ['VOICE_MODULE', 'OPENAI_API_KEY', 'OPENAI_BASE_URL', 'OPENAI_LLM_BASE_URL'];
  return others.every((name) => !env[name]);
}

/**
 * Gets the speech engine when that is possible without asking; otherwise says how, and goes on: typed input works
 * without it.
 *
 * @param {{ log: (line: string) => void }} options
 * @returns {Promise<boolean>} whether speech can be recognised
 */
export async function ensureSpeechEngine({ log }) {
  if (speechEngineIsInstalled()) return true;
  const access = aptAccess();
  if (access === undefined) {
    log('speech engine: not installed; callers can type, but not speak, until you run');
    log(`    ${aptCommand(SPEECH_PACKAGES)}`);
    log('    (or set VOICE_PROVIDER to another provider, see .env.example)');
    return false;
  }
  try {
    await aptInstall({
      what: 'speech engine',
      packages: SPEECH_PACKAGES,
      prefix: access.prefix,
      log,
    });
  } catch (error) {
    log(error instanceof Error ? error.message : String(error));
    log('speech engine: could not be installed; callers can type, but not speak');
    return false;
  }
  return speechEngineIsInstalled();
}
