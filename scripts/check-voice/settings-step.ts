import { ConfigError } from '../../agent/src/runtime/config-error.ts';
import { loadConfig, type Config } from '../../agent/src/runtime/config.ts';
import { StepFailure } from './findings.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** What the voice does not need; `loadConfig` asks for all of it. */
const PLACEHOLDERS = {
  LIVEKIT_URL: 'ws://127.0.0.1:7880',
  LIVEKIT_API_KEY: 'unused',
  LIVEKIT_API_SECRET: 'unused',
  CAL_API_KEY: 'unused',
};
const VOICE_VARIABLE = /^(?:VOICE|OPENAI|LIVEKIT|AGENT)_/;

/**
 * Reads the settings of the voice.
 *
 * @throws StepFailure that names the variable when they will not do
 */
export function readVoiceSettings(env: Environment): Pick<Config, 'voice' | 'agent'> {
  const given = Object.entries(env).filter(
    ([name, value]) => VOICE_VARIABLE.test(name) && value !== undefined && value.trim() !== '',
  );
  let config: Config;
  try {
    config = loadConfig({ ...PLACEHOLDERS, ...Object.fromEntries(given) });
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    const reasons = error.message.split('\n').filter((line) => /^[A-Z_]+:/.test(line));
    throw new StepFailure(
      'settings_invalid',
      reasons.join('; ') || error.message,
      'Correct the variable in .env.local; .env.example says what each one takes.',
    );
  }
  if (config.voice.provider === 'livekit') checkCloudKeys(env);
  return config;
}

/** LiveKit Inference is a service of LiveKit Cloud: a media server of one's own does not have it. */
function checkCloudKeys(env: Environment): void {
  const url = env['LIVEKIT_URL']?.trim() ?? '';
  const isCloud = URL.canParse(url) && new URL(url).hostname.endsWith('.livekit.cloud');
  if (isCloud && env['LIVEKIT_API_KEY'] && env['LIVEKIT_API_SECRET']) return;
  throw new StepFailure(
    'cloud_keys_missing',
    'VOICE_PROVIDER=livekit needs LiveKit Cloud: its Inference is not part of a media server of your own.',
    'Set LIVEKIT_URL (wss://….livekit.cloud), LIVEKIT_API_KEY and LIVEKIT_API_SECRET of a Cloud project, or choose another VOICE_PROVIDER.',
  );
}
