import { join, resolve } from 'node:path';
import { ensureChromium } from './chromium.mjs';
import { ensureNeuralHearing } from './neural-hearing.mjs';
import { ensureNeuralVoice } from './neural-voice.mjs';
import { requireNode } from './node-version.mjs';
import { ensurePackages } from './npm-packages.mjs';
import { describeSfu, ensureSfu } from './sfu.mjs';
import { ensureSpeechEngine } from './speech-engine.mjs';
import { speechWanted } from './speech-wanted.mjs';
import { ensureTestServers } from './test-servers.mjs';

/** Root of the repository. */
export const ROOT = resolve(import.meta.dirname, '..', '..');

/**
 * Everything that has to be there before anything runs. Nothing is done twice: a second call takes well under a second.
 *
 * @param {object} options
 * @param {Record<string, string | undefined>} options.env
 * @param {(line: string) => void} options.log
 * @param {boolean} [options.chromium] whether a browser is needed (tests, smoke)
 * @param {boolean} [options.servers] whether Redis and PostgreSQL servers to start are needed (tests)
 * @param {boolean} [options.worker] whether an agent of ours runs, which hears and speaks; true by default
 * @param {boolean} [options.sfu] whether a LiveKit server is needed; true by default
 * @returns {Promise<{ sfu?: import('./sfu.mjs').RunningSfu | import('./sfu.mjs').SfuProgram, speech: boolean, chromium?: string }>}
 * @throws {Error} with a sentence for people that says what is missing and how to get it
 */
export async function setup({
  env,
  log,
  chromium = false,
  servers = false,
  worker = true,
  sfu = true,
}) {
  requireNode(process.versions.node);
  await ensurePackages({ root: ROOT, log });
  const wanted = speechWanted(env, worker);
  const speech = wanted.engine && (await ensureSpeechEngine({ log }));
  if (wanted.neural) {
    const dir = join(ROOT, '.cache', 'neural');
    if (await ensureNeuralHearing({ env, dir, log })) await ensureNeuralVoice({ env, dir, log });
  }
  const browser = chromium ? await ensureChromium({ env, log }) : undefined;
  if (servers) await ensureTestServers({ env, log });
  const server = sfu ? await ensureSfu({ env, cacheDir: join(ROOT, '.cache'), log }) : undefined;
  if (server !== undefined) log(describeSfu(server));
  return {
    speech,
    ...(server === undefined ? {} : { sfu: server }),
    ...(browser === undefined ? {} : { chromium: browser }),
  };
}
