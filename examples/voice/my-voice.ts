/** Deepgram hears, Claude leads the call, ElevenLabs speaks. Keys: DEEPGRAM_API_KEY, ANTHROPIC_API_KEY, ELEVEN_API_KEY. */
import type { CreateVoice } from '@in-call-calendar/agent/voice';
import { STT } from '@livekit/agents-plugin-deepgram';
import { TTS } from '@livekit/agents-plugin-elevenlabs';
import { LLM } from '@livekit/agents-plugin-openai';

const { ANTHROPIC_API_KEY = '' } = process.env;
const claude = { baseURL: 'https://api.anthropic.com/v1/', model: 'claude-haiku-4-5' };

export const createVoice: CreateVoice = ({ language, event }) => ({
  stt: new STT({ model: 'nova-3', language, keyterm: [event.title, event.hostName] }),
  // Anthropic has no plugin for Node; its API speaks OpenAI's, too. One tool call a reply, so that one books once.
  llm: new LLM({ ...claude, apiKey: ANTHROPIC_API_KEY, parallelToolCalls: false }),
  tts: new TTS({ model: 'eleven_flash_v2_5', language }),
});
