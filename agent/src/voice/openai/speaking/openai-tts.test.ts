import type { ServerResponse } from 'node:http';
import { ReadableStream, TransformStream } from 'node:stream/web';
import { APIStatusError, initializeLogger, tts } from '@livekit/agents';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { answerJson, startAudioServer, type AudioServer } from '../../testing/audio-server.ts';
import { OpenaiTts } from './openai-tts.ts';

const CONNECTION = { maxRetry: 1, retryIntervalMs: 0, timeoutMs: 5_000 };
/** 40 ms of speech. */
const PIECE = Buffer.alloc(1920, 1);

interface Asked {
  input: string;
  voice: string;
  response: ServerResponse;
}

let server: AudioServer;
let voice: OpenaiTts;
let failures: { error: Error; recoverable: boolean }[];
const asked: Asked[] = [];
let onAsked: (asked: Asked) => void = () => undefined;

async function start(
  handle: (asked: Asked) => void,
  apiKey: string | undefined = 'key',
  voices: { voice: string; instead?: string } = { voice: 'alloy' },
): Promise<void> {
  onAsked = handle;
  asked.length = 0;
  failures = [];
  server = await startAudioServer(({ body }, response) => {
    const { input, voice: spoken } = JSON.parse(body.toString()) as Record<
      'input' | 'voice',
      string
    >;
    const one = { input, voice: spoken, response };
    asked.push(one);
    onAsked(one);
  });
  voice = new OpenaiTts({
    baseUrl: server.url,
    apiKey,
    model: 'tts-1',
    ...voices,
    language: 'en',
  });
  voice.on('error', (failure) => failures.push(failure));
}

/** Milliseconds of audio until the stream has nothing more to say. */
async function lengthOf(stream: tts.SynthesizeStream | tts.ChunkedStream): Promise<number> {
  let samples = 0;
  for await (const packet of stream) {
    if (packet !== tts.SynthesizeStream.END_OF_STREAM) samples += packet.frame.samplesPerChannel;
  }
  return samples / 24;
}

function spoken(text: string): tts.SynthesizeStream {
  const stream = voice.stream({ connOptions: CONNECTION });
  stream.updateInputStream(ReadableStream.from([text]));
  return stream;
}

const whole = ({ response }: Asked): void => void response.end(PIECE);

