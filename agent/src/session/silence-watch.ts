/** Notices that nothing comes from the caller any more, so that a time is not kept from others for nobody. */
import type { CalendarCall } from '../calendar/calendar-call.ts';
import type { SetTimer } from '../runtime/timers.ts';

/** How long the answer may take before the time is given back, as a share of the silence before the question. */
const ANSWER_SHARE = 1 / 3;

export interface SilenceWatch {
  /** Something has come from the caller: speech, typing, a press, a pointer over the calendar. */
  signOfLife: () => void;
  close: () => void;
}

/**
 * Watches one call from now on. What it comes to is the calendar's to decide: without a reservation, nothing.
 *
 * @param askAfterMs how long nothing may come before the caller is asked whether they are there; the time is given back
 * a third of that later
 */
export function watchSilence(
  call: Pick<CalendarCall, 'dispatch' | 'state'>,
  askAfterMs: number,
  setTimer: SetTimer,
): SilenceWatch {
  let stop: () => void = () => undefined;

  function wait(): void {
    stop();
    const isAsked = call.state().selection?.silence === 'asked';
    stop = setTimer(isAsked ? askAfterMs * ANSWER_SHARE : askAfterMs, () => {
      call.dispatch({ type: 'silent' });
      wait();
    });
  }
  wait();

  return {
    signOfLife() {
      const silence = call.state().selection?.silence ?? 'none';
      if (silence !== 'none') call.dispatch({ type: 'sign_of_life' });
      wait();
    },
    close() {
      stop();
    },
  };
}
