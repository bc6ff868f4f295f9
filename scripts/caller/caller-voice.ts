/** Voices of the caller in tests and demonstrations: synthesized, without silence at either end. */
import { readFile } from 'node:fs/promises';
import {
  SAMPLE_RATE,
  Synthesizer,
  VOICES,
  wavOf,
  type Voice,
} from '../../agent/src/embedded/speech/index.ts';

/** Share of the loudest sample below which the end of a recording counts as silence. */
const SILENCE_SHARE = 0.02;

export interface CallerVoice {
  /** A WAV of the words; its last sample is the end of speech. */
  wav(text: string): Promise<Buffer>;
  close(): Promise<void>;
}

/** @throws Error naming the voices there are when `name` is none of them. */
export async function startCallerVoice(name: string): Promise<CallerVoice> {
  const voice = VOICES.find((each): each is Voice => each === name);
  if (!voice) throw new Error(`There is no voice ${name}; there are ${VOICES.join(', ')}.`);
  const synthesizer = await Synthesizer.start();
  return {
    async wav(text) {
      return wavOf(trimEnd(await synthesizer.synthesize(text, voice)), SAMPLE_RATE);
    },
    close: () => synthesizer.close(),
  };
}

/** A recording as it is; the page decodes whatever the browser can. */
export function readRecording(file: string): Promise<Buffer> {
  return readFile(file);
}

function trimEnd(samples: Int16Array): Int16Array {
  const peak = samples.reduce((loudest, sample) => Math.max(loudest, Math.abs(sample)), 0);
  const last = samples.findLastIndex((sample) => Math.abs(sample) > peak * SILENCE_SHARE);
  return samples.subarray(0, last + 1);
}
