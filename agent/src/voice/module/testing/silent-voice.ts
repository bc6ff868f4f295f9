/** A voice module as an operator writes one. Its models say nothing. */
import { llm, tts } from '@livekit/agents';
import { STT } from '@livekit/agents-plugin-openai';
import type { CreateVoice } from '../custom-voice.ts';

class SilentLlm extends llm.LLM {
  override label(): string {
    return 'silent';
  }

  override chat(): never {
    throw new Error('says nothing');
  }
}

export class SilentTts extends tts.TTS {
  override label = 'silent';

  override synthesize(): never {
    throw new Error('says nothing');
  }

  override stream(): never {
    throw new Error('says nothing');
  }
}

export const createVoice: CreateVoice = ({ language, log }) => ({
  llm: new SilentLlm(),
  stt: new STT({ apiKey: 'none', language, useRealtime: false }),
  tts: new SilentTts(16_000, 1, { streaming: true }),
  turnHandling: { endpointing: { mode: 'fixed', minDelay: 100, maxDelay: 200 } },
  close: () => {
    log.info({}, 'closed');
  },
});
