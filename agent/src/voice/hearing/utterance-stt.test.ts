import type { ServerResponse } from 'node:http';
import {
  APIStatusError,
  APITimeoutError,
  asLanguageCode,
  inference,
  initializeLogger,
  stt,
} from '@livekit/agents';
import { STT } from '@livekit/agents-plugin-openai';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Language } from '@in-call-calendar/shared';
import { samplesOf } from '../audio/wav.ts';
import { Synthesizer } from '../../embedded/speech/speaking/synthesizer.ts';
import { eventsOf, finalTexts, joined, say, silence } from '../../embedded/speech/testing/hear.ts';
import { answerJson, startAudioServer, type AudioServer } from '../testing/audio-server.ts';
import { UtteranceStt } from './utterance-stt.ts';

const RATE = 16_000;
const { START_OF_SPEECH, FINAL_TRANSCRIPT, END_OF_SPEECH, RECOGNITION_USAGE } = stt.SpeechEventType;

let synthesizer: Synthesizer;
let server: AudioServer;
let failures: { error: Error; recoverable: boolean }[];

/** A recogniser behind a real server that answers by a function of how often it was asked before. */
async function start(
  handle: (response: ServerResponse, asked: number) => void,
  language: Language = 'en',
): Promise<{ wrapped: UtteranceStt; recogniser: STT }> {
  server = await startAudioServer((_, response) => handle(response, server.received.length));
  failures = [];
  const recogniser = new STT({
    apiKey: 'key',
    baseURL: server.url,
    model: 'whisper-1',
    language,
    useRealtime: false,
  });
  const wrapped = new UtteranceStt({ recogniser, language, timeoutMs: 20_000 });
  wrapped.on('error', (failure) => failures.push(failure));
  return { wrapped, recogniser };
}

const says = (response: ServerResponse, text: string): void => answerJson(response, 200, { text });

/** Everything a stream makes of audio, which is followed by silence. */
async function hear(recogniser: stt.STT, ...pieces: Int16Array[]): Promise<stt.SpeechEvent[]> {
  const stream = recogniser.stream();
  say(stream, joined(...pieces, silence(1000, RATE)), RATE);
  stream.endInput();
  return eventsOf(stream);
}

/** The recording and the fields of the form in a request. */
function uploaded(index: number): { samples: Int16Array; form: string } {
  const body = server.received[index]?.body ?? Buffer.alloc(0);
  const at = body.indexOf('RIFF');
  const end = at + 8 + body.readUInt32LE(at + 4);
  return {
    samples: samplesOf(body.subarray(at, end)),
    form: Buffer.concat([body.subarray(0, at), body.subarray(end)]).toString('latin1'),
  };
}

/** Where a recording begins in the audio it was cut from; -1 where it is no piece of it, sample by sample. */
function placeIn(audio: Int16Array, piece: Int16Array): number {
  const whole = Buffer.from(audio.buffer, audio.byteOffset, audio.byteLength);
  return whole.indexOf(Buffer.from(piece.buffer, piece.byteOffset, piece.byteLength)) / 2;
}

/** A recogniser whose process dies during the first utterance. */
class FailingOnce extends stt.STT {
  override label = 'fake.FailingOnce';
  #onFailed: () => void = () => undefined;
  /** Resolves once the failure is known to whoever asked. */
  readonly failed = new Promise<void>((resolve) => {
    this.#onFailed = () => setImmediate(resolve);
  });
  #asked = 0;

  constructor() {
    super({ streaming: false, interimResults: false });
  }

  override stream(): stt.SpeechStream {
    throw new Error('recordings only');
  }

  protected override _recognize(): Promise<stt.SpeechEvent> {
    this.#asked += 1;
    if (this.#asked === 1) {
      this.#onFailed();
      return Promise.reject(new Error('ended with SIGKILL'));
    }
    const said = { text: 'the second one', startTime: 0, endTime: 1, confidence: 1 };
    return Promise.resolve({
      type: FINAL_TRANSCRIPT,
      alternatives: [{ ...said, language: asLanguageCode('en') }],
    });
  }
}

