/** Voices of OpenAI, or of anything that speaks its API. */
import type { stt } from '@livekit/agents';
import { LLM, realtime, STT } from '@livekit/agents-plugin-openai';
import type { Language } from '@in-call-calendar/shared';
import { UtteranceStt } from '../hearing/utterance-stt.ts';
import { TURN_HANDLING } from '../turn-handling.ts';
import { isOpenai, type ModelEndpoint, type OpenaiChoice } from '../../runtime/voice-choice.ts';
import type { VoiceModels } from '../voice-models.ts';
import { OpenaiTts } from './speaking/openai-tts.ts';

/** Sent where a server needs no key: the plugin insists on one, and would take OPENAI_API_KEY for want of it. */
const NO_KEY = 'none';

export function createOpenaiModels(choice: OpenaiChoice, language: Language): VoiceModels {
  const tts = new OpenaiTts({ ...choice.tts, language });
  const { llm, stt, turnHandling } = choice.realtime
    ? realtimeParts(choice.realtime, language)
    : pipelineParts(choice, language);
  return {
    llm,
    stt,
    tts,
    turnHandling,
    tellScreen: true,
    close: async () => {
      await Promise.all([tts.close(), stt?.close()]);
    },
  };
}

type Parts = Pick<VoiceModels, 'llm' | 'turnHandling'> & { stt: stt.STT | undefined };

function pipelineParts(choice: OpenaiChoice, language: Language): Parts {
  return {
    llm: new LLM({
      ...accessTo(choice.llm),
      // On by default, and then one reply can hold two bookings.
      parallelToolCalls: false,
    }),
    stt: recogniser(choice.stt, language),
    turnHandling: TURN_HANDLING,
  };
}

/** Compatible servers seldom have the realtime transcription of OpenAI: they get whole utterances. */
function recogniser(endpoint: ModelEndpoint, language: Language): stt.STT {
  const useRealtime = isOpenai(endpoint);
  const plain = new STT({ ...accessTo(endpoint), language, useRealtime });
  return useRealtime ? plain : new UtteranceStt({ recogniser: plain, language });
}

/** Hears and thinks; text only comes out, so that every sentence passes the guard before our voice says it. */
function realtimeParts(endpoint: ModelEndpoint, language: Language): Parts {
  return {
    llm: new realtime.RealtimeModel({
      ...accessTo(endpoint),
      modalities: ['text'],
      inputAudioTranscription: { model: 'gpt-4o-mini-transcribe', language },
    }),
    stt: undefined,
    // Its server hears the ends of turns by itself.
    turnHandling: { ...TURN_HANDLING, turnDetection: 'realtime_llm' },
  };
}

function accessTo({ apiKey = NO_KEY, baseUrl, model }: ModelEndpoint) {
  return { apiKey, baseURL: baseUrl, model };
}
