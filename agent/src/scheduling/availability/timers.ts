/** Starts a timer; the returned function stops it. */
export type SetTimer = (ms: number, run: () => void) => () => void;

/** Timers that can be stopped all at once. */
export interface Timers {
  start: SetTimer;
  clear(): void;
}

/** Timers that keep no process alive. */
function setQuietTimer(ms: number, run: () => void): () => void {
  const timer = setTimeout(run, ms).unref();
  return () => {
    clearTimeout(timer);
  };
}

export function createTimers(setTimer: SetTimer = setQuietTimer): Timers {
  const running = new Set<() => void>();
  return {
    start(ms, run) {
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
    clear() {
      for (const stop of running) stop();
    },
  };
}
