import { ReadableStream, TransformStream } from 'node:stream/web';
import { initializeLogger, tts } from '@livekit/agents';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { EmbeddedTts } from './embedded-tts.ts';
import { Synthesizer } from './synthesizer.ts';
import { SAMPLE_RATE } from './voices.ts';

const ANSWER = 'I have three times on Tuesday. Which one suits you? Just say so.';

describe('EmbeddedTts', () => {
  let synthesizer: Synthesizer;
  let voice: EmbeddedTts;

  beforeAll(async () => {
    initializeLogger({ pretty: false, level: 'silent' });
    synthesizer = await Synthesizer.start();
    voice = new EmbeddedTts({ synthesizer });
  });
  afterAll(() => synthesizer.close());

  async function spoken(stream: tts.SynthesizeStream): Promise<tts.SynthesizedAudio[]> {
    const packets: tts.SynthesizedAudio[] = [];
    for await (const packet of stream) {
      if (packet === tts.SynthesizeStream.END_OF_STREAM) break;
      packets.push(packet);
    }
    return packets;
  }

  function streamOf(...pieces: string[]): tts.SynthesizeStream {
    const stream = voice.stream();
    stream.updateInputStream(ReadableStream.from(pieces));
    return stream;
  }

  function seconds(packets: tts.SynthesizedAudio[]): number {
    return packets.reduce((sum, { frame }) => sum + frame.samplesPerChannel, 0) / SAMPLE_RATE;
  }

  it('speaks text that arrives in pieces, in frames of at most 100 ms', async () => {
    const words = ANSWER.split(' ').map((word) => `${word} `);
    const packets = await spoken(streamOf(...words));
    expect(seconds(packets)).toBeGreaterThan(3);
    expect(seconds(packets)).toBeLessThan(7);
    expect(Math.max(...packets.map(({ frame }) => frame.samplesPerChannel))).toBe(1600);
    expect(Math.max(...packets.flatMap(({ frame }) => [...frame.data]))).toBeGreaterThan(3000);
  });

  it('speaks the first sentence while the next is still being written', async () => {
    const { readable, writable } = new TransformStream<string, string>();
    const writer = writable.getWriter();
    const stream = voice.stream();
    stream.updateInputStream(readable);
    await writer.write('Good morning. And');
    const first = await stream.next();
    expect(first.done).toBe(false);
    await writer.write(' how are you?');
    await writer.close();
    expect(seconds(await spoken(stream))).toBeGreaterThan(1);
  });

  it('says which words belong to which moment', async () => {
    const packets = await spoken(streamOf(ANSWER));
    const timed = packets.flatMap(({ timedTranscripts = [] }) => timedTranscripts);
    expect(timed.map(({ text }) => text).join('')).toBe(`${ANSWER} `);
    const starts = timed.map(({ startTime }) => startTime ?? -1);
    expect(starts[0]).toBe(0);
    expect(starts).toEqual([...starts].sort((a, b) => a - b));
  });

  it('begins without the silence of the synthesizer', async () => {
    const [first] = await spokenWhole('Which time suits you?');
    const loudest = Math.max(...(first?.frame.data ?? []));
    expect(loudest).toBeGreaterThan(500);
  });

  it('marks the last packet of a text that is known as a whole', async () => {
    const packets = await spokenWhole(ANSWER);
    expect(packets.map(({ final }) => final).lastIndexOf(true)).toBe(packets.length - 1);
    expect(packets.filter(({ final }) => final)).toHaveLength(1);
  });

  it('stops when the caller interrupts', async () => {
    const stream = streamOf(...Array.from({ length: 20 }, () => ANSWER));
    await stream.next();
    stream.close();
    expect((await spoken(stream)).length).toBeLessThan(100);
  });

  it('says nothing for a text without words', async () => {
    expect(await spokenWhole(' ... ')).toEqual([]);
  });

  async function spokenWhole(text: string): Promise<tts.SynthesizedAudio[]> {
    const packets: tts.SynthesizedAudio[] = [];
    for await (const packet of voice.synthesize(text)) packets.push(packet);
    return packets;
  }
});
