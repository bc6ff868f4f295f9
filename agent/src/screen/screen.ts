import type { CalendarView } from '@in-call-calendar/shared';

/** The caller's screen, as the agent side writes to it. Never waited for by speech. */
export interface Screen {
  /** Shows a snapshot. Only the newest one matters; older ones may be skipped. */
  push(view: CalendarView): void;
  close(): void;
}

/** A caller without a browser. */
export const noScreen: Screen = { push: () => undefined, close: () => undefined };
