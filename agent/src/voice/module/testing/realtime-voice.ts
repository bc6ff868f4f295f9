/** A voice module whose realtime model hears and writes, and leaves speaking to a voice. */
import { realtime } from '@livekit/agents-plugin-openai';
import { SilentTts } from './silent-voice.ts';

export const createVoice = (): object => ({
  llm: new realtime.RealtimeModel({ apiKey: 'none', modalities: ['text'] }),
  tts: new SilentTts(16_000, 1, { streaming: true }),
});
