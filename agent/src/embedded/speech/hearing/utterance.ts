/** What hearing needs of a decoder; SphinxDecoder has it. */
export interface UtteranceDecoder {
  startUtterance(): Promise<void>;
  process(samples: Int16Array): Promise<void>;
  hypothesis(): Promise<string>;
  endUtterance(): Promise<string>;
}

/** Lends decoders; DecoderPool has it. */
export interface DecoderSource<D extends UtteranceDecoder = UtteranceDecoder> {
  acquire(owner: object): Promise<D>;
  release(decoder: D): void;
  discard(decoder: D): Promise<void>;
}

/** One utterance being decoded. Holds a decoder from `begin` to `end`. */
export class Utterance<D extends UtteranceDecoder> {
  readonly #source: DecoderSource<D>;
  readonly #decoder: D;
  #interim = '';

  private constructor(source: DecoderSource<D>, decoder: D) {
    this.#source = source;
    this.#decoder = decoder;
  }

  /** @throws Error when no decoder can be had. */
  static async begin<D extends UtteranceDecoder>(
    source: DecoderSource<D>,
    owner: object,
  ): Promise<Utterance<D>> {
    const decoder = await source.acquire(owner);
    const utterance = new Utterance(source, decoder);
    await utterance.#guard(() => decoder.startUtterance());
    return utterance;
  }

  /** Decodes more audio: 16 kHz mono. */
  hear(samples: Int16Array): Promise<void> {
    return this.#guard(() => this.#decoder.process(samples));
  }

  /** The text so far if it changed since it was last asked for. */
  async interim(): Promise<string | undefined> {
    const text = await this.#guard(() => this.#decoder.hypothesis());
    if (text === this.#interim || text === '') return undefined;
    this.#interim = text;
    return text;
  }

  /** Ends the utterance, gives the decoder back and returns the text; empty when nothing was understood. */
  async end(): Promise<string> {
    const text = await this.#guard(() => this.#decoder.endUtterance());
    this.#source.release(this.#decoder);
    return text;
  }

  /** A decoder that failed once is in an unknown state: it is not lent again. */
  async #guard<T>(call: () => Promise<T>): Promise<T> {
    try {
      return await call();
    } catch (error) {
      await this.#source.discard(this.#decoder);
      throw error;
    }
  }
}
