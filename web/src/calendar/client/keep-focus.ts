import type { CalendarPeer } from '../rpc/calendar-peer.ts';
import type { CalendarStore } from '../store/calendar-store.ts';
import type { CalendarEnvironment } from './environment.ts';

/** How long somebody stays in a field before the agent hears of it, in milliseconds. */
export const FOCUS_PAUSE_MS = 1000;

/** Tells the agent which field its caller is in, once they stay in it or in none. Returns how to stop it. */
export function keepFocus(
  { after }: CalendarEnvironment,
  peer: CalendarPeer,
  store: CalendarStore,
): () => void {
  let callOff: () => void = () => undefined;
  let seen: string | null = null;
  let told: string | null = null;

  function tell(): void {
    if (seen === told || store.get().link !== 'synced') return;
    told = seen;
    // An agent that does not know of it goes on without.
    void peer.call('calendar.focus', { field: seen });
  }

  const unwatch = store.subscribe(() => {
    const { focused } = store.get().form;
    if (focused === seen) return;
    seen = focused;
    callOff();
    callOff = after(FOCUS_PAUSE_MS, tell);
  });
  return () => {
    unwatch();
    callOff();
  };
}
