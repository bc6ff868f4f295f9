import { APIConnectionError, stt } from '@livekit/agents';
import type { APIConnectOptions } from '@livekit/agents';
import type { SegmentEvent } from '../../../voice/audio/segmenter.ts';
import { segmentsOf } from '../../../voice/audio/segments-of.ts';
import { HEARING_RATE, WINDOW_MS } from '../../../voice/audio/hearing-settings.ts';
import type { HearingSettings } from '../../../voice/audio/hearing-settings.ts';
import { transcript } from './transcript.ts';
import { Utterance } from './utterance.ts';
import type { DecoderSource, UtteranceDecoder } from './utterance.ts';

const { START_OF_SPEECH, INTERIM_TRANSCRIPT, FINAL_TRANSCRIPT, END_OF_SPEECH, RECOGNITION_USAGE } =
  stt.SpeechEventType;

export interface SpeechStreamOptions {
  decoders: DecoderSource;
  settings: HearingSettings;
  /** Epoch milliseconds. */
  now: () => number;
}

/** The utterance under way, with what its events report. */
interface Current {
  utterance: Utterance<UtteranceDecoder>;
  startMs: number;
  windows: number;
}

/**
 * One caller's audio turned into transcripts: voice activity per 32 ms window, the voiced stretches decoded as they
 * arrive. Judging and decoding both run on background threads; windows that arrive meanwhile wait in the input queue.
 */
export class EmbeddedSpeechStream extends stt.SpeechStream {
  override label = 'embedded.SpeechStream';
  readonly #options: SpeechStreamOptions;
  #current: Current | undefined;

  constructor(owner: stt.STT, options: SpeechStreamOptions, connection?: APIConnectOptions) {
    super(owner, HEARING_RATE, connection);
    this.#options = options;
  }

  protected override async run(): Promise<void> {
    try {
      for await (const event of segmentsOf(this.input, this.#options.settings)) {
        if (this.abortSignal.aborted) break;
        await this.#handle(event);
      }
    } catch (error) {
      this.#current = undefined;
      const options = { retryable: true };
      throw new APIConnectionError({
        message: `Speech was not decoded: ${String(error)}`,
        options,
      });
    }
  }

  #handle(event: SegmentEvent): Promise<void> {
    switch (event.kind) {
      case 'start':
        return this.#begin(event.windows, event.startMs);
      case 'speech':
        return this.#hear(event.window);
      case 'pause':
        return Promise.resolve();
      case 'end':
        return this.#end(event);
    }
  }

  async #begin(windows: Int16Array[], startMs: number): Promise<void> {
    this.#emit({ type: START_OF_SPEECH });
    const utterance = await Utterance.begin(this.#options.decoders, this);
    this.#current = { utterance, startMs, windows: windows.length };
    for (const window of windows) await utterance.hear(window);
  }

  async #hear(window: Int16Array): Promise<void> {
    const current = this.#current;
    if (current === undefined) return;
    await current.utterance.hear(window);
    current.windows += 1;
    const interimWindows = Math.round(this.#options.settings.interimMs / WINDOW_MS);
    if (current.windows % interimWindows !== 0) return;
    const text = await current.utterance.interim();
    if (text === undefined) return;
    const endMs = current.startMs + current.windows * WINDOW_MS;
    this.#emit({
      type: INTERIM_TRANSCRIPT,
      alternatives: [this.#data(text, current.startMs, endMs)],
    });
  }

  async #end({ endMs, silentMs }: Extract<SegmentEvent, { kind: 'end' }>): Promise<void> {
    const current = this.#current;
    if (current === undefined) return;
    this.#current = undefined;
    const speechEndTime = this.#options.now() - silentMs;
    const text = await current.utterance.end();
    if (text !== '') {
      this.#emit({
        type: FINAL_TRANSCRIPT,
        speechEndTime,
        alternatives: [this.#data(text, current.startMs, endMs)],
      });
    }
    this.#emit({ type: END_OF_SPEECH, speechEndTime });
    const audioDuration = (current.windows * WINDOW_MS) / 1000;
    this.#emit({ type: RECOGNITION_USAGE, recognitionUsage: { audioDuration } });
  }

  #data(text: string, startMs: number, endMs: number): stt.SpeechData {
    const offset = this.startTimeOffset;
    return transcript(text, offset + startMs / 1000, offset + endMs / 1000);
  }

  /** The stream may be closed from outside while an utterance is being decoded. */
  #emit(event: stt.SpeechEvent): void {
    if (!this.queue.closed) this.queue.put(event);
  }
}
