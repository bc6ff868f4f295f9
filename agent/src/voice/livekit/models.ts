/** Voices through LiveKit Inference: models by name, billed to the LiveKit Cloud project of the keys. */
import { inference } from '@livekit/agents';
import type { Language } from '@in-call-calendar/shared';
import { TURN_HANDLING } from '../turn-handling.ts';
import type { LivekitChoice } from '../../runtime/voice-choice.ts';
import type { VoiceModels } from '../voice-models.ts';

export function createLivekitModels(choice: LivekitChoice, language: Language): VoiceModels {
  const access = {
    baseURL: choice.baseUrl,
    apiKey: choice.apiKey,
    apiSecret: choice.apiSecret,
  };
  const { ttsVoice } = choice;
  const llm = new inference.LLM({
    ...access,
    model: choice.llm,
    // On by default, and then one reply can hold two bookings.
    modelOptions: { parallel_tool_calls: false },
  });
  const stt = new inference.STT({
    ...access,
    model: choice.stt,
    // A name may end in a language of its own: deepgram/nova-3:multi.
    ...(!choice.stt.includes(':') && { language }),
  });
  const tts = new inference.TTS({
    ...access,
    model: choice.tts,
    language,
    ...(ttsVoice !== undefined && { voice: ttsVoice }),
  });
  return {
    llm,
    stt,
    tts,
    turnHandling: TURN_HANDLING,
    tellScreen: true,
    close: async () => {
      await Promise.all([stt.close(), tts.close()]);
    },
  };
}
