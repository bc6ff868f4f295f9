import { asLanguageCode, mergeFrames, stt, type AudioBuffer } from '@livekit/agents';
import { HEARING_RATE } from '../../../voice/audio/hearing-settings.ts';
import type { UtteranceListener } from './hearing.ts';

export interface WhisperSttOptions {
  listener: UtteranceListener;
  /** Read for each utterance: what the recogniser is told before. */
  prompt: () => string;
  /** One for each call: its utterances do not keep those of others waiting. */
  caller: string;
}

/** Whisper for recordings at {@link HEARING_RATE}; UtteranceStt finds them in a call. English only. */
export class WhisperStt extends stt.STT {
  override label = 'embedded.WhisperStt';
  readonly #options: WhisperSttOptions;

  constructor(options: WhisperSttOptions) {
    super({ streaming: false, interimResults: false });
    this.#options = options;
  }

  override get model(): string {
    return 'whisper';
  }

  override get provider(): string {
    return 'whisper';
  }

  override stream(): stt.SpeechStream {
    throw new Error('Whisper takes recordings: UtteranceStt makes it hear a call');
  }

  /** The text is empty where nothing was understood. */
  protected override async _recognize(
    buffer: AudioBuffer,
    abortSignal?: AbortSignal,
  ): Promise<stt.SpeechEvent> {
    const { data: samples, sampleRate } = mergeFrames(buffer);
    if (sampleRate !== HEARING_RATE) throw new Error(`the recording has ${sampleRate} Hz`);
    const { listener, prompt, caller } = this.#options;
    const { words, confidence } = await listener.hear(
      { samples, prompt: prompt(), caller },
      abortSignal,
    );
    return {
      type: stt.SpeechEventType.FINAL_TRANSCRIPT,
      alternatives: [
        {
          language: asLanguageCode('en'),
          text: words,
          startTime: 0,
          endTime: samples.length / HEARING_RATE,
          confidence,
        },
      ],
    };
  }
}
