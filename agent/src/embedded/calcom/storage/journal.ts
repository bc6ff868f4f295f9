import { open, readFile, rename } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import { dirname } from 'node:path';

/** A journal that cannot be read; the message names the file and the line. */
export class JournalError extends Error {
  override readonly name = 'JournalError';
}

/** The journal has names and addresses in it. */
const OWNER_ONLY = 0o600;

interface Waiting {
  readonly line: string;
  readonly durable: boolean;
  readonly resolve: () => void;
  readonly reject: (error: unknown) => void;
}

/**
 * An append-only file of lines. A line that was appended durably is on the disk before the promise
 * resolves; lines that arrive while the disk is busy share the next flush.
 */
export class Journal {
  readonly #file: FileHandle;
  #length: number;
  #queue: Waiting[] = [];
  #writing: Promise<void> | undefined;
  #broken: Error | undefined;

  private constructor(file: FileHandle, length: number) {
    this.#file = file;
    this.#length = length;
  }

  /**
   * Opens a journal, making it when absent, and reads its lines. What a crash left behind an unfinished
   * last line is cut off.
   */
  static async open(
    path: string,
  ): Promise<{ journal: Journal; lines: string[]; tornBytes: number }> {
    const file = await open(path, 'a+', OWNER_ONLY);
    try {
      await syncDirectory(dirname(path));
      const content = await readFile(file);
      const length = content.lastIndexOf(0x0a) + 1;
      if (length < content.length) await file.truncate(length);
      const lines = content.subarray(0, length).toString('utf8').split('\n').slice(0, -1);
      return { journal: new Journal(file, length), lines, tornBytes: content.length - length };
    } catch (error) {
      await file.close();
      throw error;
    }
  }

  /** Replaces the whole file by these lines, so that a crash leaves either the old or the new one. */
  static async rewrite(path: string, lines: readonly string[]): Promise<void> {
    const next = `${path}.next`;
    const file = await open(next, 'w', OWNER_ONLY);
    try {
      await file.writeFile(lines.map((line) => `${line}\n`).join(''));
      await file.datasync();
    } finally {
      await file.close();
    }
    await rename(next, path);
    await syncDirectory(dirname(path));
  }

  /**
   * Appends one line (without a line break in it). Not durable means: handed to the operating system,
   * so it survives this process but perhaps not a power cut.
   */
  append(line: string, options: { durable: boolean }): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#queue.push({ line, durable: options.durable, resolve, reject });
      this.#writing ??= this.#drain();
    });
  }

  /** Waits for what was appended, then closes the file. */
  async close(): Promise<void> {
    await this.#writing;
    await this.#file.close();
  }

  async #drain(): Promise<void> {
    while (this.#queue.length > 0) {
      const batch = this.#queue;
      this.#queue = [];
      try {
        await this.#write(batch);
        for (const waiting of batch) waiting.resolve();
      } catch (error) {
        for (const waiting of batch) waiting.reject(error);
      }
    }
    this.#writing = undefined;
  }

  async #write(batch: readonly Waiting[]): Promise<void> {
    if (this.#broken !== undefined) throw this.#broken;
    const bytes = Buffer.from(batch.map((waiting) => `${waiting.line}\n`).join(''));
    try {
      await this.#file.appendFile(bytes);
      if (batch.some((waiting) => waiting.durable)) await this.#file.datasync();
      this.#length += bytes.length;
    } catch (error) {
      await this.#takeBack(error);
      throw error;
    }
  }

  /** A half-written line would swallow the next one, so the file goes back to its last good length. */
  async #takeBack(cause: unknown): Promise<void> {
    try {
      await this.#file.truncate(this.#length);
      await this.#file.datasync();
    } catch (error) {
      this.#broken = new JournalError('the journal can no longer be written', {
        cause: new AggregateError([cause, error]),
      });
    }
  }
}

async function syncDirectory(path: string): Promise<void> {
  if (process.platform === 'win32') return;
  const directory = await open(path, 'r');
  try {
    await directory.sync();
  } finally {
    await directory.close();
  }
}
