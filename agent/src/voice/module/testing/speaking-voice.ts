/** A voice module whose realtime model makes its audio by itself. */
import { realtime } from '@livekit/agents-plugin-openai';

export const createVoice = (): object => ({
  llm: new realtime.RealtimeModel({ apiKey: 'none' }),
  tts: 'cartesia/sonic-3',
});
