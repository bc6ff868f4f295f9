/** What the pool needs of a decoder; SphinxDecoder has it. */
export interface PooledDecoder {
  startStream(): Promise<void>;
  close(): Promise<void>;
}

/**
 * Decoders of one process. A decoder serves one utterance at a time, so two callers who speak at once get two;
 * the second is loaded when it is first needed. A caller gets the decoder he had before when it is free, because
 * a decoder adapts to the channel it hears.
 */
export class DecoderPool<D extends PooledDecoder> {
  readonly #load: () => Promise<D>;
  readonly #decoders = new Set<D>();
  readonly #idle: D[] = [];
  readonly #lastOwner = new WeakMap<D, object>();
  #closed = false;

  constructor(load: () => Promise<D>) {
    this.#load = load;
  }

  /** Loads one decoder, so that the first utterance need not wait for it. */
  async prewarm(): Promise<void> {
    if (this.#decoders.size === 0) this.#idle.push(await this.#add());
  }

  /**
   * Lends a decoder to `owner` until it is released or discarded.
   *
   * @throws Error when the pool is closed or a decoder cannot be loaded.
   */
  async acquire(owner: object): Promise<D> {
    if (this.#closed) throw new Error('The decoder pool is closed');
    const decoder = this.#takeIdle(owner) ?? (await this.#add());
    if (this.#lastOwner.get(decoder) !== owner) {
      this.#lastOwner.set(decoder, owner);
      await decoder.startStream();
    }
    return decoder;
  }

  /** Gives a decoder back. */
  release(decoder: D): void {
    if (this.#decoders.has(decoder)) this.#idle.push(decoder);
  }

  /** Gives back a decoder that failed: it is not lent again. */
  async discard(decoder: D): Promise<void> {
    this.#decoders.delete(decoder);
    await decoder.close();
  }

  /** Closes every decoder, including those that are lent. */
  async close(): Promise<void> {
    this.#closed = true;
    const decoders = [...this.#decoders];
    this.#decoders.clear();
    this.#idle.length = 0;
    await Promise.all(decoders.map((decoder) => decoder.close()));
  }

  #takeIdle(owner: object): D | undefined {
    const own = this.#idle.findIndex((decoder) => this.#lastOwner.get(decoder) === owner);
    return own === -1 ? this.#idle.shift() : this.#idle.splice(own, 1)[0];
  }

  async #add(): Promise<D> {
    const decoder = await this.#load();
    if (this.#closed) {
      await decoder.close();
      throw new Error('The decoder pool is closed');
    }
    this.#decoders.add(decoder);
    return decoder;
  }
}
