import { wantsNeuralHearing } from './neural-hearing.mjs';
import { wantsSpeechEngine } from './speech-engine.mjs';

/**
 * What of the embedded speech is to be got: nothing where no agent of ours runs, since nothing else hears or speaks.
 *
 * @param {Record<string, string | undefined>} env
 * @param {boolean} worker whether an agent of ours runs
 * @returns {{ engine: boolean, neural: boolean }}
 */
export function speechWanted(env, worker) {
  return {
    engine: worker && wantsSpeechEngine(env),
    neural: worker && wantsNeuralHearing(env),
  };
}
