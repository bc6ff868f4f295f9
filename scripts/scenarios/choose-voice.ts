import { ConfigError } from '../../agent/src/runtime/config-error.ts';
import { loadConfig } from '../../agent/src/runtime/config.ts';
import type { VoiceSurroundings } from '../../agent/src/voice/module/custom-voice.ts';
import { embeddedVoice, modelVoice, type ScenarioVoice } from './scenario-voice.ts';

/** Whose language model plays the scenarios; `configured`: what calls would have with this environment. */
export const PROVIDERS = ['embedded', 'openai', 'livekit', 'configured'] as const;
export type Provider = (typeof PROVIDERS)[number];

/** There is no model to play with. The message names the variable that is missing. */
export class NoModelError extends Error {
  override readonly name = 'NoModelError';
}

type Environment = Readonly<Record<string, string | undefined>>;

/** A call in text needs neither a media server nor an account at Cal.com. */
const NOT_NEEDED = {
  LIVEKIT_URL: 'ws://localhost',
  LIVEKIT_API_KEY: 'unused',
  LIVEKIT_API_SECRET: 'unused',
  CAL_API_KEY: 'unused',
};
const NEEDED_FOR_INFERENCE = ['LIVEKIT_API_KEY', 'LIVEKIT_API_SECRET'];

/**
 * The voice that is asked for.
 *
 * @throws NoModelError where the environment has no model for it
 */
export function chooseVoice(
  provider: Provider,
  environment: Environment,
  log: VoiceSurroundings['log'],
): ScenarioVoice {
  if (provider === 'embedded') return embeddedVoice;
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value));
  const wanted = provider === 'configured' ? {} : { VOICE_PROVIDER: provider };
  const { voice, agent, dataDir } = configOf({ ...NOT_NEEDED, ...given, ...wanted });
  if (voice.provider === 'embedded') {
    throw new NoModelError(
      'No model is configured: set VOICE_PROVIDER to openai with OPENAI_API_KEY, or to livekit with the keys of a LiveKit Cloud project.',
    );
  }
  const missing = NEEDED_FOR_INFERENCE.filter((name) => given[name] === undefined);
  if (voice.provider === 'livekit' && missing.length > 0) {
    throw new NoModelError(
      `No model is configured: ${missing.join(' and ')} not set; LiveKit Inference needs the keys of a LiveKit Cloud project.`,
    );
  }
  return modelVoice(voice, { language: agent.language, dir: dataDir, log });
}

function configOf(environment: Environment): ReturnType<typeof loadConfig> {
  try {
    return loadConfig(environment);
  } catch (error) {
    if (error instanceof ConfigError) {
      throw new NoModelError(`No model is configured. ${error.message}`);
    }
    throw error;
  }
}