describe('OpenaiTts', () => {
  beforeAll(() => initializeLogger({ pretty: false, level: 'silent' }));
  afterEach(async () => {
    await voice.close();
    await server.close();
  });

  it('goes on with the voice instead where the server refuses the one that was chosen', async () => {
    const handle = ({ voice: wanted, response }: Asked): void => {
      if (wanted === 'alloy') response.end(PIECE);
      else answerJson(response, 400, { error: { message: 'no such voice' } });
    };
    await start(handle, 'key', { voice: 'marvin', instead: 'alloy' });
    expect(await lengthOf(spoken('Good morning.'))).toBeGreaterThan(0);
    expect(await lengthOf(spoken('Good evening.'))).toBeGreaterThan(0);
    expect(asked.map((one) => one.voice)).toEqual(['marvin', 'alloy', 'alloy']);
    expect(failures).toEqual([]);
  });

  it('is heard before the server has sent the last piece', async () => {
    await start(({ response }) => void response.write(PIECE));
    const stream = spoken('Hello there.');
    const first = await stream.next();
    expect(first.value).toHaveProperty('frame.sampleRate', 24_000);
    asked[0]?.response.end(PIECE);
    expect(await lengthOf(stream)).toBe(60);
  });

  it('asks for the first sentence before the second is written', async () => {
    let arrived: (asked: Asked) => void = () => undefined;
    const firstAsked = new Promise<Asked>((resolve) => (arrived = resolve));
    await start((each) => arrived(each));
    const stream = voice.stream({ connOptions: CONNECTION });
    const { readable, writable } = new TransformStream<string, string>();
    stream.updateInputStream(readable);
    const text = writable.getWriter();
    await text.write('Tuesday is free. ');
    const first = await firstAsked;
    expect(first.input).toBe('Tuesday is free.');
    onAsked = whole;
    await text.write('Shall I');
    await text.write(' book it?');
    await text.close();
    whole(first);
    expect(await lengthOf(stream)).toBe(80);
    expect(asked.map(({ input }) => input)).toEqual(['Tuesday is free.', 'Shall I book it?']);
  });

  it('asks one sentence ahead of what arrives, and speaks them in order', async () => {
    await start(({ input, response }) => {
      if (input !== 'One.') return void response.end(Buffer.alloc(1920, 2));
      // Sent only once the sentence after it is asked for, too.
      onAsked = (second) => {
        expect(second.input).toBe('Two.');
        onAsked = ({ response: third }) => void third.end(Buffer.alloc(1920, 3));
        second.response.end(Buffer.alloc(1920, 2));
        response.end(PIECE);
      };
    });
    const heard: number[] = [];
    for await (const packet of spoken('One. Two. Three.')) {
      if (packet !== tts.SynthesizeStream.END_OF_STREAM) heard.push(packet.frame.data[0] ?? 0);
    }
    expect(heard).toEqual([0x0101, 0x0101, 0x0202, 0x0202, 0x0303, 0x0303]);
  });

  it('asks for raw PCM of the model and voice, with the key', async () => {
    await start(whole);
    await lengthOf(spoken('Hello.'));
    const [request] = server.received;
    expect(request?.path).toBe('/v1/audio/speech');
    expect(request?.headers.authorization).toBe('Bearer key');
    expect(JSON.parse(String(request?.body))).toEqual({
      model: 'tts-1',
      voice: 'alloy',
      input: 'Hello.',
      response_format: 'pcm',
    });
  });

  it('joins samples that are cut in two on the way', async () => {
    await start(({ response }) => {
      response.write(PIECE.subarray(0, 961));
      response.end(PIECE.subarray(961));
    });
    expect(await lengthOf(spoken('Hello.'))).toBe(40);
  });

  it('asks once more where the server was busy, and no caller notices', async () => {
    await start((each) => {
      if (asked.length === 1) answerJson(each.response, 503, { error: { message: 'busy' } });
      else whole(each);
    });
    expect(await lengthOf(spoken('Hello.'))).toBe(40);
    expect(failures).toEqual([]);
  });

  it.each([
    [401, { error: { message: 'no such key', code: 'invalid_api_key' } }, 1],
    [500, { error: { message: 'broken' } }, 2],
  ])(
    'reports HTTP %i as a failure that the turn cannot recover from',
    async (status, body, times) => {
      await start(({ response }) => answerJson(response, status, body));
      expect(await lengthOf(spoken('Hello.'))).toBe(0);
      expect(failures).toHaveLength(1);
      expect(failures[0]?.recoverable).toBe(false);
      expect(failures[0]?.error).toBeInstanceOf(APIStatusError);
      expect(failures[0]?.error.message).toContain(body.error.message);
      expect(asked).toHaveLength(times);
    },
  );

  it('reports a connection that is cut in the middle of a sentence', async () => {
    await start(({ response }) => {
      response.write(PIECE, () => response.destroy());
    });
    await lengthOf(spoken('Hello.'));
    expect(failures).toHaveLength(1);
  });

  it('lets no file be heard as noise', async () => {
    await start(({ response }) => void response.end(Buffer.concat([Buffer.from('RIFF'), PIECE])));
    expect(await lengthOf(spoken('Hello.'))).toBe(0);
    expect(failures[0]?.error.message).toContain('RIFF');
  });

  it('takes an interruption for no failure, and cuts the request off', async () => {
    let cut: () => void = () => undefined;
    const isCut = new Promise<void>((resolve) => (cut = resolve));
    await start(({ response }) => {
      response.on('close', cut);
      response.write(PIECE);
    });
    const stream = spoken('Hello.');
    await stream.next();
    stream.close();
    await isCut;
    await lengthOf(stream);
    expect(failures).toEqual([]);
  });

  it('speaks a text that is known as a whole, and reports where it cannot', async () => {
    await start(whole);
    expect(await lengthOf(voice.synthesize('Hello.', CONNECTION))).toBe(40);
    onAsked = ({ response }) => answerJson(response, 401, { error: { message: 'no such key' } });
    expect(await lengthOf(voice.synthesize('Hello.', CONNECTION))).toBe(0);
    expect(failures).toHaveLength(1);
  });
});
