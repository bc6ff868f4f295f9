import { randomUUID } from 'node:crypto';
import { tts } from '@livekit/agents';
import type { APIConnectOptions } from '@livekit/agents';
import { EmbeddedChunkedStream } from './embedded-chunked-stream.ts';
import { EmbeddedSynthesizeStream } from './embedded-synthesize-stream.ts';
import { SpeechRenderer } from './speech-renderer.ts';
import type { TextSynthesizer } from './speech-renderer.ts';
import { NEURAL_VOICE, rateOf } from './voices.ts';
import type { AnyVoice } from './voices.ts';

export interface EmbeddedTtsOptions {
  synthesizer: TextSynthesizer;
  voice?: AnyVoice;
  /** Names a request; a random UUID by default. */
  newId?: () => string;
}

/**
 * Text to speech without a service: flite or the neural voice, sentence by sentence, so that the first is heard while
 * the next is rendered. English only, mono.
 */
export class EmbeddedTts extends tts.TTS {
  override label = 'embedded.Tts';
  readonly #renderer: SpeechRenderer;
  readonly #voice: AnyVoice;

  constructor({ synthesizer, voice = 'slt', newId = randomUUID }: EmbeddedTtsOptions) {
    super(rateOf(voice), 1, { streaming: true, alignedTranscript: true });
    this.#renderer = new SpeechRenderer({ synthesizer, voice, newId });
    this.#voice = voice;
  }

  override get model(): string {
    return this.#voice === NEURAL_VOICE ? this.#voice : `flite-${this.#voice}`;
  }

  override get provider(): string {
    return 'embedded';
  }

  override synthesize(
    text: string,
    connOptions?: APIConnectOptions,
    abortSignal?: AbortSignal,
  ): tts.ChunkedStream {
    return new EmbeddedChunkedStream(this, this.#renderer, text, connOptions, abortSignal);
  }

  override stream(options: { connOptions?: APIConnectOptions } = {}): tts.SynthesizeStream {
    return new EmbeddedSynthesizeStream(this, this.#renderer, options.connOptions);
  }
}
