/** Cuts a stream of samples into windows of one fixed size; what is left over waits for more. */
export class WindowCutter {
  readonly #size: number;
  #rest = new Int16Array(0);

  constructor(size: number) {
    this.#size = size;
  }

  /** Adds samples and returns the windows that are complete now. Each has a buffer of its own. */
  push(samples: Int16Array): Int16Array[] {
    const joined = new Int16Array(this.#rest.length + samples.length);
    joined.set(this.#rest);
    joined.set(samples, this.#rest.length);
    const windows: Int16Array[] = [];
    let at = 0;
    for (; at + this.#size <= joined.length; at += this.#size) {
      windows.push(joined.slice(at, at + this.#size));
    }
    this.#rest = joined.slice(at);
    return windows;
  }
}
