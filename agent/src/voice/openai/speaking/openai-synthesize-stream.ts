import { tts, type APIConnectOptions } from '@livekit/agents';
import type { AudioFrame } from '@livekit/rtc-node';
import type { Language } from '@in-call-calendar/shared';
import { SentenceSplitter } from '../../audio/sentences.ts';
import type { Speak } from './speak.ts';

export interface SynthesizeStreamOptions {
  speak: Speak;
  language: Language;
  newId: () => string;
}

/**
 * Speaks a text while it is being written. Each sentence is asked for as soon as it is complete, one ahead of the
 * one that is arriving, so that there is no gap between two and the first has the server to itself.
 */
export class OpenaiSynthesizeStream extends tts.SynthesizeStream {
  override label = 'openai.SynthesizeStream';
  readonly #options: SynthesizeStreamOptions;

  constructor(owner: tts.TTS, options: SynthesizeStreamOptions, connOptions?: APIConnectOptions) {
    super(owner, connOptions);
    this.#options = options;
  }

  protected override async run(): Promise<void> {
    const { speak, language, newId } = this.#options;
    const splitter = new SentenceSplitter(language);
    const id = newId();
    let arriving = Promise.resolve();
    const ask = async (sentences: string[]): Promise<void> => {
      for (const sentence of sentences) {
        this.markStarted();
        const frames = speak(sentence, { signal: this.abortSignal, connOptions: this.connOptions });
        await arriving;
        arriving = this.#forward(frames, id);
        // Awaited with the next sentence; until then nobody waits for it.
        arriving.catch(() => undefined);
      }
    };
    for await (const item of this.input) {
      if (this.abortSignal.aborted) return;
      await ask(typeof item === 'string' ? splitter.push(item) : splitter.flush());
    }
    await ask(splitter.flush());
    await arriving;
    if (!this.queue.closed) this.queue.put(tts.SynthesizeStream.END_OF_STREAM);
  }

  /** An interruption cuts the request off: that is no failure. */
  async #forward(frames: AsyncIterable<AudioFrame>, id: string): Promise<void> {
    try {
      for await (const frame of frames) {
        if (this.abortSignal.aborted || this.queue.closed) return;
        this.queue.put({ requestId: id, segmentId: id, frame, final: false });
      }
    } catch (error) {
      if (!this.abortSignal.aborted) throw error;
    }
  }
}
