/** Notices that a process hangs: one that works gives a sign of life every second. Pure apart from its timer. */

/** How often a sign comes, in ms. */
export const SIGN_MS = 1000;
export const SILENT_MS = 9000;
/** Signs that came while the process that watches was held up itself are read by then. */
export const GRACE_MS = 1000;

export interface SilenceWatch {
  /** A sign came: from here on the next one is waited for. */
  sign(): void;
  stop(): void;
}

/** Calls `onSilent` when no sign has come for ten seconds after the last one: a busy machine holds one up for less. */
export function createSilenceWatch(
  setTimer: (ms: number, run: () => void) => () => void,
  onSilent: () => void,
): SilenceWatch {
  let stopTimer = (): void => undefined;
  return {
    sign() {
      stopTimer();
      stopTimer = setTimer(SILENT_MS, () => {
        stopTimer = setTimer(GRACE_MS, onSilent);
      });
    },
    stop() {
      stopTimer();
    },
  };
}
