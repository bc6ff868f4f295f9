/** The server's clock: runs with the given one, and can be set. */
export class ServerClock {
  readonly #source: () => number;
  #offsetMs = 0;

  /**
   * @param source - epoch milliseconds.
   */
  constructor(source: () => number) {
    this.#source = source;
  }

  /** Epoch milliseconds. */
  readonly now = (): number => this.#source() + this.#offsetMs;

  /** Sets the clock; it runs on from there. */
  set(epochMs: number): void {
    this.#offsetMs = epochMs - this.#source();
  }
}
