/**
 * The caller's screen through a whole call: the page may go away and come back, and a page that still shows the calendar
 * of an agent that died is asked first what was on it.
 */
import type { CalendarView } from '@in-call-calendar/shared';
import type { Screen } from './screen.ts';

export interface CallerScreenOptions {
  /** Connects to the page; each time it comes back it is another one. */
  connect: () => Screen;
  /** Snapshots are kept back until {@link CallerScreen.show}. */
  isHidden: boolean;
}

export interface CallerScreen extends Screen {
  /** From now on snapshots are shown. */
  show: () => void;
  /** Resolves once they are. */
  readonly shown: Promise<void>;
  left(): void;
  returned(): void;
}

/** Returns the screen of a caller who is there. */
export function createCallerScreen({ connect, isHidden }: CallerScreenOptions): CallerScreen {
  let resolveShown: () => void = () => undefined;
  const shown = new Promise<void>((resolve) => {
    resolveShown = resolve;
  });
  let hidden = isHidden;
  let screen: Screen | null = connect();
  let newest: CalendarView | null = null;
  if (!hidden) resolveShown();

  return {
    shown,
    push(view) {
      newest = view;
      if (!hidden) screen?.push(view);
    },
    show() {
      if (!hidden) return;
      hidden = false;
      resolveShown();
      if (newest) screen?.push(newest);
    },
    left() {
      screen?.close();
      screen = null;
    },
    returned() {
      // A snapshot on its way to the page that is gone would hold up all others.
      screen?.close();
      screen = connect();
    },
    close() {
      screen?.close();
      screen = null;
    },
  };
}
