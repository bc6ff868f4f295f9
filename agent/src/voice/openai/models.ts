/** Voices of OpenAI, or of anything that speaks its API at another base URL. */
import { LLM, STT, TTS } from '@livekit/agents-plugin-openai';
import { cloudFactWords, cloudGreeting } from '../cloud-words.ts';
import type { VoiceModels } from '../voice-models.ts';

export interface OpenaiOptions {
  apiKey: string;
  baseUrl: string | undefined;
  models: { llm: string; stt: string; tts: string };
}

export function createOpenaiModels({ apiKey, baseUrl, models }: OpenaiOptions): VoiceModels {
  const access = { apiKey, ...(baseUrl === undefined ? {} : { baseURL: baseUrl }) };
  return {
    llm: new LLM({ ...access, model: models.llm }),
    // Compatible servers seldom have the realtime transcription that OpenAI's own offers.
    stt: new STT({ ...access, model: models.stt, useRealtime: baseUrl === undefined }),
    tts: new TTS({ ...access, model: models.tts }),
    turnHandling: { turnDetection: 'vad', interruption: { mode: 'vad' } },
    tellScreen: true,
    greeting: cloudGreeting,
    factWords: cloudFactWords,
    close: () => Promise.resolve(),
  };
}
