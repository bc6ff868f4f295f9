import { APITimeoutError, asLanguageCode, stt, type APIConnectOptions } from '@livekit/agents';
import { AudioFrame } from '@livekit/rtc-node';
import type { Language } from '@in-call-calendar/shared';
import { segmentsOf } from '../audio/segments-of.ts';
import type { SegmentEvent } from '../audio/segmenter.ts';
import { recognitionError } from './recognition-error.ts';
import { HEARING_RATE, WINDOW_MS, type HearingSettings } from '../audio/hearing-settings.ts';

const { START_OF_SPEECH, FINAL_TRANSCRIPT, END_OF_SPEECH, RECOGNITION_USAGE } = stt.SpeechEventType;

const LATE = 'the recogniser did not answer in time';

export interface UtteranceStreamOptions {
  recogniser: stt.STT;
  language: Language;
  settings: HearingSettings;
  /** Whether recognition begins at the first pause, and again if speech goes on: for recognisers that cost nothing. */
  isEager: boolean;
  /** How long the recognition of one utterance may take, in ms. */
  timeoutMs: number;
  /** Epoch milliseconds. */
  now: () => number;
}

/** The utterance that is being heard. */
interface Current {
  windows: Int16Array[];
  startMs: number;
  early?: Early;
}

/** What was recognised, or is being, up to a pause after so many windows. */
interface Early {
  text: Promise<string>;
  windows: number;
  hasFailed: boolean;
  stop: () => void;
}

/**
 * One caller's audio as transcripts of whole utterances. Hearing goes on while one is recognised; transcripts come
 * in the order in which they were said. One that fails is reported, and the next is heard.
 */
export class UtteranceStream extends stt.SpeechStream {
  override label = 'hearing.UtteranceStream';
  readonly #owner: stt.STT;
  readonly #options: UtteranceStreamOptions;
  #current: Current | undefined;
  /** Everything that is still being recognised. Never rejects. */
  #pending: Promise<void> = Promise.resolve();

  constructor(owner: stt.STT, options: UtteranceStreamOptions, connection?: APIConnectOptions) {
    super(owner, HEARING_RATE, connection);
    this.#owner = owner;
    this.#options = options;
  }

  protected override async run(): Promise<void> {
    for await (const event of segmentsOf(this.input, this.#options.settings)) {
      if (this.abortSignal.aborted) break;
      this.#handle(event);
    }
    await this.#pending;
  }

  #handle(event: SegmentEvent): void {
    switch (event.kind) {
      case 'start':
        this.#current = { windows: event.windows, startMs: event.startMs };
        this.#emit({ type: START_OF_SPEECH });
        break;
      case 'speech':
        this.#current?.windows.push(event.window);
        break;
      case 'pause':
        if (this.#options.isEager && this.#current) this.#beginEarly(this.#current);
        break;
      case 'end':
        this.#end(event);
        break;
    }
  }

  #beginEarly(current: Current): void {
    current.early?.stop();
    const gone = new AbortController();
    const early: Early = {
      text: this.#recognise(current.windows, gone.signal),
      windows: current.windows.length,
      hasFailed: false,
      stop: () => {
        gone.abort();
      },
    };
    early.text.catch(() => {
      early.hasFailed = true;
    });
    current.early = early;
  }

  /** What was recognised up to the pause that turned out to be the end; else, or where that has failed, the whole. */
  #textOf({ early, windows }: Current, silentMs: number): Promise<string> {
    const isWhole = early && windows.length - early.windows < silentMs / WINDOW_MS;
    if (isWhole && !early.hasFailed) return early.text;
    early?.stop();
    return this.#recognise(windows);
  }

  #end({ endMs, silentMs }: Extract<SegmentEvent, { kind: 'end' }>): void {
    const current = this.#current;
    if (current === undefined) return;
    this.#current = undefined;
    const speechEndTime = this.#options.now() - silentMs;
    const text = this.#orNothing(this.#textOf(current, silentMs));
    const before = this.#pending;
    this.#pending = (async () => {
      await before;
      const said = await text;
      if (said !== '') {
        const alternatives: [stt.SpeechData] = [this.#data(said, current.startMs, endMs)];
        this.#emit({ type: FINAL_TRANSCRIPT, speechEndTime, alternatives });
      }
      this.#emit({ type: END_OF_SPEECH, speechEndTime });
      const audioDuration = (current.windows.length * WINDOW_MS) / 1000;
      this.#emit({ type: RECOGNITION_USAGE, recognitionUsage: { audioDuration } });
    })();
  }

  /** Empty where an utterance could not be recognised, which is reported. */
  async #orNothing(text: Promise<string>): Promise<string> {
    try {
      return await text;
    } catch (error) {
      if (!this.abortSignal.aborted) this.#report(recognitionError(error));
      return '';
    }
  }

  /** What was said in an utterance; empty where it was nothing. */
  async #recognise(windows: readonly Int16Array[], gone?: AbortSignal): Promise<string> {
    const samples = Int16Array.from(windows.flatMap((window) => [...window]));
    const frame = new AudioFrame(samples, HEARING_RATE, 1, samples.length);
    const timeout = AbortSignal.timeout(this.#options.timeoutMs);
    const signal = AbortSignal.any([this.abortSignal, timeout, ...(gone ? [gone] : [])]);
    try {
      const event = await this.#options.recogniser.recognize(frame, signal);
      return event.alternatives?.[0].text.trim() ?? '';
    } catch (error) {
      throw timeout.aborted ? new APITimeoutError({ message: LATE }) : error;
    }
  }

  /** Recoverable: the caller says it again, and is heard. */
  #report(error: Error): void {
    const { label } = this.#owner;
    const timestamp = this.#options.now();
    this.#owner.emit('error', { type: 'stt_error', timestamp, label, error, recoverable: true });
  }

  #data(text: string, startMs: number, endMs: number): stt.SpeechData {
    return {
      language: asLanguageCode(this.#options.language),
      text,
      startTime: this.startTimeOffset + startMs / 1000,
      endTime: this.startTimeOffset + endMs / 1000,
      confidence: 1,
    };
  }

  /** The stream may be closed from outside while an utterance is being recognised. */
  #emit(event: stt.SpeechEvent): void {
    if (!this.queue.closed) this.queue.put(event);
  }
}
