import { findOnPath } from './find-on-path.mjs';
import { aptAccess, aptCommand, aptInstall } from './system-packages.mjs';

const PACKAGES = ['chromium'];
const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const ELSEWHERE = [
  '/usr/bin/chromium',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/**
 * @param {Record<string, string | undefined>} env `CHROMIUM_PATH` wins over what is found
 * @returns {string | undefined} path of a Chromium or Chrome
 */
export function findChromium(env) {
  if (env['CHROMIUM_PATH']) return env['CHROMIUM_PATH'];
  for (const name of NAMES) {
    const found = findOnPath(name, env['PATH']);
    if (found !== undefined) return found;
  }
  return ELSEWHERE.find((file) => findOnPath('', undefined, [file]) !== undefined);
}

/**
 * @param {{ env: Record<string, string | undefined>, log: (line: string) => void }} options
 * @returns {Promise<string>} path of a Chromium
 * @throws {Error} that says how to get one, when it cannot be installed from here
 */
export async function ensureChromium({ env, log }) {
  const found = findChromium(env);
  if (found !== undefined) return found;
  const access = aptAccess();
  if (access === undefined) {
    throw new Error(
      `Chromium was not found. Install it (Debian: ${aptCommand(PACKAGES)}) or set CHROMIUM_PATH to a Chromium or Chrome.`,
    );
  }
  await aptInstall({ what: 'chromium', packages: PACKAGES, prefix: access.prefix, log });
  const installed = findChromium(env);
  if (installed === undefined)
    throw new Error('Chromium was installed, but no `chromium` is on the PATH.');
  return installed;
}
