/** Snapshots out to the browser: one in flight, the latest wins, failures are the browser's to mend by `calendar.sync`. */
import { encode, isNewer, protocol, type CalendarView } from '@in-call-calendar/shared';
import type { Screen } from './screen.ts';

export interface ScreenSenderOptions {
  /** Performs the call on the caller's browser; rejects when it is away or does not answer. */
  send: (method: 'calendar.view', payload: string, timeoutMs: number) => Promise<string>;
  log: { warn(fields: object, message: string): void };
}

export function createScreenSender({ send, log }: ScreenSenderOptions): Screen {
  const { timeoutMs } = protocol['calendar.view'];
  let waiting: CalendarView | null = null;
  let sending = false;
  let closed = false;

  const drain = async (): Promise<void> => {
    sending = true;
    while (waiting && !closed) {
      const view: CalendarView = waiting;
      waiting = null;
      try {
        await send('calendar.view', encode(view), timeoutMs);
      } catch (error) {
        const code = error instanceof Error && 'code' in error ? error.code : undefined;
        log.warn({ version: view.version, code }, 'screen did not take the snapshot');
      }
    }
    sending = false;
  };

  return {
    push(view) {
      if (closed || !isNewer(view, waiting)) return;
      waiting = view;
      if (!sending) void drain();
    },
    close() {
      closed = true;
      waiting = null;
    },
  };
}
