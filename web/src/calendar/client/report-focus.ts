import type { CalendarPeer } from '../rpc/calendar-peer.ts';
import type { CalendarStore } from '../store/calendar-store.ts';
import type { CalendarEnvironment } from './environment.ts';

/** How long somebody stays in a field before it is reported, in milliseconds. */
export const FOCUS_PAUSE_MS = 1000;

/** How often signs of life are reported at most, in milliseconds. */
export const SIGN_EVERY_MS = 30_000;

export interface PresenceReport {
  /** The person does something that the agent does not see by itself. */
  signOfLife: () => void;
  stop: () => void;
}

/** Reports to the agent which field its caller is in, once they stay in it or in none, and that they are there. */
export function reportFocus(
  { after, now }: CalendarEnvironment,
  peer: CalendarPeer,
  store: CalendarStore,
): PresenceReport {
  let cancelTimer: () => void = () => undefined;
  let seen: string | null = null;
  let reported: string | null = null;
  let sentAt = -Infinity;

  function report(): void {
    if (seen === reported || store.get().link !== 'synced') return;
    reported = seen;
    send();
  }

  function send(): void {
    sentAt = now();
    // An agent that does not know of it goes on without.
    void peer.call('calendar.focus', { field: seen });
  }

  const unwatch = store.subscribe(() => {
    const { focused } = store.get().form;
    if (focused === seen) return;
    seen = focused;
    cancelTimer();
    cancelTimer = after(FOCUS_PAUSE_MS, report);
  });
  return {
    signOfLife() {
      const { link, view } = store.get();
      // Nothing is kept for anybody whose calendar is closed.
      const isWanted = link === 'synced' && view !== null && view.step !== 'closed';
      if (isWanted && now() - sentAt >= SIGN_EVERY_MS) send();
    },
    stop() {
      unwatch();
      cancelTimer();
    },
  };
}
