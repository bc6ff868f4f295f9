/** Voices through LiveKit Inference: models by name, billed to the LiveKit Cloud project of the keys. */
import { cloudFactWords, cloudGreeting } from '../cloud-words.ts';
import type { VoiceModels } from '../voice-models.ts';

export interface ModelNames {
  llm: string;
  stt: string;
  tts: string;
}

export function createLivekitModels(models: ModelNames): VoiceModels {
  return {
    llm: models.llm,
    stt: models.stt,
    tts: models.tts,
    turnHandling: { interruption: { mode: 'vad' } },
    tellScreen: true,
    greeting: cloudGreeting,
    factWords: cloudFactWords,
    close: () => Promise.resolve(),
  };
}
