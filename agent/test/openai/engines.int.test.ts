import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { toFile } from 'openai';
import { expect, it, onTestFinished } from 'vitest';
import { wavOf } from '../../src/voice/audio/wav.ts';
import { startDouble } from './double-fixture.ts';
import { loadEngines } from './engines.ts';
import { SPEECH_RATE } from './sound.ts';

it('what the double says with the embedded voice, it hears with the embedded recogniser', async () => {
  const dir = mkdtempSync(join(tmpdir(), 'double-engines-'));
  const engines = await loadEngines({ dir });
  onTestFinished(async () => {
    await engines.close();
    rmSync(dir, { recursive: true, force: true });
  });
  expect(engines.hearing).toBeDefined();
  const { client } = await startDouble({
    ...(engines.hearing && { hearing: engines.hearing }),
    speaking: engines.speaking,
  });
  const speech = await client.audio.speech.create({
    ...{ input: 'I would like to book an appointment for next week.', voice: 'alloy' },
    ...{ model: 'gpt-4o-mini-tts', response_format: 'pcm' },
  });
  const samples = new Int16Array(await speech.arrayBuffer());
  const { text } = await client.audio.transcriptions.create({
    file: await toFile(wavOf(samples, SPEECH_RATE), 'audio.wav'),
    model: 'gpt-4o-mini-transcribe',
  });
  expect(text).toBe('i would like to book an appointment for next week');
});
