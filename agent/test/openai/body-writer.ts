import type { ServerResponse } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import type { Fault } from './faults.ts';

/** Writes a body in pieces, as far as a fault lets it. */
export class BodyWriter {
  readonly #response: ServerResponse;
  readonly #fault: Fault | null;
  /** Aborted once the client is gone, so that nothing waits for it. */
  readonly #gone = new AbortController();
  #pieces = 0;

  constructor(response: ServerResponse, fault: Fault | null) {
    this.#response = response;
    this.#fault = fault;
    response.on('close', () => this.#gone.abort());
  }

  get isOpen(): boolean {
    return !this.#gone.signal.aborted;
  }

  /** Waits before the answer, where the fault says so; rejects when the client leaves meanwhile. */
  async delay(): Promise<void> {
    if (this.#fault?.kind !== 'late') return;
    if (this.#fault.afterMs === undefined) await this.#forever();
    else await wait(this.#fault.afterMs, undefined, { signal: this.#gone.signal });
  }

  /**
   * Writes one piece.
   *
   * @throws Error when the client has gone, or when a fault ended the answer
   */
  async piece(data: string | Uint8Array): Promise<void> {
    const fault = this.#fault;
    if (fault?.kind === 'slow') {
      await wait(fault.everyMs, undefined, { signal: this.#gone.signal });
    }
    if (fault?.kind === 'cut' && this.#pieces >= fault.afterPieces) {
      // Headers and pieces are to arrive before the connection goes.
      await this.#flush();
      this.#response.destroy();
    }
    if (fault?.kind === 'stalled' && this.#pieces >= 1) await this.#forever();
    this.#gone.signal.throwIfAborted();
    this.#pieces += 1;
    if (!this.#response.write(data)) await this.#drained();
  }

  end(): void {
    this.#response.end();
  }

  #flush(): Promise<void> {
    this.#response.flushHeaders();
    return new Promise((resolve) => setImmediate(resolve));
  }

  #drained(): Promise<void> {
    return new Promise((resolve) => {
      this.#response.once('drain', resolve);
      this.#gone.signal.addEventListener('abort', () => resolve(), { once: true });
    });
  }

  #forever(): Promise<never> {
    return new Promise((_resolve, reject) => {
      const leave = (): void => reject(new Error('the client has gone'));
      if (this.#gone.signal.aborted) leave();
      this.#gone.signal.addEventListener('abort', leave, { once: true });
    });
  }
}
