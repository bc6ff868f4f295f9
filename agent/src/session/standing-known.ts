/** When a call that was taken over can be greeted with where it stands. */
import type { CalendarCall } from '../calendar/calendar-call.ts';
import { awaitsProvider } from '../conversation/takeover-words.ts';
import type { SetTimer } from '../runtime/timers.ts';

/** How long that may take, in ms; then the greeting says that it is being looked up. */
const PATIENCE_MS = 1500;

/**
 * Resolves once the page has said what it knew, and the provider how that stands; never later than `PATIENCE_MS`.
 *
 * @param shown resolves when the page has said it
 */
export function standingKnown(
  shown: Promise<void>,
  call: Pick<CalendarCall, 'view' | 'onView'>,
  setTimer: SetTimer,
): Promise<void> {
  return new Promise((resolve) => {
    let isShown = false;
    const finish = (): void => {
      stopTimer();
      stopListening();
      resolve();
    };
    const look = (): void => {
      if (isShown && !awaitsProvider(call.view())) finish();
    };
    const stopListening = call.onView(look);
    const stopTimer = setTimer(PATIENCE_MS, finish);
    void shown.then(() => {
      isShown = true;
      look();
    });
  });
}
