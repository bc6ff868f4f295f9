/**
 * A recogniser that never ends a call: LiveKit Agents closes its session at the first error of an STT that it does not
 * take for passing (1.9.0). Here the provider's stream is begun again, for as long as the call lasts.
 */
import { asLanguageCode, stt, type APIConnectOptions, type AudioBuffer } from '@livekit/agents';
import { failureKind, type FailureKind } from './failure-kind.ts';

/** Wait before each new attempt in a row, in ms; the last one from then on. */
const RETRY_AFTER_MS = [100, 1000, 2000, 5000, 10_000];
/** How long a stream has to last until hearing counts as working again, in ms. */
const STEADY_AFTER_MS = 5000;
/** One attempt at a time: trying again is done here. */
const ONE_ATTEMPT: APIConnectOptions = { maxRetry: 0, retryIntervalMs: 500, timeoutMs: 2000 };

export interface RestartingSttOptions {
  setTimer: (ms: number, run: () => void) => () => void;
  onFailed: (kind: FailureKind) => void;
  /** One utterance could not be recognised, and the stream goes on. */
  onUtteranceFailed: (kind: FailureKind) => void;
  onWorked: () => void;
}

export class RestartingStt extends stt.STT {
  override label: string;
  readonly #inner: stt.STT;
  readonly #options: RestartingSttOptions;
  #restart: () => void = () => undefined;

  constructor(inner: stt.STT, options: RestartingSttOptions) {
    super(inner.capabilities);
    this.label = `steady.${inner.label}`;
    this.#inner = inner;
    this.#options = options;
    inner.on('metrics_collected', (metrics) => {
      this.emit('metrics_collected', metrics);
    });
  }

  override get model(): string {
    return this.#inner.model;
  }

  override get provider(): string {
    return this.#inner.provider;
  }

  /** Lets go of a stream that hears nothing, and begins another. */
  restart(): void {
    this.#restart();
  }

  override stream(): stt.SpeechStream {
    const stream = new SteadySpeechStream(this, this.#inner, this.#options);
    this.#restart = () => {
      stream.restart();
    };
    return stream;
  }

  override _updateSessionKeyterms(keyterms: string[]): void {
    this.#inner._updateSessionKeyterms(keyterms);
  }

  override _pushConversationItem(event: Parameters<stt.STT['_pushConversationItem']>[0]): void {
    this.#inner._pushConversationItem(event);
  }

  override async close(): Promise<void> {
    await this.#inner.close();
  }

  /** For providers that do not stream: a second attempt, and an empty transcript where that fails, too. */
  protected override async _recognize(
    frame: AudioBuffer,
    abortSignal?: AbortSignal,
  ): Promise<stt.SpeechEvent> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        const event = await this.#inner.recognize(frame, abortSignal);
        this.#options.onWorked();
        return event;
      } catch (error) {
        if (attempt < 2 && abortSignal?.aborted !== true) continue;
        if (abortSignal?.aborted !== true) this.#options.onFailed(failureKind(error));
        return { type: stt.SpeechEventType.FINAL_TRANSCRIPT, alternatives: [NOTHING] };
      }
    }
  }
}

const NOTHING: stt.SpeechData = {
  language: asLanguageCode('und'),
  text: '',
  startTime: 0,
  endTime: 0,
  confidence: 0,
};

class SteadySpeechStream extends stt.SpeechStream {
  override label: string;
  readonly #inner: stt.STT;
  readonly #options: RestartingSttOptions;
  #current: stt.SpeechStream | undefined;
  #wake: () => void = () => undefined;
  #inARow = 0;

  constructor(owner: stt.STT, inner: stt.STT, options: RestartingSttOptions) {
    super(owner);
    this.label = owner.label;
    this.#inner = inner;
    this.#options = options;
  }

  restart(): void {
    this.#current?.close();
  }

  override close(): void {
    super.close();
    this.#current?.close();
    this.#wake();
  }

  protected override async run(): Promise<void> {
    const pumped = this.#pump();
    while (!this.#isDone()) {
      const kind = await this.#listen();
      if (this.#isDone()) break;
      this.#options.onFailed(kind);
      const wait = RETRY_AFTER_MS[Math.min(this.#inARow, RETRY_AFTER_MS.length - 1)] ?? 0;
      this.#inARow += 1;
      await new Promise<void>((resolve) => {
        const stop = this.#options.setTimer(wait, resolve);
        this.#wake = () => {
          stop();
          resolve();
        };
      });
    }
    await pumped;
  }

  #isDone(): boolean {
    return this.closed || this.input.closed;
  }

  /** Hands what is heard to the stream that runs; between two streams it is lost. */
  async #pump(): Promise<void> {
    for await (const frame of this.input) {
      const current = this.#current;
      if (!current) continue;
      try {
        if (typeof frame === 'symbol') current.flush();
        else current.pushFrame(frame);
      } catch {
        // It has ended a moment ago.
      }
    }
    try {
      this.#current?.endInput();
    } catch {
      // It had ended before.
    }
  }

  /** One stream of the provider, from its beginning to its end. Returns why it ended. */
  async #listen(): Promise<FailureKind> {
    let kind: FailureKind = 'cut';
    const onError = ({ error, recoverable }: { error: Error; recoverable: boolean }): void => {
      kind = failureKind(error);
      if (recoverable) this.#options.onUtteranceFailed(kind);
    };
    const worked = (): void => {
      this.#inARow = 0;
      this.#options.onWorked();
    };
    this.#inner.on('error', onError);
    const stopTimer = this.#options.setTimer(STEADY_AFTER_MS, worked);
    try {
      const stream = this.#inner.stream({ connOptions: ONE_ATTEMPT });
      stream.startTimeOffset = this.startTimeOffset;
      this.#current = stream;
      for await (const event of stream) {
        if (this.queue.closed) break;
        if (event.alternatives?.[0].text) worked();
        this.queue.put(event);
      }
    } catch (error) {
      kind = failureKind(error);
    } finally {
      stopTimer();
      this.#inner.off('error', onError);
      this.#current?.close();
      this.#current = undefined;
    }
    return kind;
  }
}
