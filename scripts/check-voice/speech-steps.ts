import { ReadableStream } from 'node:stream/web';
import { inference, stt, tts } from '@livekit/agents';
import { AudioFrame } from '@livekit/rtc-node';
import { SAMPLE_RATE, Synthesizer } from '../../agent/src/embedded/speech/index.ts';
import type { VoiceModels } from '../../agent/src/voice/voice-models.ts';
import { StepFailure } from './findings.ts';
import { watchErrors } from './watch-errors.ts';

const SENTENCE = 'I would like to book an appointment';
const GREETING = 'Hello, how can I help you?';
/** Share of the words of the sample that have to come back. */
const ENOUGH_WORDS = 0.6;
/** Silence around the sample: recognisers that stream find the end of speech by it. */
const LEAD_MS = 300;
const TAIL_MS = 1500;
const FRAME_MS = 20;
const CONNECTION = { maxRetry: 0, retryIntervalMs: 0, timeoutMs: 15_000 };
/** What is shorter or softer than this is no speech: seconds, and amplitude out of 32767. */
const LEAST_SECONDS = 0.3;
const LEAST_AMPLITUDE = 300;

/** Returns the recogniser of a voice, one of LiveKit Inference where the voice names it by a string. */
export function recogniser(model: NonNullable<VoiceModels['stt']>): stt.STT {
  return typeof model === 'string' ? inference.STT.fromModelString(model) : model;
}

/** Returns the synthesizer of a voice, one of LiveKit Inference where the voice names it by a string. */
export function synthesizer(model: VoiceModels['tts']): tts.TTS {
  return typeof model === 'string' ? inference.TTS.fromModelString(model) : model;
}

/** A sentence as the embedded voice says it: 16 kHz frames of 20 ms, with silence around it. */
export async function spokenSample(): Promise<AudioFrame[]> {
  const voice = await Synthesizer.start();
  try {
    const speech = await voice.synthesize(SENTENCE, 'slt');
    const silence = (ms: number): number => (ms * SAMPLE_RATE) / 1000;
    const samples = new Int16Array(silence(LEAD_MS) + speech.length + silence(TAIL_MS));
    samples.set(speech, silence(LEAD_MS));
    const size = silence(FRAME_MS);
    return Array.from({ length: Math.floor(samples.length / size) }, (_, index) => {
      const frame = samples.slice(index * size, (index + 1) * size);
      return new AudioFrame(frame, SAMPLE_RATE, 1, frame.length);
    });
  } finally {
    await voice.close();
  }
}

/**
 * Lets the recogniser hear the sample.
 *
 * @returns what it heard, and the time from the end of the sample to that, in ms
 * @throws StepFailure when it heard nothing or something else, or the provider's error
 */
export async function checkHearing(
  model: stt.STT,
  sample: readonly AudioFrame[],
  now: () => number,
): Promise<{ heard: string; ms: number }> {
  const started = now();
  const heard = await watchErrors(model, (signal) =>
    model.capabilities.streaming
      ? hearStream(model, sample, signal)
      : model.recognize([...sample], signal).then(textOf),
  );
  const ms = now() - started;
  if (heard.trim() === '') {
    throw new StepFailure(
      'heard_nothing',
      'The recogniser heard no words in a clear sentence.',
      'Choose another model for speech recognition, or check which language it is set to.',
    );
  }
  const words = wordsOf(heard);
  const expected = wordsOf(SENTENCE);
  const found = expected.filter((word) => words.includes(word)).length;
  if (found / expected.length >= ENOUGH_WORDS) return { heard, ms };
  throw new StepFailure(
    'misheard',
    `"${SENTENCE}" was heard as "${heard}".`,
    'Choose another model for speech recognition, or check which language it is set to.',
  );
}

async function hearStream(
  model: stt.STT,
  sample: readonly AudioFrame[],
  signal: AbortSignal,
): Promise<string> {
  const stream = model.stream();
  signal.addEventListener('abort', () => stream.close(), { once: true });
  for (const frame of sample) stream.pushFrame(frame);
  stream.flush();
  stream.endInput();
  const texts: string[] = [];
  for await (const event of stream) {
    if (event.type === stt.SpeechEventType.FINAL_TRANSCRIPT) texts.push(textOf(event));
  }
  return texts.join(' ');
}

const textOf = ({ alternatives }: stt.SpeechEvent): string => alternatives?.[0].text ?? '';

const wordsOf = (text: string): string[] =>
  text
    .toLowerCase()
    .replaceAll("i'd", 'i would')
    .match(/[a-z]+/g) ?? [];

/**
 * Lets the provider say a sentence.
 *
 * @returns the time until its first audio in ms, and how long it speaks in seconds
 * @throws StepFailure when no audio comes, or only silence, or the provider's error
 */
export async function checkSpeaking(
  model: tts.TTS,
  now: () => number,
): Promise<{ firstMs: number; seconds: number }> {
  const started = now();
  let firstMs: number | undefined;
  let seconds = 0;
  let loudest = 0;
  await watchErrors(model, async (signal) => {
    for await (const { frame } of speech(model, signal)) {
      firstMs ??= now() - started;
      seconds += frame.samplesPerChannel / frame.sampleRate;
      for (const sample of frame.data) loudest = Math.max(loudest, Math.abs(sample));
    }
  });
  if (firstMs === undefined || seconds < LEAST_SECONDS) {
    throw new StepFailure(
      'no_audio',
      'No speech came out.',
      'Choose another model or voice for speech; of a compatible server, check that it answers with PCM.',
    );
  }
  if (loudest >= LEAST_AMPLITUDE) return { firstMs, seconds };
  throw new StepFailure(
    'silent',
    `${seconds.toFixed(1)} s of audio came out, and all of it is silence.`,
    'Choose another model or voice for speech.',
  );
}

async function* speech(model: tts.TTS, signal: AbortSignal): AsyncGenerator<tts.SynthesizedAudio> {
  if (!model.capabilities.streaming) {
    yield* model.synthesize(GREETING, CONNECTION, signal);
    return;
  }
  const stream = model.stream({ connOptions: CONNECTION });
  signal.addEventListener('abort', () => stream.close(), { once: true });
  stream.updateInputStream(
    new ReadableStream<string>({
      start(controller) {
        controller.enqueue(GREETING);
        controller.close();
      },
    }),
  );
  for await (const audio of stream) {
    if (audio !== tts.SynthesizeStream.END_OF_STREAM) yield audio;
  }
}
