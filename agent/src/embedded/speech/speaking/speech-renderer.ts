import { voice as livekitVoice } from '@livekit/agents';
import type { tts } from '@livekit/agents';
import { AudioFrame } from '@livekit/rtc-node';
import { framesOf, trimLeadIn } from './audio.ts';
import { rateOf } from './voices.ts';
import type { AnyVoice } from './voices.ts';

/** Length of an audio frame: short enough to be interrupted, long enough to be cheap. */
const FRAME_MS = 100;

/** What rendering needs. */
export interface TextSynthesizer {
  /**
   * Renders a text, at the rate of the voice. `signal` gives it up, where that is possible.
   *
   * @throws Error when it cannot be rendered, or was given up
   */
  synthesize(text: string, voice: AnyVoice, signal?: AbortSignal): Promise<Int16Array>;
}

export interface SpeechRendererOptions {
  synthesizer: TextSynthesizer;
  voice: AnyVoice;
  newId: () => string;
}

/** Turns sentences into the audio packets of one answer. */
export class SpeechRenderer {
  readonly #options: SpeechRendererOptions;

  constructor(options: SpeechRendererOptions) {
    this.#options = options;
  }

  /** Begins an answer. */
  answer(): Answer {
    return new Answer(this.#options);
  }
}

/** The sentences of one answer, one after the other. */
export class Answer {
  readonly #options: SpeechRendererOptions;
  readonly #id: string;
  #spokenSeconds = 0;

  constructor(options: SpeechRendererOptions) {
    this.#options = options;
    this.#id = options.newId();
  }

  /**
   * Renders one sentence. The first packet carries the sentence and when it begins, for the transcript.
   * Only the last packet of the last sentence is `final`. Nothing where `signal` gives it up.
   */
  async sentence(
    text: string,
    last: boolean,
    signal?: AbortSignal,
  ): Promise<tts.SynthesizedAudio[]> {
    const { synthesizer, voice } = this.#options;
    const rate = rateOf(voice);
    const rendered = await unlessGivenUp(synthesizer.synthesize(text, voice, signal), signal);
    const samples = trimLeadIn(rendered, rate);
    const startTime = this.#spokenSeconds;
    this.#spokenSeconds += samples.length / rate;
    const frames = framesOf(samples, rate, FRAME_MS);
    return frames.map((frame, index) => ({
      requestId: this.#id,
      segmentId: this.#id,
      frame: new AudioFrame(frame, rate, 1, frame.length),
      final: last && index === frames.length - 1,
      ...(index === 0 && {
        timedTranscripts: [
          livekitVoice.createTimedString({
            text: `${text} `,
            startTime,
            endTime: this.#spokenSeconds,
          }),
        ],
      }),
    }));
  }
}

async function unlessGivenUp(
  rendering: Promise<Int16Array>,
  signal: AbortSignal | undefined,
): Promise<Int16Array> {
  try {
    return await rendering;
  } catch (error) {
    if (signal?.aborted !== true) throw error;
    return new Int16Array(0);
  }
}
