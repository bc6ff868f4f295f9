import { randomUUID } from 'node:crypto';
import { DEFAULT_API_CONNECT_OPTIONS, tts, type APIConnectOptions } from '@livekit/agents';
import { Agent } from 'undici';
import type { Language } from '@in-call-calendar/shared';
import { OpenaiChunkedStream } from './openai-chunked-stream.ts';
import { OpenaiSynthesizeStream } from './openai-synthesize-stream.ts';
import { SPEECH_RATE } from './pcm-frames.ts';
import type { SpeechServer } from './request-speech.ts';
import { createSpeak, type Speak } from './speak.ts';

/** Turns lie seconds apart: a connection that is kept saves the next one its handshake. */
const KEEP_ALIVE_MS = 30_000;

export interface OpenaiTtsOptions extends SpeechServer {
  language: Language;
  /** Names a request; a random UUID by default. */
  newId?: () => string;
}

/**
 * Speech from OpenAI or a compatible server, heard as it arrives. The plugin's own waits for the whole of a text's
 * audio before the first sample can be heard (1.9.0).
 */
export class OpenaiTts extends tts.TTS {
  override label = 'openai.StreamedTts';
  readonly #options: OpenaiTtsOptions;
  readonly #newId: () => string;
  readonly #dispatcher = new Agent({ keepAliveTimeout: KEEP_ALIVE_MS });
  readonly #speak: Speak;

  constructor(options: OpenaiTtsOptions) {
    super(SPEECH_RATE, 1, { streaming: true });
    this.#options = options;
    this.#newId = options.newId ?? randomUUID;
    this.#speak = createSpeak(options, this.#dispatcher);
  }

  override get model(): string {
    return this.#options.model;
  }

  override get provider(): string {
    return new URL(this.#options.baseUrl).host;
  }

  override synthesize(
    text: string,
    connOptions: APIConnectOptions = DEFAULT_API_CONNECT_OPTIONS,
    abortSignal?: AbortSignal,
  ): tts.ChunkedStream {
    const id = this.#newId();
    return new OpenaiChunkedStream(this, {
      text,
      speak: this.#speak,
      connOptions,
      abortSignal,
      id,
    });
  }

  override stream(options: { connOptions?: APIConnectOptions } = {}): tts.SynthesizeStream {
    const { language } = this.#options;
    return new OpenaiSynthesizeStream(
      this,
      { speak: this.#speak, language, newId: this.#newId },
      options.connOptions,
    );
  }

  override async close(): Promise<void> {
    await this.#dispatcher.destroy();
  }
}
