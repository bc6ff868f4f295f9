import { AudioFrame, AudioResampler } from '@livekit/rtc-node';
import { seededRandom } from '../language/random.ts';
import type { TextSynthesizer } from '../speaking/speech-renderer.ts';
import { SAMPLE_RATE } from '../speaking/voices.ts';
import type { Voice } from '../speaking/voices.ts';
import type { UtteranceDecoder } from '../hearing/utterance.ts';
import { WINDOW_SAMPLES } from '../../../voice/audio/hearing-settings.ts';
import { isUnderstood, wordErrors } from './word-errors.ts';

/** What was understood of one voice. */
export interface Evaluation {
  sentences: number;
  /** Sentences heard word for word. */
  exact: number;
  /** Sentences of which every word that matters was heard. */
  understood: number;
  words: number;
  errors: number;
  /** Decoding left to do when the audio had ended, per sentence. */
  waitsMs: number[];
  misheard: { said: string; heard: string }[];
}

export interface EvaluateVoiceOptions {
  sentences: readonly string[];
  voice: Voice;
  decoder: UtteranceDecoder;
  synthesizer: TextSynthesizer;
}

const ROOM_RATE = 48_000;

/** Amplitude of the noise: about 45 dB below speech, a quiet room. */
const NOISE = 16;

/** Says sentences to a decoder and counts what it hears. */
export async function evaluateVoice(options: EvaluateVoiceOptions): Promise<Evaluation> {
  const { sentences, voice, decoder, synthesizer } = options;
  const result: Evaluation = {
    sentences: sentences.length,
    exact: 0,
    understood: 0,
    words: 0,
    errors: 0,
    waitsMs: [],
    misheard: [],
  };
  const random = seededRandom(1);
  for (const said of sentences) {
    const spoken = throughRoom(await synthesizer.synthesize(said, voice));
    const noisy = spoken.map((sample) => sample + Math.round((random() - 0.5) * 2 * NOISE));
    await decoder.startUtterance();
    for (let at = 0; at < noisy.length; at += WINDOW_SAMPLES) {
      await decoder.process(noisy.slice(at, at + WINDOW_SAMPLES));
    }
    const ended = performance.now();
    const heard = await decoder.endUtterance();
    result.waitsMs.push(performance.now() - ended);
    const errors = wordErrors(said, heard);
    result.words += said.split(' ').length;
    result.errors += errors;
    if (errors === 0) result.exact += 1;
    else result.misheard.push({ said, heard });
    if (isUnderstood(said, heard)) result.understood += 1;
  }
  return result;
}

/** Resampled to the rate of a room and back. */
function throughRoom(samples: Int16Array): Int16Array {
  return resampled(resampled(samples, SAMPLE_RATE, ROOM_RATE), ROOM_RATE, SAMPLE_RATE);
}

function resampled(samples: Int16Array, from: number, to: number): Int16Array {
  const resampler = new AudioResampler(from, to, 1);
  const frame = new AudioFrame(samples, from, 1, samples.length);
  const frames = [...resampler.push(frame), ...resampler.flush()];
  resampler.close();
  return Int16Array.from(frames.flatMap(({ data }) => [...data]));
}
