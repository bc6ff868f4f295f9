/** Settings of the voice: which provider, and each of its models with server, key and name. */
import { resolve } from 'node:path';
import { z } from 'zod';
import { ConfigError, type SettingProblem } from './config-error.ts';
import { AUDIO_OUT_REFUSAL, isLiveModel } from './audio-out-refusal.ts';
import {
  httpUrl,
  oneOf,
  optional,
  readSettings,
  text,
  withDefault,
  type Environment,
} from './setting-schemas.ts';
import {
  INFERENCE_URL,
  isOpenai,
  OPENAI_URL,
  type LivekitChoice,
  type ModelEndpoint,
  type NeuralHearing,
  type VoiceChoice,
} from './voice-choice.ts';

const url = optional(httpUrl);

/** Where scripts/setup puts the neural recogniser. */
const NEURAL_DIR = resolve(import.meta.dirname, '../../../.cache/neural');

/** Variables of the voice, as they stand in .env.example. */
export const voiceVariables = {
  VOICE_PROVIDER: optional(oneOf(['embedded', 'livekit', 'openai'])),
  VOICE_MODULE: optional(text),
  EMBEDDED_VOICE: withDefault(oneOf(['classic', 'neural']), 'classic'),
  WHISPER_MODEL: withDefault(oneOf(['tiny.en', 'base']), 'tiny.en'),
  WHISPER_MODEL_DIR: optional(text),
  OPENAI_API_KEY: optional(text),
  OPENAI_BASE_URL: url,
  OPENAI_LLM_API_KEY: optional(text),
  OPENAI_LLM_BASE_URL: url,
  OPENAI_LLM_MODEL: withDefault(text, 'gpt-4.1-mini'),
  OPENAI_STT_API_KEY: optional(text),
  OPENAI_STT_BASE_URL: url,
  OPENAI_STT_MODEL: withDefault(text, 'gpt-4o-mini-transcribe'),
  OPENAI_TTS_API_KEY: optional(text),
  OPENAI_TTS_BASE_URL: url,
  OPENAI_TTS_MODEL: withDefault(text, 'gpt-4o-mini-tts'),
  OPENAI_TTS_VOICE: withDefault(text, 'alloy'),
  OPENAI_REALTIME: optional(z.stringbool({ error: 'is not 1 or 0' })),
  OPENAI_REALTIME_MODEL: withDefault(text, 'gpt-realtime'),
  LIVEKIT_LLM_MODEL: withDefault(text, 'openai/gpt-4.1-mini'),
  LIVEKIT_STT_MODEL: withDefault(text, 'deepgram/nova-3'),
  LIVEKIT_TTS_MODEL: withDefault(text, 'cartesia/sonic-3'),
  LIVEKIT_TTS_VOICE: optional(text),
  LIVEKIT_INFERENCE_URL: url,
  LIVEKIT_INFERENCE_API_KEY: optional(text),
  LIVEKIT_INFERENCE_API_SECRET: optional(text),
};

/** The SFU's own keys are checked where it is configured. */
const voiceSchema = z.object({
  ...voiceVariables,
  // Set by a worker for the processes of its calls.
  HEARING_SOCKET: optional(text),
  SPEECH_SOCKET: optional(text),
  LIVEKIT_API_KEY: z.string().trim().default(''),
  LIVEKIT_API_SECRET: z.string().trim().default(''),
});
type VoiceVariables = z.infer<typeof voiceSchema>;

/**
 * Returns the voice that the variables ask for.
 *
 * @throws ConfigError where one is wrong, a key is missing, or two variables contradict each other
 */
export function readVoiceChoice(environment: Environment): VoiceChoice {
  const env = readSettings(voiceSchema, environment);
  const module = env.VOICE_MODULE;
  if (module !== undefined) {
    if (env.VOICE_PROVIDER === undefined) return { provider: 'module', path: resolve(module) };
    const message = `cannot be set together with VOICE_PROVIDER=${env.VOICE_PROVIDER}: leave one of them empty`;
    throw new ConfigError([{ variable: 'VOICE_MODULE', message }]);
  }
  switch (env.VOICE_PROVIDER ?? defaultProvider(env)) {
    case 'embedded':
      return {
        provider: 'embedded',
        ...toNeuralHearing(env),
        ...(env.SPEECH_SOCKET !== undefined && { speechSocket: env.SPEECH_SOCKET }),
      };
    case 'openai':
      return toOpenaiChoice(env);
    case 'livekit':
      return { provider: 'livekit', livekit: toLivekitChoice(env) };
  }
}