describe('UtteranceStt', () => {
  let sentence: Int16Array;
  let other: Int16Array;

  beforeAll(async () => {
    initializeLogger({ pretty: false, level: 'silent' });
    synthesizer = await Synthesizer.start();
    sentence = await synthesizer.synthesize('the second one please', 'rms');
    other = await synthesizer.synthesize('my name is anna berg', 'slt');
  });
  afterAll(() => synthesizer.close());
  afterEach(() => server.close());

  it('sends an utterance as it was said, with what came just before it', async () => {
    const { wrapped } = await start((response) => says(response, ' The second one, please. '));
    const audio = joined(silence(700, RATE), sentence);
    const events = await hear(wrapped, audio);
    const { samples, form } = uploaded(0);
    const from = placeIn(joined(audio, silence(1000, RATE)), samples);
    expect(from).toBeGreaterThan(0);
    expect(from).toBeLessThan((700 * RATE) / 1000);
    expect(form).toMatch(/name="model"\r\n\r\nwhisper-1/);
    expect(finalTexts(events)).toEqual(['The second one, please.']);
    expect(events.map(({ type }) => type)).toEqual([
      START_OF_SPEECH,
      FINAL_TRANSCRIPT,
      END_OF_SPEECH,
      RECOGNITION_USAGE,
    ]);
  });

  it('is needed: through the framework’s own adapter the beginning is not what was said', async () => {
    let arrived: () => void = () => undefined;
    const hasArrived = new Promise<void>((resolve) => (arrived = resolve));
    const { recogniser } = await start((response) => {
      says(response, 'one please');
      arrived();
    });
    const audio = joined(silence(700, RATE), sentence, silence(1000, RATE));
    const stream = new stt.StreamAdapter(recogniser, new inference.VAD()).stream();
    say(stream, audio, RATE);
    await hasArrived;
    stream.close();
    const { samples } = uploaded(0);
    expect(placeIn(audio, samples)).toBeLessThan(0);
    expect(placeIn(audio, samples.slice(-sentence.length / 2))).toBeGreaterThan(0);
  });

  it('gives transcripts in the order in which they were said, whichever comes first', async () => {
    let first: ServerResponse | undefined;
    const { wrapped } = await start((response, asked) => {
      if (asked === 1) {
        first = response;
        return;
      }
      says(response, 'Anna Berg');
      if (first) says(first, 'the second one');
    });
    const events = await hear(wrapped, sentence, silence(700, RATE), other);
    expect(finalTexts(events)).toEqual(['the second one', 'Anna Berg']);
  });

  it('reports an utterance that could not be recognised, and hears the next one', async () => {
    const { wrapped } = await start((response, asked) => {
      if (asked === 1) answerJson(response, 500, { error: { message: 'broken' } });
      else says(response, 'Anna Berg');
    });
    const events = await hear(wrapped, sentence, silence(700, RATE), other);
    expect(finalTexts(events)).toEqual(['Anna Berg']);
    expect(failures).toMatchObject([{ recoverable: true, error: { statusCode: 500 } }]);
    expect(failures[0]?.error).toBeInstanceOf(APIStatusError);
  });

  it('asks at the first pause where that costs nothing, and again where speech went on', async () => {
    const { recogniser } = await start((response, asked) => says(response, `take ${asked}`));
    const settings = { endSilenceMs: 900 };
    const eager = new UtteranceStt({ recogniser, language: 'en', settings, isEager: true });
    const events = await hear(eager, sentence, silence(100, RATE), other);
    const [early, whole] = [uploaded(0).samples, uploaded(server.received.length - 1).samples];
    expect(finalTexts(events)).toEqual([`take ${server.received.length}`]);
    expect(whole.length).toBeGreaterThan(early.length + other.length / 2);
  });

  it('asks again at the end where the recogniser failed at the pause, and reports nothing', async () => {
    const recogniser = new FailingOnce();
    const settings = { endSilenceMs: 900 };
    const eager = new UtteranceStt({ recogniser, language: 'en', settings, isEager: true });
    const reported: unknown[] = [];
    eager.on('error', (failure) => reported.push(failure));
    const stream = eager.stream();
    say(stream, joined(sentence, silence(400, RATE)), RATE);
    await recogniser.failed;
    say(stream, silence(1000, RATE), RATE);
    stream.endInput();
    expect(finalTexts(await eventsOf(stream))).toEqual(['the second one']);
    expect(reported).toEqual([]);
  });

  it('reports a recogniser that takes too long', async () => {
    const { recogniser } = await start(() => undefined);
    const impatient = new UtteranceStt({ recogniser, language: 'en', timeoutMs: 100 });
    impatient.on('error', (failure) => failures.push(failure));
    expect(finalTexts(await hear(impatient, sentence))).toEqual([]);
    expect(failures).toMatchObject([{ recoverable: true }]);
    expect(failures[0]?.error).toBeInstanceOf(APITimeoutError);
  });

  it('drops what was no words', async () => {
    const { wrapped } = await start((response) => says(response, '  '));
    const events = await hear(wrapped, sentence);
    expect(events.map(({ type }) => type)).toEqual([
      START_OF_SPEECH,
      END_OF_SPEECH,
      RECOGNITION_USAGE,
    ]);
  });

  it('names the language to the server, and in the transcript', async () => {
    const { wrapped } = await start((response) => says(response, 'Dienstag'), 'de');
    const events = await hear(wrapped, sentence);
    expect(uploaded(0).form).toMatch(/name="language"\r\n\r\nde/);
    const final = events.find(({ type }) => type === FINAL_TRANSCRIPT);
    expect(final?.alternatives?.[0].language).toBe('de');
  });

  it('cuts the request off when it is closed, and reports no failure', async () => {
    let cut: () => void = () => undefined;
    let arrived: () => void = () => undefined;
    const isCut = new Promise<void>((resolve) => (cut = resolve));
    const hasArrived = new Promise<void>((resolve) => (arrived = resolve));
    const { wrapped } = await start((response) => {
      response.on('close', cut);
      arrived();
    });
    const stream = wrapped.stream();
    say(stream, joined(sentence, silence(1000, RATE)), RATE);
    await hasArrived;
    stream.close();
    await isCut;
    expect(finalTexts(await eventsOf(stream))).toEqual([]);
    expect(failures).toEqual([]);
  });
});
