import type { stt } from '@livekit/agents';
import { describe, expect, it } from 'vitest';
import { english } from '../conversation/words/en/en.ts';
import { UtteranceStt } from '../voice/hearing/utterance-stt.ts';
import { createSessionHealth } from './session-health.ts';
import { FakeLlm, FakeStt, FakeTts } from './testing/fake-models.ts';

function timeoutFor(recogniser: stt.STT | undefined): number | null {
  return createSessionHealth({
    models: {
      llm: new FakeLlm(),
      stt: recogniser,
      tts: new FakeTts(() => undefined),
      turnHandling: { turnDetection: 'vad' },
      tellScreen: true,
      close: () => Promise.resolve(),
    },
    words: english.trouble,
    hasScreen: true,
    localVoice: { speak: () => new ReadableStream(), close: () => Promise.resolve() },
    isSpeaking: () => false,
    onStatus: () => undefined,
    onHears: () => undefined,
    note: () => undefined,
    setTimer: () => () => undefined,
    log: { info: () => undefined, warn: () => undefined },
  }).transcriptionTimeout;
}

describe('speech without words', () => {
  it('is noticed soon of a recogniser that hears while one speaks', () => {
    expect(timeoutFor(new FakeStt())).toBe(3000);
  });

  it('is not called so while a recogniser of whole utterances may still answer', () => {
    const recogniser = new UtteranceStt({
      recogniser: new FakeStt(),
      language: 'en',
      settings: { endSilenceMs: 400 },
      timeoutMs: 5000,
    });
    expect(timeoutFor(recogniser)).toBeGreaterThan(5400);
  });

  it('is not watched where nobody listens', () => {
    expect(timeoutFor(undefined)).toBeNull();
  });
});
