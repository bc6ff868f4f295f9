/**
 * Cuts chunks of text into lines.
 *
 * @param onLine called for every complete line, without its end; empty lines are left out
 * @returns `push` takes the next chunk, `flush` gives the last line when the text did not end with a line end
 */
export function lineSplitter(onLine: (line: string) => void): {
  push(chunk: string): void;
  flush(): void;
} {
  let rest = '';
  const emit = (line: string) => {
    const text = line.trimEnd();
    if (text !== '') onLine(text);
  };
  return {
    push(chunk) {
      const lines = (rest + chunk).split('\n');
      rest = lines.pop() ?? '';
      lines.forEach(emit);
    },
    flush() {
      emit(rest);
      rest = '';
    },
  };
}

/** The last lines of a part, to be shown when it dies. */
export class Tail {
  readonly #limit: number;
  #lines: string[] = [];

  constructor(limit: number) {
    this.#limit = limit;
  }

  push(line: string): void {
    this.#lines.push(line);
    if (this.#lines.length > this.#limit) this.#lines.shift();
  }

  lines(): readonly string[] {
    return [...this.#lines];
  }
}
