/** The end of a call by words: both have said goodbye, and nothing more comes from the caller. */
import type { SetTimer } from '../runtime/timers.ts';

/** How long a caller may think of something else once the agent has said goodbye, in ms. */
export const SECOND_THOUGHTS_MS = 3000;

export interface Farewell {
  /**
   * Goodbye has been said.
   *
   * @param quiet resolves once the agent's own goodbye is out
   */
  begin: (quiet: Promise<void>) => void;
  /** Something comes from the caller: the call goes on. */
  stay: () => void;
}

/** @param end ends the call */
export function createFarewell(end: () => void, setTimer: SetTimer): Farewell {
  /** Counts goodbyes, and what comes after them. */
  let turn = 0;
  let stopTimer: () => void = () => undefined;

  function stay(): void {
    turn += 1;
    stopTimer();
  }

  return {
    begin(quiet) {
      stay();
      const mine = turn;
      void quiet.then(() => {
        if (turn === mine) stopTimer = setTimer(SECOND_THOUGHTS_MS, end);
      });
    },
    stay,
  };
}
