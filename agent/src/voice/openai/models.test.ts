import { initializeLogger, llm } from '@livekit/agents';
import { STT } from '@livekit/agents-plugin-openai';
import { beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { UtteranceStt } from '../hearing/utterance-stt.ts';
import { startAudioServer } from '../testing/audio-server.ts';
import { OPENAI_URL, type ModelEndpoint, type OpenaiChoice } from '../../runtime/voice-choice.ts';
import { canHear } from '../voice-models.ts';
import { createOpenaiModels } from './models.ts';

const variables = { model: '', apiKey: '', baseUrl: '' };

function choice(baseUrl: string, apiKey?: string, realtime?: ModelEndpoint): OpenaiChoice {
  const endpoint = { model: 'gpt-4o-mini-transcribe', apiKey, baseUrl, variables };
  return { llm: endpoint, stt: endpoint, tts: { ...endpoint, voice: 'alloy' }, realtime };
}

/** What a language model is asked at a server of one's own, and with which key. */
async function askedOf(apiKey?: string): Promise<{ body: unknown; key: string | undefined }> {
  const server = await startAudioServer((_, response) => {
    response.writeHead(200, { 'content-type': 'text/event-stream' });
    response.end('data: [DONE]\n\n');
  });
  const models = createOpenaiModels(choice(server.url, apiKey), 'en');
  const model = models.llm as llm.LLM;
  const look = llm.tool({
    name: 'look',
    description: 'Looks.',
    parameters: z.object({}),
    execute: async () => 'seen',
  });
  const chatCtx = new llm.ChatContext();
  chatCtx.addMessage({ role: 'user', content: 'Tuesday?' });
  for await (const _ of model.chat({ chatCtx, toolCtx: [look] }));
  await models.close();
  await server.close();
  const [request] = server.received;
  return { body: JSON.parse(String(request?.body)), key: request?.headers.authorization };
}

describe('createOpenaiModels', () => {
  beforeAll(() => initializeLogger({ pretty: false, level: 'silent' }));

  it('lets a reply hold one tool call only', async () => {
    expect((await askedOf('key')).body).toMatchObject({
      model: 'gpt-4o-mini-transcribe',
      parallel_tool_calls: false,
      tools: [{ type: 'function' }],
    });
  });

  it('sends the key of a server, and a placeholder where it needs none', async () => {
    expect((await askedOf('key')).key).toBe('Bearer key');
    expect((await askedOf()).key).toBe('Bearer none');
  });

  it('hears in real time at OpenAI, and whole utterances everywhere else', () => {
    const there = createOpenaiModels(choice(OPENAI_URL, 'key'), 'de').stt;
    expect(there).toBeInstanceOf(STT);
    const elsewhere = createOpenaiModels(choice('http://127.0.0.1:1/v1'), 'de').stt;
    expect(elsewhere).toBeInstanceOf(UtteranceStt);
  });

  it('has no realtime model make audio, and needs no other one to hear', () => {
    const realtime = { model: 'gpt-realtime', apiKey: 'key', baseUrl: OPENAI_URL, variables };
    const models = createOpenaiModels(choice(OPENAI_URL, 'key', realtime), 'en');
    expect(models.llm).toBeInstanceOf(llm.RealtimeModel);
    expect((models.llm as llm.RealtimeModel).capabilities.audioOutput).toBe(false);
    expect(models.stt).toBeUndefined();
    expect(canHear(models)).toBe(true);
  });
});
