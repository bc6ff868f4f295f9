import { tts, type APIConnectOptions } from '@livekit/agents';
import type { Speak } from './speak.ts';

export interface ChunkedStreamOptions {
  text: string;
  speak: Speak;
  connOptions: APIConnectOptions;
  abortSignal: AbortSignal | undefined;
  id: string;
}

/** Speaks a text that is known as a whole. */
export class OpenaiChunkedStream extends tts.ChunkedStream {
  override label = 'openai.ChunkedStream';
  readonly #owner: tts.TTS;
  readonly #options: ChunkedStreamOptions;

  constructor(owner: tts.TTS, options: ChunkedStreamOptions) {
    super(options.text, owner, options.connOptions, options.abortSignal);
    this.#owner = owner;
    this.#options = options;
  }

  /** Reports a failure itself: what is thrown here would be a rejection that the framework leaves unheard (1.9.0). */
  protected override async run(): Promise<void> {
    const { text, speak, connOptions, id } = this.#options;
    try {
      for await (const frame of speak(text, { signal: this.abortSignal, connOptions })) {
        if (this.abortSignal.aborted || this.queue.closed) return;
        this.queue.put({ requestId: id, segmentId: id, frame, final: false });
      }
    } catch (error) {
      if (this.abortSignal.aborted || !(error instanceof Error)) return;
      const { label } = this.#owner;
      const timestamp = Date.now();
      this.#owner.emit('error', { type: 'tts_error', timestamp, label, error, recoverable: false });
    }
  }
}