/** The provider where none is named: a key or a server of one's own is the wish for it. */
export function defaultProvider(
  env: Partial<Record<`OPENAI_${'API_KEY' | 'BASE_URL' | 'LLM_BASE_URL'}`, string | undefined>>,
): 'embedded' | 'openai' {
  const named = env.OPENAI_API_KEY ?? env.OPENAI_BASE_URL ?? env.OPENAI_LLM_BASE_URL;
  return named === undefined ? 'embedded' : 'openai';
}

function toNeuralHearing(env: VoiceVariables): { neural?: NeuralHearing } {
  if (env.EMBEDDED_VOICE === 'classic') return {};
  const ownDir = env.WHISPER_MODEL_DIR;
  return {
    neural: {
      model: env.WHISPER_MODEL,
      modelDir: ownDir === undefined ? undefined : resolve(ownDir),
      dir: NEURAL_DIR,
      socket: env.HEARING_SOCKET,
    },
  };
}

/** Inference takes keys of LiveKit Cloud: where the SFU is one of one's own, they are set beside its own. */
function toLivekitChoice(env: VoiceVariables): LivekitChoice {
  const ownKey = env.LIVEKIT_INFERENCE_API_KEY;
  return {
    baseUrl: (env.LIVEKIT_INFERENCE_URL ?? INFERENCE_URL).replace(/\/+$/, ''),
    apiKey: ownKey ?? env.LIVEKIT_API_KEY,
    apiSecret: env.LIVEKIT_INFERENCE_API_SECRET ?? env.LIVEKIT_API_SECRET,
    variables: {
      apiKey: ownKey === undefined ? 'LIVEKIT_API_KEY' : 'LIVEKIT_INFERENCE_API_KEY',
    },
    llm: env.LIVEKIT_LLM_MODEL,
    stt: env.LIVEKIT_STT_MODEL,
    tts: env.LIVEKIT_TTS_MODEL,
    ttsVoice: env.LIVEKIT_TTS_VOICE,
  };
}

function toOpenaiChoice(env: VoiceVariables): VoiceChoice {
  const isRealtime = env.OPENAI_REALTIME === true;
  const llm = endpoint(env, 'LLM');
  const stt = endpoint(env, 'STT');
  const tts = { ...endpoint(env, 'TTS'), voice: env.OPENAI_TTS_VOICE };
  const realtime: ModelEndpoint = {
    ...llm,
    model: env.OPENAI_REALTIME_MODEL,
    variables: { ...llm.variables, model: 'OPENAI_REALTIME_MODEL' },
  };
  const problems = (isRealtime ? [realtime, tts] : [llm, stt, tts]).flatMap(missingKey);
  if (isRealtime && isLiveModel(realtime.model)) {
    problems.push({ variable: 'OPENAI_REALTIME_MODEL', message: AUDIO_OUT_REFUSAL });
  }
  const unique = new Map(problems.map((problem) => [problem.variable, problem]));
  if (unique.size > 0) throw new ConfigError([...unique.values()]);
  return {
    provider: 'openai',
    openai: { llm, stt, tts, realtime: isRealtime ? realtime : undefined },
  };
}

/** The server, key and model of one part; what it does not name itself is the common one. */
function endpoint(env: VoiceVariables, part: 'LLM' | 'STT' | 'TTS'): ModelEndpoint {
  const ownUrl = env[`OPENAI_${part}_BASE_URL`];
  const ownKey = env[`OPENAI_${part}_API_KEY`];
  // The common key belongs to the common server: it is never shown to another one.
  const hasOwnAccess = ownKey !== undefined || ownUrl !== undefined;
  return {
    model: env[`OPENAI_${part}_MODEL`],
    apiKey: hasOwnAccess ? ownKey : env.OPENAI_API_KEY,
    baseUrl: (ownUrl ?? env.OPENAI_BASE_URL ?? OPENAI_URL).replace(/\/+$/, ''),
    variables: {
      model: `OPENAI_${part}_MODEL`,
      apiKey: hasOwnAccess ? `OPENAI_${part}_API_KEY` : 'OPENAI_API_KEY',
      baseUrl: ownUrl === undefined ? 'OPENAI_BASE_URL' : `OPENAI_${part}_BASE_URL`,
    },
  };
}

function missingKey(endpoint: ModelEndpoint): SettingProblem[] {
  if (endpoint.apiKey !== undefined || !isOpenai(endpoint)) return [];
  const message = `is not set, and ${new URL(endpoint.baseUrl).hostname} needs it`;
  return [{ variable: endpoint.variables.apiKey, message }];
}
