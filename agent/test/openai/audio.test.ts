import { toFile } from 'openai';
import { describe, expect, it } from 'vitest';
import { wavOf } from '../../src/voice/audio/wav.ts';
import { startDouble } from './double-fixture.ts';
import { tone } from './sound.ts';

const SECOND = wavOf(new Int16Array(48_000), 48_000);
const wav = (bytes: Buffer = SECOND): ReturnType<typeof toFile> => toFile(bytes, 'audio.wav');

describe('transcriptions of the double', () => {
  it('answer the scripted texts first, then what the recogniser hears', async () => {
    const heard: number[] = [];
    const { client, double } = await startDouble({
      hearing: (samples) => {
        heard.push(samples.length);
        return Promise.resolve('from the recogniser');
      },
    });
    double.hear('next week please');
    const ask = async () =>
      client.audio.transcriptions.create({ file: await wav(), model: 'gpt-4o-mini-transcribe' });
    expect((await ask()).text).toBe('next week please');
    expect((await ask()).text).toBe('from the recogniser');
    // 48 kHz come down to what recognisers take; a resampler may keep a few milliseconds to itself.
    expect(heard).toHaveLength(1);
    expect(heard[0]).toBeGreaterThan(15_000);
    expect(heard[0]).toBeLessThanOrEqual(16_000);
  });

  it('come as JSON, as text, in detail and as a stream', async () => {
    const { client, double } = await startDouble();
    double.hear('one', 'two', 'three', 'four words in all');
    const file = await wav();
    const json = await client.audio.transcriptions.create({ file, model: 'whisper-1' });
    expect(json).toMatchObject({ text: 'one', usage: { type: 'duration', seconds: 1 } });
    const text: unknown = await client.audio.transcriptions.create({
      file,
      model: 'whisper-1',
      response_format: 'text',
    });
    expect(text).toBe('two\n');
    const verbose = await client.audio.transcriptions.create({
      file,
      model: 'whisper-1',
      response_format: 'verbose_json',
    });
    expect(verbose).toMatchObject({ text: 'three', language: 'english', duration: 1 });
    const stream = await client.audio.transcriptions.create({
      file,
      model: 'gpt-4o-transcribe',
      stream: true,
    });
    const events = [];
    for await (const event of stream) events.push(event);
    expect(events.map(({ type }) => type)).toEqual([
      ...Array.from({ length: 4 }, () => 'transcript.text.delta'),
      'transcript.text.done',
    ]);
    expect(events.at(-1)).toMatchObject({ text: 'four words in all' });
  });

  it('refuse what is no recording, too short, or in another form', async () => {
    const { client } = await startDouble();
    const ask = async (bytes: Buffer, more: object = {}): Promise<unknown> =>
      client.audio.transcriptions.create({
        file: await wav(bytes),
        model: 'gpt-4o-mini-transcribe',
        ...more,
      });
    await expect(ask(Buffer.from('hello'))).rejects.toMatchObject({ status: 400, param: 'file' });
    const short = wavOf(new Int16Array(100), 16_000);
    await expect(ask(short)).rejects.toMatchObject({ status: 400, code: 'audio_too_short' });
    await expect(ask(SECOND, { response_format: 'verbose_json' })).rejects.toMatchObject({
      param: 'response_format',
    });
    await expect(ask(SECOND, { model: 'ears-1' })).rejects.toMatchObject({ status: 404 });
    await expect(ask(SECOND, { language: 'English' })).rejects.toMatchObject({ param: 'language' });
  });
});

describe('speech of the double', () => {
  it('is 24 kHz PCM, or WAV', async () => {
    const { client } = await startDouble();
    const base = { input: 'Hello.', model: 'gpt-4o-mini-tts', voice: 'ash' } as const;
    const pcm = await client.audio.speech.create({ ...base, response_format: 'pcm' });
    let samples = 0;
    for await (const piece of tone(base.input)) samples += piece.length;
    expect((await pcm.arrayBuffer()).byteLength).toBe(samples * 2);
    const file = Buffer.from(
      await (await client.audio.speech.create({ ...base, response_format: 'wav' })).arrayBuffer(),
    );
    expect(file.toString('latin1', 0, 4)).toBe('RIFF');
    expect(file.readUInt32LE(24)).toBe(24_000);
    expect(file.length).toBe(samples * 2 + 44);
  });

  it('refuses voices and lengths as the API does', async () => {
    const { client } = await startDouble();
    const ask = (more: object): Promise<unknown> =>
      client.audio.speech.create({
        ...{ input: 'Hello.', model: 'tts-1', voice: 'alloy', response_format: 'pcm' },
        ...more,
      });
    await expect(ask({ voice: 'robin' })).rejects.toMatchObject({ param: 'voice', status: 400 });
    await expect(ask({ input: 'a'.repeat(4097) })).rejects.toMatchObject({
      code: 'string_above_max_length',
    });
    await expect(ask({ input: '' })).rejects.toMatchObject({ code: 'empty_string' });
    await expect(ask({ speed: 9 })).rejects.toMatchObject({ code: 'decimal_above_max_value' });
    await expect(ask({ stream_format: 'sse' })).rejects.toMatchObject({ param: 'stream_format' });
    await expect(ask({ model: 'gpt-4.1-mini' })).rejects.toMatchObject({ status: 404 });
  });
});
