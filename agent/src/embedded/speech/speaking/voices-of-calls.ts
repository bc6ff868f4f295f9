/** Flite and the neural voice for several calls; where the neural one fails, flite speaks in its place. */
import { randomUUID } from 'node:crypto';
import type { Speaker } from '../neural/speaker-process.ts';
import { forNeuralVoice } from './for-neural-voice.ts';
import { resample } from './resample.ts';
import type { TextSynthesizer } from './speech-renderer.ts';
import { NEURAL_RATE, NEURAL_VOICE, SAMPLE_RATE, type Voice } from './voices.ts';

/** Whoever waits longer for a sentence hears it from flite, in ms: the neural voice is started again in 1 to 2 s. */
const PATIENCE_MS = 5000;

export interface Flite {
  synthesize(text: string, voice: Voice): Promise<Int16Array>;
}

export interface VoicesOptions {
  flite: Flite;
  /** None where it cannot be had; that has been said. */
  speaker: Speaker | undefined;
  setTimer: (ms: number, run: () => void) => () => void;
  log: { warn(fields: object, message: string): void };
}

export interface VoicesOfCalls {
  /** Returns the voices of one call: its sentences do not keep the others waiting. */
  forCall(): TextSynthesizer;
}

export function createVoices({ flite, speaker, setTimer, log }: VoicesOptions): VoicesOfCalls {
  const inFlite = async (text: string): Promise<Int16Array> =>
    resample(await flite.synthesize(text, 'slt'), SAMPLE_RATE, NEURAL_RATE);

  const inNeural = async (
    text: string,
    caller: string,
    signal: AbortSignal | undefined,
  ): Promise<Int16Array> => {
    if (speaker === undefined) return inFlite(text);
    const late = new AbortController();
    const stopTimer = setTimer(PATIENCE_MS, () => late.abort());
    const either = signal ? AbortSignal.any([late.signal, signal]) : late.signal;
    const words = forNeuralVoice(text);
    try {
      // A process that ends takes one sentence with it; the next process says it.
      return await speaker
        .speak(words, caller, either)
        .catch(() => speaker.speak(words, caller, either));
    } catch (error) {
      if (signal?.aborted === true) throw error;
      const reason = error instanceof Error ? error.message : String(error);
      log.warn({ reason }, 'the classic voice says a sentence: the neural one cannot');
      return await inFlite(text);
    } finally {
      stopTimer();
    }
  };

  return {
    forCall() {
      const caller = randomUUID();
      return {
        synthesize: (text, voice, signal) =>
          voice === NEURAL_VOICE ? inNeural(text, caller, signal) : flite.synthesize(text, voice),
      };
    },
  };
}
