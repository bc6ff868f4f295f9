import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { initializeLogger, stt } from '@livekit/agents';
import { AudioFrame, AudioResampler } from '@livekit/rtc-node';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildLanguageModel } from '../language/build-language-model.ts';
import { loadSpeech } from '../load-speech.ts';
import type { Speech } from '../load-speech.ts';
import { Synthesizer } from '../speaking/synthesizer.ts';
import { eventsOf, finalTexts, joined, say, silence } from '../testing/hear.ts';

const RATE = 16_000;
const { START_OF_SPEECH, INTERIM_TRANSCRIPT, FINAL_TRANSCRIPT, END_OF_SPEECH, RECOGNITION_USAGE } =
  stt.SpeechEventType;

describe('EmbeddedStt', () => {
  let dir: string;
  let speech: Speech;
  let synthesizer: Synthesizer;

  beforeAll(async () => {
    initializeLogger({ pretty: false, level: 'silent' });
    dir = await mkdtemp(join(tmpdir(), 'speech-'));
    const model = await buildLanguageModel({ business: { title: 'Intro call' }, dir });
    [speech, synthesizer] = await Promise.all([loadSpeech({ model }), Synthesizer.start()]);
  });
  afterAll(async () => {
    await Promise.all([speech.close(), synthesizer.close()]);
    await rm(dir, { recursive: true });
  });

  async function hear(samples: Int16Array, rate = RATE): Promise<stt.SpeechEvent[]> {
    const stream = speech.stt().stream();
    say(stream, joined(samples, silence(400, rate)), rate);
    stream.endInput();
    return eventsOf(stream);
  }

  it.each(['kal16', 'rms', 'slt'] as const)('hears what %s says, word for word', async (voice) => {
    const sentence = 'i would like to book an appointment for next week';
    const events = await hear(await synthesizer.synthesize(sentence, voice));
    expect(finalTexts(events)).toEqual([sentence]);
  });

  it('tells when speech starts, what it sounds like so far, and when it has ended', async () => {
    const events = await hear(await synthesizer.synthesize('show me next week please', 'slt'));
    const types = events.map(({ type }) => type);
    expect(types[0]).toBe(START_OF_SPEECH);
    expect(types).toContain(INTERIM_TRANSCRIPT);
    expect(types.slice(-3)).toEqual([FINAL_TRANSCRIPT, END_OF_SPEECH, RECOGNITION_USAGE]);
    const final = events.find(({ type }) => type === FINAL_TRANSCRIPT)?.alternatives?.[0];
    expect(final?.endTime).toBeGreaterThan(final?.startTime ?? Infinity);
  });

  it('hears audio at the rate of a room', async () => {
    const samples = await synthesizer.synthesize('the second one please', 'rms');
    const resampler = new AudioResampler(RATE, 48_000, 1);
    const frame = new AudioFrame(samples, RATE, 1, samples.length);
    const frames = [...resampler.push(frame), ...resampler.flush()];
    const events = await hear(joined(...frames.map(({ data }) => data)), 48_000);
    expect(finalTexts(events)).toEqual(['the second one please']);
  });

  it('hears one utterance after the other', async () => {
    const first = await synthesizer.synthesize('show me next week', 'rms');
    const second = await synthesizer.synthesize('the second one please', 'rms');
    const events = await hear(joined(first, silence(250, RATE), second));
    expect(finalTexts(events)).toEqual(['show me next week', 'the second one please']);
  });

  it('gives what it has heard when the audio ends in the middle of speech', async () => {
    const samples = await synthesizer.synthesize('show me next week', 'rms');
    const stream = speech.stt().stream();
    say(stream, samples, RATE);
    stream.endInput();
    expect(finalTexts(await eventsOf(stream))).toEqual(['show me next week']);
  });

  it('hears two callers who speak at once', async () => {
    const [one, two] = await Promise.all([
      synthesizer.synthesize('show me next week', 'rms'),
      synthesizer.synthesize('the second one please', 'slt'),
    ]);
    const [ones, twos] = await Promise.all([hear(one), hear(two)]);
    expect(finalTexts(ones)).toEqual(['show me next week']);
    expect(finalTexts(twos)).toEqual(['the second one please']);
  });

  it('hears nothing in silence', async () => {
    expect(await hear(silence(2000, RATE))).toEqual([]);
  });

  it('ends quietly when it is closed while someone speaks, and hears the next caller', async () => {
    const samples = await synthesizer.synthesize('show me next week', 'rms');
    const stream = speech.stt().stream();
    say(stream, samples, RATE);
    for await (const { type } of stream) if (type === START_OF_SPEECH) break;
    stream.close();
    expect(finalTexts(await hear(samples))).toEqual(['show me next week']);
  });

  it('recognizes a recording as a whole', async () => {
    const samples = await synthesizer.synthesize('show me next week', 'rms');
    const frame = new AudioFrame(samples, RATE, 1, samples.length);
    const event = await speech.stt().recognize(frame);
    expect(event.alternatives?.[0].text).toBe('show me next week');
  });
});
