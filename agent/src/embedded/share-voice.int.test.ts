import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { initializeLogger } from '@livekit/agents';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { NeuralHearing } from '../runtime/voice-choice.ts';
import { shareEmbeddedHearing } from './neural-hearing.ts';
import { shareEmbeddedVoice, type SharedVoice } from './share-voice.ts';
import { Synthesizer } from './speech/index.ts';
import { connectListener } from './speech/neural/shared-listener.ts';

const SENTENCE = "it's spelled n o v a k";

const neural: NeuralHearing = {
  model: 'tiny.en',
  modelDir: undefined,
  dir: resolve(import.meta.dirname, '../../../.cache/neural'),
  socket: undefined,
};

describe('what the calls of a worker share', () => {
  const warnings: string[] = [];
  const log = { warn: (_: object, message: string) => void warnings.push(message) };
  let dir: string;
  let alone: SharedVoice;
  let shared: SharedVoice;
  let samples: Int16Array;

  beforeAll(async () => {
    initializeLogger({ pretty: false, level: 'silent' });
    dir = await mkdtemp(join(tmpdir(), 'speech-'));
    const synthesizer = await Synthesizer.start();
    samples = await synthesizer.synthesize(SENTENCE, 'slt');
    await synthesizer.close();
    alone = await shareEmbeddedHearing(neural, log);
    shared = await shareEmbeddedVoice(neural, { dir, log });
  });
  afterAll(async () => {
    await Promise.all([alone.close(), shared.close()]);
    await rm(dir, { recursive: true });
  });

  async function hear({ variables }: SharedVoice): Promise<string> {
    const listener = connectListener(variables['HEARING_SOCKET'] ?? '');
    const { words } = await listener.hear({ samples, prompt: '', caller: 'a' });
    await listener.close();
    return words;
  }

  it('hears a spelt name again that Whisper alone does not understand', async () => {
    expect(await hear(alone)).not.toBe(SENTENCE);
    expect(await hear(shared)).toBe(SENTENCE);
    expect(warnings).toEqual([]);
  });
});
