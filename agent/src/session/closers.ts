/** Everything a call has to close when it ends, in one list. */
export interface Closers {
  /** Whether closing has begun. */
  isClosing: () => boolean;
  /**
   * Adds something to close: before everything that was added earlier, and at once where closing has begun.
   *
   * @param name of what it is, for the log
   */
  add(name: string, close: () => unknown): void;
  /** Closes everything, newest first and one after the other. A failure is logged and stops nothing. Never rejects. */
  close(): Promise<void>;
}

/** Returns an empty list. */
export function createClosers(log: { warn(fields: object, message: string): void }): Closers {
  const open: { name: string; close: () => unknown }[] = [];
  let closing: Promise<void> | null = null;

  async function closeAll(): Promise<void> {
    for (let next = open.pop(); next; next = open.pop()) {
      try {
        await next.close();
      } catch (error) {
        log.warn({ error, part: next.name }, 'could not be closed');
      }
    }
  }

  return {
    isClosing: () => closing !== null,
    add(name, close) {
      open.push({ name, close });
      if (closing) closing = closing.then(closeAll);
    },
    close() {
      closing ??= closeAll();
      return closing;
    },
  };
}
