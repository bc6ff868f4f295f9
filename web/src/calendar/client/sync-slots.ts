import {
  addDays,
  joinAvailability,
  localDate,
  startOfDay,
  type Availability,
  type CalendarView,
  type DateWindow,
  type Zone,
} from '@in-call-calendar/shared';
import type { CalendarPeer, Outcome } from '../rpc/calendar-peer.ts';
import type { CalendarStore } from '../store/calendar-store.ts';
import { slotsNeeded } from '../store/selectors.ts';
import type { State } from '../store/state.ts';
import { backoff } from './backoff.ts';
import type { CalendarEnvironment } from './environment.ts';

const FIRST_RETRY_MS = 1000;
const MAX_TRIES = 3;

export interface SlotsSync {
  /** Asks again, whatever was asked before. */
  retry: () => void;
  stop: () => void;
}

/** Fetches slots whenever the snapshot speaks of newer or other ones: one request in flight, the latest wish wins. */
export function syncSlots(
  { after }: CalendarEnvironment,
  peer: CalendarPeer,
  store: CalendarStore,
): SlotsSync {
  let lastAsked = '';
  let inFlight = false;
  let failures = 0;
  let cancelTimer: () => void = () => undefined;
  let stopped = false;

  function keyOf(state: State, window: DateWindow): string {
    const { view } = state;
    return [
      view?.epoch,
      view?.availability.version,
      view?.zones.shown,
      window.from,
      window.to,
    ].join('|');
  }

  /** One answer holds so many times only: the rest is asked for, too, and all of it is shown at once. */
  async function fetchAll(window: DateWindow, zone: Zone): Promise<Outcome<Availability>> {
    const end = startOfDay(addDays(window.to, 1), zone);
    const first = await peer.call('calendar.slots', window);
    if (!first.ok) return first;
    let known = first.value;
    while (known.to < end) {
      const from = localDate(known.to, zone);
      const rest = await peer.call('calendar.slots', { ...window, from });
      if (!rest.ok) return rest;
      if (rest.value.to <= known.to) break;
      known = joinAvailability(known, rest.value);
    }
    return { ok: true, value: known };
  }

  async function ask(window: DateWindow, { epoch, zones }: CalendarView): Promise<void> {
    inFlight = true;
    store.dispatch({ type: 'slots_asked' });
    const outcome = await fetchAll(window, zones.shown);
    inFlight = false;
    if (stopped) return;
    if (outcome.ok) {
      failures = 0;
      store.dispatch({ type: 'slots', epoch, availability: outcome.value });
      return;
    }
    failures += 1;
    const wait = backoff(failures, FIRST_RETRY_MS, MAX_TRIES);
    if (wait === null) {
      store.dispatch({ type: 'slots_failed' });
    } else {
      cancelTimer = after(wait, retry);
    }
  }

  function check(): void {
    const state = store.get();
    if (inFlight || stopped || state.link !== 'synced' || state.view === null) return;
    const window = slotsNeeded(state);
    if (window === null) return;
    const key = keyOf(state, window);
    // An agent that knows no more than it has said is not asked the same thing twice.
    if (key === lastAsked) return;
    lastAsked = key;
    cancelTimer();
    void ask(window, state.view);
  }

  function retry(): void {
    lastAsked = '';
    check();
  }

  const unsubscribe = store.subscribe(check);
  return {
    retry() {
      failures = 0;
      retry();
    },
    stop() {
      stopped = true;
      unsubscribe();
      cancelTimer();
    },
  };
}
