import type { CalendarView, Instant, Slot } from '@in-call-calendar/shared';

/** What the agent may know at this moment of the call; read again each turn. */
export interface CallContext {
  now: Instant;
  view: CalendarView;
  /** All free slots known, ascending, whatever the window or filter. */
  slots: readonly Slot[];
  /** The free slots that the open calendar shows (window and filter applied); empty when it is shut. */
  visible: readonly Slot[];
  /** Whether the caller has a screen with a calendar on it; a phone caller has none. */
  hasScreen: boolean;
}
