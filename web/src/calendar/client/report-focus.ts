import type { CalendarPeer } from '../rpc/calendar-peer.ts';
import type { CalendarStore } from '../store/calendar-store.ts';
import type { CalendarEnvironment } from './environment.ts';

/** How long somebody stays in a field before it is reported, in milliseconds. */
export const FOCUS_PAUSE_MS = 1000;

/** Reports to the agent which field its caller is in, once they stay in it or in none. Returns how to stop it. */
export function reportFocus(
  { after }: CalendarEnvironment,
  peer: CalendarPeer,
  store: CalendarStore,
): () => void {
  let cancelTimer: () => void = () => undefined;
  let seen: string | null = null;
  let reported: string | null = null;

  function report(): void {
    if (seen === reported || store.get().link !== 'synced') return;
    reported = seen;
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
  return () => {
    unwatch();
    cancelTimer();
  };
}
