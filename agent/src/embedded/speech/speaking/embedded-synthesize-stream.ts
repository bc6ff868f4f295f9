import { tts } from '@livekit/agents';
import type { APIConnectOptions } from '@livekit/agents';
import { SentenceSplitter } from '../../../voice/audio/sentences.ts';
import type { Answer, SpeechRenderer } from './speech-renderer.ts';

/**
 * Renders text while it is being written. Each sentence is spoken as soon as it is complete; when the caller
 * interrupts, what has not been rendered yet is dropped.
 */
export class EmbeddedSynthesizeStream extends tts.SynthesizeStream {
  override label = 'embedded.SynthesizeStream';
  readonly #renderer: SpeechRenderer;

  constructor(owner: tts.TTS, renderer: SpeechRenderer, connOptions?: APIConnectOptions) {
    super(owner, connOptions);
    this.#renderer = renderer;
  }

  protected override async run(): Promise<void> {
    const splitter = new SentenceSplitter();
    let answer = this.#renderer.answer();
    for await (const item of this.input) {
      if (this.abortSignal.aborted) return;
      if (typeof item === 'string') {
        await this.#speak(answer, splitter.push(item), false);
        continue;
      }
      await this.#speak(answer, splitter.flush(), true);
      answer = this.#renderer.answer();
    }
    await this.#speak(answer, splitter.flush(), true);
    if (!this.queue.closed) this.queue.put(tts.SynthesizeStream.END_OF_STREAM);
  }

  async #speak(answer: Answer, sentences: string[], last: boolean): Promise<void> {
    for (const [index, sentence] of sentences.entries()) {
      this.markStarted();
      const packets = await answer.sentence(
        sentence,
        last && index === sentences.length - 1,
        this.abortSignal,
      );
      for (const packet of packets) {
        if (this.abortSignal.aborted || this.queue.closed) return;
        this.queue.put(packet);
      }
    }
  }
}
