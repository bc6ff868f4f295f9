/** Measures steps that follow each other, in whole milliseconds. */
export class Stopwatch {
  readonly #now: () => number;
  readonly #laps: Record<string, number> = {};
  #last: number;

  /** @param now milliseconds of a clock that never goes back */
  constructor(now: () => number = () => performance.now()) {
    this.#now = now;
    this.#last = now();
  }

  /** Ends a step. */
  lap(name: string): void {
    const now = this.#now();
    this.#laps[`${name}_ms`] = Math.round(now - this.#last);
    this.#last = now;
  }

  laps(): Record<string, number> {
    return { ...this.#laps };
  }
}
