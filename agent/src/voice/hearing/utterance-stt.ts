import { stt, type APIConnectOptions, type AudioBuffer } from '@livekit/agents';
import type { Language } from '@in-call-calendar/shared';
import { HEARING_SETTINGS, type HearingSettings } from '../audio/hearing-settings.ts';
import { UtteranceStream, type UtteranceStreamOptions } from './utterance-stream.ts';

/** A pause inside a sentence costs a recogniser its context, and the end of a turn is waited for about as long anyway. */
const SETTINGS: HearingSettings = { ...HEARING_SETTINGS, endSilenceMs: 400 };

/** A caller who waits longer thinks that nobody has heard. */
const TIMEOUT_MS = 5_000;

export interface UtteranceSttOptions {
  /** A recogniser that takes recordings. */
  recogniser: stt.STT;
  language: Language;
  settings?: Partial<HearingSettings>;
  /** Whether recognition begins at the first pause, and again if speech goes on; false by default. */
  isEager?: boolean;
  /** How long the recognition of one utterance may take, in ms. */
  timeoutMs?: number;
  /** Epoch milliseconds. */
  now?: () => number;
}

/**
 * Makes a recogniser that takes recordings hear a call: finds the utterances, and sends each as a whole. In place of
 * the framework's StreamAdapter, whose voice activity detector writes the last half second of an utterance over its
 * beginning before it is read (1.9.0).
 */
export class UtteranceStt extends stt.STT {
  override label: string;
  /** How long after speech its words may take, in ms: the silence that ends it, and the recognition. */
  readonly wordsWithinMs: number;
  readonly #recogniser: stt.STT;
  readonly #options: UtteranceStreamOptions;

  constructor({
    recogniser,
    language,
    settings = {},
    isEager = false,
    timeoutMs = TIMEOUT_MS,
    now = Date.now,
  }: UtteranceSttOptions) {
    super({ streaming: true, interimResults: false });
    this.#recogniser = recogniser;
    this.label = `UtteranceStt<${recogniser.label}>`;
    const hearing = { ...SETTINGS, ...settings };
    this.wordsWithinMs = hearing.endSilenceMs + timeoutMs;
    this.#options = { recogniser, language, settings: hearing, isEager, timeoutMs, now };
  }

  override get model(): string {
    return this.#recogniser.model;
  }

  override get provider(): string {
    return this.#recogniser.provider;
  }

  override stream(options: { connOptions?: APIConnectOptions } = {}): stt.SpeechStream {
    return new UtteranceStream(this, this.#options, options.connOptions);
  }

  override async close(): Promise<void> {
    await this.#recogniser.close();
  }

  protected override _recognize(
    buffer: AudioBuffer,
    abortSignal?: AbortSignal,
  ): Promise<stt.SpeechEvent> {
    return this.#recogniser.recognize(buffer, abortSignal);
  }
}
