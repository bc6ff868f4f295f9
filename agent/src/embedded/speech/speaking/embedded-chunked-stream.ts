import { tts } from '@livekit/agents';
import type { APIConnectOptions } from '@livekit/agents';
import { SentenceSplitter } from '../../../voice/audio/sentences.ts';
import type { SpeechRenderer } from './speech-renderer.ts';

/** Renders a text that is known as a whole. */
export class EmbeddedChunkedStream extends tts.ChunkedStream {
  override label = 'embedded.ChunkedStream';
  readonly #renderer: SpeechRenderer;

  constructor(
    owner: tts.TTS,
    renderer: SpeechRenderer,
    text: string,
    connOptions?: APIConnectOptions,
    abortSignal?: AbortSignal,
  ) {
    super(text, owner, connOptions, abortSignal);
    this.#renderer = renderer;
  }

  protected override async run(): Promise<void> {
    const splitter = new SentenceSplitter();
    const sentences = [...splitter.push(this.inputText), ...splitter.flush()];
    const answer = this.#renderer.answer();
    for (const [index, sentence] of sentences.entries()) {
      const packets = await answer.sentence(
        sentence,
        index === sentences.length - 1,
        this.abortSignal,
      );
      for (const packet of packets) {
        if (this.abortSignal.aborted || this.queue.closed) return;
        this.queue.put(packet);
      }
    }
  }
}
