/** Voices of the caller in tests and demonstrations: synthesized, without silence at either end. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { installedSpeaker } from '../../agent/src/embedded/speech/neural/installed.ts';
import { startSpeaker } from '../../agent/src/embedded/speech/neural/speaker-process.ts';
import { forNeuralVoice } from '../../agent/src/embedded/speech/speaking/for-neural-voice.ts';
import { NEURAL_RATE } from '../../agent/src/embedded/speech/speaking/voices.ts';
import {
  NEURAL_VOICE,
  SAMPLE_RATE,
  Synthesizer,
  VOICES,
  wavOf,
  type Voice,
} from '../../agent/src/embedded/speech/index.ts';
import { setTimer } from '../../agent/src/runtime/clock.ts';
import { seededRandom } from '../../agent/src/embedded/speech/language/random.ts';
import { ROOT } from '../setup/setup.mjs';
import { overNoise } from '../soak/sounds.ts';

/** The voice of a caller where none is named; `CALLER_VOICE` names another one. */
export const DEFAULT_VOICE = process.env['CALLER_VOICE'] ?? 'rms';

interface NeuralCaller {
  /** How fast, and with it how high, they speak beside the agent: a recording that is played faster is higher, too. */
  speed: number;
  /** How far below their voice the noise around them is, in dB; without it there is none. */
  noiseDb?: number;
}

/** Callers with the neural voice. */
export const NEURAL_CALLERS: Readonly<Record<string, NeuralCaller>> = {
  [NEURAL_VOICE]: { speed: 1 },
  [`${NEURAL_VOICE}-low`]: { speed: 0.88 },
  [`${NEURAL_VOICE}-high`]: { speed: 1.12 },
  [`${NEURAL_VOICE}-noisy`]: { speed: 0.96, noiseDb: 15 },
};

/** Share of the loudest sample below which the end of a recording counts as silence. */
const SILENCE_SHARE = 0.02;

export interface CallerVoice {
  /** A WAV of the words; its last sample is the end of speech. */
  wav(text: string): Promise<Buffer>;
  close(): Promise<void>;
}

/** @throws Error naming the voices there are when `name` is none of them, or where the neural one is not installed */
export async function startCallerVoice(name: string): Promise<CallerVoice> {
  const neural = NEURAL_CALLERS[name];
  if (neural) return startNeuralCaller(neural);
  const voice = VOICES.find((each): each is Voice => each === name);
  if (!voice) {
    throw new Error(
      `There is no voice ${name}; there are ${[...VOICES, ...Object.keys(NEURAL_CALLERS)].join(', ')}.`,
    );
  }
  const synthesizer = await Synthesizer.start();
  return {
    async wav(text) {
      return wavOf(trimEnd(await synthesizer.synthesize(text, voice)), SAMPLE_RATE);
    },
    close: () => synthesizer.close(),
  };
}

/** The agent's neural voice, in a process of its own. */
async function startNeuralCaller({ speed, noiseDb }: NeuralCaller): Promise<CallerVoice> {
  const files = await installedSpeaker({ dir: join(ROOT, '.cache', 'neural') });
  const log = { warn: () => undefined };
  const random = seededRandom(1);
  const speaker = await startSpeaker({ files, setTimer, log });
  return {
    async wav(text) {
      const samples = trimEnd(await speaker.speak(forNeuralVoice(text), 'caller'));
      const heard = noiseDb === undefined ? samples : overNoise(samples, noiseDb, random);
      return wavOf(heard, Math.round(NEURAL_RATE * speed));
    },
    close: () => speaker.close(),
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
