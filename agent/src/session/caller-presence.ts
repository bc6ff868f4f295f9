/**
 * Whether the caller of a call is there. Who goes away without hanging up may be reloading the page, or be in a tunnel:
 * the call waits a while before it is over. Pure but for the injected timer.
 */
import type { SetTimer } from '../runtime/timers.ts';

export interface CallerPresenceOptions {
  /** How long the call waits, in ms; 0 is not at all. */
  graceMs: number;
  setTimer: SetTimer;
  onAway: () => void;
  onBack: () => void;
  /** Called once; nothing else is called after it. */
  onOver: (reason: 'hung_up' | 'gone') => void;
}

export interface CallerPresence {
  isHere: () => boolean;
  /** The caller has left the room. */
  left: () => void;
  /** The caller is in the room again. */
  returned: () => void;
  /** The caller has hung up. */
  hungUp: () => void;
  close: () => void;
}

/** Begins with the caller there. */
export function createCallerPresence(options: CallerPresenceOptions): CallerPresence {
  let state: 'here' | 'away' | 'over' = 'here';
  let stopWaiting: () => void = () => undefined;

  function over(reason: 'hung_up' | 'gone'): void {
    stopWaiting();
    state = 'over';
    options.onOver(reason);
  }

  return {
    isHere: () => state === 'here',
    left() {
      if (state !== 'here') return;
      if (options.graceMs === 0) {
        over('gone');
        return;
      }
      state = 'away';
      stopWaiting = options.setTimer(options.graceMs, () => {
        over('gone');
      });
      options.onAway();
    },
    returned() {
      if (state !== 'away') return;
      stopWaiting();
      state = 'here';
      options.onBack();
    },
    hungUp() {
      if (state !== 'over') over('hung_up');
    },
    close() {
      stopWaiting();
      state = 'over';
    },
  };
}
