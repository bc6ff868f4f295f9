/** A clock that moves only when it is advanced, with timers on it. Requests are real and take real time. */
export interface VirtualTime {
  now: () => number;
  setTimer: (ms: number, run: () => void) => () => void;
  /** Runs the timers of the next `ms` in order; what they start is answered before the next one. */
  advance: (ms: number, settle: () => Promise<void>) => Promise<void>;
}

export function createVirtualTime(start: number): VirtualTime {
  const timers = new Set<{ at: number; run: () => void }>();
  let now = start;
  return {
    now: () => now,
    setTimer: (ms, run) => {
      const timer = { at: now + ms, run };
      timers.add(timer);
      return () => timers.delete(timer);
    },
    async advance(ms, settle) {
      const until = now + ms;
      for (;;) {
        const [due] = [...timers].filter(({ at }) => at <= until).sort((a, b) => a.at - b.at);
        if (!due) break;
        timers.delete(due);
        now = Math.max(now, due.at);
        due.run();
        await settle();
      }
      // Two that run side by side end at the later of both: time does not go back.
      now = Math.max(now, until);
    },
  };
}
