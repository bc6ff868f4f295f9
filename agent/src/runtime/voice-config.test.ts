import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadConfig } from './config.ts';
import { voiceVariables } from './voice-config.ts';
import { isOpenai, type OpenaiChoice, type VoiceChoice } from './voice-choice.ts';

const needed = {
  LIVEKIT_URL: 'ws://127.0.0.1:7880',
  LIVEKIT_API_KEY: 'key',
  LIVEKIT_API_SECRET: 'secret',
  CAL_API_KEY: 'cal_test',
};

function voiceOf(variables: Record<string, string>): VoiceChoice {
  return loadConfig({ ...needed, ...variables }).voice;
}

function openaiOf(variables: Record<string, string>): OpenaiChoice {
  const voice = voiceOf(variables);
  if (voice.provider !== 'openai') throw new Error(`the provider is ${voice.provider}`);
  return voice.openai;
}

describe('the settings of the voice', () => {
  it('take a key or a server as the wish for it, unless another provider is named', () => {
    expect(voiceOf({}).provider).toBe('embedded');
    expect(voiceOf({ OPENAI_API_KEY: 'k' }).provider).toBe('openai');
    expect(voiceOf({ OPENAI_BASE_URL: 'http://127.0.0.1:1/v1' }).provider).toBe('openai');
    const named = voiceOf({ OPENAI_API_KEY: 'k', VOICE_PROVIDER: 'embedded' });
    expect(named.provider).toBe('embedded');
  });

  it('choose who hears in the embedded voice', () => {
    expect(voiceOf({})).toEqual({ provider: 'embedded' });
    const neural = voiceOf({
      EMBEDDED_VOICE: 'neural',
      WHISPER_MODEL_DIR: '',
      HEARING_SOCKET: '/s',
    });
    expect(neural).toMatchObject({
      neural: { model: 'tiny.en', modelDir: undefined, socket: '/s' },
    });
    const own = voiceOf({ EMBEDDED_VOICE: 'neural', WHISPER_MODEL_DIR: 'models/own' });
    expect(own).toMatchObject({ neural: { modelDir: resolve('models/own') } });
    expect(voiceOf({ SPEECH_SOCKET: '/s' })).toEqual({ provider: 'embedded', speechSocket: '/s' });
    expect(() => voiceOf({ EMBEDDED_VOICE: 'robot' })).toThrow(/EMBEDDED_VOICE/);
  });

  it('take what is left empty, as in .env.example, for not set', () => {
    const { llm, tts } = openaiOf({
      OPENAI_API_KEY: 'k',
      OPENAI_BASE_URL: '',
      OPENAI_LLM_MODEL: '',
      OPENAI_LLM_BASE_URL: '',
      OPENAI_TTS_VOICE: '',
    });
    expect([llm.model, tts.voice, isOpenai(llm)]).toEqual(['gpt-4.1-mini', 'alloy', true]);
  });

  it('are the same as the ones in .env.example, with the same defaults', () => {
    const example = readFileSync(join(import.meta.dirname, '../../../.env.example'), 'utf8');
    const set = [...example.matchAll(/^([A-Z_]+)=(.*)$/gm)].map(([, name, value]) => [name, value]);
    const shown = Object.fromEntries(set) as Record<string, string>;
    for (const name of Object.keys(voiceVariables)) expect(shown).toHaveProperty(name);
    const key = { OPENAI_API_KEY: 'k' };
    expect(openaiOf({ ...shown, ...needed, ...key })).toEqual(openaiOf(key));
    const livekit = { VOICE_PROVIDER: 'livekit' };
    expect(voiceOf({ ...shown, ...needed, ...livekit })).toEqual(voiceOf(livekit));
  });

  it('let each model have a server, a key and a name of its own', () => {
    const { llm, stt, tts } = openaiOf({
      OPENAI_API_KEY: 'common',
      OPENAI_BASE_URL: 'http://common.test/v1/',
      OPENAI_STT_BASE_URL: 'http://ears.test/v1',
      OPENAI_STT_API_KEY: 'ears',
      OPENAI_STT_MODEL: 'whisper-1',
      OPENAI_TTS_API_KEY: 'mouth',
      OPENAI_TTS_VOICE: 'ash',
    });
    expect(llm).toMatchObject({ apiKey: 'common', baseUrl: 'http://common.test/v1' });
    expect(stt).toMatchObject({
      apiKey: 'ears',
      baseUrl: 'http://ears.test/v1',
      model: 'whisper-1',
    });
    expect(tts).toMatchObject({
      apiKey: 'mouth',
      baseUrl: 'http://common.test/v1',
      voice: 'ash',
      variables: {
        apiKey: 'OPENAI_TTS_API_KEY',
        baseUrl: 'OPENAI_BASE_URL',
        model: 'OPENAI_TTS_MODEL',
      },
    });
  });

  it('never show the common key to a server of one part', () => {
    const { stt } = openaiOf({
      OPENAI_API_KEY: 'common',
      OPENAI_STT_BASE_URL: 'http://ears.test/v1',
    });
    expect(stt.apiKey).toBeUndefined();
  });

  it('need a key at OpenAI itself, and none at a server of one’s own', () => {
    expect(() => voiceOf({ VOICE_PROVIDER: 'openai' })).toThrow(
      /^[^]*\nOPENAI_API_KEY: is not set, and api\.openai\.com needs it$/,
    );
    expect(() => voiceOf({ OPENAI_LLM_BASE_URL: 'http://127.0.0.1:1/v1' })).toThrow(
      /OPENAI_API_KEY/,
    );
    expect(openaiOf({ OPENAI_BASE_URL: 'http://127.0.0.1:1/v1' }).llm.apiKey).toBeUndefined();
  });

  it('take a realtime model in place of the two that hear and think', () => {
    const own = { OPENAI_API_KEY: 'k', OPENAI_REALTIME_MODEL: 'gpt-realtime-mini' };
    expect(openaiOf({ ...own, OPENAI_REALTIME: '1' }).realtime?.model).toBe('gpt-realtime-mini');
    expect(openaiOf({ ...own, OPENAI_REALTIME: '0' }).realtime).toBeUndefined();
    expect(() => voiceOf({ ...own, OPENAI_REALTIME: 'perhaps' })).toThrow(/OPENAI_REALTIME/);
  });

  it('refuse a realtime model that talks whenever it likes, with the reason', () => {
    const live = { OPENAI_API_KEY: 'k', OPENAI_REALTIME: '1', OPENAI_REALTIME_MODEL: 'gpt-live-1' };
    expect(() => voiceOf(live)).toThrow(/OPENAI_REALTIME_MODEL: .*cannot be held back/);
  });

  it('take a module of the operator’s own, but not beside a provider', () => {
    const own = { VOICE_MODULE: './my-voice.ts' };
    expect(voiceOf(own)).toEqual({ provider: 'module', path: resolve('my-voice.ts') });
    expect(() => voiceOf({ ...own, VOICE_PROVIDER: 'openai' })).toThrow(
      /VOICE_MODULE: cannot be set together with VOICE_PROVIDER=openai/,
    );
  });

  it('take keys of LiveKit Cloud beside those of an SFU of one’s own', () => {
    const cloud = { LIVEKIT_INFERENCE_API_KEY: 'cloud', LIVEKIT_INFERENCE_API_SECRET: 'hush' };
    expect(voiceOf({ VOICE_PROVIDER: 'livekit', ...cloud })).toMatchObject({
      livekit: { apiKey: 'cloud', apiSecret: 'hush' },
    });
    expect(voiceOf({ VOICE_PROVIDER: 'livekit' })).toMatchObject({ livekit: { apiKey: 'key' } });
  });

  it('name the models and the voice of LiveKit Inference', () => {
    expect(voiceOf({ VOICE_PROVIDER: 'livekit', LIVEKIT_TTS_VOICE: 'v1' })).toMatchObject({
      livekit: { llm: 'openai/gpt-4.1-mini', stt: 'deepgram/nova-3', ttsVoice: 'v1' },
    });
  });
});
