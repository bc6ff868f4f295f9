import { voice as livekitVoice } from '@livekit/agents';
import type { tts } from '@livekit/agents';
import { AudioFrame } from '@livekit/rtc-node';
import { framesOf, trimLeadIn } from './audio.ts';
import { SAMPLE_RATE } from './voices.ts';
import type { Voice } from './voices.ts';

/** Length of an audio frame: short enough to be interrupted, long enough to be cheap. */
const FRAME_MS = 100;

/** What rendering needs; Synthesizer has it. */
export interface TextSynthesizer {
  synthesize(text: string, voice: Voice): Promise<Int16Array>;
}

export interface SpeechRendererOptions {
  synthesizer: TextSynthesizer;
  voice: Voice;
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
   * Only the last packet of the last sentence is `final`.
   */
  async sentence(text: string, last: boolean): Promise<tts.SynthesizedAudio[]> {
    const rendered = await this.#options.synthesizer.synthesize(text, this.#options.voice);
    const samples = trimLeadIn(rendered, SAMPLE_RATE);
    const startTime = this.#spokenSeconds;
    this.#spokenSeconds += samples.length / SAMPLE_RATE;
    const frames = framesOf(samples, SAMPLE_RATE, FRAME_MS);
    return frames.map((frame, index) => ({
      requestId: this.#id,
      segmentId: this.#id,
      frame: new AudioFrame(frame, SAMPLE_RATE, 1, frame.length),
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
