/**
 * Snapshots out to the browser: one in flight, the latest wins, failures are the browser's to fix by `calendar.sync`.
 * A snapshot of another step ("booked" after "booking") does not wait for the one before it to be acknowledged: the
 * browser drops what comes late.
 */
import { encode, isNewer, protocol, type CalendarView } from '@in-call-calendar/shared';
import type { Log } from '../runtime/log.ts';
import type { Screen } from './screen.ts';

const MAX_IN_FLIGHT = 2;

export interface ScreenSenderOptions {
  /** Performs the call on the caller's browser; rejects when it is away or does not answer. */
  send: (method: 'calendar.view', payload: string, timeoutMs: number) => Promise<string>;
  log: Pick<Log, 'warn'>;
}

/** Returns a screen that sends its snapshots. */
export function createScreenSender({ send, log }: ScreenSenderOptions): Screen {
  const { timeoutMs } = protocol['calendar.view'];
  let waiting: CalendarView | null = null;
  let lastStep: CalendarView['step'] | null = null;
  let inFlight = 0;
  let closed = false;

  const deliver = async (view: CalendarView): Promise<void> => {
    try {
      await send('calendar.view', encode(view), timeoutMs);
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? error.code : undefined;
      log.warn({ version: view.version, code }, 'screen did not take the snapshot');
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
