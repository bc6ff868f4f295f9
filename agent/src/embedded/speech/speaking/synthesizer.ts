import type { Worker } from 'node:worker_threads';
import type { SynthesisReply, SynthesisRequest } from './messages.ts';
import { speakable } from './speakable.ts';
import { startTypescriptWorker } from './typescript-worker.ts';
import type { Voice } from './voices.ts';

interface Pending {
  resolve: (samples: Int16Array<ArrayBuffer>) => void;
  reject: (error: Error) => void;
}

/** Flite in a worker thread. Texts are rendered in the order they were asked for. */
export class Synthesizer {
  readonly #worker: Worker;
  readonly #pending = new Map<number, Pending>();
  readonly #started: Promise<void>;
  #failure: Error | undefined;
  #nextId = 1;

  private constructor() {
    this.#worker = startTypescriptWorker(new URL('./flite-worker.ts', import.meta.url));
    this.#worker.unref();
    this.#started = new Promise((resolve, reject) => {
      this.#worker.on('message', (reply: SynthesisReply) => {
        if (reply.kind === 'ready') resolve();
        else this.#settle(reply);
      });
      const fail = (error: Error): void => {
        this.#fail(error);
        reject(error);
      };
      this.#worker.on('error', fail);
      this.#worker.on('exit', () => fail(new Error('The speech synthesizer has stopped')));
    });
  }

  /**
   * Starts the thread and waits until it can speak, about 200 ms.
   *
   * @throws Error when flite cannot be loaded.
   */
  static async start(): Promise<Synthesizer> {
    const synthesizer = new Synthesizer();
    await synthesizer.#started;
    return synthesizer;
  }

  /**
   * Renders a text as 16 kHz mono samples, after writing it out for the ear (see `speakable`).
   *
   * @throws Error when flite fails, or when the synthesizer was closed meanwhile.
   */
  synthesize(text: string, voice: Voice): Promise<Int16Array<ArrayBuffer>> {
    if (this.#failure !== undefined) return Promise.reject(this.#failure);
    const request: SynthesisRequest = { id: this.#nextId, text: speakable(text), voice };
    this.#nextId += 1;
    return new Promise((resolve, reject) => {
      this.#pending.set(request.id, { resolve, reject });
      // A thread at rest must not keep the process alive, one at work must.
      this.#worker.ref();
      this.#worker.postMessage(request);
    });
  }

  /** Stops the thread; texts not rendered yet are rejected. */
  async close(): Promise<void> {
    this.#fail(new Error('The speech synthesizer is closed'));
    await this.#worker.terminate();
  }

  #settle(reply: Exclude<SynthesisReply, { kind: 'ready' }>): void {
    const pending = this.#pending.get(reply.id);
    this.#pending.delete(reply.id);
    if (this.#pending.size === 0) this.#worker.unref();
    if (reply.kind === 'failure') pending?.reject(new Error(reply.message));
    else pending?.resolve(reply.samples);
  }

  #fail(error: Error): void {
    this.#failure ??= error;
    for (const pending of this.#pending.values()) pending.reject(error);
    this.#pending.clear();
  }
}
