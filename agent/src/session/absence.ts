/** A caller from whom nothing has come for so long that they seem to have gone: asked once, then the call is ended. */
import type { SetTimer } from '../runtime/timers.ts';

/** How much longer nothing may come after the question, as a multiple of the silence before it. */
const LEAVE_AFTER = 4 / 3;

export interface AbsenceOptions {
  /** How long nothing may come until the caller is asked whether they are there, in ms. */
  askAfterMs: number;
  /** They are being asked already, because a time is reserved for them. */
  isAsked: () => boolean;
  /** Something is being booked, moved or cancelled: what becomes of it is to be told first. */
  isBusy: () => boolean;
  ask: () => void;
  /** Says goodbye and ends the call. */
  leave: () => void;
  setTimer: SetTimer;
}

export interface Absence {
  /** Something has come from the caller. */
  signOfLife: () => void;
  close: () => void;
}

/** Watches one call from now on. */
export function watchAbsence(options: AbsenceOptions): Absence {
  const { askAfterMs, setTimer } = options;
  let stop: () => void = () => undefined;

  function leave(): void {
    if (options.isBusy()) stop = setTimer(askAfterMs, leave);
    else options.leave();
  }

  function wait(): void {
    stop();
    stop = setTimer(askAfterMs, () => {
      if (!options.isAsked()) options.ask();
      stop = setTimer(askAfterMs * LEAVE_AFTER, leave);
    });
  }
  wait();

  return {
    signOfLife: wait,
    close() {
      stop();
    },
  };
}
