/** Starts a timer of some ms; returns the function that stops it. */
export type SetTimer = (ms: number, run: () => void) => () => void;

/** Timers that can be stopped all at once. */
export interface Timers {
  start: SetTimer;
  /** Stops them; none starts any more. */
  close(): void;
}

/** Timers that keep no process alive. */
function setQuietTimer(ms: number, run: () => void): () => void {
  const timer = setTimeout(run, ms).unref();
  return () => {
    clearTimeout(timer);
  };
}

/**
 * Returns timers of one owner.
 *
 * @param setTimer else those of the machine, which keep no process alive
 */
export function createTimers(setTimer: SetTimer = setQuietTimer): Timers {
  const running = new Set<() => void>();
  let closed = false;
  return {
    start(ms, run) {
      if (closed) return () => undefined;
      const stopTimer = setTimer(ms, () => {
        running.delete(stop);
        run();
      });
      const stop = (): void => {
        running.delete(stop);
        stopTimer();
      };
      running.add(stop);
      return stop;
    },
    close() {
      closed = true;
      for (const stop of running) stop();
    },
  };
}
