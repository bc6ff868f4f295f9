/**
 * Snapshots out to the browser: one in flight, the latest wins, failures are the browser's to fix by `calendar.sync`.
 * A snapshot of another step ("booked" after "booking") does not wait for the one before it to be acknowledged: the
 * browser drops what comes late.
 */
import { encode, isNewer, protocol, type CalendarView } from '@in-call-calendar/shared';
import type { Log } from '../runtime/log.ts';
import type { Screen } from './screen.ts';

const MAX_IN_FLIGHT = 2;
/** How long a page that can be reached may take over a snapshot, in ms. */
const LATE_MS = 2000;
/** LiveKit's codes of a call that nobody has answered: what it carried may come through yet, or not. */
const NO_ANSWER: readonly unknown[] = [1501, 1502];

export interface ScreenSenderOptions {
  /** Performs the call on the caller's browser; rejects when it is away or does not answer. */
  send: (method: 'calendar.view', payload: string, timeoutMs: number) => Promise<string>;
  /** Milliseconds of a clock that never goes back. */
  now: () => number;
  /** Called when the page has taken a snapshot. */
  onTaken?: (view: CalendarView) => void;
  /** Called when the page has taken a snapshot again, with the time since which it could not be reached. */
  onReturn: (since: number) => void;
  log: Pick<Log, 'warn'>;
}

/** Returns a screen that sends its snapshots. */
export function createScreenSender(options: ScreenSenderOptions): Screen {
  const { send, now, onReturn, log } = options;
  const { timeoutMs } = protocol['calendar.view'];
  let waiting: CalendarView | null = null;
  let lastStep: CalendarView['step'] | null = null;
  let inFlight = 0;
  let closed = false;
  /** Since when the page has not answered; null while it does. */
  let missing: number | null = null;

  const deliver = async (view: CalendarView): Promise<void> => {
    const sent = now();
    try {
      await send('calendar.view', encode(view), timeoutMs);
      options.onTaken?.(view);
      const since = missing ?? sent;
      missing = null;
      if (!closed && now() - since > LATE_MS) onReturn(since);
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? error.code : undefined;
      log.warn({ version: view.version, code }, 'screen did not take the snapshot');
      if (!NO_ANSWER.includes(code)) return;
      missing ??= sent;
      // Again, until the page can be reached.
      waiting ??= view;
    }
  };

  const pump = (): void => {
    if (!waiting || closed) return;
    const view: CalendarView = waiting;
    const most = view.step === lastStep ? 1 : MAX_IN_FLIGHT;
    if (inFlight >= most) return;
    waiting = null;
    lastStep = view.step;
    inFlight += 1;
    void deliver(view).then(() => {
      inFlight -= 1;
      pump();
    });
  };

  return {
    push(view) {
      if (closed || !isNewer(view, waiting)) return;
      waiting = view;
      pump();
    },
    close() {
      closed = true;
      waiting = null;
    },
  };
}
