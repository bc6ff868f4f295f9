/** Voices of a module of the operator's own: its models, with the words and settings of the product. */
import type { Language } from '@in-call-calendar/shared';
import { UtteranceStt } from '../hearing/utterance-stt.ts';
import { TURN_HANDLING } from '../turn-handling.ts';
import type { VoiceModels } from '../voice-models.ts';
import type { CustomVoice } from './custom-voice.ts';

export function createModuleModels(voice: CustomVoice, language: Language): VoiceModels {
  const { llm, stt, tts, turnHandling, close } = voice;
  const needsUtterances = stt !== undefined && !stt.capabilities.streaming;
  return {
    llm,
    stt: needsUtterances ? new UtteranceStt({ recogniser: stt, language }) : stt,
    tts,
    turnHandling: { ...TURN_HANDLING, ...turnHandling },
    tellScreen: true,
    close: async () => {
      await close?.();
    },
  };
}
