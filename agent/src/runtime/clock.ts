/** Returns a clock in epoch ms that runs with the machine's, `offsetMs` ahead of it. */
export function createClock(offsetMs: number): () => number {
  return () => Date.now() + offsetMs;
}

/** Runs a function after some milliseconds, by a timer of the machine. Returns what stops it. */
export function setTimer(ms: number, run: () => void): () => void {
  // A longer delay than this runs at once in Node.
  const timer = setTimeout(run, Math.min(ms, 2_147_483_647));
  return () => {
    clearTimeout(timer);
  };
}

/** Resolves after some milliseconds. */
export function after(ms: number): Promise<void> {
  return new Promise((resolve) => {
    setTimer(ms, resolve);
  });
}
