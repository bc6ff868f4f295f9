import type { CalendarView, Instant, Slot } from '@in-call-calendar/shared';

/** What is known of a caller on a telephone. */
export interface PhoneCaller {
  /** The number they call from, as E.164; nothing where it is withheld. No model is told it. */
  number?: string | undefined;
  /**
   * How it is known which zone they are in: `sure`; `host` where they may well be in the host's, and `open` where they
   * may be in any. They are asked before times are offered.
   */
  zone: 'sure' | 'host' | 'open';
}

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
  /** Of a caller without a screen, where there is anything known. */
  phone?: PhoneCaller | undefined;
}
