import { initializeLogger, type inference } from '@livekit/agents';
import { beforeAll, expect, it } from 'vitest';
import { INFERENCE_URL, type LivekitChoice } from '../../runtime/voice-choice.ts';
import { createLivekitModels } from './models.ts';

const choice: LivekitChoice = {
  baseUrl: INFERENCE_URL,
  apiKey: 'APIkey',
  apiSecret: 'secret',
  variables: { apiKey: 'LIVEKIT_API_KEY' },
  llm: 'openai/gpt-4.1-mini',
  stt: 'deepgram/nova-3',
  tts: 'cartesia/sonic-3',
  ttsVoice: undefined,
};

beforeAll(() => initializeLogger({ pretty: false, level: 'silent' }));

it('makes the models of LiveKit Inference that are named', () => {
  const { llm, stt, tts } = createLivekitModels(
    { ...choice, stt: 'deepgram/nova-3:multi', ttsVoice: 'v1' },
    'de',
  );
  expect([llm, stt, tts].map((model) => (model as inference.LLM).model)).toEqual([
    'openai/gpt-4.1-mini',
    'deepgram/nova-3',
    'cartesia/sonic-3',
  ]);
});
